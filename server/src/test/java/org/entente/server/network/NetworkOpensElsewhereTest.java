package org.entente.server.network;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;

/** Opens what we write with JGraphT, whose readers are not ours. */
class NetworkOpensElsewhereTest {
  private static final String A = "http://localhost:3030/id/state/A";
  private static final String B = "http://localhost:3030/id/state/B";

  /** Parallel edges, a self loop, old and impossible dates, marks and control characters. */
  private static Network awkward() {
    return new Network(
        List.of(
            node(A, "\u00c9tat \"A\" <&> \u0007\\ fin"),
            node(B, "\u05d9\u05e9\u05e8\u05d0\u05dc\nBis")),
        List.of(
            edge("e1", A, B, "1949-04", "1966-03-07"),
            edge("e2", A, B, "", ""),
            edge("e3", B, B, "1815", "2020-13")));
  }

  private static Network.Node node(String id, String label) {
    return new Network.Node(id, label, "State", "Q1", Optional.of(48.5), Optional.empty(), 1);
  }

  private static Network.Edge edge(String id, String from, String to, String start, String end) {
    return new Network.Edge(
        id,
        from,
        to,
        "Deployment",
        "d\u00e9ploiement",
        "host",
        start,
        end,
        3,
        2,
        "asserted",
        0.7,
        List.of("http://localhost:3030/id/claim/1"),
        List.of("http://localhost:3030/id/article/1#char=0,9"));
  }

  private static String written(Network network, NetworkFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(network, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Graph<String, DefaultEdge> graph() {
    return new DirectedPseudograph<>(
        SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
  }

  /** What a reader found: nodes and edges, and the attributes of each by name. */
  private record Found(
      Graph<String, DefaultEdge> graph,
      Map<String, Map<String, String>> nodes,
      Map<String, String> edges) {}

  private static Found graphml(Network network) throws IOException {
    GraphMLImporter<String, DefaultEdge> reader = new GraphMLImporter<>();
    reader.setSchemaValidation(false); // the schema wants ids without "/"; ours are IRIs
    reader.setVertexFactory(id -> id);
    Map<String, Map<String, String>> nodes = new HashMap<>();
    Map<String, String> edges = new HashMap<>();
    reader.addVertexAttributeConsumer(
        (at, value) -> put(nodes, at.getFirst(), at.getSecond(), value));
    reader.addEdgeAttributeConsumer(
        (at, value) ->
            edges.merge(at.getSecond(), value.getValue(), NetworkOpensElsewhereTest::both));
    Graph<String, DefaultEdge> graph = graph();
    reader.importGraph(graph, new StringReader(written(network, NetworkFormat.GRAPHML)));
    return new Found(graph, nodes, edges);
  }

  private static String both(String a, String b) {
    return a + "|" + b;
  }

  private static void put(
      Map<String, Map<String, String>> nodes, String id, String name, Attribute value) {
    nodes.computeIfAbsent(id, k -> new HashMap<>()).put(name, value.getValue());
  }

  @Test
  void opensAsGraphmlWithEveryEdgeAndAttribute() throws IOException {
    Found found = graphml(awkward());

    assertAll(
        () -> assertEquals(2, found.graph().vertexSet().size()),
        () -> assertEquals(3, found.graph().edgeSet().size()),
        () -> assertEquals("\u00c9tat \"A\" <&> \\ fin", found.nodes().get(A).get("label")),
        () -> assertEquals("48.5", found.nodes().get(A).get("latitude")),
        () -> assertEquals("1949-04|1815", found.edges().get("since")),
        () -> assertEquals("1966-03-07|2020-13", found.edges().get("until")),
        () -> assertEquals("asserted|asserted|asserted", found.edges().get("modality")));
  }

  @Test
  void opensAsDotWithEveryEdge() throws IOException {
    DOTImporter<String, DefaultEdge> reader = new DOTImporter<>();
    reader.setVertexFactory(id -> id);
    Graph<String, DefaultEdge> graph = graph();

    reader.importGraph(graph, new StringReader(written(awkward(), NetworkFormat.DOT)));

    assertEquals(2, graph.vertexSet().size());
    assertEquals(3, graph.edgeSet().size());
  }

  @Test
  void opensAsGexfWithEveryEdge() throws IOException {
    SimpleGEXFImporter<String, DefaultEdge> reader = new SimpleGEXFImporter<>();
    reader.setSchemaValidation(false); // it knows 1.2 only
    reader.setVertexFactory(id -> id);
    Graph<String, DefaultEdge> graph = graph();

    reader.importGraph(graph, new StringReader(written(awkward(), NetworkFormat.GEXF)));

    assertEquals(2, graph.vertexSet().size());
    assertEquals(3, graph.edgeSet().size());
  }

  @Test
  void opensAnEmptyNetwork() throws IOException {
    Network nothing = new Network(List.of(), List.of());

    assertEquals(0, graphml(nothing).graph().vertexSet().size());
    for (NetworkFormat format : NetworkFormat.values()) {
      written(nothing, format);
    }
  }
}
