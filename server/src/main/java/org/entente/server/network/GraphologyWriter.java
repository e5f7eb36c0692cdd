package org.entente.server.network;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;

/** The JSON of graphology, which sigma.js draws; "type" is left to the renderer. */
final class GraphologyWriter implements NetworkFormat.Writer {
  @Override
  public void write(Network network, OutputStream stream) throws IOException {
    JsonGenerator out = JsonOut.open(stream);
    out.writeStartObject();
    out.writeObjectFieldStart("attributes");
    out.writeStringField("name", "Entente");
    out.writeEndObject();
    out.writeObjectFieldStart("options");
    out.writeStringField("type", "directed");
    out.writeBooleanField("multi", true);
    out.writeBooleanField("allowSelfLoops", true);
    out.writeEndObject();
    out.writeArrayFieldStart("nodes");
    for (Network.Node node : network.nodes()) {
      out.writeStartObject();
      out.writeStringField("key", node.id());
      out.writeObjectFieldStart("attributes");
      JsonOut.fields(out, Columns.NODE, node);
      out.writeEndObject();
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("edges");
    for (Network.Edge edge : network.edges()) {
      out.writeStartObject();
      out.writeStringField("key", edge.id());
      out.writeStringField("source", edge.source());
      out.writeStringField("target", edge.target());
      out.writeObjectFieldStart("attributes");
      JsonOut.fields(out, Columns.EDGE, edge);
      out.writeEndObject();
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
    out.flush();
  }
}
