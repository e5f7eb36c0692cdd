package org.entente.reasoner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.article.ArticleId;
import org.entente.graph.Identity;
import org.entente.graph.IriMinter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever comes and goes, in whatever order: the conclusions are those that a run from nothing
 * gives, explanations included, and those that Jena's own query engine gives, run until nothing is
 * new.
 */
class RevisionPropertyTest {
  private static final String NS = Terms.NS;
  private static final GraphNames NAMES = GraphNames.DEFAULT;

  /** Joins, OPTIONAL, negation of conclusions, recursion, subclasses, symmetry, transitivity. */
  private static final String RULES =
      """
      - id: party
        rule: >-
          CONSTRUCT { ?a ent:partyTo ?t {| ent:validFrom ?d |} }
          WHERE { ?r ent:treaty ?t ; ent:agent ?a ; a ent:Ratification . OPTIONAL { ?r ent:date ?d }
                  FILTER NOT EXISTS { ?w ent:treaty ?t ; ent:agent ?a ; a ent:Exit } }
      - id: ally
        rule: >-
          CONSTRUCT { ?a ent:alliedWith ?b {| ent:treaty ?t |} }
          WHERE { ?a ent:partyTo ?t . ?b ent:partyTo ?t . FILTER (?a != ?b) }
      - id: lonely
        rule: >-
          CONSTRUCT { ?a ent:lonelyIn ?t }
          WHERE { ?a ent:partyTo ?t . FILTER NOT EXISTS { ?a ent:alliedWith ?b } }
      - id: state-ratifies
        rule: >-
          CONSTRUCT { ?r ent:agent ?s } WHERE { ?r a ent:Ratification ; ent:agent ?p . ?p ent:partOf ?s }
      - id: presence
        rule: >-
          CONSTRUCT { ?a ent:presentIn ?t }
          WHERE { ?a ent:alliedWith ?b . ?b ent:partOf ?t . ?e a ent:Event ; ent:agent ?a }
      - id: maybe
        premises: unconfirmed
        rule: >-
          CONSTRUCT { ?a ent:maybeParty ?t } WHERE { ?r a ent:Ratification ; ent:agent ?a ; ent:treaty ?t }
      """;

  private static final String ONTOLOGY =
      """
      PREFIX ent: <https://w3id.org/entente/ns#>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      ent:Ratification rdfs:subClassOf ent:Act . ent:Exit rdfs:subClassOf ent:Act .
      ent:Act rdfs:subClassOf ent:Event .
      ent:partOf a owl:TransitiveProperty . ent:alliedWith a owl:SymmetricProperty .
      ent:capitalOf rdfs:subPropertyOf ent:partOf . ent:agent rdfs:subPropertyOf ent:involves .
      """;

  private static final List<String> STEPS =
      List.of("put", "put", "put", "remove", "delete", "insert", "identify", "identify");

  private static final Node SAME_AS = iri("http://www.w3.org/2002/07/owl#sameAs");
  private static final Node DIFFERENT = iri("http://www.w3.org/2002/07/owl#differentFrom");

