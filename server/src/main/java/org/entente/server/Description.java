package org.entente.server;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;
import org.entente.server.library.Library;

/**
 * What the store says of a thing: its own triples, and the claims about it with what they tell, at
 * most {@value #CLAIMS} of them.
 */
final class Description {
  static final int CLAIMS = 500;
  private static final String WIKIDATA = "http://www.wikidata.org/entity/";
  private static final int INCOMING = 2000;

  private final Library library;

  Description(Library library) {
    this.library = library;
  }

  Graph of(Node thing) {
    Graph graph = GraphFactory.createDefaultGraph();
    Prefixes.into(graph.getPrefixMapping(), Prefixes.of(library.base()));
    addOutgoing(graph, thing);
    addSame(graph, thing);
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

  /** The gazetteer's exact matches are the same things, for whoever follows owl:sameAs. */
  private void addSame(Graph graph, Node thing) {
    for (Node other : library.objects(thing, SKOS.exactMatch.asNode())) {
      if (other.isURI() && other.getURI().startsWith(WIKIDATA)) {
        graph.add(Triple.create(thing, OWL.sameAs.asNode(), other));
      }
    }
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
