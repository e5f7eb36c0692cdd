package org.entente.reasoner;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeFactoryExtra;

/** How counts of sources, ties between articles and signatures of texts are written down. */
record SourceQuads(GraphNames names) {
  /**
   * What is said of a fact that some article tells: a situation, or a relation as a triple term.
   */
  Set<Quad> counts(Node fact, int sources, int independent) {
    Set<Quad> quads = new LinkedHashSet<>();
    Node subject = subject(fact);
    quads.add(said(subject, Terms.SOURCES, NodeFactoryExtra.intToNode(sources)));
    quads.add(said(subject, Terms.INDEPENDENT, NodeFactoryExtra.intToNode(independent)));
    if (fact.isTripleTerm()) {
      quads.add(said(subject, Terms.TYPE, Terms.PROPOSITION));
      quads.add(said(subject, Terms.REIFIES, fact));
    }
    return quads;
  }

  /** Where it is said: the situation itself, or a node for what claims reify in common. */
  Node subject(Node fact) {
    if (!fact.isTripleTerm()) {
      return fact;
    }
    Triple triple = fact.getTriple();
    String text =
        NodeFmtLib.strNT(triple.getSubject())
            + NodeFmtLib.strNT(triple.getPredicate())
            + NodeFmtLib.strNT(triple.getObject());
    String digest = Fingerprint.of(Stream.of(text)).substring("sha256:".length());
    return NodeFactory.createURI(names.base() + "id/proposition/" + digest.substring(0, 20));
  }

  /**
   * @param graph of an article
   */
  Quad tie(Node graph, Node other) {
    return said(names.articleOf(graph), Terms.SAME_DISPATCH, names.articleOf(other));
  }

  /** For the catalog. */
  Set<Quad> signature(Node graph, TextSignature signature) {
    Set<Quad> quads = new LinkedHashSet<>();
    Node written = NodeFactory.createLiteralString(signature.toString());
    quads.add(Quad.create(names.catalog(), graph, Terms.SIGNATURE, written));
    for (long band : signature.bands()) {
      quads.add(Quad.create(names.catalog(), graph, Terms.BAND, band(band)));
    }
    return quads;
  }

  // A number stands in TDB2's indexes themselves, a text in a table beside them.
  static Node band(long band) {
    return NodeFactoryExtra.intToNode(band);
  }

  private Quad said(Node subject, Node property, Node object) {
    return Quad.create(names.sources(), subject, property, object);
  }
}
