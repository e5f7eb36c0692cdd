package org.entente.reasoner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/** One named graph is to be so from now on. */
public sealed interface Change {
  /** The graph that changes. */
  Node graph();

  /**
   * The graph holds exactly these quads.
   *
   * @param fingerprint equal for equal content; a graph that bears it already is left alone, and
   *     {@code quads} is not asked
   * @param quads all in {@code graph}
   */
  record Put(Node graph, String fingerprint, Supplier<Collection<Quad>> quads) implements Change {}

  /** The graph is gone. */
  record Remove(Node graph) implements Change {}

  /** The graph holds exactly these quads; the fingerprint is made of them. */
  static Change put(Node graph, Collection<Quad> quads) {
    List<Quad> copy = List.copyOf(quads);
    for (Quad quad : copy) {
      if (!quad.getGraph().equals(graph)) {
        throw new IllegalArgumentException(
            "quads: " + quad.getGraph() + " is not the graph to change, " + graph);
      }
    }
    return new Put(graph, fingerprint(copy), () -> copy);
  }

  /** A digest of the triples, whatever their order. */
  private static String fingerprint(List<Quad> quads) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      quads.stream()
          .map(q -> NodeFmtLib.strNT(q.getSubject()) + NodeFmtLib.strNT(q.getPredicate())
              + NodeFmtLib.strNT(q.getObject()))
          .sorted()
          .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
      return "sha256:" + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
