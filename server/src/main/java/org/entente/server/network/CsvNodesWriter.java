package org.entente.server.network;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** The table of nodes for Gephi's spreadsheet import and Neo4j's LOAD CSV. */
final class CsvNodesWriter implements NetworkFormat.Writer {
  @Override
  public void write(Network network, OutputStream stream) throws IOException {
    List<Object> head = new ArrayList<>(List.of("Id"));
    Columns.NODE.forEach(c -> head.add(c.name().equals("label") ? "Label" : c.name()));
    CsvOut.row(stream, head);
    for (Network.Node node : network.nodes()) {
      List<Object> cells = new ArrayList<>(List.of(node.id()));
      Columns.NODE.forEach(c -> cells.add(c.value().apply(node)));
      CsvOut.row(stream, cells);
    }
  }
}
