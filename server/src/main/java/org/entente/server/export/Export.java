package org.entente.server.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.entente.graph.QuadFormat;
import org.entente.server.library.Library;
import org.entente.server.network.NetworkReader;

/** Writes a {@link Selection} in an {@link ExportFormat}; the same store, the same bytes. */
public final class Export {
  private final Library library;
  private final String language;
  private final boolean rdf11;

  /**
   * @param library within a read transaction
   * @param language of labels: "fr" or "en"
   * @param rdf11 RDF without triple terms, also where the format could hold them
   */
  public Export(Library library, String language, boolean rdf11) {
    this.library = library;
    this.language = language;
    this.rdf11 = rdf11;
  }

  /** Writes as it reads, graph by graph, claim by claim; {@code out} stays open. */
  public void write(ExportFormat format, Selection selection, OutputStream out) throws IOException {
    if (format.network().isPresent()) {
      NetworkReader reader = new NetworkReader(library, language);
      format.network().get().write(reader.of(new Selected(library).claims(selection)), out);
      return;
    }
    switch (format.key()) {
      case "nquads" -> quads(QuadFormat.NQUADS, selection, out);
      case "trig" -> quads(QuadFormat.TRIG, selection, out);
      case "turtle" -> triples(RDFFormat.TURTLE_BLOCKS, selection, rdf11, out);
      case "ntriples11" -> triples(RDFFormat.NTRIPLES_UTF8, selection, true, out);
      case "jsonld" -> {
        try (JsonLd json = new JsonLd(out)) {
          new Excerpt(library, selection, true).bySubject(json::write);
        }
      }
      case "rdfxml" -> {
        try (RdfXml xml = new RdfXml(out)) {
          new Excerpt(library, selection, true).bySubject(xml::write);
        }
      }
      case "nanopubs" -> new Nanopublications(library).write(claims(selection), out);
      case "facts" -> new FactsTable(library, language).csv(claims(selection), out);
      case "xlsx" -> new FactsTable(library, language).xlsx(claims(selection), out);
      default -> throw new IllegalArgumentException("format: " + format);
    }
    out.flush();
  }

  private Set<Node> claims(Selection selection) {
    return new Selected(library).claims(selection);
  }

  private void quads(QuadFormat format, Selection selection, OutputStream out) {
    try (QuadFormat.Writer writer = format.writer(library.base(), out)) {
      new Excerpt(library, selection, rdf11).byGraph(quads -> quads.forEach(writer::write));
    }
  }

  private void triples(RDFFormat format, Selection selection, boolean old, OutputStream out) {
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
    writer.start();
    QuadFormat.prefixes(library.base()).getMapping().forEach(writer::prefix);
    new Excerpt(library, selection, old)
        .bySubject(quads -> quads.forEach(quad -> writer.triple(quad.asTriple())));
    writer.finish();
  }
}
