package org.entente.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.entente.article.Language;

/** Collects the quads of one named graph, each once. */
final class QuadSink {
  private final Node graph;
  private final Set<Quad> quads = new LinkedHashSet<>();

  QuadSink(Node graph) {
    this.graph = graph;
  }

  void add(Node subject, Node predicate, Node object) {
    quads.add(Quad.create(graph, subject, predicate, object));
  }

  void addText(Node subject, Node predicate, String text) {
    add(subject, predicate, NodeFactory.createLiteralString(text));
  }

  void addText(Node subject, Node predicate, String text, Language language) {
    add(subject, predicate, NodeFactory.createLiteralLang(text, language.code()));
  }

  /** In the order of {@link QuadOrder}. */
  List<Quad> sorted() {
    List<Quad> sorted = new ArrayList<>(quads);
    sorted.sort(QuadOrder.INSTANCE);
    return List.copyOf(sorted);
  }
}
