package org.entente.reasoner;

import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeFactoryExtra;

/** What a store knows about itself, in its catalog graph. Call it inside a transaction. */
final class Catalog {
  private final DatasetGraph data;
  private final Node graph;

  Catalog(DatasetGraph data, GraphNames names) {
    this.data = data;
    this.graph = names.catalog();
  }

  /** The fingerprint of a graph's content. */
  Optional<String> fingerprint(Node of) {
    return text(of, Terms.CONTENT_HASH);
  }

  void setFingerprint(Node of, String fingerprint) {
    set(of, Terms.CONTENT_HASH, NodeFactory.createLiteralString(fingerprint));
  }

  void forget(Node of) {
    for (Quad quad : Iter.toList(data.find(graph, of, Node.ANY, Node.ANY))) {
      data.delete(quad);
    }
  }

  /** A number about the whole store; 0 where it is not told. */
  long number(Node property) {
    return text(graph, property).map(Long::parseLong).orElse(0L);
  }

  void setNumber(Node property, long value) {
    set(graph, property, NodeFactoryExtra.intToNode(value));
  }

  /** The base address of all its names. */
  Optional<String> base() {
    return text(graph, Terms.BASE);
  }

  void setBase(String base) {
    set(graph, Terms.BASE, NodeFactory.createLiteralString(base));
  }

  private Optional<String> text(Node of, Node property) {
    return Iter.toList(data.find(graph, of, property, Node.ANY)).stream()
        .findFirst()
        .map(quad -> quad.getObject().getLiteralLexicalForm());
  }

  private void set(Node of, Node property, Node value) {
    for (Quad quad : Iter.toList(data.find(graph, of, property, Node.ANY))) {
      data.delete(quad);
    }
    data.add(graph, of, property, value);
  }
}
