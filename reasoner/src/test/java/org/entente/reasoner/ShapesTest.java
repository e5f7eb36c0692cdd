package org.entente.reasoner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.ontology.Ent;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shapes let good graphs pass, and name what is wrong in bad ones. */
class ShapesTest {
  private static final Validator VALIDATOR = Validator.shipped();

  @Test
  void theExampleGraphIsWellFormed() {
    assertEquals(List.of(), VALIDATOR.validate(example()));
  }

  @Test
  void whatTheRulesConcludeFromItIsWellFormedToo() {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFDataMgr.read(data, Path.of("../ontology/examples/example.trig").toString());
    Graph union = example();
    var concluded = RuleKeeper.quads(data, GraphNames.DEFAULT, RuleSet.shipped());
    concluded.forEach(quad -> union.add(quad.asTriple()));

    assertEquals(List.of(), VALIDATOR.validate(union));
    assertTrue(
        union.contains(thing("state/TR"), Ent.boundToDefend, thing("state/AZ")),
        () -> concluded.toString());
  }

  private static Node thing(String key) {
    return NodeFactory.createURI("http://localhost:3030/id/" + key);
  }

  /** One file a fault: its first line says which message must come. */
  @TestFactory
  Stream<DynamicTest> everyFaultIsNamed() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/shapes"))) {
      return files.sorted().toList().stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(),
                      () -> {
                        String text = Files.readString(file);
                        String expected =
                            text.lines().findFirst().orElse("").substring("# expect ".length());
                        Graph graph = example();
                        RDFParser.fromString(PREFIXES + text, Lang.TURTLE).parse(graph);

                        List<String> messages = new ArrayList<>();
                        VALIDATOR.validate(graph).forEach(f -> messages.add(f.message()));

                        assertTrue(
                            messages.stream().anyMatch(m -> m.contains(expected)),
                            () -> "expected " + expected + ", found " + messages);
                      }));
    }
  }

  private static final String PREFIXES =
      """
      PREFIX ent: <https://w3id.org/entente/ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX wd: <http://www.wikidata.org/entity/>
      PREFIX state: <http://localhost:3030/id/state/>
      PREFIX article: <http://localhost:3030/id/article/>
      PREFIX event: <http://localhost:3030/id/event/>
      PREFIX : <http://localhost:3030/id/>
      """;

  private static Graph example() {
    DatasetGraph named = DatasetGraphFactory.create();
    RDFDataMgr.read(named, Path.of("../ontology/examples/example.trig").toString());
    Graph graph = GraphFactory.createDefaultGraph();
    named.find().forEachRemaining(quad -> graph.add(quad.asTriple()));
    return graph;
  }
}
