package org.entente.reasoner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * One step of reasoning: a rule, what it rested on, what it concluded. In the graph it is a reifier
 * of the conclusion, with an IRI made of its content.
 *
 * @param rule id of the rule
 * @param group of the rule
 * @param premises each once
 * @param notes each once
 */
record Derivation(String rule, String group, Triple head, Set<Triple> premises, Set<Note> notes) {
  /** What the rule says of the conclusion: the treaty that binds, since when. */
  record Note(Node property, Node value) {}

  static Derivation of(
      String rule, String group, Triple head, List<Triple> premises, List<Note> notes) {
    return new Derivation(
        rule, group, head, new LinkedHashSet<>(premises), new LinkedHashSet<>(notes));
  }

  /**
   * The last part of its IRI: equal for equal derivations, whatever the order of their premises.
   */
  String name() {
    TreeSet<String> parts = new TreeSet<>();
    premises.forEach(p -> parts.add("p" + p));
    notes.forEach(n -> parts.add("n" + n.property() + " " + n.value()));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((rule + "\n" + head).getBytes(StandardCharsets.UTF_8));
      parts.forEach(part -> digest.update(("\n" + part).getBytes(StandardCharsets.UTF_8)));
      return rule + "-" + HexFormat.of().formatHex(digest.digest(), 0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
