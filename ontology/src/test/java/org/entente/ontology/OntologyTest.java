package org.entente.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** The ontology is whole, small, and the same in the file, in Java and on its page. */
class OntologyTest {
  private static final Graph ONTOLOGY = TermLabels.ontology();

  @Test
  void theConstantsAreTheTermsOfTheFile() throws IllegalAccessException {
    Set<String> constants = new TreeSet<>();
    for (Field field : Ent.class.getFields()) {
      if (field.getType().equals(Node.class)) {
        constants.add(((Node) field.get(null)).getURI());
        assertEquals(Ent.NS + field.getName(), ((Node) field.get(null)).getURI());
      }
    }

    assertEquals(terms(), constants);
  }

  @Test
  void everyTermHasLabelsInBothLanguagesADefinitionAndAnExample() {
    List<String> missing = new ArrayList<>();
    for (String term : terms()) {
      for (String wanted : List.of("label@fr", "label@en", "definition@en", "example@fr")) {
        Node property =
            wanted.startsWith("label")
                ? RDFS.label.asNode()
                : wanted.startsWith("def") ? SKOS.definition.asNode() : SKOS.example.asNode();
        String language = wanted.substring(wanted.indexOf('@') + 1);
        boolean found =
            ONTOLOGY
                .find(Ent.term(term.substring(Ent.NS.length())), property, Node.ANY)
                .toList()
                .stream()
                .anyMatch(t -> t.getObject().getLiteralLanguage().equals(language));
        if (!found) {
          missing.add(term + " " + wanted);
        }
      }
    }

    assertEquals(List.of(), missing);
  }

  @Test
  void everyTermNamedInsideIsDefined() {
    Set<String> known = terms();
    Set<String> unknown = new TreeSet<>();
    ONTOLOGY
        .find()
        .forEachRemaining(
            t -> {
              for (Node node : List.of(t.getPredicate(), t.getObject())) {
                if (node.isURI() && node.getURI().startsWith(Ent.NS)) {
                  unknown.add(node.getURI());
                }
              }
            });
    unknown.removeAll(known);

    assertEquals(Set.of(), unknown);
  }

  @Test
  void noClassIsAboveItself() {
    for (String term : terms()) {
      Node start = Ent.term(term.substring(Ent.NS.length()));
      Set<Node> above = new HashSet<>();
      climb(start, above);
      assertTrue(!above.contains(start), term);
    }
  }

  /** Small enough to read in one sitting. */
  @Test
  void itStaysSmall() {
    assertTrue(count(OWL.Class.asNode()) <= 65, "classes");
    int properties =
        count(OWL.ObjectProperty.asNode())
            + count(OWL.DatatypeProperty.asNode())
            + count(OWL.AnnotationProperty.asNode());
    assertTrue(properties <= 100, "properties: " + properties);
  }

  @Test
  void whateverSpeaksOfATermSpeaksOfAKnownOne() throws IOException {
    Set<String> known = terms();
    List<String> unknown = new ArrayList<>();
    Pattern name = Pattern.compile("\\bent:([A-Za-z][A-Za-z0-9]*)");
    List<Path> files = new ArrayList<>();
    for (String folder : List.of(".", "gazetteer", "rules", "examples", "../queries")) {
      if (Files.isDirectory(Path.of(folder))) {
        try (Stream<Path> found = Files.list(Path.of(folder))) {
          found
              .filter(f -> f.toString().matches(".*\\.(ttl|trig|rq|yml)"))
              .sorted()
              .forEach(files::add);
        }
      }
    }
    for (Path file : files) {
      Set<String> told = new TreeSet<>();
      Matcher matcher = name.matcher(Files.readString(file));
      while (matcher.find()) {
        if (!known.contains(Ent.NS + matcher.group(1)) && told.add(matcher.group(1))) {
          unknown.add(file + ": ent:" + matcher.group(1) + " is not in entente.ttl");
        }
      }
    }

    assertEquals(List.of(), unknown);
  }

  @Test
  void thePagesAreCurrent() throws IOException {
    Path ontology = Path.of("../docs/ontology.md");
    Path queries = Path.of("../queries/README.md");
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(ontology.getParent());
      Files.writeString(ontology, OntologyPage.markdown());
      Files.writeString(queries, QueryPage.markdown(QueryCatalog.load()));
    }
    String remedy = "refresh it: mvn test -pl ontology -Dtest=OntologyTest -Dgolden=write";

    assertEquals(OntologyPage.markdown(), Files.readString(ontology), remedy);
    assertEquals(QueryPage.markdown(QueryCatalog.load()), Files.readString(queries), remedy);
  }

  private static void climb(Node term, Set<Node> above) {
    ONTOLOGY
        .find(term, RDFS.subClassOf.asNode(), Node.ANY)
        .forEachRemaining(
            t -> {
              if (above.add(t.getObject())) {
                climb(t.getObject(), above);
              }
            });
  }

  private static int count(Node type) {
    return ONTOLOGY.find(Node.ANY, RDF.type.asNode(), type).toList().size();
  }

  private static Set<String> terms() {
    Set<String> found = new TreeSet<>();
    ONTOLOGY
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .forEachRemaining(
            t -> {
              if (t.getSubject().isURI() && t.getSubject().getURI().startsWith(Ent.NS)) {
                found.add(t.getSubject().getURI());
              }
            });
    return found;
  }
}
