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
    public void write(List<Quad> quads, String base, OutputStream out) {
      NodeFormatter format = new NodeFormatterNT();
      IndentedWriter writer = new IndentedWriter(out);
      for (Quad quad : sorted(quads)) {
        format.format(writer, quad.getSubject());
        writer.print(" ");
        format.format(writer, quad.getPredicate());
        writer.print(" ");
        format.format(writer, quad.getObject());
        writer.print(" ");
        format.format(writer, quad.getGraph());
        writer.print(" .\n");
      }
      writer.flush();
    }
  },
  /** Named graphs in braces, one subject a paragraph, for people. */
  TRIG("trig") {
    @Override
    public void write(List<Quad> quads, String base, OutputStream out) {
      PrefixMap prefixes = prefixes(base);
      NodeFormatter format = new NodeFormatterTTL(null, prefixes);
      IndentedWriter writer = new IndentedWriter(out);
      new TreeMap<>(prefixes.getMapping())
          .forEach((prefix, iri) -> writer.print("PREFIX " + prefix + ": <" + iri + ">\n"));
      @Nullable Quad last = null;
      for (Quad quad : sorted(quads)) {
        boolean sameGraph = last != null && last.getGraph().equals(quad.getGraph());
        boolean sameSubject = sameGraph && last.getSubject().equals(quad.getSubject());
        boolean sameProperty = sameSubject && last.getPredicate().equals(quad.getPredicate());
        if (!sameGraph) {
          writer.print(last == null ? "\n" : " .\n}\n\n");
          format.format(writer, quad.getGraph());
          writer.print(" {\n");
        } else if (!sameSubject) {
          writer.print(" .\n\n");
        }
        if (!sameSubject) {
          writer.print("  ");
          format.format(writer, quad.getSubject());
        }
        if (sameProperty) {
          writer.print(",\n      ");
        } else {
          writer.print(sameSubject ? " ;\n    " : "\n    ");
          property(format, writer, quad.getPredicate());
          writer.print(" ");
        }
        format.format(writer, quad.getObject());
        last = quad;
      }
      writer.print(last == null ? "" : " .\n}\n");
      writer.flush();
    }
  };

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
  public abstract void write(List<Quad> quads, String base, OutputStream out);

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
