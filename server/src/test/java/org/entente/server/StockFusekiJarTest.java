package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server jar that Jena publishes, in a process of its own, with our jars beside it. */
class StockFusekiJarTest {
  private static final Path STOCK = Path.of("target", "stock", "fuseki-server.jar");

  /** What fuseki-config/README.md says to copy. */
  private static final List<String> EXTRA =
      List.of("entente-", "classes", "jackson-", "jte-runtime-", "icu4j-", "snakeyaml-engine-");

  private static String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String extra =
        Arrays.stream(all.split(File.pathSeparator))
            .filter(at -> EXTRA.stream().anyMatch(Path.of(at).getFileName().toString()::startsWith))
            .collect(Collectors.joining(File.pathSeparator));
    return STOCK.toAbsolutePath() + File.pathSeparator + extra;
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void showsOurPagesWithAConfigurationOfOurs(@TempDir Path folder) throws Exception {
    Assumptions.assumeTrue(
        Files.exists(STOCK), "SKIPPED: " + STOCK + " is missing; mvn verify fetches it");
    int port = freePort();
    String server = "http://localhost:" + port + "/";
    Path log = folder.resolve("log");
    Process fuseki =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                classPath(),
                "org.apache.jena.fuseki.main.cmds.FusekiMainCmd",
                "--localhost",
                "--port=" + port,
                "--config=" + Path.of("..", "fuseki-config", "memory.ttl").toAbsolutePath())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      awaitReady(fuseki, server, log);
      HttpResponse<String> written =
          send(
              HttpRequest.newBuilder(URI.create(server + "entente"))
                  .header("Content-Type", "application/sparql-update")
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          """
                          INSERT DATA { GRAPH <http://localhost:3030/graph/gazetteer> {
                            <http://localhost:3030/id/state/TR> a <https://w3id.org/entente/ns#State> ;
                              <http://www.w3.org/2000/01/rdf-schema#label> "Turquie"@fr } }
                          """)));
      assertTrue(written.statusCode() < 300, written.body());

      HttpResponse<String> page =
          send(HttpRequest.newBuilder(URI.create(server + "page/state/TR?lang=fr")));
      HttpResponse<String> data =
          send(HttpRequest.newBuilder(URI.create(server + "data/state/TR.jsonld")));
      HttpResponse<String> quads =
          send(HttpRequest.newBuilder(URI.create(server + "export?format=nquads")));

      assertEquals(200, page.statusCode(), page.body());
      assertTrue(page.body().contains("<h1>Turquie</h1>"), page.body());
      assertEquals(200, data.statusCode(), data.body());
      assertTrue(quads.body().contains("Turquie"), quads.body());
    } finally {
      fuseki.destroy();
      fuseki.waitFor();
    }
  }

  private static void awaitReady(Process fuseki, String server, Path log) throws Exception {
    for (int i = 0; i < 300 && fuseki.isAlive(); i++) {
      try {
        if (send(HttpRequest.newBuilder(URI.create(server + "$/ready"))).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // not yet
      }
      fuseki.waitFor(200, TimeUnit.MILLISECONDS); // no longer than it lives
    }
    throw new AssertionError("Fuseki did not start:\n" + Files.readString(log));
  }
}
