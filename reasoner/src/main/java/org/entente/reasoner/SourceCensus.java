package org.entente.reasoner;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * All sources counted from nothing.
 *
 * @param sources what the graph of sources must hold
 * @param signatures what the catalog must hold of the texts' signatures
 */
record SourceCensus(Set<Quad> sources, Set<Quad> signatures) {
  private record Telling(Node graph, Node claim) {}

  static SourceCensus of(DatasetGraph data, GraphNames names) {
    SourceQuads quads = new SourceQuads(names);
    Map<Node, Set<Node>> tellers = tellers(data, names);
    Map<Node, TextSignature> signatures = signatures(data, names);
    DispatchGroups groups = DispatchGroups.of(signatures);
    Set<Quad> sources = new LinkedHashSet<>();
    Set<Quad> written = new LinkedHashSet<>();
    signatures.forEach((graph, signature) -> written.addAll(quads.signature(graph, signature)));
    for (Set<Node> group : groups.all()) {
      Node first = DispatchGroups.first(group);
      for (Node other : group) {
        if (!other.equals(first)) {
          sources.add(quads.tie(first, other));
          sources.add(quads.tie(other, first));
        }
      }
    }
    tellers.forEach(
        (fact, graphs) -> {
          Set<Set<Node>> independent = Collections.newSetFromMap(new IdentityHashMap<>());
          graphs.forEach(graph -> independent.add(groups.with(graph)));
          sources.addAll(quads.counts(fact, graphs.size(), independent.size()));
        });
    return new SourceCensus(sources, written);
  }

  /** What of this stands in a dataset. */
  static SourceCensus asWritten(DatasetGraph data, GraphNames names) {
    Set<Quad> signatures =
        new HashSet<>(Iter.toList(data.find(names.catalog(), Node.ANY, Terms.SIGNATURE, Node.ANY)));
    data.find(names.catalog(), Node.ANY, Terms.BAND, Node.ANY).forEachRemaining(signatures::add);
    return new SourceCensus(
        new HashSet<>(Iter.toList(data.find(names.sources(), Node.ANY, Node.ANY, Node.ANY))),
        signatures);
  }

  /** The article graphs that tell each fact and do not deny it. */
  private static Map<Node, Set<Node>> tellers(DatasetGraph data, GraphNames names) {
    Set<Telling> denying = new HashSet<>();
    Set<Telling> telling = new HashSet<>();
    Map<Node, Set<Node>> tellers = new LinkedHashMap<>();
    forEach(data, names, Terms.MODALITY, Terms.DENIED, q -> denying.add(telling(q)));
    forEach(
        data,
        names,
        Terms.TELLS,
        Node.ANY,
        q -> {
          telling.add(telling(q));
          if (!denying.contains(telling(q))) {
            tellers.computeIfAbsent(q.getObject(), f -> new HashSet<>(2)).add(q.getGraph());
          }
        });
    forEach(
        data,
        names,
        Terms.REIFIES,
        Node.ANY,
        q -> {
          if (q.getObject().isTripleTerm()
              && !telling.contains(telling(q))
              && !denying.contains(telling(q))) {
            tellers.computeIfAbsent(q.getObject(), f -> new HashSet<>(2)).add(q.getGraph());
          }
        });
    return tellers;
  }

  // Where a text is elsewhere, as in the mirror of a remote store, its signature as written counts.
  private static Map<Node, TextSignature> signatures(DatasetGraph data, GraphNames names) {
    Map<Node, TextSignature> found = new LinkedHashMap<>();
    data.find(names.catalog(), Node.ANY, Terms.SIGNATURE, Node.ANY)
        .forEachRemaining(
            q ->
                found.put(
                    q.getSubject(), TextSignature.parse(q.getObject().getLiteralLexicalForm())));
    forEach(
        data,
        names,
        Terms.TEXT,
        Node.ANY,
        q -> {
          found.remove(q.getGraph());
          TextSignature.of(q.getObject().getLiteralLexicalForm())
              .ifPresent(signature -> found.put(q.getGraph(), signature));
        });
    return found;
  }

  private static Telling telling(Quad quad) {
    return new Telling(quad.getGraph(), quad.getSubject());
  }

  private static void forEach(
      DatasetGraph data, GraphNames names, Node property, Node object, Consumer<Quad> work) {
    data.find(Node.ANY, Node.ANY, property, object)
        .forEachRemaining(
            quad -> {
              if (names.isArticle(quad.getGraph())) {
                work.accept(quad);
              }
            });
  }
}
