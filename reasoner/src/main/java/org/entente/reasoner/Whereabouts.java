package org.entente.reasoner;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Identity;

/** Where a thing of ours is, for whoever follows an old link to it. */
public sealed interface Whereabouts {
  /** Some graph says something of it. */
  record Here() implements Whereabouts {}

  /** It goes by another IRI now. */
  record Moved(Node to) implements Whereabouts {}

  /**
   * It was here.
   *
   * @param graph the last one to hold it, which was removed or says other things now
   */
  record Gone(Node graph) implements Whereabouts {}

  /** It never was here, as far as is known. */
  record Unknown() implements Whereabouts {}

  /**
   * @param quads of the store, in a transaction
   */
  static Whereabouts of(Node thing, QuadSource quads, GraphNames names) {
    List<Quad> moved = quads.find(names.identity(), thing, Terms.REPLACED_BY, Node.ANY);
    if (!moved.isEmpty()) {
      return new Moved(moved.get(0).getObject());
    }
    Map<Node, Node> noted = new HashMap<>();
    for (Quad quad : quads.find(names.catalog(), thing, Node.ANY, Node.ANY)) {
      noted.put(quad.getPredicate(), quad.getObject());
    }
    Node to = noted.get(Terms.REPLACED_BY);
    Node left = noted.get(Terms.GONE_WITH);
    if (to != null) {
      return new Moved(to);
    }
    if (left != null) {
      return new Gone(left);
    }
    boolean stands = !quads.find(Node.ANY, thing, Node.ANY, Node.ANY).isEmpty();
    return stands ? new Here() : new Unknown();
  }

  /** Notes in the catalog which things leave the store, and forgets those that come back. */
  final class Book {
    private final GraphNames names;
    private final Catalog catalog;
    private final Changer.Content content;
    private final boolean anyDeparted;
    private final Map<Node, Node> left = new HashMap<>(); // thing → graph
    private final Map<Node, Node> moved = new HashMap<>();
    private final Map<Node, Set<Node>> standing = new HashMap<>(); // by changed graph

    Book(GraphNames names, Catalog catalog, Changer.Content content) {
      this.names = names;
      this.catalog = catalog;
      this.content = content;
      this.anyDeparted = catalog.knowsDeparted();
    }

    void changed(Node graph, Set<Quad> before, Identity.Rewritten now) {
      Set<Node> had = subjects(before);
      Set<Node> has = subjects(now.quads());
      standing.put(graph, has);
      moved.putAll(now.replacements());
      for (Node thing : had) {
        if (!has.contains(thing)) {
          left.put(thing, graph);
        }
      }
      for (Node thing : has) {
        if (anyDeparted && !had.contains(thing)) {
          catalog.stand(thing);
        }
      }
    }

    /** After the last change of a transaction. */
    void close() {
      for (Set<Node> things : standing.values()) {
        left.keySet().removeAll(things);
      }
      if (!left.isEmpty()) {
        left.keySet()
            .removeAll(
                content.standing(
                    Set.copyOf(left.keySet()),
                    graph -> !names.isKept(graph) && !standing.containsKey(graph)));
      }
      left.forEach(
          (thing, graph) -> {
            Node to = moved.get(thing);
            if (to != null) {
              catalog.depart(thing, Terms.REPLACED_BY, to);
            } else {
              catalog.depart(thing, Terms.GONE_WITH, graph);
            }
          });
      left.clear();
      moved.clear();
      standing.clear();
    }

    // Passages and figures are parts of other things; nobody keeps a link to them.
    private Set<Node> subjects(Set<Quad> quads) {
      String things = names.base() + "id/";
      Set<Node> found = new HashSet<>();
      for (Quad quad : quads) {
        Node subject = quad.getSubject();
        if (subject.isURI()
            && subject.getURI().startsWith(things)
            && subject.getURI().indexOf('#') < 0
            && !subject.getURI().startsWith(things + "quantity/")) {
          found.add(subject);
        }
      }
      return found;
    }
  }
}
