package org.entente.server;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.server.library.Library;

/**
 * What the store says of a thing: its own triples, and the claims about it with what they tell, at
 * most {@value #CLAIMS} of them.
 */
final class Description {
  static final int CLAIMS = 500;
  private static final int INCOMING = 2000;

  private final Library library;

  Description(Library library) {
    this.library = library;
  }

  Graph of(Node thing) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefix("ent", Library.ENT);
    graph.getPrefixMapping().setNsPrefix("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    graph.getPrefixMapping().setNsPrefix("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    graph.getPrefixMapping().setNsPrefix("skos", "http://www.w3.org/2004/02/skos/core#");
    graph.getPrefixMapping().setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
    graph.getPrefixMapping().setNsPrefix("oa", "http://www.w3.org/ns/oa#");
    graph.getPrefixMapping().setNsPrefix("prov", "http://www.w3.org/ns/prov#");
    graph.getPrefixMapping().setNsPrefix("owl", "http://www.w3.org/2002/07/owl#");
    graph.getPrefixMapping().setNsPrefix("id", library.base() + "id/");
    addOutgoing(graph, thing);
    int claims = 0;
    for (Node claim : library.claimsAbout(thing, CLAIMS)) {
      addClaim(graph, claim);
      claims++;
    }
    if (claims == 0) {
      for (Triple triple : library.triples(Node.ANY, Node.ANY, thing, INCOMING)) {
        graph.add(triple);
      }
    }
    for (Node part : List.copyOf(library.objects(thing, Library.ent("evidence")))) {
      addOutgoing(graph, part);
    }
    return graph;
  }

  private void addClaim(Graph graph, Node claim) {
    addOutgoing(graph, claim);
    for (String property : List.of("tells", "evidence")) {
      for (Node part : library.objects(claim, Library.ent(property))) {
        addOutgoing(graph, part);
        for (Node quantity : library.objects(part, Library.ent("quantity"))) {
          addOutgoing(graph, quantity);
        }
      }
    }
  }

  private void addOutgoing(Graph graph, Node node) {
    if (node.isURI() || node.isBlank()) {
      for (Triple triple : library.triples(node, Node.ANY, Node.ANY)) {
        graph.add(triple);
      }
    }
  }
}
