package org.entente.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;

/** How the ontology's terms are called in French and English. */
public final class TermLabels {
  private final Map<String, String> labels = new HashMap<>();

  private TermLabels(Graph ontology) {
    ontology
        .find(Node.ANY, RDFS.label.asNode(), Node.ANY)
        .forEachRemaining(
            t ->
                labels.put(
                    t.getSubject().getURI() + "@" + t.getObject().getLiteralLanguage(),
                    t.getObject().getLiteralLexicalForm()));
  }

  public static TermLabels load() {
    return new TermLabels(ontology());
  }

  /** The packaged {@code entente.ttl}. */
  public static Graph ontology() {
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream in = KnowledgeFiles.openOntology("entente.ttl")) {
      RDFDataMgr.read(graph, in, Lang.TURTLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return graph;
  }

  /**
   * The term's label, or its local name where it has none.
   *
   * @param language "fr" or "en"
   */
  public String label(Node term, String language) {
    String label = labels.get(term.getURI() + "@" + language);
    return label == null ? term.getURI().replaceFirst(".*[#/]", "") : label;
  }
}
