package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.ontology.Ent;
import org.junit.jupiter.api.Test;

/** What RDF 1.1 cannot hold becomes statement nodes, and nothing else changes. */
class Rdf11ViewTest {
  private static final List<Quad> QUADS = example();

  @Test
  void holdsNoTripleTerm() {
    assertTrue(QUADS.stream().anyMatch(quad -> quad.getObject().isTripleTerm()));
    assertFalse(Rdf11View.quads(QUADS).stream().anyMatch(quad -> quad.getObject().isTripleTerm()));
  }

  @Test
  void everyReifiedTripleIsAStatement() {
    List<Quad> view = Rdf11View.quads(QUADS);

    assertEquals(
        QUADS.stream().filter(quad -> quad.getPredicate().equals(Terms.REIFIES)).count(),
        view.stream().filter(quad -> quad.getPredicate().equals(Ent.states)).count());
  }

  @Test
  void everyFormatOfRdf11WritesItAndReadsItBack() {
    Graph graph = GraphFactory.createDefaultGraph();
    QUADS.forEach(quad -> graph.add(quad.asTriple()));
    Graph view = Rdf11View.graph(graph);

    for (Lang lang : List.of(Lang.RDFXML, Lang.JSONLD, Lang.TURTLE, Lang.RDFJSON)) {
      String written = RDFWriter.source(view).lang(lang).asString();
      Graph read = GraphFactory.createDefaultGraph();
      RDFParser.fromString(written, lang).parse(read);

      assertTrue(view.isIsomorphicWith(read), lang.getName());
    }
  }

  @Test
  void aStatementAboutAStatementHasAnAddressThatFormatsAccept() {
    Node told = NodeFactory.createTripleTerm(Triple.create(iri("a"), iri("allied"), iri("b")));
    Node outer = NodeFactory.createTripleTerm(Triple.create(iri("c"), iri("denies"), told));
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(Triple.create(iri("conclusion#1"), Terms.REIFIES, outer));

    Graph view = Rdf11View.graph(graph);

    assertEquals(2, statements(view).size());
    for (Node statement : statements(view)) {
      assertEquals(statement.getURI().indexOf('#'), statement.getURI().lastIndexOf('#'));
    }
    String written = RDFWriter.source(view).lang(Lang.RDFXML).asString();
    Graph read = GraphFactory.createDefaultGraph();
    RDFParser.fromString(written, Lang.RDFXML).parse(read);
    assertTrue(view.isIsomorphicWith(read));
  }

  private static List<Node> statements(Graph view) {
    return view.find(Node.ANY, Terms.TYPE, Terms.STATEMENT).mapWith(Triple::getSubject).toList();
  }

  private static Node iri(String name) {
    return NodeFactory.createURI("http://localhost/" + name);
  }

  private static List<Quad> example() {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFDataMgr.read(data, Path.of("../ontology/examples/example.trig").toString());
    return data.stream().toList();
  }
}
