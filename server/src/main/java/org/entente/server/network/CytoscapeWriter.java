package org.entente.server.network;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;

/** The JSON of Cytoscape desktop and Cytoscape.js ("cyjs"). */
final class CytoscapeWriter implements NetworkFormat.Writer {
  @Override
  public void write(Network network, OutputStream stream) throws IOException {
    JsonGenerator out = JsonOut.open(stream);
    out.writeStartObject();
    out.writeObjectFieldStart("data");
    out.writeStringField("name", "Entente");
    out.writeEndObject();
    out.writeBooleanField("directed", true); // for NetworkX, as "value" below
    out.writeBooleanField("multigraph", true);
    out.writeObjectFieldStart("elements");
    out.writeArrayFieldStart("nodes");
    for (Network.Node node : network.nodes()) {
      out.writeStartObject();
      out.writeObjectFieldStart("data");
      out.writeStringField("id", node.id());
      out.writeStringField("value", node.id());
      JsonOut.fields(out, Columns.NODE, node);
      out.writeEndObject();
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("edges");
    for (Network.Edge edge : network.edges()) {
      out.writeStartObject();
      out.writeObjectFieldStart("data");
      out.writeStringField("id", edge.id());
      out.writeStringField("source", edge.source());
      out.writeStringField("target", edge.target());
      JsonOut.fields(out, Columns.EDGE, edge);
      out.writeEndObject();
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
    out.writeEndObject();
    out.flush();
  }
}
