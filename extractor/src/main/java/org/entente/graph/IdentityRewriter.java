package org.entente.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.entente.ontology.Ent;

/** Puts things in place of others throughout one graph. */
final class IdentityRewriter {
  private static final Set<Node> SYMMETRIC = Set.of(Ent.alliedWith, Ent.hostileTo);
  private static final Pattern OWNED = Pattern.compile("(?:body|force|unit)/.*");
  private static final Pattern TREATY = Pattern.compile("treaty/.*");
  private static final Pattern TOLD = Pattern.compile("(?:event|term)/.*");
  private static final int LONGEST = 80; // longer names end in a digest, which cannot be redone

  private final String things;
  private final Predicate<Node> isKnown;
  private final Map<Node, Node> merged;
  private final Set<Quad> quads;
  private final Map<Node, Node> replaced = new LinkedHashMap<>();

  /**
   * @param isKnown true for the gazetteer's own things, whose names nobody makes anew
   * @param decided what stands for a thing in this graph; the thing itself where nothing else does
   * @param merged the same for every graph
   */
  IdentityRewriter(
      String base,
      Predicate<Node> isKnown,
      UnaryOperator<Node> decided,
      Map<Node, Node> merged,
      Set<Quad> quads) {
    this.things = base + "id/";
    this.isKnown = isKnown;
    this.merged = merged;
    this.quads = quads;
    for (Node node : nodes()) {
      Node now = decided.apply(node);
      if (!now.equals(node)) {
        replaced.put(node, now);
      }
    }
  }

  Identity.Rewritten rewrite() {
    rename();
    Set<Quad> after = new LinkedHashSet<>();
    for (Quad quad : quads) {
      Quad now = rewritten(quad);
      if (now.equals(quad)) {
        after.add(quad);
      } else if (isStillSaid(quad, now)) {
        after.add(named(quad, now));
      }
    }
    return new Identity.Rewritten(after, replaced);
  }

  /** What stands for each quad that cannot stand as it was read, where anything does. */
  Map<Quad, Quad> images() {
    rename();
    Map<Quad, Quad> images = new LinkedHashMap<>();
    for (Quad quad : quads) {
      Quad now = rewritten(quad);
      if (!now.equals(quad) && isStillSaid(quad, now)) {
        images.put(quad, named(quad, now));
      }
    }
    return images;
  }

  private void rename() {
    if (!replaced.isEmpty()) {
      rename(OWNED);
      rename(TREATY);
      rename(TOLD);
    }
  }

  /** "The army of a" is "the army of b" now; an IRI made of a's name is made of b's. */
  private void rename(Pattern kind) {
    for (Node node : nodes()) {
      String key = node.getURI().startsWith(things) ? node.getURI().substring(things.length()) : "";
      if (replaced.containsKey(node) || !kind.matcher(key).matches() || isKnown.test(node)) {
        continue;
      }
      String local = IriMinter.localName(node);
      String now =
          kind == OWNED
              ? ownedBy(node, local)
              : local.length() > LONGEST ? local : made(node, local);
      if (!now.equals(local)) {
        String folder = node.getURI().substring(0, node.getURI().length() - local.length());
        Node renamed = NodeFactory.createURI(folder + now);
        replaced.put(node, merged.getOrDefault(renamed, renamed));
      }
    }
  }

  private String ownedBy(Node node, String local) {
    for (Quad quad : quads) {
      if (quad.getSubject().equals(node) && quad.getPredicate().equals(Ent.partOf)) {
        Node owner = replaced.get(quad.getObject());
        String before = IriMinter.localName(quad.getObject()) + "-";
        if (owner != null && local.startsWith(before)) {
          return IriMinter.localName(owner) + "-" + local.substring(before.length());
        }
      }
    }
    return local;
  }

