package org.entente.reasoner;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.entente.article.EntenteException;
import org.entente.ontology.Ent;
import org.entente.ontology.KnowledgeFiles;
import org.entente.ontology.TermLabels;

/** Tells where a graph is not as {@code ontology/shapes.ttl} says that every graph of ours is. */
public final class Validator {
  private final Shapes shapes;

  private Validator(Shapes shapes) {
    this.shapes = shapes;
  }

  /** With the shapes that come with Entente. */
  public static Validator shipped() {
    try (InputStream in = KnowledgeFiles.openOntology("shapes.ttl")) {
      return of(RDFParser.source(in).lang(Lang.TURTLE).toGraph());
    } catch (IOException | RiotException e) {
      throw new EntenteException("ontology/shapes.ttl: " + e.getMessage() + "; mend the file", e);
    }
  }

  /** With shapes of one's own. */
  public static Validator of(Graph shapes) {
    return new Validator(Shapes.parse(shapes));
  }

  /**
   * One thing that is not as it should be.
   *
   * @param level "Violation", "Warning" or "Info"
   * @param focus the thing
   * @param path the property concerned, where it is one
   * @param value what was found, where something was
   * @param message the mistake and its remedy
   */
  public record Finding(
      String level, Node focus, Optional<String> path, Optional<Node> value, String message) {
    public boolean isViolation() {
      return level.equals("Violation");
    }
  }

  /**
   * All that is wrong in a graph; violations first, then by thing. The ontology is looked at beside
   * a graph that does not hold it, so that shapes for a class find its subclasses.
   */
  public List<Finding> validate(Graph graph) {
    boolean whole = graph.contains(Ent.Claim, RDF.type.asNode(), OWL.Class.asNode());
    Graph data = whole ? graph : new Union(graph, TermLabels.ontology());
    return ShaclValidator.get().validate(shapes, data).getEntries().stream()
        .map(Validator::finding)
        .sorted(
            Comparator.comparing((Finding f) -> !f.isViolation())
                .thenComparing(f -> f.focus().toString())
                .thenComparing(Finding::toString))
        .toList();
  }

  /** All that is wrong in a store, all graphs together. */
  public List<Finding> validate(LocalStore store) {
    DatasetGraph data = store.dataset();
    return data.calculateRead(() -> validate(data.getUnionGraph()));
  }

  private static Finding finding(ReportEntry entry) {
    Severity severity = entry.severity();
    Path path = entry.resultPath();
    return new Finding(
        Terms.local(severity.level()),
        entry.focusNode(),
        Optional.ofNullable(path).map(Path::toString),
        Optional.ofNullable(entry.value()),
        entry.message());
  }
}
