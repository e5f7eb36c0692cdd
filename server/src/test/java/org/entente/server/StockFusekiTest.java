package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

/** A Fuseki that knows nothing of us, with our jars beside it. */
class StockFusekiTest {
  @Test
  void showsOurPagesWhereOurJarsAreOnTheClassPath() throws Exception {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    RDFDataMgr.read(dataset, Path.of("..", "ontology", "examples", "example.trig").toString());
    FusekiServer fuseki = FusekiServer.create().port(0).loopback(true).add("/ds", dataset).build();
    fuseki.start();
    try {
      HttpResponse<String> page =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(
                          URI.create("http://localhost:" + fuseki.getPort() + "/page/state/TR"))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());

      assertEquals(200, page.statusCode());
      assertTrue(page.body().contains("<mark>"), page.body());
    } finally {
      fuseki.stop();
    }
  }
}
