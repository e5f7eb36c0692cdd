package org.entente.server.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.graph.QuadFormat;
import org.entente.graph.Rdf11View;
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
      case "nquads", "trig" -> quads(format.key(), selection, out);
      case "turtle" -> graph(selection, rdf11, RDFFormat.TURTLE_BLOCKS, out);
      case "ntriples11" -> graph(selection, true, RDFFormat.NTRIPLES_UTF8, out);
      case "jsonld" -> graph(selection, true, RDFFormat.JSONLD11_PRETTY, out);
      case "rdfxml" -> graph(selection, true, RDFFormat.RDFXML_PLAIN, out);
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

  /** One named graph after the other; each sorted, so that only the largest is held in memory. */
  private void quads(String format, Selection selection, OutputStream out) {
    QuadFormat form = format.equals("trig") ? QuadFormat.TRIG : QuadFormat.NQUADS;
    if (!selection.isEverything() || form == QuadFormat.TRIG) {
      form.write(view(list(selection)), library.base(), out);
      return;
    }
    Set<Node> graphs = new TreeSet<>(Comparator.comparing(Node::toString));
    library.dataset().listGraphNodes().forEachRemaining(graphs::add);
    graphs.add(Quad.defaultGraphIRI);
    for (Node graph : graphs) {
      List<Quad> quads = Iter.toList(library.dataset().find(graph, Node.ANY, Node.ANY, Node.ANY));
      form.write(view(quads), library.base(), out);
    }
  }

  private List<Quad> view(List<Quad> quads) {
    return rdf11 ? Rdf11View.quads(quads) : quads;
  }

  private List<Quad> list(Selection selection) {
    return selection.isEverything()
        ? Iter.toList(library.dataset().find())
        : new ArrayList<>(chosen(selection));
  }

  private void graph(Selection selection, boolean old, RDFFormat format, OutputStream out) {
    Graph graph = GraphFactory.createDefaultGraph();
    List<Quad> quads = list(selection);
    (old ? Rdf11View.quads(quads) : quads).forEach(quad -> graph.add(quad.asTriple()));
    QuadFormat.prefixes(library.base()).getMapping().forEach(graph.getPrefixMapping()::setNsPrefix);
    if (format.equals(RDFFormat.NTRIPLES_UTF8)) {
      sorted(graph, out);
      return;
    }
    RDFWriter.source(graph).format(format).output(out);
  }

  /** N-Triples line by line, in order. */
  private static void sorted(Graph graph, OutputStream out) {
    List<Quad> quads = new ArrayList<>();
    graph.find().forEachRemaining(t -> quads.add(new Quad(Quad.defaultGraphNodeGenerated, t)));
    org.apache.jena.atlas.io.IndentedWriter writer =
        new org.apache.jena.atlas.io.IndentedWriter(out);
    var format = new org.apache.jena.riot.out.NodeFormatterNT();
    List<String> lines = new ArrayList<>(quads.size());
    for (Quad quad : quads) {
      var line = new org.apache.jena.atlas.io.StringWriterI();
      format.format(line, quad.getSubject());
      line.print(" ");
      format.format(line, quad.getPredicate());
      line.print(" ");
      format.format(line, quad.getObject());
      line.print(" .\n");
      line.flush();
      lines.add(line.toString());
    }
    lines.sort(null);
    lines.forEach(writer::print);
    writer.flush();
  }

  /** The claims chosen, with what they tell, where they say it, and the things told of. */
  private Set<Quad> chosen(Selection selection) {
    Set<Quad> chosen = new LinkedHashSet<>();
    Set<Node> seen = new LinkedHashSet<>();
    for (Node claim : claims(selection)) {
      take(claim, chosen, seen);
      for (String property : List.of("tells", "evidence", "about")) {
        for (Node part : library.objects(claim, Library.ent(property))) {
          take(part, chosen, seen);
          for (Node quantity : library.objects(part, Library.ent("quantity"))) {
            take(quantity, chosen, seen);
          }
        }
      }
      for (Node article :
          library.objects(
              claim, NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom"))) {
        take(article, chosen, seen);
      }
    }
    return chosen;
  }

  private void take(Node node, Set<Quad> chosen, Set<Node> seen) {
    if ((node.isURI() || node.isBlank()) && seen.add(node)) {
      library.dataset().find(Node.ANY, node, Node.ANY, Node.ANY).forEachRemaining(chosen::add);
    }
  }
}
