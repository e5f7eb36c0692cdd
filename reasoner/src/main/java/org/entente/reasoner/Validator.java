package org.entente.reasoner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.ontology.KnowledgeFiles;
import org.entente.ontology.TermLabels;

/** Checks graphs against {@code ontology/shapes.ttl}. Thread-safe. */
public final class Validator {
  /**
   * One thing that a shape finds wrong.
   *
   * @param violation true for a mistake, false for what a reader should look at
   * @param focus the node that is wrong
   * @param value the value that makes it so, where it is one value
   * @param message mistake and remedy
   */
  public record Finding(boolean violation, Node focus, Optional<Node> value, String message) {}

  private final Shapes shapes;
  private final Graph ontology;

  private Validator(Shapes shapes, Graph ontology) {
    this.shapes = shapes;
    this.ontology = ontology;
  }

  /** With the packaged shapes and ontology. */
  public static Validator load() {
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream in = KnowledgeFiles.openOntology("shapes.ttl")) {
      RDFDataMgr.read(graph, in, Lang.TURTLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Validator(Shapes.parse(graph), TermLabels.ontology());
  }

  /**
   * Checks data, for a store its union graph inside a read transaction.
   *
   * @return mistakes first, then by focus and message; empty where all is well
   */
  public List<Finding> validate(Graph data) {
    List<Finding> findings = new ArrayList<>();
    ShaclValidator.get()
        .validate(shapes, new Union(data, ontology))
        .getEntries()
        .forEach(
            entry ->
                findings.add(
                    new Finding(
                        entry.severity().equals(Severity.Violation),
                        entry.focusNode(),
                        Optional.ofNullable(entry.value()),
                        entry.message())));
    findings.sort(
        Comparator.comparing((Finding f) -> !f.violation())
            .thenComparing(f -> f.focus().toString())
            .thenComparing(Finding::message)
            .thenComparing(f -> f.value().map(Node::toString).orElse("")));
    return List.copyOf(findings);
  }
}
