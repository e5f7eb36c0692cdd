package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an article says stays text, also where it is meant to be a script. */
class HostileNamesTest {
  private static final String GRAPH =
      """
      PREFIX ent: <https://w3id.org/entente/ns#>
      PREFIX id: <http://localhost:3030/id/>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      <http://localhost:3030/graph/article/bad> {
        <http://localhost:3030/id/person/bad> a ent:Person ;
          rdfs:label "<script>alert(1)</script>"@fr , "\\"><img src=x onerror=alert(1)>"@en ;
          skos:exactMatch <javascript:alert(1)> ; ent:memberOf <javascript:alert(2)> .
        <http://localhost:3030/id/article/bad> a ent:Article ;
          rdfs:label "</title><script>alert(1)</script>"@fr ;
          ent:publisher "'><script>alert(1)</script>" ; ent:location "javascript:alert(1)" ;
          ent:mentions <http://localhost:3030/id/person/bad> , <javascript:alert(3)> ;
          ent:text "Un <script>alert(1)</script> parle." .
        <http://localhost:3030/id/claim/bad> a ent:Claim ;
          rdf:reifies <<( <http://localhost:3030/id/person/bad> ent:memberOf <javascript:alert(2)> )>> ;
          ent:about <http://localhost:3030/id/person/bad> ; ent:modality ent:asserted ;
          ent:attributedTo <javascript:alert(4)> ; ent:confidence 0.5 ;
          prov:wasDerivedFrom <http://localhost:3030/id/article/bad> ;
          ent:evidence <http://localhost:3030/id/article/bad#char=3,28> .
        <http://localhost:3030/id/article/bad#char=3,28> a ent:Evidence ;
          oa:start 3 ; oa:end 28 ; oa:exact "<script>alert(1)</script>" ;
          ent:sentence "Un <script>alert(1)</script> parle." .
      }
      <http://localhost:3030/graph/inferred/bad> {
        <http://localhost:3030/id/person/bad> ent:alliedWith <javascript:alert(2)> .
        <http://localhost:3030/id/conclusion/bad> a ent:Conclusion ; ent:rule "<script>alert(1)</script>" ;
          rdf:reifies <<( <http://localhost:3030/id/person/bad> ent:alliedWith <javascript:alert(2)> )>> ;
          ent:premise <<( <http://localhost:3030/id/person/bad> ent:memberOf <javascript:alert(2)> )>> ;
          ent:modality ent:asserted ; ent:confidence 0.5 .
      }
      """;

  private static EntenteServer server;

  @BeforeAll
  static void start() {
    DatasetGraph dataset = TDB2Factory.createDataset().asDatasetGraph(); // in memory
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    Txn.executeWrite(dataset, () -> RDFParser.fromString(GRAPH, Lang.TRIG).parse(dataset));
    server = EntenteServer.start(dataset, ServerOptions.defaults().withPort(0));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "page/person/bad",
        "page/person/bad?lang=en",
        "page/article/bad",
        "page/claim/bad",
        "page/conclusion/bad",
        "why/conclusion/bad",
        "search?q=script",
        "search?q=%3Cscript%3Ealert(1)",
        "explore?thing=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "query?query=%3C/textarea%3E%3Cscript%3Ealert(1)",
        "questions/timeline?thing=%22%3E%3Cscript%3Ealert(1)",
        "page/person/bad?source=%22%3E%3Cscript%3Ealert(1)",
        "ledger/",
        "ledger/claim/bad",
        "timeline?thing=%22%3E%3Cscript%3Ealert(1)&from=%22%3E%3Cscript%3E",
        "map?thing=%22%3E%3Cscript%3Ealert(1)",
        "changes?from=%22%3E%3Cscript%3Ealert(1)&thing=person/bad",
        "changes?thing=%22%3E%3Cscript%3Ealert(1)"
      })
  void keepsHostileNamesText(String path) throws Exception {
    HttpResponse<String> page = get(path);

    assertTrue(page.statusCode() < 500, page.body());
    assertAll(
        () -> assertFalse(page.body().contains("<script>"), page.body()),
        () -> assertFalse(page.body().contains("<img src=x"), page.body()),
        () -> assertFalse(page.body().contains("href=\"javascript:"), page.body()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "nt", "jsonld", "rdf", "trig"})
  void servesTheirDataInEverySyntax(String suffix) throws Exception {
    assertEquals(200, get("data/person/bad." + suffix).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gexf",
        "graphml",
        "cytoscape",
        "node-link",
        "graphology",
        "dot",
        "csv-nodes",
        "csv-edges",
        "neo4j-nodes",
        "neo4j-edges",
        "gexf-static",
        "nquads",
        "trig",
        "turtle",
        "ntriples11",
        "jsonld",
        "rdfxml",
        "nanopubs",
        "facts",
        "xlsx"
      })
  void exportsTheirNetworkInEveryFormat(String format) throws Exception {
    assertEquals(200, get("export?thing=person/bad&format=" + format).statusCode());
  }
}
