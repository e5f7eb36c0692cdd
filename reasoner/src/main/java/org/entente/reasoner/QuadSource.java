package org.entente.reasoner;

import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;

/** Where quads can be looked up, near or far; {@link Node#ANY} is a wildcard. */
@FunctionalInterface
public interface QuadSource {
  /** In no order. */
  List<Quad> find(Node graph, Node subject, Node predicate, Node object);

  /** A dataset in a transaction. */
  static QuadSource of(DatasetGraph data) {
    return (g, s, p, o) -> Iter.toList(data.find(g, s, p, o));
  }

  /** Whatever a link leads to; one query for each look-up. */
  static QuadSource of(RDFLink link) {
    return (g, s, p, o) -> {
      Quad pattern =
          Quad.create(variable(g, "g"), variable(s, "s"), variable(p, "p"), variable(o, "o"));
      var triples = new org.apache.jena.sparql.syntax.ElementTriplesBlock();
      triples.addTriple(pattern.asTriple());
      ElementGroup body = new ElementGroup();
      body.addElement(triples);
      Query query = QueryFactory.make();
      query.setQuerySelectType();
      query.setQueryResultStar(true);
      query.setQueryPattern(new ElementNamedGraph(pattern.getGraph(), body));
      query.resetResultVars();
      List<Quad> found = new java.util.ArrayList<>();
      link.querySelect(
          query,
          row ->
              found.add(
                  Quad.create(
                      value(pattern.getGraph(), row),
                      value(pattern.getSubject(), row),
                      value(pattern.getPredicate(), row),
                      value(pattern.getObject(), row))));
      if (found.isEmpty() && pattern.isConcrete() && link.queryAsk(ask(query))) {
        found.add(pattern);
      }
      return found;
    };
  }

  private static Query ask(Query select) {
    Query query = QueryFactory.make();
    query.setQueryAskType();
    query.setQueryPattern(select.getQueryPattern());
    return query;
  }

  private static Node variable(Node node, String name) {
    return Node.ANY.equals(node) ? Var.alloc(name) : node;
  }

  private static Node value(Node node, org.apache.jena.sparql.engine.binding.Binding row) {
    return node.isVariable() ? row.get(Var.alloc(node)) : node;
  }
}