  private final RuleSet rules = rules();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void equalsARunFromNothingAtEveryStep(long seed) {
    try (LocalStore store = Store.inMemory(new Store.Options(NAMES, rules))) {
      for (int sequence = 0; sequence < 70; sequence++) {
        run(store, RevisionPropertyTest::article, List.of("s", "t", "e"), seed * 1000 + sequence);
        store
            .dataset()
            .executeRead(() -> assertEquals(byQuery(store.dataset()), heads(store.dataset())));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void equalsARunFromNothingWithTheShippedRulesToo(long seed) {
    try (LocalStore store = Store.inMemory(new Store.Options(NAMES, RuleSet.shipped()))) {
      for (int sequence = 0; sequence < 40; sequence++) {
        run(store, RandomArticle::of, List.of("thing", "treaty", "event"), seed * 1000 + sequence);
      }
    }
  }

  private static void run(
      LocalStore store,
      BiFunction<Node, Random, List<Quad>> articles,
      List<String> things,
      long seed) {
    write(store, DatasetGraph::clear);
    store.identify(Identity.NONE);
    Random random = new Random(seed);
    Model model = new Model();
    for (int step = 0; step < 6; step++) {
      String what = step(store, articles, things, model, random);
      String place = "seed " + seed + ", step " + step + ": " + what;
      store
          .dataset()
          .executeRead(
              () -> {
                Set<Quad> expected = RuleKeeper.quads(store.dataset(), NAMES, store.rules());
                assertSame(lines(expected), lines(inferred(store.dataset())), place);
                ReasonerCheck check = ReasonerCheck.verify(store.dataset(), NAMES, store.rules());
                assertTrue(check.isRight(), place + ": " + check);
                model.read.forEach((graph, quads) -> assertAsIf(store, model, graph, quads, place));
                inferred(store.dataset()).forEach(q -> assertPremiseStands(store, q, place));
              });
    }
  }

  /** What articles said when they were read, and who is who. */
  private static final class Model {
    private final Map<Node, List<Quad>> read = new HashMap<>();
    private Identity identity = Identity.NONE;
  }

  private static void assertAsIf(
      LocalStore store, Model model, Node graph, List<Quad> read, String place) {
    Set<Quad> expected = new HashSet<>();
    read.forEach(q -> expected.add(Decimals.canonical(q)));
    assertSame(
        lines(model.identity.rewrite(graph, expected).quads()),
        lines(Iter.toList(store.dataset().find(graph, Node.ANY, Node.ANY, Node.ANY))),
        place + ", as if it had always been so: " + graph);
  }

  private static void assertPremiseStands(LocalStore store, Quad quad, String place) {
    if (quad.getPredicate().equals(Terms.PREMISE)) {
      Triple premise = quad.getObject().getTriple();
      assertTrue(
          store.dataset().contains(Quad.create(Node.ANY, premise)),
          place + ": nobody says " + premise + ", on which rests " + quad.getSubject());
    }
  }

  /** One of two dispatches, whole or with another end; or none. */
  private static Optional<Quad> text(Node graph, Random random) {
    String dispatch = random.nextBoolean() ? "la délégation a quitté" : "les navires ont rejoint";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      text.append(dispatch).append(' ').append(i).append(' ');
    }
    text.append(random.nextBoolean() ? "sans un mot" : "hier soir à Genève");
    Node literal = NodeFactory.createLiteralString(text.toString());
    return random.nextInt(4) == 0
        ? Optional.empty()
        : Optional.of(Quad.create(graph, iri(graph.getURI() + "#a"), Terms.TEXT, literal));
  }

  /** Some things are one, and what one article calls so is another thing. */
  private static Identity decide(List<String> things, Random random) {
    List<Triple> decisions = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String kind = things.get(random.nextInt(things.size()));
      Node one = data(kind + random.nextInt(3));
      if (random.nextBoolean()) {
        decisions.add(Triple.create(one, SAME_AS, data(kind + random.nextInt(3))));
      } else {
        Node own = iri(one.getURI() + "-in-a" + random.nextInt(4));
        decisions.add(Triple.create(own, DIFFERENT, one));
      }
    }
    return Identity.of(decisions, new IriMinter(NAMES.base()));
  }

  private static String step(
      LocalStore store,
      BiFunction<Node, Random, List<Quad>> articles,
      List<String> things,
      Model model,
      Random random) {
    String what = STEPS.get(random.nextInt(STEPS.size()));
    String article = "a" + random.nextInt(4);
    Node graph = NAMES.article(new ArticleId(article));
    switch (what) {
      case "put" -> {
        List<Quad> quads = new ArrayList<>(articles.apply(graph, random));
        text(graph, random).ifPresent(quads::add);
        store.apply(List.of(Change.put(graph, quads)));
        model.read.put(graph, quads);
      }
      case "remove" -> {
        store.apply(List.of(new Change.Remove(graph)));
        model.read.remove(graph);
      }
      case "identify" -> {
        model.identity = decide(things, random);
        store.identify(model.identity);
      }
      case "insert" -> {
        model.read.remove(graph);
        write(store, d -> articles.apply(graph, random).stream().limit(3).forEach(d::add));
      }
      default -> {
        model.read.remove(graph);
        write(
            store,
            d -> {
              List<Quad> quads = Iter.toList(d.find(graph, Node.ANY, Node.ANY, Node.ANY));
              for (int i = 0; i < 3 && !quads.isEmpty(); i++) {
                d.delete(quads.remove(random.nextInt(quads.size())));
              }
            });
      }
    }
    return what + " " + article;
  }

  private static void write(LocalStore store, java.util.function.Consumer<DatasetGraph> work) {
    DatasetGraph data = store.dataset();
    data.begin(TxnType.WRITE);
    work.accept(data);
    data.commit();
    data.end();
  }

  /**
   * Some events of few states and treaties, some with claims, some without; some plain relations.
   */
  private static List<Quad> article(Node graph, Random random) {
    List<Quad> quads = new ArrayList<>();
    int facts = 1 + random.nextInt(6);
    for (int i = 0; i < facts; i++) {
      List<Triple> triples = new ArrayList<>();
      switch (random.nextInt(4)) {
        case 0, 1 -> {
          Node event = data("e" + random.nextInt(6));
          triples.add(t(event, Terms.TYPE, ent(random.nextInt(4) == 0 ? "Exit" : "Ratification")));
          triples.add(t(event, ent("agent"), data("s" + random.nextInt(4))));
          triples.add(t(event, ent("treaty"), data("t" + random.nextInt(2))));
          if (random.nextBoolean()) {
            Node date = NodeFactory.createLiteralString("202" + random.nextInt(2));
            triples.add(t(event, ent("date"), date));
          }
        }
        case 2 ->
            triples.add(
                t(
                    data("s" + random.nextInt(4)),
                    ent(random.nextInt(3) == 0 ? "capitalOf" : "partOf"),
                    data("s" + random.nextInt(4))));
        default ->
            triples.add(
                t(
                    data("s" + random.nextInt(4)),
                    ent(random.nextBoolean() ? "alliedWith" : "partyTo"),
                    data(random.nextBoolean() ? "s1" : "t0")));
      }
      triples.forEach(t -> quads.add(Quad.create(graph, t)));
      if (random.nextInt(3) > 0) {
        Node claim = NodeFactory.createURI(graph.getURI() + "/claim" + i);
        String modality =
            List.of("asserted", "reported", "unconfirmed", "planned", "denied")
                .get(random.nextInt(5));
        quads.add(Quad.create(graph, claim, Terms.MODALITY, ent(modality)));
        quads.add(
            Quad.create(
                graph,
                claim,
                Terms.CONFIDENCE,
                NodeFactory.createLiteralString("0." + (1 + random.nextInt(9)))));
        triples.forEach(
            t ->
                quads.add(
                    Quad.create(graph, claim, Terms.REIFIES, NodeFactory.createTripleTerm(t))));
      }
    }
    return quads;
  }

  /** The conclusions, by running the rules as queries until nothing is new. */
  private Set<String> byQuery(DatasetGraph data) {
    Graph facts = GraphFactory.createGraphMem();
    Inference.premises(data, NAMES, rules).forEach(facts::add);
    Set<String> found = new TreeSet<>();
    for (Stratum stratum : rules.strata()) {
      boolean grown = true;
      while (grown) {
        List<Triple> fresh = new ArrayList<>();
        for (Clause clause : stratum.clauses()) {
          if (!clause.rule().equals("maybe")) {
            fresh.addAll(run(clause, facts));
          }
        }
        grown = false;
        for (Triple triple : fresh) {
          found.add(triple.toString());
          if (!facts.contains(triple)) {
            facts.add(triple);
            grown = true;
          }
        }
      }
    }
    return found;
  }

  private List<Triple> run(Clause clause, Graph facts) {
    return rules
        .findRule(clause.rule())
        .map(rule -> QueryExec.graph(facts).query(rule.query()).construct())
        .map(g -> g.find(Node.ANY, clause.head().predicate(), Node.ANY).toList())
        .orElseGet(() -> schema(clause, facts));
  }

  private static List<Triple> schema(Clause clause, Graph facts) {
    StringBuilder where = new StringBuilder();
    clause.body().forEach(atom -> where.append(pattern(atom)));
    clause.filters().forEach(f -> where.append("FILTER").append(brackets(f.toString())));
    String query = "CONSTRUCT {" + pattern(clause.head()) + "} WHERE {" + where + "}";
    return QueryExec.graph(facts).query(query).construct().find().toList();
  }

  private static String brackets(String filter) {
    // "(!= ?x ?z)" as expressions print themselves
    String[] parts = filter.replaceAll("[()]", "").split(" ");
    return "(" + parts[1] + parts[0] + parts[2] + ")";
  }

  private static String pattern(Atom atom) {
    String s = "?v" + atom.subjectVariable();
    String o =
        atom.objectVariable() >= 0 ? "?v" + atom.objectVariable() : "<" + atom.object() + ">";
    return (s + " <" + atom.predicate() + "> " + o + " . ")
        .replace("?v0", "?x")
        .replace("?v1", "?y")
        .replace("?v2", "?z");
  }

  private static Set<String> heads(DatasetGraph data) {
    Set<String> found = new TreeSet<>();
    for (Quad quad : inferred(data)) {
      if (!quad.getSubject().getURI().contains("/id/conclusion/")
          && !quad.getPredicate().equals(ent("maybeParty"))) {
        found.add(quad.asTriple().toString());
      }
    }
    return found;
  }

  private static List<Quad> inferred(DatasetGraph data) {
    return Iter.iter(data.find()).filter(q -> NAMES.isInferred(q.getGraph())).toList();
  }

  private static void assertSame(Set<String> expected, Set<String> found, String place) {
    Set<String> missing = new TreeSet<>(expected);
    missing.removeAll(found);
    Set<String> extra = new TreeSet<>(found);
    extra.removeAll(expected);
    assertEquals("", String.join("\n- ", missing) + String.join("\n+ ", extra), place);
  }

  private static Set<String> lines(Iterable<Quad> quads) {
    Set<String> lines = new TreeSet<>();
    quads.forEach(q -> lines.add(q.toString()));
    return lines;
  }

  private static RuleSet rules() {
    String complete =
        RULES.replaceAll(
            "(?m)^(  rule:)",
            """
              name: {fr: essai, en: test}
              says: {fr: essai, en: test}
              source: none
              concludes: [{given: "# none", then: "# none"}]
              ignores: [{given: "# none", not: "# none", why: test}]
            $1\
            """
                .replaceAll("(?m)^  ", "  "));
    return RuleSet.of(
        RuleReader.read("test", complete), RDFParser.fromString(ONTOLOGY, Lang.TURTLE).toGraph());
  }

  private static Triple t(Node s, Node p, Node o) {
    return Triple.create(s, p, o);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node ent(String name) {
    return NodeFactory.createURI(NS + name);
  }

  private static Node data(String name) {
    return iri("http://example.org/" + name);
  }
}
