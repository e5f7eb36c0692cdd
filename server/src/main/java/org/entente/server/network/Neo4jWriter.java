package org.entente.server.network;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** The tables that {@code neo4j-admin database import} reads, with types in the header. */
final class Neo4jWriter implements NetworkFormat.Writer {
  private final boolean nodes;

  /**
   * @param nodes true for the table of nodes, else that of relationships
   */
  Neo4jWriter(boolean nodes) {
    this.nodes = nodes;
  }

  @Override
  public void write(Network network, OutputStream stream) throws IOException {
    if (nodes) {
      CsvOut.row(stream, head(List.of("iri:ID"), Columns.NODE, List.of(":LABEL")));
      for (Network.Node node : network.nodes()) {
        CsvOut.row(stream, row(List.of(node.id()), Columns.NODE, node, List.of(label(node))));
      }
    } else {
      CsvOut.row(
          stream, head(List.of(":START_ID", ":END_ID", "id"), Columns.EDGE, List.of(":TYPE")));
      for (Network.Edge edge : network.edges()) {
        CsvOut.row(
            stream,
            row(
                List.of(edge.source(), edge.target(), edge.id()),
                Columns.EDGE,
                edge,
                List.of(edge.kind())));
      }
    }
  }

  private static String label(Network.Node node) {
    return node.type().isEmpty() ? "Thing" : node.type();
  }

  private static <T> List<Object> head(
      List<String> first, List<Columns.Column<T>> columns, List<String> last) {
    List<Object> head = new ArrayList<>(first);
    for (Columns.Column<T> column : columns) {
      head.add(
          column.name()
              + switch (column.kind()) {
                case TEXT -> "";
                case INTEGER -> ":int";
                case NUMBER -> ":double";
                case TRUTH -> ":boolean";
              });
    }
    head.addAll(last);
    return head;
  }

  private static <T> List<Object> row(
      List<String> first, List<Columns.Column<T>> columns, T thing, List<String> last) {
    List<Object> row = new ArrayList<>(first);
    for (Columns.Column<T> column : columns) {
      Object value = column.value().apply(thing);
      row.add(value == null ? "" : value);
    }
    row.addAll(last);
    return row;
  }
}
