package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.entente.graph.Identity;
import org.entente.graph.IriMinter;
import org.entente.reasoner.Change;
import org.entente.reasoner.LocalStore;
import org.entente.reasoner.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Old links: to what was merged, and to what was removed. */
class DepartedTest {
  private static final String BASE = "http://localhost:3030/";
  private static LocalStore store;
  private static EntenteServer server;

  @BeforeAll
  static void start() {
    store = Store.inMemory(Store.Options.plain());
    store.apply(List.of(tells("one", "person/jean-dupont"), tells("two", "person/j-dupont")));
    store.apply(List.of(tells("three", "person/passante")));
    store.apply(List.of(new Change.Remove(graph("three"))));
    store.identify(
        Identity.parse(
            "<%sid/person/j-dupont> <http://www.w3.org/2002/07/owl#sameAs> <%sid/person/jean-dupont> ."
                .formatted(BASE, BASE),
            "test",
            new IriMinter(BASE)));
    server = EntenteServer.start(store.dataset(), ServerOptions.defaults().withPort(0));
  }

  private static Node graph(String article) {
    return NodeFactory.createURI(BASE + "graph/article/" + article);
  }

  private static Change tells(String article, String path) {
    Node thing = NodeFactory.createURI(BASE + "id/" + path);
    Node name = NodeFactory.createLiteralLang(path, "fr");
    return Change.put(
        graph(article), List.of(new Quad(graph(article), thing, RDFS.label.asNode(), name)));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Accept", accept)
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  @ParameterizedTest
  @CsvSource({
    "id/person/%s, /id/person/%s",
    "page/person/%s?lang=en, /page/person/%s?lang=en",
    "data/person/%s.ttl, /data/person/%s.ttl"
  })
  void leadsFromAMergedThingToTheOneThatStands(String from, String to) throws Exception {
    String old = "j-dupont";
    String now = "jean-dupont";
    if (get("page/person/" + now, "text/html").statusCode() != 200) {
      String other = old; // which of the two stands is for the decisions to say
      old = now;
      now = other;
    }
    HttpResponse<String> answer = get(from.formatted(old), "text/html");
    String canonical = "<" + BASE + "id/person/" + now + ">; rel=\"canonical\"";
    String expected = to.formatted(now);

    assertAll(
        () -> assertEquals(301, answer.statusCode()),
        () -> assertEquals(Optional.of(expected), answer.headers().firstValue("Location")),
        () -> assertEquals(Optional.of(canonical), answer.headers().firstValue("Link")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id/person/passante", "page/person/passante", "data/person/passante.ttl"})
  void saysThatARemovedThingIsGone(String path) throws Exception {
    HttpResponse<String> page = get(path, "text/html");
    HttpResponse<String> data = get(path, "text/turtle");

    assertAll(
        () -> assertEquals(410, page.statusCode()),
        () -> assertTrue(page.body().contains("three"), page.body()),
        () -> assertEquals(410, data.statusCode()),
        () -> assertTrue(data.body().contains("graph/article/three"), data.body()));
  }

  @Test
  void knowsNothingOfWhatNeverWas() throws Exception {
    assertEquals(404, get("page/person/personne", "text/html").statusCode());
  }

  @Test
  void answersAgainWhenAThingComesBack() throws Exception {
    store.apply(List.of(tells("four", "person/revenante")));
    store.apply(List.of(new Change.Remove(graph("four"))));
    assertEquals(410, get("page/person/revenante", "text/html").statusCode());
    store.apply(List.of(tells("four", "person/revenante")));

    assertEquals(200, get("page/person/revenante", "text/html").statusCode());
  }
}
