package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one client may ask for, and how it is told that it asked for more. */
class LimitsTest {
  private static final String SLOW =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n0 ?o }";
  private static DatasetGraph dataset;
  private static EntenteServer server;

  @BeforeAll
  static void start() {
    dataset = example();
    server = EntenteServer.start(dataset, with(tight()));
  }

  private static DatasetGraph example() {
    DatasetGraph dataset = TDB2Factory.createDataset().asDatasetGraph(); // in memory
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    String file = Path.of("..", "ontology", "examples", "example.trig").toString();
    Txn.executeWrite(dataset, () -> RDFDataMgr.read(dataset, file));
    return dataset;
  }

  private static Limits tight() {
    return Limits.defaults()
        .withQueryTime(Duration.ofMillis(400))
        .withRows(5)
        .withRequestBytes(10_000);
  }

  private static ServerOptions with(Limits limits) {
    return ServerOptions.defaults().withPort(0).withLimits(limits);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> get(EntenteServer at, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(at.address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> ask(String query, String accept) throws Exception {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return get(server, "sparql?query=" + encoded, "Accept", accept);
  }

  @Test
  void saysThatAnAnswerIsCut() throws Exception {
    HttpResponse<String> cut = ask("SELECT * { ?s ?p ?o }", "text/csv");
    HttpResponse<String> whole = ask("SELECT * { ?s ?p ?o } LIMIT 5", "text/csv");

    assertAll(
        () -> assertEquals(200, cut.statusCode()),
        () -> assertEquals(6, cut.body().lines().count(), "a head and five rows"),
        () ->
            assertEquals(Optional.of("rows; limit=5"), cut.headers().firstValue(QueryService.CUT)),
        () -> assertEquals(6, whole.body().lines().count()),
        () -> assertEquals(Optional.empty(), whole.headers().firstValue(QueryService.CUT)));
  }

  @Test
  void endsAQueryThatTakesTooLong() throws Exception {
    HttpResponse<String> slow = ask(SLOW, "text/csv");

    assertEquals(503, slow.statusCode());
    assertTrue(slow.body().contains("longer than"), slow.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/n-triples",
        "application/ld+json",
        "application/rdf+xml",
        "application/rdf+json",
        "application/trix",
        "application/trig",
        "application/n-quads",
        "text/html"
      })
  void answersWithClaimsInEverySyntax(String accept) throws Exception {
    String claims = "{ ?c <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> ?t } LIMIT 2";
    HttpResponse<String> graph =
        ask(
            "CONSTRUCT { ?c <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> ?t } WHERE "
                + claims,
            accept);
    HttpResponse<String> described = ask("DESCRIBE ?c WHERE " + claims, accept);
    HttpResponse<String> whole = get(server, "sparql/get?default", "Accept", accept);
    HttpResponse<String> quads = get(server, "sparql/get", "Accept", accept);

    assertAll(
        () -> assertEquals(200, graph.statusCode(), graph.body()),
        () -> assertEquals(200, described.statusCode(), described.body()),
        () -> assertEquals(200, whole.statusCode(), whole.body()),
        () -> assertEquals(200, quads.statusCode(), quads.body()));
  }

  @Test
  void tellsWhatIsWrongWithAQueryInItsOwnLetters() throws Exception {
    HttpResponse<String> wrong = ask("SELECT * { \u0433\u043e\u0434 }", "text/csv");

    assertEquals(400, wrong.statusCode());
    assertTrue(wrong.body().contains("Encountered"), wrong.body());
  }

  @Test
  void takesNoRequestThatIsTooLong() throws Exception {
    String body = "query=" + "x".repeat(20_000);
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(server.address() + "sparql"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build(),
                HttpResponse.BodyHandlers.ofString());

    assertEquals(413, answer.statusCode());
    assertEquals(Optional.of("*"), answer.headers().firstValue("Access-Control-Allow-Origin"));
  }

  @ParameterizedTest
  @CsvSource({
    "application/x-www-form-urlencoded, 'query=ASK%7B%7D&more=', 9000, 200",
    "application/x-www-form-urlencoded, 'query=ASK%7B%7D&more=', 20000, 413",
    "application/sparql-query, 'ASK{} #', 9000, 200",
    "application/sparql-query, 'ASK{} #', 20000, 413",
    "application/sparql-query, 'ASK{} #', 4000000, 413"
  })
  void countsABodyThatDoesNotSayHowLongItIs(String type, String start, int length, int status)
      throws Exception {
    byte[] body = (start + "x".repeat(length)).getBytes(StandardCharsets.US_ASCII);
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(server.address() + "sparql"))
                    .header("Content-Type", type)
                    .POST(
                        HttpRequest.BodyPublishers.ofInputStream(
                            () -> new ByteArrayInputStream(body)))
                    .build(),
                HttpResponse.BodyHandlers.ofString());

    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(Optional.of("*"), answer.headers().firstValue("Access-Control-Allow-Origin"));
  }

  @ParameterizedTest
  @CsvSource({
    "nothing/here, 404",
    "page/state/none, 404",
    "data/state/none.ttl, 404",
    "sparql?query=nonsense, 400",
    "network?format=none, 400",
    "static/none.css, 404"
  })
  void letsPagesOfAnyOriginReadErrors(String path, int status) throws Exception {
    HttpResponse<String> answer = get(server, path, "Origin", "https://example.org");

    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(Optional.of("*"), answer.headers().firstValue("Access-Control-Allow-Origin"));
  }

  @Test
  void letsPagesOfAnyOriginReadThatAPasswordIsWanted(@TempDir Path folder) throws Exception {
    Path passwords = Files.writeString(folder.resolve("passwords"), "editor: secret\n");
    ServerOptions options = with(tight()).withPasswords(passwords);
    try (EntenteServer closed = EntenteServer.start(example(), options)) {
      HttpResponse<String> answer = get(closed, "page/state/TR");

      assertEquals(401, answer.statusCode());
      assertEquals(Optional.of("*"), answer.headers().firstValue("Access-Control-Allow-Origin"));
    }
  }

  @Test
  void asksAClientThatIsTooEagerToWait() throws Exception {
    Limits ten = Limits.defaults().withRequestsPerMinute(20).withBehindProxy(true);
    try (EntenteServer limited = EntenteServer.start(dataset, with(ten))) {
      get(limited, "suggest?q=a");
      get(limited, "suggest?q=b");
      HttpResponse<String> third = get(limited, "suggest?q=c");

      assertAll(
          () -> assertEquals(429, third.statusCode()),
          () -> assertEquals(Optional.of("3"), third.headers().firstValue("Retry-After")),
          () ->
              assertEquals(
                  Optional.of("*"), third.headers().firstValue("Access-Control-Allow-Origin")),
          () -> assertEquals(200, get(limited, "static/entente.css").statusCode()),
          () -> assertEquals(200, get(limited, "$/ready").statusCode()),
          () ->
              assertEquals(
                  200,
                  get(limited, "suggest?q=d", "X-Forwarded-For", "10.0.0.1, 192.0.2.7")
                      .statusCode(),
                  "another client behind the proxy"));
    }
  }

  @Test
  void fillsTheBucketEvenly() {
    long[] now = {0};
    RateLimit limit = new RateLimit(60, false, () -> now[0]);
    for (int i = 0; i < 6; i++) {
      assertEquals(0, limit.secondsToWait("a"), "a burst of a tenth");
    }
    assertEquals(1, limit.secondsToWait("a"));
    now[0] = TimeUnit.SECONDS.toNanos(1);
    assertEquals(0, limit.secondsToWait("a"));
    assertEquals(1, limit.secondsToWait("a"));
    assertEquals(0, limit.secondsToWait("b"), "another address");
  }

  @Test
  void tellsWhetherItIsAliveAndReady() throws Exception {
    assertEquals("alive\n", get(server, "$/live").body());
    assertEquals("ready\n", get(server, "$/ready").body());
  }

  @Test
  void finishesAnswersUnderWayBeforeItStops() throws Exception {
    Held held = new Held(dataset);
    EntenteServer stopping = EntenteServer.start(held, ServerOptions.defaults().withPort(0));
    CompletableFuture<HttpResponse<String>> answer =
        HttpClient.newHttpClient()
            .sendAsync(
                HttpRequest.newBuilder(URI.create(stopping.address() + "sparql?query=ASK%7B%7D"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertTrue(held.isAsked.await(10, TimeUnit.SECONDS));
    CompletableFuture<Void> stop = CompletableFuture.runAsync(stopping::close);
    while (isOpen(stopping.port())) {
      Thread.onSpinWait();
    }
    held.mayAnswer.countDown();

    assertEquals(200, answer.get(10, TimeUnit.SECONDS).statusCode());
    stop.get(10, TimeUnit.SECONDS);
  }

  private static boolean isOpen(int port) {
    try (Socket socket = new Socket("localhost", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** Keeps whoever queries it waiting, but not the server that makes itself ready. */
  private static final class Held extends DatasetGraphWrapper {
    final CountDownLatch isAsked = new CountDownLatch(1);
    final CountDownLatch mayAnswer = new CountDownLatch(1);

    Held(DatasetGraph dataset) {
      super(dataset);
    }

    @Override
    public void begin(TxnType type) {
      if (!Thread.currentThread().getName().equals("warming")) {
        isAsked.countDown();
        try {
          assertTrue(mayAnswer.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      super.begin(type);
    }
  }

  @Test
  void refusesLimitsThatMakeNoSense() {
    assertThrows(IllegalArgumentException.class, () -> Limits.defaults().withRows(0));
    assertThrows(
        IllegalArgumentException.class, () -> Limits.defaults().withQueryTime(Duration.ZERO));
  }
}
