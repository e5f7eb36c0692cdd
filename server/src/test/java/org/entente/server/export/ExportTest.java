package org.entente.server.export;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.entente.graph.Rdf11View;
import org.entente.server.library.Library;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.json.JSONImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Parts of the example graph in each format, read back by readers that are not ours. */
class ExportTest {
  private static final String BASE = "http://localhost:3030/";
  private static DatasetGraph dataset;
  private static Library library;

  @BeforeAll
  static void read() {
    dataset = DatasetGraphFactory.create();
    RDFDataMgr.read(dataset, Path.of("..", "ontology", "examples", "example.trig").toString());
    addKnownConclusion();
    library = new Library(dataset, BASE);
  }

  /** What follows from the gazetteer alone: its premise is in no article. */
  private static void addKnownConclusion() {
    Node graph = NodeFactory.createURI(BASE + "graph/inferred/offices");
    Node conclusion = NodeFactory.createURI(BASE + "id/conclusion/known");
    Node reifies = NodeFactory.createURI(RDF.getURI() + "reifies");
    Quad succeeds =
        new Quad(
            graph,
            NodeFactory.createURI(BASE + "id/person/a"),
            Library.ent("succeedsInOffice"),
            NodeFactory.createURI(BASE + "id/person/b"));
    Node term = NodeFactory.createTripleTerm(succeeds.asTriple());
    dataset.add(succeeds);
    dataset.add(graph, conclusion, RDF.type.asNode(), Library.ent("Conclusion"));
    dataset.add(graph, conclusion, reifies, term);
    dataset.add(graph, conclusion, Library.ent("premise"), term);
  }

