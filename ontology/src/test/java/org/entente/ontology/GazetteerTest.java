package org.entente.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The gazetteer's files are whole: every entry is named, typed and tied to entries that exist. */
class GazetteerTest {
  private static final String ENTRIES = "https://w3id.org/entente/gazetteer/";
  private static final String TERMS = "https://w3id.org/entente/ns#";
  private static final Path FOLDER = Path.of("gazetteer");

  /** Offices that one person holds at a time. */
  private static final Set<String> SINGLE =
      Set.of(
          "head-of-state",
          "head-of-government",
          "foreign-minister",
          "defence-minister",
          "secretary-general",
          "supreme-leader");

  /** Where two claimed one office at once, or an election was contested. */
  private static final Set<String> CONTESTED =
      Set.of(
          "state/CI head-of-state",
          "state/GM head-of-state",
          "state/KG head-of-state",
          "state/LY head-of-government",
          "state/MG head-of-state");

  private static final Graph GAZETTEER = GraphFactory.createDefaultGraph();

  @BeforeAll
  static void readEveryFile() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList()) {
        RDFParser.source(file).lang(Lang.TURTLE).parse(GAZETTEER);
      }
    }
  }

  @Test
  void everyEntryThatIsNamedExists() {
    Set<String> missing = new TreeSet<>();
    GAZETTEER
        .find()
        .forEachRemaining(
            t -> {
              Node object = t.getObject();
              if (object.isURI()
                  && object.getURI().startsWith(ENTRIES)
                  && !GAZETTEER.contains(object, RDF.type.asNode(), Node.ANY)) {
                missing.add(key(t.getSubject()) + " → " + key(object));
              }
            });

    assertEquals(Set.of(), missing);
  }

  @Test
  void everyTermOfTheOntologyThatIsUsedIsDefined() {
    Graph ontology = TermLabels.ontology();
    Set<String> unknown = new TreeSet<>();
    GAZETTEER
        .find()
        .forEachRemaining(
            t ->
                Stream.of(t.getPredicate(), t.getObject())
                    .filter(n -> n.isURI() && n.getURI().startsWith(TERMS))
                    .filter(n -> !ontology.contains(n, Node.ANY, Node.ANY))
                    .forEach(n -> unknown.add(n.getURI())));

    assertEquals(Set.of(), unknown);
  }

  @Test
  void everyEntryIsNamedInFrench() {
    List<String> nameless =
        entries().stream()
            .filter(e -> !ofClass(e, "OfficeTerm"))
            .filter(e -> texts(e, SKOS.prefLabel.asNode(), "fr").size() != 1)
            .map(GazetteerTest::key)
            .toList();

    assertEquals(List.of(), nameless);
  }

  @Test
  void noTwoEntriesOfOneClassBearTheSamePreferredName() {
    Map<String, List<String>> bearers = new TreeMap<>();
    for (Node entry : entries()) {
      for (String language : List.of("fr", "en")) {
        for (String name : texts(entry, SKOS.prefLabel.asNode(), language)) {
          bearers
              .computeIfAbsent(
                  classOf(entry) + " \"" + name + "\"@" + language, k -> new ArrayList<>())
              .add(key(entry));
        }
      }
    }
    bearers.values().removeIf(keys -> keys.size() == 1);

    assertEquals(Map.of(), bearers);
  }

  @Test
  void noTwoEntriesAreTheSameThingOfWikidata() {
    Map<String, List<String>> bearers = new TreeMap<>();
    GAZETTEER
        .find(Node.ANY, SKOS.exactMatch.asNode(), Node.ANY)
        .forEachRemaining(
            t ->
                bearers
                    .computeIfAbsent(t.getObject().getURI(), k -> new ArrayList<>())
                    .add(key(t.getSubject())));
    bearers.values().removeIf(keys -> keys.size() == 1);

    assertEquals(Map.of(), bearers);
  }

  @Test
  void everyStateThatStandsHasNamesAdjectivesPeopleCapitalAndCode() {
    List<String> lacking = new ArrayList<>();
    for (Node state : entries()) {
      if (!ofClass(state, "State") || !has(state, "iso2")) {
        continue;
      }
      for (String property : List.of("adjective", "demonym")) {
        for (String language : List.of("fr", "en")) {
          if (texts(state, term(property), language).isEmpty()) {
            lacking.add(key(state) + " " + property + "@" + language);
          }
        }
      }
      for (String property : List.of("iso3", "gender", "capital")) {
        if (!has(state, property) && !key(state).equals("state/EH")) {
          lacking.add(key(state) + " " + property);
        }
      }
    }

    assertEquals(List.of(), lacking);
  }

  @Test
  void theMembersOfTheUnitedNationsAreThere() {
    long withCode = entries().stream().filter(e -> ofClass(e, "State") && has(e, "iso2")).count();

    assertTrue(withCode >= 193 + 2, withCode + " states with an ISO code");
  }

  @Test
  void termsOfOfficeEndAfterTheyBegin() {
    List<String> wrong =
        terms().stream().filter(t -> t.start.compareTo(t.end) > 0).map(Term::toString).toList();

    assertEquals(List.of(), wrong);
  }

  @Test
  void anOfficeOfOneHolderIsHeldByOneAtATime() {
    List<String> overlaps = new ArrayList<>();
    Map<String, Term> previous = new TreeMap<>();
    for (Term term : terms()) {
      String office = term.of + " " + term.kind;
      if (!SINGLE.contains(term.kind) || CONTESTED.contains(office)) {
        continue;
      }
      Term before = previous.get(office);
      if (before != null && before.end.compareTo(cut(term.start, before.end)) > 0) {
        overlaps.add(before + " / " + term);
      }
      if (before == null || before.end.compareTo(term.end) < 0) {
        previous.put(office, term);
      }
    }

    assertEquals(List.of(), overlaps);
  }

  @Test
  void theDecisionsOnIdentityParse() {
    Graph decisions = GraphFactory.createDefaultGraph();

    RDFParser.source(Path.of("identity.ttl")).lang(Lang.TURTLE).parse(decisions);

    assertEquals(0, decisions.size());
  }

  @Test
  void theReadmeTellsOfEveryFile() throws IOException {
    String readme = Files.readString(FOLDER.resolve("README.md"));
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> untold =
          files
              .map(f -> f.getFileName().toString())
              .filter(f -> f.endsWith(".ttl") && !readme.contains("`" + f + "`"))
              .sorted()
              .toList();

      assertEquals(List.of(), untold);
    }
  }

  /** A term of office; dates as text, so that a year compares with a day. */
  private record Term(String person, String of, String kind, String start, String end) {}

  /** A date made no finer than another, so that "2006" is not after "2006-03-01". */
  private static String cut(String date, String measure) {
    return date.length() <= measure.length() ? date : date.substring(0, measure.length());
  }

  private static List<Term> terms() {
    return entries().stream()
        .filter(e -> ofClass(e, "OfficeTerm"))
        .map(
            e ->
                new Term(
                    key(one(e, "person")),
                    key(one(e, "of")),
                    one(e, "officeKind").getLiteralLexicalForm(),
                    one(e, "start").getLiteralLexicalForm(),
                    has(e, "end") ? one(e, "end").getLiteralLexicalForm() : "9999"))
        .sorted(Comparator.comparing(Term::of).thenComparing(Term::kind).thenComparing(Term::start))
        .toList();
  }

  private static List<Node> entries() {
    return GAZETTEER.find(Node.ANY, RDF.type.asNode(), Node.ANY).toList().stream()
        .map(t -> t.getSubject())
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  private static String classOf(Node entry) {
    Node type = GAZETTEER.find(entry, RDF.type.asNode(), Node.ANY).next().getObject();
    return type.getURI().substring(TERMS.length());
  }

  private static boolean ofClass(Node entry, String name) {
    return GAZETTEER.contains(entry, RDF.type.asNode(), term(name));
  }

  private static boolean has(Node entry, String property) {
    return GAZETTEER.contains(entry, term(property), Node.ANY);
  }

  private static Node one(Node entry, String property) {
    return GAZETTEER.find(entry, term(property), Node.ANY).toList().stream()
        .map(t -> t.getObject())
        .min(Comparator.comparing(Node::toString))
        .orElseThrow(() -> new AssertionError(key(entry) + " has no " + property));
  }

  private static List<String> texts(Node entry, Node property, String language) {
    return GAZETTEER.find(entry, property, Node.ANY).toList().stream()
        .map(t -> t.getObject())
        .filter(n -> n.getLiteralLanguage().equals(language))
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .toList();
  }

  private static Node term(String name) {
    return NodeFactory.createURI(TERMS + name);
  }

  private static String key(Node node) {
    return node.getURI().substring(ENTRIES.length());
  }
}
