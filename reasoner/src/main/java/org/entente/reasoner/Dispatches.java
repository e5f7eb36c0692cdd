package org.entente.reasoner;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Which articles print one dispatch. The signatures of their texts, and bands of them to find
 * others by, stand in the catalog; in the graph of sources, each article of a dispatch is tied to
 * the one that stands for them all, so that a copy more is a tie more, however many there are.
 */
final class Dispatches {
  private final DatasetGraph data;
  private final GraphNames names;
  private final SourceQuads quads;
  private final Map<Node, Node> known = new HashMap<>(); // article graph → first of its dispatch

  Dispatches(DatasetGraph data, GraphNames names) {
    this.data = data;
    this.names = names;
    this.quads = new SourceQuads(names);
  }

  /** The article graphs that print what this one prints, itself among them. */
  Set<Node> with(Node graph) {
    Node first = first(graph);
    Set<Node> found = new LinkedHashSet<>(List.of(first));
    data.find(names.sources(), names.articleOf(first), Terms.SAME_DISPATCH, Node.ANY)
        .forEachRemaining(q -> found.add(names.graphOf(q.getObject())));
    return found;
  }

  /** The same for all that print one dispatch. */
  Node first(Node graph) {
    return known.computeIfAbsent(graph, this::findFirst);
  }

  // A copy is tied to the first alone, the first to all the others.
  private Node findFirst(Node graph) {
    var ties = data.find(names.sources(), names.articleOf(graph), Terms.SAME_DISPATCH, Node.ANY);
    try {
      if (ties.hasNext()) {
        Node other = names.graphOf(ties.next().getObject());
        return DispatchGroups.isBefore(other, graph) ? other : graph;
      }
      return graph;
    } finally {
      Iter.close(ties);
    }
  }

  /**
   * Articles have other texts, or none.
   *
   * @return the article graphs that share a dispatch with others than before; without those of
   *     which a greater part of the same dispatch keeps together
   */
  Set<Node> change(Map<Node, Optional<TextSignature>> texts) {
    Map<Node, TextSignature> fresh = new LinkedHashMap<>();
    DispatchGroups before = new DispatchGroups();
    DispatchGroups now = new DispatchGroups();
    Set<Node> parted = new LinkedHashSet<>(); // what was grouped with something that changed
    texts.forEach(
        (graph, text) -> {
          Optional<TextSignature> written = signature(graph);
          if (text.isEmpty() || !written.equals(text)) {
            Set<Node> group = load(graph, before); // the signature may have gone already
            if (group.size() > 1) {
              parted.addAll(group);
            }
            text.ifPresent(signature -> fresh.put(graph, signature));
            replace(graph, written, text);
          }
        });
    Map<Node, TextSignature> left = new LinkedHashMap<>();
    parted.forEach(graph -> signature(graph).ifPresent(s -> left.put(graph, s)));
    parted.forEach(now::with);
    DispatchGroups.of(left).all().forEach(now::unite);
    fresh.keySet().forEach(now::with);
    fresh.forEach((graph, signature) -> join(graph, signature, before, now));
    known.clear();
    Set<Node> concerned = new LinkedHashSet<>();
    for (DispatchGroups groups : List.of(before, now)) {
      groups.all().forEach(concerned::addAll);
    }
    tie(concerned, before, now);
    return regrouped(concerned, before, now);
  }

  private void join(
      Node graph, TextSignature signature, DispatchGroups before, DispatchGroups now) {
    Set<Node> seen = new HashSet<>();
    for (long band : signature.bands()) {
      List<Node> sharing =
          Iter.toList(
              Iter.map(
                  data.find(names.catalog(), Node.ANY, Terms.BAND, SourceQuads.band(band)),
                  Quad::getSubject));
      for (Node other : sharing) {
        boolean known = now.knows(other);
        if (!(known && now.areOne(graph, other))
            && seen.add(other)
            && signature(other).filter(s -> s.isAlike(signature)).isPresent()) {
          if (!known) {
            now.unite(load(other, before));
          }
          now.unite(graph, other);
        }
      }
    }
  }

  /** What is tied to it as written. */
  private Set<Node> load(Node graph, DispatchGroups before) {
    if (!before.knows(graph)) {
      before.unite(with(graph));
    }
    return before.with(graph);
  }

  private void replace(Node graph, Optional<TextSignature> written, Optional<TextSignature> text) {
    written.ifPresent(s -> quads.signature(graph, s).forEach(data::delete));
    text.ifPresent(s -> quads.signature(graph, s).forEach(data::add));
  }

  private void tie(Set<Node> concerned, DispatchGroups before, DispatchGroups now) {
    Map<Node, Node> wanted = firsts(concerned, now);
    Map<Node, Node> there = firsts(concerned, before);
    for (Node graph : concerned) {
      Node then = there.getOrDefault(graph, graph);
      Node first = wanted.getOrDefault(graph, graph);
      if (!first.equals(then)) {
        if (!then.equals(graph)) {
          data.delete(quads.tie(graph, then));
          data.delete(quads.tie(then, graph));
        }
        if (!first.equals(graph)) {
          data.add(quads.tie(graph, first));
          data.add(quads.tie(first, graph));
        }
      }
    }
  }

  private static Map<Node, Node> firsts(Set<Node> concerned, DispatchGroups groups) {
    Map<Node, Node> found = new HashMap<>();
    for (Node graph : concerned) {
      if (!found.containsKey(graph) && groups.knows(graph)) {
        Set<Node> group = groups.with(graph);
        Node first = DispatchGroups.first(group);
        group.forEach(each -> found.put(each, first));
      }
    }
    return found;
  }

  // Where the greater part of a group is the greater part of another now, it keeps together: what
  // only such articles tell counts as before.
  private static Set<Node> regrouped(
      Set<Node> concerned, DispatchGroups before, DispatchGroups now) {
    Map<Node, Node> mainBefore = mains(now, before);
    Map<Node, Node> mainNow = mains(before, now);
    Set<Node> found = new LinkedHashSet<>();
    for (Node graph : concerned) {
      boolean keeps =
          before.areOne(mainBefore.getOrDefault(graph, graph), graph)
              && now.areOne(mainNow.getOrDefault(graph, graph), graph);
      if (!keeps) {
        found.add(graph);
      }
    }
    return found;
  }

  /** For each article of a group, one of the greatest part of it that is a group in the other. */
  private static Map<Node, Node> mains(DispatchGroups groups, DispatchGroups other) {
    Map<Node, Node> found = new HashMap<>();
    for (Set<Node> group : groups.all()) {
      Map<Node, Integer> parts = new LinkedHashMap<>(); // by the first member met
      Map<Set<Node>, Node> met = new IdentityHashMap<>();
      for (Node each : group) {
        Node one = met.computeIfAbsent(other.with(each), g -> each);
        parts.merge(one, 1, Integer::sum);
      }
      Node main =
          parts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
      group.forEach(each -> found.put(each, main));
    }
    return found;
  }

  private Optional<TextSignature> signature(Node graph) {
    return Iter.toList(data.find(names.catalog(), graph, Terms.SIGNATURE, Node.ANY)).stream()
        .findFirst()
        .map(q -> TextSignature.parse(q.getObject().getLiteralLexicalForm()));
  }
}