  private static byte[] written(String key, Selection selection) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Export(library, "fr", false).write(ExportFormat.ofKey(key).orElseThrow(), selection, out);
    return out.toByteArray();
  }

  private static String text(String key, Selection selection) throws Exception {
    return new String(written(key, selection), StandardCharsets.UTF_8);
  }

  static List<String> formats() {
    return ExportFormat.keys();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void writesTheSameBytesTwiceAndSomethingOfNothing(String key) throws Exception {
    Selection nothing =
        Selection.ALL.withThings(List.of(NodeFactory.createURI(BASE + "id/none/none")));

    assertArrayEquals(written(key, Selection.ALL), written(key, Selection.ALL));
    assertTrue(written(key, Selection.ALL).length > 100);
    written(key, nothing);
  }

  private static JsonNode network(Selection selection) throws Exception {
    return new ObjectMapper().readTree(written("node-link", selection));
  }

  private static Set<String> evidence(JsonNode network) {
    Set<String> claims = new HashSet<>();
    network
        .get("edges")
        .forEach(edge -> claims.addAll(List.of(edge.get("evidence").asText().split(" "))));
    return claims;
  }

  @Test
  void opensAsJsonInJGraphT() throws Exception {
    Graph<String, DefaultEdge> graph =
        new DirectedPseudograph<>(
            SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
    JSONImporter<String, DefaultEdge> reader = new JSONImporter<>();
    reader.setVertexFactory(id -> id);
    reader.importGraph(graph, new StringReader(text("node-link", Selection.ALL)));
    JsonNode network = network(Selection.ALL);

    assertEquals(network.get("nodes").size(), graph.vertexSet().size());
    assertEquals(network.get("edges").size(), graph.edgeSet().size());
    assertTrue(graph.edgeSet().size() > 5);
  }

  @Test
  void giveTheSameNetworkInEveryJson() throws Exception {
    JsonNode link = network(Selection.ALL);
    JsonNode cytoscape = new ObjectMapper().readTree(written("cytoscape", Selection.ALL));
    JsonNode graphology = new ObjectMapper().readTree(written("graphology", Selection.ALL));

    assertAll(
        () -> assertEquals(link.get("edges").size(), cytoscape.get("elements").get("edges").size()),
        () -> assertEquals(link.get("edges").size(), graphology.get("edges").size()),
        () -> assertEquals(link.get("nodes").size(), graphology.get("nodes").size()));
  }

  private static List<CSVRecord> csv(String key) throws Exception {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(text(key, Selection.ALL)))
        .getRecords();
  }

  @Test
  void opensAsTablesForGephiAndNeo4j() throws Exception {
    JsonNode network = network(Selection.ALL);
    Set<String> ids = new HashSet<>();
    csv("neo4j-nodes").forEach(row -> ids.add(row.get("iri:ID")));

    assertEquals(network.get("nodes").size(), csv("csv-nodes").size());
    assertEquals(network.get("edges").size(), csv("csv-edges").size());
    for (CSVRecord row : csv("neo4j-edges")) {
      assertTrue(ids.contains(row.get(":START_ID")) && ids.contains(row.get(":END_ID")));
      assertFalse(row.get(":TYPE").isBlank());
      Double.parseDouble(row.get("weight:double"));
    }
  }

  @Test
  void opensAsASpreadsheetWithARowAClaim() throws Exception {
    int claims = library.count("Claim");
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(written("xlsx", Selection.ALL)))) {
      List<Row> rows = book.getFirstSheet().read();

      assertEquals(claims + 1, rows.size());
      assertEquals("kind", rows.get(0).getCellText(0));
      assertTrue(rows.get(1).getCellAsNumber(6).isPresent(), "confidence is a number");
      assertFalse(rows.get(1).getCellText(10).isBlank(), "the sentence is there");
    }
    assertEquals(claims, csv("facts").size());
  }

  @Test
  void keepsWhatFollowsFromTheGazetteerOutUnlessAsked() throws Exception {
    String known = BASE + "id/conclusion/known";

    assertFalse(evidence(network(Selection.ALL)).contains(known));
    assertTrue(evidence(network(Selection.ALL.withKnown(true))).contains(known));
  }

  @Test
  void takesWhatAQueryNames() throws Exception {
    String claim = evidence(network(Selection.ALL)).stream().sorted().findFirst().orElseThrow();
    Selection one =
        Selection.ALL.withQuery(QueryFactory.create("SELECT ?c { VALUES ?c { <" + claim + "> } }"));
    Selection pair =
        Selection.ALL.withQuery(
            QueryFactory.create(
                "SELECT * { VALUES (?a ?b) { (<%sid/state/AM> <%sid/state/RU>) } }"
                    .formatted(BASE, BASE)));

    assertEquals(Set.of(claim), evidence(network(one)));
    Node am = NodeFactory.createURI(BASE + "id/state/AM");
    Node ru = NodeFactory.createURI(BASE + "id/state/RU");
    for (String each : evidence(network(pair))) {
      List<Node> about = library.objects(NodeFactory.createURI(each), Library.ent("about"));
      assertTrue(about.contains(am) && about.contains(ru), each);
    }
  }

  @Test
  void takesWhatFallsInAWindowOfTime() throws Exception {
    Set<String> day =
        evidence(
            network(
                Selection.ALL.withWindow(Optional.of("2022-09-13"), Optional.of("2022-09-13"))));
    Set<String> before =
        evidence(network(Selection.ALL.withWindow(Optional.empty(), Optional.of("1850"))));

    assertFalse(day.isEmpty());
    assertTrue(day.size() < evidence(network(Selection.ALL)).size());
    assertEquals(Set.of(), before);
    assertThrows(
        IllegalArgumentException.class,
        () -> Selection.ALL.withWindow(Optional.of("yesterday"), Optional.empty()));
  }

  @Test
  void givesNeosemanticsTriplesWithoutTripleTerms() throws Exception {
    String triples = text("ntriples11", Selection.ALL);
    var graph = org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph();
    RDFParser.fromString(triples, Lang.NTRIPLES).parse(graph);

    assertFalse(triples.contains("<<"));
    assertTrue(graph.contains(Node.ANY, RDF.type.asNode(), RDF.Statement.asNode()));
  }

  @Test
  void givesBackTheWholeStoreAsQuads() throws Exception {
    DatasetGraph again = DatasetGraphFactory.create();
    RDFParser.fromString(text("nquads", Selection.ALL), Lang.NQUADS).parse(again);

    assertEquals(dataset.stream().filter(q -> !q.isDefaultGraph()).count(), again.stream().count());
  }

  @ParameterizedTest
  @CsvSource({"turtle, TURTLE, false", "jsonld, JSON-LD, true", "rdfxml, RDF/XML, true"})
  void givesBackEveryTriple(String format, String syntax, boolean rdf11) throws Exception {
    org.apache.jena.graph.Graph wanted = GraphFactory.createDefaultGraph();
    List<Quad> quads = Iter.toList(library.dataset().find());
    (rdf11 ? Rdf11View.quads(quads) : quads).forEach(quad -> wanted.add(quad.asTriple()));
    org.apache.jena.graph.Graph read = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text(format, Selection.ALL), RDFLanguages.nameToLang(syntax))
        .base(BASE)
        .parse(read);

    assertTrue(wanted.isIsomorphicWith(read), format);
  }

  @Test
  void makesNanopublicationsOfWhatIsSaidToBeSo() throws Exception {
    DatasetGraph nanopubs = DatasetGraphFactory.create();
    RDFParser.fromString(text("nanopubs", Selection.ALL), Lang.TRIG).parse(nanopubs);
    Node type = NodeFactory.createURI("http://www.nanopub.org/nschema#Nanopublication");
    List<Quad> found = nanopubs.stream(Node.ANY, Node.ANY, RDF.type.asNode(), type).toList();

    assertFalse(found.isEmpty());
    for (Quad quad : found) {
      for (String part : List.of("hasAssertion", "hasProvenance", "hasPublicationInfo")) {
        Node property = NodeFactory.createURI("http://www.nanopub.org/nschema#" + part);
        Node graph =
            nanopubs
                .find(quad.getGraph(), quad.getSubject(), property, Node.ANY)
                .next()
                .getObject();
        assertTrue(nanopubs.containsGraph(graph), graph + " is not empty");
      }
    }
  }
}
