package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.vocabulary.RDF;
import org.entente.article.EntenteException;
import org.entente.ontology.NamedQuery;
import org.entente.ontology.QueryCatalog;
import org.entente.server.library.Library;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The embedded server on the example graph. */
class EntenteServerTest {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static EntenteServer server;
  private static String base;

  @BeforeAll
  static void start() {
    DatasetGraph dataset = TDB2Factory.createDataset().asDatasetGraph(); // in memory
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    Path ontology = Path.of("..", "ontology");
    DatasetGraph terms = DatasetGraphFactory.create();
    RDFDataMgr.read(terms, ontology.resolve("examples/example.trig").toString());
    Node graph = NodeFactory.createURI("http://localhost:3030/graph/ontology");
    RDFDataMgr.read(terms.getGraph(graph), ontology.resolve("entente.ttl").toString());
    addConclusion(terms);
    Txn.executeWrite(dataset, () -> terms.find().forEachRemaining(dataset::add));
    server = EntenteServer.start(dataset, ServerOptions.defaults().withPort(0));
    base = server.address();
  }

  /** A conclusion whose premise is what some claim says. */
  private static void addConclusion(DatasetGraph terms) {
    Node reifies = NodeFactory.createURI(RDF.getURI() + "reifies");
    Node said = terms.find(Node.ANY, Node.ANY, reifies, Node.ANY).next().getObject();
    Node graph = NodeFactory.createURI("http://localhost:3030/graph/inferred/treaties");
    Node conclusion = NodeFactory.createURI("http://localhost:3030/id/conclusion/by-hand");
    Triple concluded =
        Triple.create(
            NodeFactory.createURI("http://localhost:3030/id/state/TR"),
            Library.ent("treatyPartnerOf"),
            NodeFactory.createURI("http://localhost:3030/id/state/RU"));
    terms.add(new Quad(graph, concluded));
    terms.add(graph, conclusion, RDF.type.asNode(), Library.ent("Conclusion"));
    terms.add(
        graph, conclusion, Library.ent("rule"), NodeFactory.createLiteralString("treaty-partners"));
    terms.add(graph, conclusion, reifies, NodeFactory.createTripleTerm(concluded));
    terms.add(graph, conclusion, Library.ent("premise"), said);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  @Test
  void leadsFromAThingToItsPageOrItsDataByAccept() throws Exception {
    HttpResponse<String> page = get("id/state/TR", "Accept", "text/html");
    HttpResponse<String> data = get("id/state/TR", "Accept", "text/turtle");

    assertAll(
        () -> assertEquals(303, page.statusCode()),
        () -> assertEquals(Optional.of("/page/state/TR"), page.headers().firstValue("Location")),
        () -> assertEquals(303, data.statusCode()),
        () ->
            assertEquals(Optional.of("/data/state/TR.ttl"), data.headers().firstValue("Location")),
        () -> assertEquals(406, get("id/state/TR", "Accept", "image/png").statusCode()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Syntax.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"HTML"})
  void servesDataThatJenaReadsBack(Syntax syntax) throws Exception {
    HttpResponse<String> data = get("data/state/TR." + syntax.suffix());

    assertEquals(200, data.statusCode(), data.body());
    var graph = GraphFactory.createDefaultGraph();
    Lang lang = syntax.format().getLang();
    RDFParser.fromString(data.body(), lang == Lang.TRIG ? Lang.TURTLE : lang).parse(graph);
    assertTrue(graph.size() > 3, data.body());
  }

  @Test
  void showsEachFactWithItsSentenceAndModality() throws Exception {
    HttpResponse<String> page = get("page/state/TR?lang=fr", "Accept", "text/html");

    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("<mark>"), "words that say it are marked");
    assertTrue(page.body().contains("class=\"tag asserted\""), "modality is told");
    assertTrue(page.body().contains("/page/article/"), "the article is linked");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "questions/",
        "search?q=tur",
        "explore",
        "query",
        "page/state/TR",
        "suggest?q=tur",
        "static/entente.css"
      })
  void servesWithoutScriptsOrRequestsFromElsewhere(String path) throws Exception {
    HttpResponse<String> page = get(path);

    assertEquals(200, page.statusCode(), page.body());
    assertFalse(page.body().contains("src=\"http"), "nothing is loaded from another host");
    assertTrue(page.headers().firstValue("Content-Security-Policy").isPresent());
  }