  /** Things that share a role stand in a name side by side, in order. */
  private String made(Node node, String local) {
    Map<String, Set<Node>> roles = new TreeMap<>();
    for (Quad quad : quads) {
      if (quad.getSubject().equals(node) && quad.getObject().isURI()) {
        roles
            .computeIfAbsent(quad.getPredicate().getURI(), p -> new LinkedHashSet<>())
            .add(quad.getObject());
      }
    }
    Map<String, String> found = new TreeMap<>();
    roles.values().forEach(role -> found.put(names(role, false), names(role, true)));
    nodes().stream()
        .filter(replaced::containsKey)
        .filter(n -> n.getURI().startsWith(things))
        .forEach(n -> found.putIfAbsent(names(Set.of(n), false), names(Set.of(n), true)));
    found.entrySet().removeIf(e -> e.getKey().equals(e.getValue()));
    List<String> longestFirst = new ArrayList<>(found.keySet());
    longestFirst.sort(Comparator.comparing(String::length).reversed().thenComparing(s -> s));
    int own = local.indexOf("_in_");
    String name = own < 0 ? local : local.substring(0, own);
    for (String before : longestFirst) {
      name =
          name.replaceAll(
              "(?<=^|_)" + Pattern.quote(before) + "(?=_|$)",
              Matcher.quoteReplacement(found.get(before)));
    }
    return own < 0 ? Slug.shorten(name) : name + local.substring(own);
  }

  private String names(Set<Node> role, boolean now) {
    TreeSet<String> names = new TreeSet<>();
    role.forEach(n -> names.add(IriMinter.localName(now ? replaced.getOrDefault(n, n) : n)));
    return String.join("_", names);
  }

  private Set<Node> nodes() {
    Set<Node> found = new TreeSet<>(Comparator.comparing(Node::getURI));
    for (Quad quad : quads) {
      collect(quad.getSubject(), found);
      collect(quad.getObject(), found);
    }
    return found;
  }

  private static void collect(Node node, Set<Node> found) {
    if (node.isURI()) {
      found.add(node);
    } else if (node.isTripleTerm()) {
      collect(node.getTriple().getSubject(), found);
      collect(node.getTriple().getObject(), found);
    }
  }

  // That a thing is part of itself, nobody says; what it was taken for, its new name says better.
  private boolean isStillSaid(Quad before, Quad now) {
    boolean loop =
        now.getSubject().equals(now.getObject()) && !before.getSubject().equals(before.getObject());
    if (loop) {
      return false;
    }
    Node kept = replaced.get(before.getSubject());
    if (kept == null) {
      return true;
    }
    Node property = before.getPredicate();
    boolean otherKind = !folder(kept).equals(folder(before.getSubject()));
    return !(property.equals(Terms.TYPE) && otherKind)
        && !(property.equals(Terms.EXACT_MATCH) && isKnown.test(kept));
  }

  // The gazetteer's things have names already.
  private Quad named(Quad before, Quad now) {
    boolean label = now.getPredicate().equals(Terms.LABEL);
    return label && replaced.containsKey(before.getSubject()) && isKnown.test(now.getSubject())
        ? Quad.create(now.getGraph(), now.getSubject(), Terms.ALT_LABEL, now.getObject())
        : now;
  }

  private static String folder(Node thing) {
    String iri = thing.getURI();
    return iri.substring(0, iri.lastIndexOf('/') + 1);
  }

  private Quad rewritten(Quad quad) {
    Triple now = rewritten(quad.asTriple());
    return now.equals(quad.asTriple()) ? quad : Quad.create(quad.getGraph(), now);
  }

  private Triple rewritten(Triple triple) {
    Node subject = rewritten(triple.getSubject());
    Node object = rewritten(triple.getObject());
    if (subject.equals(triple.getSubject()) && object.equals(triple.getObject())) {
      return triple;
    }
    // Of a relation without order one direction is told, so that tellings meet.
    boolean turned =
        SYMMETRIC.contains(triple.getPredicate())
            && subject.isURI()
            && object.isURI()
            && subject.getURI().compareTo(object.getURI()) > 0;
    return turned
        ? Triple.create(object, triple.getPredicate(), subject)
        : Triple.create(subject, triple.getPredicate(), object);
  }

  private Node rewritten(Node node) {
    if (node.isTripleTerm()) {
      Triple now = rewritten(node.getTriple());
      return now.equals(node.getTriple()) ? node : NodeFactory.createTripleTerm(now);
    }
    return replaced.getOrDefault(node, node);
  }
}
