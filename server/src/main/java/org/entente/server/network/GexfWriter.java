package org.entente.server.network;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * GEXF 1.3. Dynamic where any edge has a full date: then dated edges have a spell, which Gephi's
 * timeline reads; a month or a year is widened to its first and last day.
 */
final class GexfWriter implements NetworkFormat.Writer {
  private final boolean timed;

  /**
   * @param timed false: without spells, for readers that know no time
   */
  GexfWriter(boolean timed) {
    this.timed = timed;
  }

  @Override
  public void write(Network network, OutputStream stream) throws IOException {
    try {
      XmlOut out = new XmlOut(stream);
      boolean dynamic = timed && network.edges().stream().anyMatch(GexfWriter::isDated);
      out.open("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3");
      if (dynamic) {
        out.open(
            "graph",
            "defaultedgetype",
            "directed",
            "idtype",
            "string",
            "mode",
            "dynamic",
            "timeformat",
            "date",
            "timerepresentation",
            "interval");
      } else {
        out.open("graph", "defaultedgetype", "directed", "idtype", "string", "mode", "static");
      }
      declare(out, "node", Columns.NODE);
      declare(out, "edge", Columns.EDGE);
      out.open("nodes");
      for (Network.Node node : network.nodes()) {
        out.open("node", "id", node.id(), "label", node.label());
        values(out, Columns.NODE, node);
        out.close();
      }
      out.close().open("edges");
      for (Network.Edge edge : network.edges()) {
        out.open(
            "edge",
            "id",
            edge.id(),
            "source",
            edge.source(),
            "target",
            edge.target(),
            "kind",
            edge.kind(),
            "label",
            edge.label(),
            "weight",
            Integer.toString(Math.max(1, edge.independent())));
        values(out, Columns.EDGE, edge);
        if (dynamic && isDated(edge)) {
          out.open("spells");
          spell(out, edge);
          out.close();
        }
        out.close();
      }
      out.close().close().close();
      out.end();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static boolean isDated(Network.Edge edge) {
    return Days.isDate(edge.start()) || Days.isDate(edge.end());
  }

  private static void spell(XmlOut out, Network.Edge edge) throws XMLStreamException {
    boolean start = Days.isDate(edge.start());
    boolean end = Days.isDate(edge.end());
    if (start && end) {
      out.empty("spell", "start", Days.first(edge.start()), "end", Days.last(edge.end()));
    } else if (start) {
      out.empty("spell", "start", Days.first(edge.start()));
    } else {
      out.empty("spell", "end", Days.last(edge.end()));
    }
  }

  private static <T> void declare(XmlOut out, String owner, List<Columns.Column<T>> columns)
      throws XMLStreamException {
    out.open("attributes", "class", owner, "mode", "static");
    for (Columns.Column<T> column : columns) {
      if (!column.name().equals("label") && !column.name().equals("weight")) {
        out.empty("attribute", "id", column.name(), "title", column.name(), "type", type(column));
      }
    }
    out.close();
  }

  private static String type(Columns.Column<?> column) {
    return switch (column.kind()) {
      case TEXT -> "string";
      case INTEGER -> "integer";
      case NUMBER -> "double";
      case TRUTH -> "boolean";
    };
  }

  private static <T> void values(XmlOut out, List<Columns.Column<T>> columns, T thing)
      throws XMLStreamException {
    out.open("attvalues");
    for (Columns.Column<T> column : columns) {
      Object value = column.value().apply(thing);
      if (value != null && !column.name().equals("label") && !column.name().equals("weight")) {
        out.empty("attvalue", "for", column.name(), "value", value.toString());
      }
    }
    out.close();
  }
}
