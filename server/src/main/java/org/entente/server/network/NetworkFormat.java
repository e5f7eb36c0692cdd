package org.entente.server.network;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats a network is written in. */
public enum NetworkFormat {
  GEXF("gexf", "gexf", "application/gexf+xml; charset=utf-8", new GexfWriter(true)),
  GEXF_STATIC(
      "gexf-static", "static.gexf", "application/gexf+xml; charset=utf-8", new GexfWriter(false)),
  GRAPHML("graphml", "graphml", "application/graphml+xml; charset=utf-8", new GraphmlWriter()),
  CYTOSCAPE("cytoscape", "cyjs", "application/json", new CytoscapeWriter()),
  NODE_LINK("node-link", "json", "application/json", new NodeLinkWriter()),
  GRAPHOLOGY("graphology", "graphology.json", "application/json", new GraphologyWriter()),
  DOT("dot", "dot", "text/vnd.graphviz; charset=utf-8", new DotWriter()),
  CSV_NODES("csv-nodes", "nodes.csv", "text/csv; charset=utf-8", new CsvNodesWriter()),
  CSV_EDGES("csv-edges", "edges.csv", "text/csv; charset=utf-8", new CsvEdgesWriter()),
  NEO4J_NODES("neo4j-nodes", "neo4j.nodes.csv", "text/csv; charset=utf-8", new Neo4jWriter(true)),
  NEO4J_EDGES("neo4j-edges", "neo4j.edges.csv", "text/csv; charset=utf-8", new Neo4jWriter(false));

  /** Writes a whole network in one format; UTF-8, the same bytes for the same network. */
  interface Writer {
    void write(Network network, OutputStream out) throws IOException;
  }

  private final String key;
  private final String suffix;
  private final String mediaType;
  private final Writer writer;

  NetworkFormat(String key, String suffix, String mediaType, Writer writer) {
    this.key = key;
    this.suffix = suffix;
    this.mediaType = mediaType;
    this.writer = writer;
  }

  /** As given on the command line: "node-link". */
  public String key() {
    return key;
  }

  /** Of a file, without the first dot. */
  public String suffix() {
    return suffix;
  }

  public String mediaType() {
    return mediaType;
  }

  /**
   * @throws IOException where {@code out} does; it is left open
   */
  public void write(Network network, OutputStream out) throws IOException {
    writer.write(network, out);
  }

  public static Optional<NetworkFormat> ofKey(String key) {
    String wanted = key.toLowerCase(Locale.ROOT);
    return List.of(values()).stream().filter(f -> f.key.equals(wanted)).findFirst();
  }
}
