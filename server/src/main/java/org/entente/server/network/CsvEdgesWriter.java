package org.entente.server.network;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** The table of edges for Gephi's spreadsheet import and Neo4j's LOAD CSV. */
final class CsvEdgesWriter implements NetworkFormat.Writer {
  @Override
  public void write(Network network, OutputStream stream) throws IOException {
    List<Object> head = new ArrayList<>(List.of("Source", "Target", "Type", "Id"));
    Columns.EDGE.forEach(
        c -> {
          switch (c.name()) {
            case "label" -> head.add("Label");
            case "weight" -> head.add("Weight");
            default -> head.add(c.name());
          }
        });
    CsvOut.row(stream, head);
    for (Network.Edge edge : network.edges()) {
      List<Object> cells =
          new ArrayList<>(List.of(edge.source(), edge.target(), "Directed", edge.id()));
      Columns.EDGE.forEach(c -> cells.add(c.value().apply(edge)));
      CsvOut.row(stream, cells);
    }
  }
}
