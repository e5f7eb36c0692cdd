package org.entente.server.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.entente.ontology.Ent;

/** Writes JSON-LD 1.1, one object a subject, as it comes: Jena's writer holds the whole graph. */
final class JsonLd implements AutoCloseable {
  private static final Map<String, String> PREFIXES =
      new TreeMap<>(
          Map.of(
              "ent", Ent.NS,
              "rdf", RDF.getURI(),
              "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
              "xsd", "http://www.w3.org/2001/XMLSchema#",
              "skos", "http://www.w3.org/2004/02/skos/core#",
              "dcterms", "http://purl.org/dc/terms/",
              "prov", "http://www.w3.org/ns/prov#",
              "oa", "http://www.w3.org/ns/oa#"));

  private final JsonGenerator out;

  JsonLd(OutputStream stream) throws IOException {
    out =
        JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .createGenerator(stream);
    out.setRootValueSeparator(null);
    out.writeStartObject();
    out.writeObjectFieldStart("@context");
    for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
      out.writeStringField(prefix.getKey(), prefix.getValue());
    }
    out.writeEndObject();
    out.writeArrayFieldStart("@graph");
  }

  /** Quads in their order. */
  void write(List<Quad> quads) throws IOException {
    for (int i = 0; i < quads.size(); ) {
      Node subject = quads.get(i).getSubject();
      out.writeRaw(out.getOutputContext().getCurrentIndex() < 0 ? "\n" : "");
      out.writeStartObject();
      out.writeStringField("@id", id(subject));
      while (i < quads.size() && quads.get(i).getSubject().equals(subject)) {
        Node property = quads.get(i).getPredicate();
        boolean isType = property.equals(RDF.type.asNode());
        out.writeArrayFieldStart(isType ? "@type" : shortened(property.getURI()));
        for (;
            i < quads.size()
                && quads.get(i).getSubject().equals(subject)
                && quads.get(i).getPredicate().equals(property);
            i++) {
          value(quads.get(i).getObject(), isType);
        }
        out.writeEndArray();
      }
      out.writeEndObject();
    }
  }

  private void value(Node node, boolean isType) throws IOException {
    if (!node.isLiteral()) {
      if (isType) {
        out.writeString(node.isURI() ? shortened(node.getURI()) : id(node));
      } else {
        out.writeStartObject();
        out.writeStringField("@id", id(node));
        out.writeEndObject();
      }
      return;
    }
    String text = node.getLiteralLexicalForm();
    String language = node.getLiteralLanguage();
    if (language.isEmpty() && node.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
      out.writeString(text);
      return;
    }
    out.writeStartObject();
    out.writeStringField("@value", text);
    if (language.isEmpty()) {
      out.writeStringField("@type", shortened(node.getLiteralDatatypeURI()));
    } else {
      out.writeStringField("@language", language);
      if (node.getLiteralBaseDirection() != null) {
        out.writeStringField("@direction", node.getLiteralBaseDirection().direction());
      }
    }
    out.writeEndObject();
  }

  private static String id(Node node) {
    return node.isBlank()
        ? "_:" + NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel())
        : node.getURI();
  }

  private static String shortened(String iri) {
    for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
      if (iri.startsWith(prefix.getValue())) {
        String local = iri.substring(prefix.getValue().length());
        if (local.matches("[A-Za-z][A-Za-z0-9_-]*")) {
          return prefix.getKey() + ":" + local;
        }
      }
    }
    return iri;
  }

  @Override
  public void close() throws IOException {
    out.writeEndArray();
    out.writeEndObject();
    out.writeRaw("\n");
    out.close();
  }
}
