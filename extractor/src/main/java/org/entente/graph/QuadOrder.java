package org.entente.graph;

import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/** Graph, subject, predicate (types first), object: the order of everything Entente writes. */
public final class QuadOrder implements Comparator<Quad> {
  public static final QuadOrder INSTANCE = new QuadOrder();

  private QuadOrder() {}

  @Override
  public int compare(Quad a, Quad b) {
    int order = NodeCmp.compareRDFTerms(a.getGraph(), b.getGraph());
    if (order == 0) {
      order = NodeCmp.compareRDFTerms(a.getSubject(), b.getSubject());
    }
    if (order == 0) {
      order = predicates(a.getPredicate(), b.getPredicate());
    }
    return order == 0 ? NodeCmp.compareRDFTerms(a.getObject(), b.getObject()) : order;
  }

  private static int predicates(Node a, Node b) {
    boolean typeA = a.equals(Terms.TYPE);
    boolean typeB = b.equals(Terms.TYPE);
    return typeA != typeB ? (typeA ? -1 : 1) : NodeCmp.compareRDFTerms(a, b);
  }
}
