package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;

/** A server on the example graph, the ontology, and what a test adds. */
record ExampleSite(EntenteServer server, HttpClient client) implements AutoCloseable {
  static ExampleSite start(Path ontology, String trig) {
    DatasetGraph dataset = TDB2Factory.createDataset().asDatasetGraph(); // in memory
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    DatasetGraph read = DatasetGraphFactory.create();
    RDFDataMgr.read(read, ontology.resolve("examples/example.trig").toString());
    Node terms = NodeFactory.createURI("http://localhost:3030/graph/ontology");
    RDFDataMgr.read(read.getGraph(terms), ontology.resolve("entente.ttl").toString());
    RDFParser.fromString(trig, Lang.TRIG).parse(read);
    Txn.executeWrite(dataset, () -> read.find().forEachRemaining(dataset::add));
    return new ExampleSite(
        EntenteServer.start(dataset, ServerOptions.defaults().withPort(0)),
        HttpClient.newHttpClient());
  }

  /** The page at a path, which must be there. */
  String page(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    assertEquals(200, answer.statusCode(), answer.body());
    return answer.body();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.close();
  }
}
