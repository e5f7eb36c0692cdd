package org.entente.server.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens what we write with NetworkX, where Python has it; the continuous integration installs it.
 */
class NetworkxOpensTest {
  private static final String A = "http://localhost:3030/id/state/A";
  private static final String B = "http://localhost:3030/id/state/B";

  /** Prints each edge with what it carries, in order. */
  private static final String TELL =
      """
      import sys, json, networkx as nx
      kind, file = sys.argv[1:3]
      if kind == "gexf" and not hasattr(nx.readwrite.gexf.GEXF, "versions"):
          sys.exit("a NetworkX without GEXF versions")
      if kind == "gexf":
          version = "1.3" if "1.3" in nx.readwrite.gexf.GEXF.versions else None
          text = open(file, encoding="utf-8").read()
          if version is None:  # before NetworkX 3.6: it knows the namespace of 1.2 only
              text = text.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
              open(file, "w", encoding="utf-8").write(text)
          graph = nx.read_gexf(file, version=version or "1.2draft")
      elif kind == "graphml":
          graph = nx.read_graphml(file, force_multigraph=True, edge_key_type=str)
      else:
          data = json.load(open(file, encoding="utf-8"))
          data["links"] = data["edges"]
          try:
              graph = nx.node_link_graph(data, edges="links")
          except TypeError:
              graph = nx.node_link_graph(data)
      print(graph.number_of_nodes(), graph.number_of_edges(), graph.is_directed())
      for u, v, d in sorted(graph.edges(data=True), key=lambda e: (e[0], e[1], str(e[2].get("since")))):
          print(u[-1], v[-1], d.get("since"), d.get("modality"), d.get("confidence"))
      print(graph.nodes["http://localhost:3030/id/state/A"]["label"])
      """;

  @TempDir private Path folder;

  @BeforeAll
  static void requireNetworkx() throws Exception {
    boolean isThere;
    try {
      Process python =
          new ProcessBuilder("python3", "-c", "import networkx")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      isThere = python.waitFor(60, TimeUnit.SECONDS) && python.exitValue() == 0;
    } catch (java.io.IOException e) {
      isThere = false;
    }
    assumeTrue(isThere, "skipped: no python3 with networkx (Debian: python3-networkx)");
  }

  @Test
  void readsWhoJoinsWhomSinceWhenAndHowCertain() throws Exception {
    String wanted =
        String.join(
            "\n",
            "2 2 True",
            "A B 1949-04 asserted 0.7",
            "A B 2020-01-02 denied 0.25",
            "\u00c9tat \"A\" <&>");

    assertEquals(wanted, told(NetworkFormat.GRAPHML, "graphml"));
    assertEquals(wanted, told(NetworkFormat.NODE_LINK, "node-link"));
    assertEquals(wanted, told(NetworkFormat.GEXF_STATIC, "gexf"));
    assertEquals(wanted, told(NetworkFormat.GEXF, "gexf"));
  }

  private static Network network() {
    return new Network(
        List.of(node(A, "\u00c9tat \"A\" <&>"), node(B, "B")),
        List.of(
            edge("e1", "1949-04", "1966", "asserted", 0.7),
            edge("e2", "2020-01-02", "2020-01-02", "denied", 0.25)));
  }

  private static Network.Node node(String id, String label) {
    return new Network.Node(id, label, "State", "Q1", Optional.of(48.5), Optional.empty(), 1);
  }

  private static Network.Edge edge(
      String id, String start, String end, String modality, double confidence) {
    return new Network.Edge(
        id,
        A,
        B,
        "Deployment",
        "d\u00e9ploiement",
        "host",
        start,
        end,
        3,
        2,
        modality,
        confidence,
        List.of("http://localhost:3030/id/claim/1"),
        List.of("http://localhost:3030/id/article/1#char=0,9"));
  }

  private String told(NetworkFormat format, String kind) throws Exception {
    Path file = folder.resolve("network." + format.suffix());
    try (OutputStream out = Files.newOutputStream(file)) {
      format.write(network(), out);
    }
    List<String> command =
        new ArrayList<>(List.of("python3", "-X", "utf8", "-c", TELL, kind, file.toString()));
    Process python = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    python.waitFor();
    return output.strip();
  }
}
