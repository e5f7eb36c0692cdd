package org.entente.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.ontology.Ent;

/**
 * The graph without triple terms, for formats and tools of RDF 1.1: {@code claim rdf:reifies <<( s
 * p o )>>} becomes {@code claim ent:states st}, and {@code st} an rdf:Statement of s, p and o.
 * Nothing is lost; {@link #quads} of the same data are always the same.
 */
public final class Rdf11View {
  private Rdf11View() {}

  /** Rewrites quads; those without triple terms stay as they are, in their order. */
  public static List<Quad> quads(List<Quad> quads) {
    List<Quad> view = new ArrayList<>(quads.size());
    for (Quad quad : quads) {
      rewrite(quad.asTriple(), triple -> view.add(new Quad(quad.getGraph(), triple)));
    }
    return List.copyOf(view);
  }

  /** A new graph with the triples of the other, rewritten. */
  public static Graph graph(Graph graph) {
    Graph view = GraphFactory.createDefaultGraph();
    graph.find().forEachRemaining(triple -> rewrite(triple, view::add));
    return view;
  }

  private static void rewrite(Triple triple, Consumer<Triple> out) {
    Node object = triple.getObject();
    if (!object.isTripleTerm()) {
      out.accept(triple);
      return;
    }
    Node statement = describe(object.getTriple(), triple.getSubject(), out);
    // A triple term elsewhere than under rdf:reifies keeps its property.
    boolean reifies = triple.getPredicate().equals(Terms.REIFIES);
    Node property = reifies ? Ent.states : triple.getPredicate();
    out.accept(Triple.create(triple.getSubject(), property, statement));
  }

  /** Each reifier has its own statement nodes, so that dropping a claim drops them too. */
  private static Node describe(Triple told, Node reifier, Consumer<Triple> out) {
    String key = told.getSubject() + " " + told.getPredicate() + " " + told.getObject();
    Node statement =
        reifier.isURI()
            ? NodeFactory.createURI(below(reifier.getURI()) + Slug.hash(key))
            : NodeFactory.createBlankNode(reifier.getBlankNodeLabel() + Slug.hash(key));
    Node object =
        told.getObject().isTripleTerm()
            ? describe(told.getObject().getTriple(), statement, out)
            : told.getObject();
    out.accept(Triple.create(statement, Terms.TYPE, Terms.STATEMENT));
    out.accept(Triple.create(statement, Terms.SUBJECT, told.getSubject()));
    out.accept(Triple.create(statement, Terms.PREDICATE, told.getPredicate()));
    out.accept(Triple.create(statement, Terms.OBJECT, object));
    return statement;
  }

  /** An address has one fragment only, and a statement of a statement is already in one. */
  private static String below(String address) {
    return address + (address.contains("#") ? "-" : "#");
  }
}
