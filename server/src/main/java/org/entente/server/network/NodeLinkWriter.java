package org.entente.server.network;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Node-link JSON as NetworkX 3.6 reads it: edges under "edges". Older NetworkX: {@code
 * node_link_graph(data, edges="edges")}.
 */
final class NodeLinkWriter implements NetworkFormat.Writer {
  @Override
  public void write(Network network, OutputStream stream) throws IOException {
    JsonGenerator out = JsonOut.open(stream);
    out.writeStartObject();
    out.writeBooleanField("directed", true);
    out.writeBooleanField("multigraph", true);
    out.writeObjectFieldStart("graph");
    out.writeStringField("name", "Entente");
    out.writeEndObject();
    out.writeArrayFieldStart("nodes");
    for (Network.Node node : network.nodes()) {
      out.writeStartObject();
      out.writeStringField("id", node.id());
      JsonOut.fields(out, Columns.NODE, node);
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("edges");
    for (Network.Edge edge : network.edges()) {
      out.writeStartObject();
      out.writeStringField("source", edge.source());
      out.writeStringField("target", edge.target());
      out.writeStringField("key", edge.id());
      JsonOut.fields(out, Columns.EDGE, edge);
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
    out.flush();
  }
}
