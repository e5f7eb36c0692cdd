package org.entente.reasoner;

import java.util.List;
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

  /** True where somebody's rules have drawn conclusions. */
  static boolean isConcluded(DatasetGraph data, GraphNames names) {
    return new Catalog(data, names)
        .fingerprint(NodeFactory.createURI(names.inferredPrefix()))
        .isPresent();
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

  /** What a graph held that identity decisions have replaced, as {@link AsRead} writes it. */
  Optional<String> asRead(Node of) {
    return text(of, Terms.AS_READ);
  }

  /** Blank where nothing was replaced. */
  void setAsRead(Node of, String replaced) {
    if (replaced.isBlank()) {
      clear(of, Terms.AS_READ);
    } else {
      set(of, Terms.AS_READ, NodeFactory.createLiteralString(replaced));
    }
  }

  /** The graphs that hold something else than what was read. */
  List<Node> rewritten() {
    return Iter.toList(
        Iter.map(data.find(graph, Node.ANY, Terms.AS_READ, Node.ANY), Quad::getSubject));
  }

  /** Where the identity decisions in force came from. */
  Optional<String> location(Node of) {
    return text(of, Terms.LOCATION);
  }

  void setLocation(Node of, String location) {
    set(of, Terms.LOCATION, NodeFactory.createLiteralString(location));
  }

  /** True where some thing of old is in no graph now. */
  boolean knowsDeparted() {
    return data.contains(graph, Node.ANY, Terms.GONE_WITH, Node.ANY)
        || data.contains(graph, Node.ANY, Terms.REPLACED_BY, Node.ANY);
  }

  /** A thing is in no graph any more: with the graph it left, or for another thing. */
  void depart(Node thing, Node property, Node value) {
    stand(thing);
    data.add(graph, thing, property, value);
  }

  /** A thing is in some graph. */
  void stand(Node thing) {
    for (Quad quad : Iter.toList(data.find(graph, thing, Node.ANY, Node.ANY))) {
      Node property = quad.getPredicate();
      if (property.equals(Terms.GONE_WITH) || property.equals(Terms.REPLACED_BY)) {
        data.delete(quad);
      }
    }
  }

  private Optional<String> text(Node of, Node property) {
    return Iter.toList(data.find(graph, of, property, Node.ANY)).stream()
        .findFirst()
        .map(quad -> quad.getObject().getLiteralLexicalForm());
  }

  private void set(Node of, Node property, Node value) {
    clear(of, property);
    data.add(graph, of, property, value);
  }

  private void clear(Node of, Node property) {
    for (Quad quad : Iter.toList(data.find(graph, of, property, Node.ANY))) {
      data.delete(quad);
    }
  }
}
