package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.entente.reasoner.Change;
import org.entente.reasoner.LocalStore;
import org.entente.reasoner.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server on a store of ours, which counts its versions. */
class FreshnessTest {
  private static final Node GRAPH =
      NodeFactory.createURI("http://localhost:3030/graph/article/border-brief");
  private static LocalStore store;
  private static EntenteServer server;

  @BeforeAll
  static void start() {
    store = Store.inMemory(Store.Options.plain());
    DatasetGraph example = DatasetGraphFactory.create();
    RDFDataMgr.read(example, Path.of("..", "ontology", "examples", "example.trig").toString());
    List<Quad> quads = example.stream().map(q -> new Quad(GRAPH, q.asTriple())).distinct().toList();
    store.apply(List.of(Change.put(GRAPH, quads)));
    server = EntenteServer.start(store.dataset(), ServerOptions.defaults().withPort(0));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElse("none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"page/state/TR", "", "search?q=tur", "data/state/TR", "ns", ".well-known/void"})
  void sparesWhoHasTheAnswerAlready(String path) throws Exception {
    HttpResponse<String> first = get(path, "Accept-Language", "fr");
    HttpResponse<String> again = get(path, "Accept-Language", "fr", "If-None-Match", tag(first));

    assertAll(
        () -> assertEquals(200, first.statusCode()),
        () -> assertEquals(304, again.statusCode()),
        () -> assertEquals("", again.body()),
        () -> assertEquals(tag(first), tag(again)),
        () -> assertTrue(again.headers().firstValue("Vary").isPresent()));
  }

  @Test
  void tellsTheLanguagesApart() throws Exception {
    String french = tag(get("page/state/TR", "Accept-Language", "fr"));

    assertEquals(
        200, get("page/state/TR", "Accept-Language", "en", "If-None-Match", french).statusCode());
  }

  @Test
  void answersAnewWhenTheStoreHasChanged() throws Exception {
    String before = tag(get("page/state/TR"));
    assertEquals("[]", get("suggest?q=zed").body());
    Node graph = NodeFactory.createURI("http://localhost:3030/graph/article/other");
    Node thing = NodeFactory.createURI("http://localhost:3030/id/state/ZZ");
    Node name = NodeFactory.createLiteralLang("Zed", "fr");
    store.apply(
        List.of(Change.put(graph, List.of(new Quad(graph, thing, RDFS.label.asNode(), name)))));

    HttpResponse<String> after = get("page/state/TR", "If-None-Match", before);

    assertEquals(200, after.statusCode());
    assertNotEquals(before, tag(after));
    assertTrue(get("suggest?q=zed").body().contains("state/ZZ"), "search knows it too");
  }

  @Test
  void givesNoVersionToWhatIsNotThere() throws Exception {
    assertEquals(Optional.empty(), get("page/state/none").headers().firstValue("ETag"));
  }

  private static Model model(String path) throws Exception {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(get(path, "Accept", "text/turtle").body(), Lang.TURTLE).parse(model);
    return model;
  }

  @Test
  void givesExamplesThatSparqlUnderstands() throws Exception {
    Model model = model("examples");
    var select = model.createProperty("http://www.w3.org/ns/shacl#select");
    List<String> queries =
        model.listObjectsOfProperty(select).mapWith(n -> n.asLiteral().getString()).toList();

    assertTrue(queries.size() > 15, queries.size() + " queries");
    queries.forEach(QueryFactory::create);
  }

  @Test
  void countsWhatTheStoreHolds() throws Exception {
    Model model = model(".well-known/void");
    var triples = model.createProperty("http://rdfs.org/ns/void#triples");
    var dataset = model.createResource(server.address() + ".well-known/void#dataset");
    long told = dataset.getProperty(triples).getLong();

    assertEquals(store.dataset().calculateRead(() -> store.dataset().stream().count()), told);
  }
}
