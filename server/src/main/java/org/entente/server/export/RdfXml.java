package org.entente.server.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shared.InvalidPropertyURIException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.entente.ontology.Ent;
import org.entente.server.network.CsvOut;

/** Writes RDF/XML, one element a subject, as it comes: Jena's writer holds the whole graph. */
final class RdfXml implements AutoCloseable {
  private static final Map<String, String> PREFIXES =
      Map.of(
          RDF.getURI(),
          "rdf",
          Ent.NS,
          "ent",
          "http://www.w3.org/2000/01/rdf-schema#",
          "rdfs",
          "http://www.w3.org/2004/02/skos/core#",
          "skos",
          "http://purl.org/dc/terms/",
          "dcterms",
          "http://www.w3.org/ns/prov#",
          "prov",
          "http://www.w3.org/ns/oa#",
          "oa");

  private final Writer out;
  private final Map<Node, Name> names = new HashMap<>();

  /** How a property is written. */
  private record Name(String name, String declaration) {}

  /**
   * @param out stays open
   */
  RdfXml(OutputStream out) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
    for (String namespace : PREFIXES.keySet().stream().sorted().toList()) {
      this.out.write("\n  xmlns:" + PREFIXES.get(namespace) + "=\"" + namespace + "\"");
    }
    this.out.write(">\n");
  }

  /**
   * Quads in their order.
   *
   * @throws InvalidPropertyURIException where a property has no name in XML, as one that ends in a
   *     digit; before anything of its subject is written
   */
  void write(List<Quad> quads) throws IOException {
    quads.forEach(quad -> name(quad.getPredicate()));
    for (int i = 0; i < quads.size(); ) {
      Node subject = quads.get(i).getSubject();
      out.write("<rdf:Description " + at("about", subject) + ">\n");
      for (; i < quads.size() && quads.get(i).getSubject().equals(subject); i++) {
        property(name(quads.get(i).getPredicate()), quads.get(i).getObject());
      }
      out.write("</rdf:Description>\n");
    }
  }

  private void property(Name name, Node value) throws IOException {
    out.write("  <" + name.name() + name.declaration());
    if (!value.isLiteral()) {
      out.write(" " + at("resource", value) + "/>\n");
      return;
    }
    String language = value.getLiteralLanguage();
    if (!language.isEmpty()) {
      out.write(" xml:lang=\"" + escaped(language) + "\"");
    } else if (!value.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
      out.write(" rdf:datatype=\"" + escaped(value.getLiteralDatatypeURI()) + "\"");
    }
    out.write(">" + escaped(value.getLiteralLexicalForm()) + "</" + name.name() + ">\n");
  }

  private Name name(Node property) {
    return names.computeIfAbsent(
        property,
        p -> {
          String iri = p.getURI();
          int at = Util.splitNamespaceXML(iri);
          if (at <= 0 || at >= iri.length()) {
            throw new InvalidPropertyURIException(iri);
          }
          String known = PREFIXES.get(iri.substring(0, at));
          return known != null
              ? new Name(known + ":" + iri.substring(at), "")
              : new Name(
                  "p:" + iri.substring(at), " xmlns:p=\"" + escaped(iri.substring(0, at)) + "\"");
        });
  }

  private static String at(String attribute, Node node) {
    return node.isBlank()
        ? "rdf:nodeID=\"" + NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel()) + "\""
        : "rdf:" + attribute + "=\"" + escaped(node.getURI()) + "\"";
  }

  private static String escaped(String text) {
    return CsvOut.clean(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\r", "&#13;");
  }

  @Override
  public void close() throws IOException {
    out.write("</rdf:RDF>\n");
    out.flush();
  }
}
