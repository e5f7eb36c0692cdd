package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkHTTP;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.entente.reasoner.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void keepsConclusionsRightWhereSomebodyWritesThroughIt(@TempDir Path folder) {
    Store.open(folder, Store.Options.at("http://localhost:3030/")).close();
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder));
    FusekiServer fuseki = FusekiServer.create().port(0).loopback(true).add("/ds", dataset).build();
    fuseki.start();
    String pact =
        """
        PREFIX : <http://example.org/> PREFIX ent: <https://w3id.org/entente/ns#>
        %s DATA { GRAPH <http://localhost:3030/graph/article/x> {
          :t ent:obliges ent:MutualDefence . :a a ent:State ; ent:partyTo :t . :b a ent:State ; ent:partyTo :t } }\
        """;
    String ask =
        "PREFIX : <http://example.org/> ASK { GRAPH ?g { :a"
            + " <https://w3id.org/entente/ns#boundToDefend> :b } }";
    try (RDFLink link =
        RDFLinkHTTP.newBuilder()
            .destination("http://localhost:" + fuseki.getPort() + "/ds")
            .build()) {
      link.update(pact.formatted("INSERT"));
      boolean bound = link.queryAsk(ask);
      link.update(pact.formatted("DELETE"));

      assertTrue(bound);
      assertEquals(false, link.queryAsk(ask));
    } finally {
      fuseki.stop();
      TDBInternal.expel(dataset);
    }
  }
}
