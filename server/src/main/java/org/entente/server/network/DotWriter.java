package org.entente.server.network;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Graphviz: solid for what is told, dotted for what is hedged or denied, dashed for conclusions.
 */
final class DotWriter implements NetworkFormat.Writer {
  @Override
  public void write(Network network, OutputStream stream) throws IOException {
    StringBuilder out =
        new StringBuilder("digraph entente {\n  node [shape=box, style=rounded];\n");
    for (Network.Node node : network.nodes()) {
      out.append("  ").append(quote(node.id()));
      out.append(" [label=").append(quote(node.label()));
      out.append(", class=").append(quote(node.type()));
      out.append(", URL=").append(quote(node.id())).append("];\n");
    }
    for (Network.Edge edge : network.edges()) {
      out.append("  ").append(quote(edge.source())).append(" -> ").append(quote(edge.target()));
      out.append(" [id=").append(quote(edge.id()));
      out.append(", label=").append(quote(edge.label()));
      out.append(", style=").append(style(edge.modality()));
      out.append(", weight=").append(Math.max(1, edge.independent()));
      out.append(", URL=").append(quote(edge.claims().get(0))).append("];\n");
    }
    stream.write(out.append("}\n").toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String style(String modality) {
    return switch (modality) {
      case "asserted", "reported" -> "solid";
      case "inferred" -> "dashed";
      default -> "dotted";
    };
  }

  private static String quote(String text) {
    String safe =
        Columns.clean(text).replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return '"' + safe.replace("\r", "") + '"';
  }
}
