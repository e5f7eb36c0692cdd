package org.entente.ontology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Makes the reference page of the ontology, {@code docs/ontology.md}, from {@code entente.ttl}. */
public final class OntologyPage {
  private static final String[][] VOCABULARIES = {
    {"schema.org", "schema"}, {"/prov#", "prov"}, {"/sem/", "sem"}, {"wikidata", "wikidata"},
    {"geosparql", "geo"}, {"/oa#", "oa"}, {"/skos/", "skos"}, {"/dc/", "dc"}
  };

  private final Graph graph;
  private final StringBuilder page = new StringBuilder();

  private OntologyPage(Graph graph) {
    this.graph = graph;
  }

  /**
   * Writes the page.
   *
   * @param args the file to write
   */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), markdown());
  }

  /** The page of the packaged ontology. */
  public static String markdown() {
    return new OntologyPage(TermLabels.ontology()).write();
  }

  private String write() {
    line("# The terms of Entente");
    line("");
    line(
        "Made from `ontology/entente.ttl` by `org.entente.ontology.OntologyPage`;"
            + " edit that file, not this page.");
    line("Namespace `" + Ent.NS + "`, prefix `ent:`.");
    line("");
    line("## The classes at a glance");
    line("");
    line("```mermaid");
    line("flowchart LR");
    for (Node term : terms(OWL.Class.asNode())) {
      for (Node parent : objects(term, RDFS.subClassOf.asNode())) {
        if (parent.isURI() && parent.getURI().startsWith(Ent.NS)) {
          line("  " + local(parent) + " --> " + local(term));
        }
      }
    }
    line("```");
    line("");
    line("An article *says* a claim; a claim *tells* a situation, or *reifies* a relation:");
    line("");
    line("```mermaid");
    line("flowchart LR");
    line("  Claim -- prov:wasDerivedFrom --> Article");
    line("  Claim -- evidence --> Evidence");
    line("  Claim -- attributedTo --> Agent");
    line("  Claim -- modality --> Modality");
    line("  Claim -- tells --> Situation");
    line("  Claim -- rdf:reifies --> Triple[\"‹subject predicate object›\"]");
    line("  Situation -- involves --> Thing[\"Person, State, Treaty, Place, …\"]");
    line("  Situation -- quantity --> Quantity");
    line("```");
    section("Classes", OWL.Class.asNode());
    section("Properties between things", OWL.ObjectProperty.asNode());
    section("Properties with values", OWL.DatatypeProperty.asNode());
    section("Annotations", OWL.AnnotationProperty.asNode());
    section("Named values", OWL2.NamedIndividual.asNode());
    return page.toString();
  }

  private void section(String title, Node type) {
    line("");
    line("## " + title);
    line("");
    line("| term | français | English | definition | example | aligned with |");
    line("| --- | --- | --- | --- | --- | --- |");
    for (Node term : terms(type)) {
      line(
          "| `"
              + local(term)
              + "` "
              + signature(term)
              + "| "
              + text(term, RDFS.label.asNode(), "fr")
              + " | "
              + text(term, RDFS.label.asNode(), "en")
              + " | "
              + text(term, SKOS.definition.asNode(), "en")
              + " | "
              + text(term, SKOS.example.asNode(), "fr")
              + " | "
              + aligned(term)
              + " |");
    }
  }

  /** "Agent → Treaty". */
  private String signature(Node term) {
    List<Node> domain = objects(term, RDFS.domain.asNode());
    List<Node> range = objects(term, RDFS.range.asNode());
    if (domain.isEmpty() && range.isEmpty()) {
      return "";
    }
    return "<br>"
        + (domain.isEmpty() ? "…" : local(domain.get(0)))
        + " → "
        + (range.isEmpty() ? "…" : local(range.get(0)))
        + " ";
  }

  private String aligned(Node term) {
    List<String> found = new ArrayList<>();
    for (Node property :
        List.of(
            RDFS.subClassOf.asNode(),
            RDFS.subPropertyOf.asNode(),
            SKOS.exactMatch.asNode(),
            SKOS.closeMatch.asNode(),
            Ent.plover,
            Ent.atop,
            Ent.cow)) {
      for (Node other : objects(term, property)) {
        if (other.isLiteral()) {
          found.add(local(property).toUpperCase(Locale.ROOT) + " " + other.getLiteralLexicalForm());
        } else if (!other.getURI().startsWith(Ent.NS)) {
          found.add("[" + shortName(other.getURI()) + "](" + other.getURI() + ")");
        }
      }
    }
    return String.join(", ", found);
  }

  private static String shortName(String iri) {
    String name = iri.replaceFirst(".*[#/]", "");
    String host = "";
    for (String[] known : VOCABULARIES) {
      if (iri.contains(known[0])) {
        host = known[1];
      }
    }
    return host.isEmpty() ? name : host + ":" + name;
  }

  private List<Node> terms(Node type) {
    List<Node> found = new ArrayList<>();
    graph.find(Node.ANY, RDF.type.asNode(), type).forEachRemaining(t -> found.add(t.getSubject()));
    found.sort(Comparator.comparing(Node::getURI));
    return found;
  }

  private List<Node> objects(Node subject, Node property) {
    List<Node> found = new ArrayList<>();
    graph.find(subject, property, Node.ANY).forEachRemaining(t -> found.add(t.getObject()));
    found.sort(Comparator.comparing(Node::toString));
    return found;
  }

  private String text(Node term, Node property, String language) {
    Optional<Node> found =
        objects(term, property).stream()
            .filter(n -> n.getLiteralLanguage().equals(language))
            .findFirst();
    return found.map(n -> n.getLiteralLexicalForm().replace("|", "\\|")).orElse("");
  }

  private static String local(Node term) {
    return term.getURI().replaceFirst(".*[#/]", "");
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
