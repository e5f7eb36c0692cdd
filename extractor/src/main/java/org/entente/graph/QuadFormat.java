package org.entente.graph;

import java.io.OutputStream;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.Quad;
import org.entente.ontology.Ent;
import org.jspecify.annotations.Nullable;

/**
 * Writes quads in an order that does not change, which Jena's pretty writers do not promise: the
 * same quads give the same bytes, fit for comparing line by line.
 */
public enum QuadFormat {
  /** One quad a line. */
  NQUADS("nq") {
    @Override
    public Writer writer(String base, OutputStream out) {
      return new Lines(new IndentedWriter(out));
    }
  },
  /** Named graphs in braces, one subject a paragraph, for people. */
  TRIG("trig") {
    @Override
    public Writer writer(String base, OutputStream out) {
      return new Paragraphs(prefixes(base), new IndentedWriter(out));
    }
  };

  /** Takes quads one by one; in any order, though only neighbours share what can be shared. */
  public interface Writer extends AutoCloseable {
    void write(Quad quad);

    /** Writes what is still open, and flushes; the stream stays open. */
    @Override
    void close();
  }

  private record Lines(IndentedWriter out) implements Writer {
    private static final NodeFormatter FORMAT = new NodeFormatterNT();

    @Override
    public void write(Quad quad) {
      FORMAT.format(out, quad.getSubject());
      out.print(" ");
      FORMAT.format(out, quad.getPredicate());
      out.print(" ");
      FORMAT.format(out, quad.getObject());
      out.print(" ");
      FORMAT.format(out, quad.getGraph());
      out.print(" .\n");
    }

    @Override
    public void close() {
      out.flush();
    }
  }

  private static final class Paragraphs implements Writer {
    private final NodeFormatter format;
    private final IndentedWriter out;
    private @Nullable Quad last;

    Paragraphs(PrefixMap prefixes, IndentedWriter out) {
      this.format = new NodeFormatterTTL(null, prefixes);
      this.out = out;
      new TreeMap<>(prefixes.getMapping())
          .forEach((prefix, iri) -> out.print("PREFIX " + prefix + ": <" + iri + ">\n"));
    }

    @Override
    public void write(Quad quad) {
      boolean sameGraph = last != null && last.getGraph().equals(quad.getGraph());
      boolean sameSubject = sameGraph && last.getSubject().equals(quad.getSubject());
      boolean sameProperty = sameSubject && last.getPredicate().equals(quad.getPredicate());
      if (!sameGraph) {
        out.print(last == null ? "\n" : " .\n}\n\n");
        format.format(out, quad.getGraph());
        out.print(" {\n");
      } else if (!sameSubject) {
        out.print(" .\n\n");
      }
      if (!sameSubject) {
        out.print("  ");
        format.format(out, quad.getSubject());
      }
      if (sameProperty) {
        out.print(",\n      ");
      } else {
        out.print(sameSubject ? " ;\n    " : "\n    ");
        property(format, out, quad.getPredicate());
        out.print(" ");
      }
      format.format(out, quad.getObject());
      last = quad;
    }

    @Override
    public void close() {
      out.print(last == null ? "" : " .\n}\n");
      out.flush();
    }
  }

  private final String extension;

  QuadFormat(String extension) {
    this.extension = extension;
  }

  /** Of files, without the dot. */
  public String extension() {
    return extension;
  }

  /**
   * Writes UTF-8 and flushes; the stream stays open.
   *
   * @param base the data's base IRI, for prefixes
   */
  public void write(List<Quad> quads, String base, OutputStream out) {
    try (Writer writer = writer(base, out)) {
      sorted(quads).forEach(writer::write);
    }
  }

  /**
   * Writes UTF-8 as quads come; for the same bytes, they must come in the same order.
   *
   * @param base the data's base IRI, for prefixes
   */
  public abstract Writer writer(String base, OutputStream out);

  private static List<Quad> sorted(List<Quad> quads) {
    return quads.stream().distinct().sorted(QuadOrder.INSTANCE).toList();
  }

  private static void property(NodeFormatter format, IndentedWriter writer, Node property) {
    if (property.equals(Terms.TYPE)) {
      writer.print("a");
    } else {
      format.format(writer, property);
    }
  }

  /** The prefixes of Entente's data under a base IRI. */
  public static PrefixMap prefixes(String base) {
    PrefixMap prefixes = PrefixMapFactory.create();
    prefixes.add("ent", Ent.NS);
    prefixes.add("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    prefixes.add("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.add("xsd", "http://www.w3.org/2001/XMLSchema#");
    prefixes.add("skos", "http://www.w3.org/2004/02/skos/core#");
    prefixes.add("dcterms", "http://purl.org/dc/terms/");
    prefixes.add("prov", "http://www.w3.org/ns/prov#");
    prefixes.add("oa", "http://www.w3.org/ns/oa#");
    prefixes.add("wd", Terms.WIKIDATA);
    for (String kind :
        new String[] {
          "person",
          "state",
          "organization",
          "body",
          "force",
          "media",
          "group",
          "unit",
          "place",
          "treaty",
          "term",
          "claim",
          "article",
          "quantity"
        }) {
      prefixes.add(kind, base + "id/" + kind + "/");
    }
    prefixes.add("event", base + "id/event/");
    prefixes.add("graph", base + "graph/");
    return prefixes;
  }
}
