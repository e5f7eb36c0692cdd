package org.entente.reasoner;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Which articles print one dispatch. The signatures of their texts, and bands of them to find
 * others by, stand in the catalog; the ties themselves in the graph of sources.
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
    Set<Node> found = new TreeSet<>(Comparator.comparing(Node::getURI));
    Deque<Node> open = new ArrayDeque<>(List.of(graph));
    while (!open.isEmpty()) {
      Node each = open.pop();
      if (found.add(each)) {
        data.find(names.sources(), names.articleOf(each), Terms.SAME_DISPATCH, Node.ANY)
            .forEachRemaining(q -> open.add(names.graphOf(q.getObject())));
      }
    }
    return found;
  }

  /** The same for all that print one dispatch. */
  Node first(Node graph) {
    Node first = known.get(graph);
    if (first == null) {
      Set<Node> all = with(graph);
      first = all.iterator().next();
      for (Node each : all) {
        known.put(each, first);
      }
    }
    return first;
  }

  /** An article has another text, or none. */
  void change(Node graph, Optional<TextSignature> signature) {
    known.clear();
    Node article = names.articleOf(graph);
    delete(names.sources(), article, Terms.SAME_DISPATCH, Node.ANY);
    delete(names.sources(), Node.ANY, Terms.SAME_DISPATCH, article);
    delete(names.catalog(), graph, Terms.SIGNATURE, Node.ANY);
    delete(names.catalog(), graph, Terms.BAND, Node.ANY);
    signature.ifPresent(
        now -> {
          for (Node other : alike(now)) {
            data.add(quads.tie(graph, other));
            data.add(quads.tie(other, graph));
          }
          quads.signature(graph, now).forEach(data::add);
        });
  }

  private List<Node> alike(TextSignature signature) {
    Set<Node> candidates = new TreeSet<>(Comparator.comparing(Node::getURI));
    for (String band : signature.bands()) {
      data.find(names.catalog(), Node.ANY, Terms.BAND, SourceQuads.band(band))
          .forEachRemaining(q -> candidates.add(q.getSubject()));
    }
    List<Node> found = new ArrayList<>();
    for (Node other : candidates) {
      if (signature(other).filter(s -> s.isAlike(signature)).isPresent()) {
        found.add(other);
      }
    }
    return found;
  }

  private Optional<TextSignature> signature(Node graph) {
    return Iter.toList(data.find(names.catalog(), graph, Terms.SIGNATURE, Node.ANY)).stream()
        .findFirst()
        .map(q -> TextSignature.parse(q.getObject().getLiteralLexicalForm()));
  }

  private void delete(Node graph, Node subject, Node property, Node object) {
    Iter.toList(data.find(graph, subject, property, object)).forEach(data::delete);
  }
}