  @Test
  void marksTheEvidenceInTheTextOfAnArticle() throws Exception {
    HttpResponse<String> page = get("page/article/border-brief?lang=fr");

    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("<a class=\"evidence\" id=\"t-0\""), page.body());
  }

  @Test
  void tellsWhyAConclusionStandsDownToTheSentence() throws Exception {
    HttpResponse<String> why = get("why/conclusion/by-hand?lang=fr");

    assertEquals(200, why.statusCode());
    assertTrue(why.body().contains("<code>treaty-partners</code>"), why.body());
    assertTrue(why.body().contains("<mark>"), why.body());
    assertEquals(404, get("why/conclusion/none").statusCode());
  }

  @Test
  void showsOnlyWhatWasPublishedByADay() throws Exception {
    String early = get("page/state/TR?lang=fr&known=1900-01-01").body();
    String late = get("page/state/TR?lang=fr&known=2100-01-01").body();

    assertFalse(early.contains("<blockquote>"), early);
    assertTrue(late.contains("<blockquote>"), late);
  }

  @Test
  void sparesWhoHasTheDataAlready() throws Exception {
    String tag = get("data/state/TR.ttl").headers().firstValue("ETag").orElseThrow();

    assertEquals(304, get("data/state/TR.ttl", "If-None-Match", tag).statusCode());
  }

  @Test
  void describesItselfToPrograms() throws Exception {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(get(".well-known/void").body(), Lang.TURTLE).parse(graph);

    assertTrue(graph.size() > 20);
  }

  static List<NamedQuery> questions() {
    return QueryCatalog.load().queries();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void answersEveryQuestionOfTheGallery(NamedQuery question) throws Exception {
    StringBuilder query = new StringBuilder("?lang=en");
    for (NamedQuery.Example example : question.example()) {
      query.append('&').append(example.parameter()).append('=');
      query.append(URLEncoder.encode(example.value(), StandardCharsets.UTF_8));
    }
    HttpResponse<String> page = get("questions/" + question.name() + query);

    assertEquals(200, page.statusCode(), page.body());
    assertTrue(page.body().contains("<tbody>"), page.body());
    assertFalse(page.body().contains("role=\"alert\""), page.body());
  }

  @Test
  void saysThatAThingIsMissing() throws Exception {
    assertEquals(404, get("page/state/none").statusCode());
    assertEquals(404, get("data/state/none.ttl").statusCode());
  }

  @Test
  void speaksTheReadersLanguage() throws Exception {
    assertTrue(get("", "Accept-Language", "en-GB,en;q=0.8").body().contains("<html lang=\"en\">"));
    assertTrue(get("", "Accept-Language", "de").body().contains("<html lang=\"fr\">"));
  }

  @Test
  void answersSparqlButTakesNoUpdate() throws Exception {
    String ask = URLEncoder.encode("ASK { ?s ?p ?o }", StandardCharsets.UTF_8);
    assertTrue(
        get("sparql?query=" + ask, "Accept", "application/sparql-results+json")
            .body()
            .contains("true"));
    HttpRequest update =
        HttpRequest.newBuilder(URI.create(base + "sparql/update"))
            .header("Content-Type", "application/sparql-update")
            .POST(HttpRequest.BodyPublishers.ofString("CLEAR ALL"))
            .build();
    int status = CLIENT.send(update, HttpResponse.BodyHandlers.discarding()).statusCode();
    assertTrue(status >= 400 && status < 500, "status " + status);
  }

  @Test
  void refusesServiceCallsToOtherHosts() throws Exception {
    String query =
        URLEncoder.encode(
            "SELECT * { SERVICE <http://localhost:1/none> { ?s ?p ?o } }", StandardCharsets.UTF_8);
    assertTrue(get("sparql?query=" + query).statusCode() >= 400);
  }

  @Test
  void saysWhichPortIsTakenAndWhatToDo() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      ServerOptions options = ServerOptions.defaults().withPort(taken.getLocalPort());
      EntenteException refused =
          assertThrows(
              EntenteException.class,
              () -> EntenteServer.start(DatasetGraphFactory.createTxnMem(), options));
      assertTrue(refused.getMessage().contains("--port"), refused.getMessage());
    }
  }

  @Test
  void opensToOthersOnlyWithPasswords() {
    for (ServerOptions options :
        List.of(
            ServerOptions.defaults().withPort(0).withHost("0.0.0.0"),
            ServerOptions.defaults().withPort(0).withWritable(true))) {
      EntenteException refused =
          assertThrows(
              EntenteException.class,
              () -> EntenteServer.start(DatasetGraphFactory.createTxnMem(), options));
      assertTrue(refused.getMessage().contains("--passwords"), refused.getMessage());
    }
  }

  @Test
  void keepsAwayFromFilesOutsideItsFolder() throws Exception {
    int status = get("static/..%2fwords_fr.properties").statusCode();
    assertTrue(status == 400 || status == 404, "status " + status);
  }
}
