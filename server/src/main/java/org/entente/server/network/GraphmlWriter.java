package org.entente.server.network;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * GraphML with keys declared first and named as their attributes (Gephi reads meaning into "d3" and
 * "d7").
 */
final class GraphmlWriter implements NetworkFormat.Writer {
  @Override
  public void write(Network network, OutputStream stream) throws IOException {
    try {
      XmlOut out = new XmlOut(stream);
      out.open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
      declare(out, "node", Columns.NODE);
      declare(out, "edge", Columns.EDGE);
      out.open("graph", "id", "entente", "edgedefault", "directed");
      for (Network.Node node : network.nodes()) {
        out.open("node", "id", node.id());
        values(out, "node", Columns.NODE, node);
        out.close();
      }
      for (Network.Edge edge : network.edges()) {
        out.open("edge", "id", edge.id(), "source", edge.source(), "target", edge.target());
        values(out, "edge", Columns.EDGE, edge);
        out.close();
      }
      out.close().close();
      out.end();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static <T> void declare(XmlOut out, String owner, List<Columns.Column<T>> columns)
      throws XMLStreamException {
    for (Columns.Column<T> column : columns) {
      String type =
          switch (column.kind()) {
            case TEXT -> "string";
            case INTEGER -> "int";
            case NUMBER -> "double";
            case TRUTH -> "boolean";
          };
      out.empty(
          "key",
          "id",
          key(owner, column),
          "for",
          owner,
          "attr.name",
          column.name(),
          "attr.type",
          type);
    }
  }

  private static <T> void values(XmlOut out, String owner, List<Columns.Column<T>> columns, T thing)
      throws XMLStreamException {
    for (Columns.Column<T> column : columns) {
      Object value = column.value().apply(thing);
      if (value != null) {
        out.text("data", value.toString(), "key", key(owner, column));
      }
    }
  }

  /** Key ids are shared by nodes and edges, so they carry their owner. */
  private static String key(String owner, Columns.Column<?> column) {
    return owner + "_" + column.name();
  }
}
