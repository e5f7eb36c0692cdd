package org.entente.reasoner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Identity;
import org.entente.graph.IriMinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is who is decided in a file, and taken back by taking the line out. */
class IdentityTest {
  private static final GraphNames NAMES = GraphNames.DEFAULT;
  private static final Store.Options OPTIONS = new Store.Options(NAMES, RuleSet.shipped());
  private static final String THINGS = NAMES.base() + "id/";

  private static final String PREFIXES =
      """
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX ent: <https://w3id.org/entente/ns#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX : <http://localhost:3030/id/>
      """;

  /** Two articles, two spellings of one republic. */
  private static final String ONE =
      """
      <state/zubrowka> a ent:State ; rdfs:label "Zubrowka"@fr ; ent:partyTo <treaty/pact> .
      <treaty/pact> ent:obliges ent:MutualDefence .
      """;

  private static final String OTHER =
      """
      <state/republic-of-zubrowka> a ent:State ; rdfs:label "République de Zubrowka"@fr .
      <state/KP> a ent:State ; ent:partyTo <treaty/pact> .
      <event/attack_US_republic-of-zubrowka_2021-03-04> a ent:Attack ;
        ent:agent <state/US> ; ent:target <state/republic-of-zubrowka> .
      """;

  private static final String MERGE =
      "<id/state/republic-of-zubrowka> owl:sameAs <id/state/zubrowka> .";

  private static Change says(String article, String triples) {
    return StoreContract.says(article, "BASE <" + THINGS + "> " + PREFIXES + triples);
  }

  private static Identity decide(String lines) {
    return Identity.parse(PREFIXES + lines, "test", new IriMinter(NAMES.base()));
  }

  private static boolean ask(Store store, String pattern) {
    return store.read(
        link -> link.queryAsk("BASE <" + THINGS + "> " + PREFIXES + "ASK {" + pattern + "}"));
  }

  private static Set<String> content(LocalStore store) {
    Set<String> lines = new TreeSet<>();
    store
        .dataset()
        .executeRead(
            () ->
                Iter.iter(store.dataset().find())
                    .filter(q -> !q.getGraph().equals(NAMES.catalog()))
                    .map(Quad::toString)
                    .forEach(lines::add));
    return lines;
  }

  private static Whereabouts where(LocalStore store, String key) {
    return store
        .dataset()
        .calculateRead(() -> Whereabouts.of(thing(key), QuadSource.of(store.dataset()), NAMES));
  }

  private static Node thing(String key) {
    return Terms.iri(THINGS + key);
  }

  @Test
  void mergesWhatRulesConcludeFrom() {
    try (LocalStore store = Store.inMemory(OPTIONS)) {
      store.apply(List.of(says("a", ONE), says("b", OTHER)));
      boolean before = ask(store, "<state/KP> ent:calledToDefend ?attack");
      store.identify(decide(MERGE));

      assertEquals(false, before);
      assertTrue(
          ask(
              store,
              "<state/KP> ent:calledToDefend <event/attack_US_zubrowka_2021-03-04> ."
                  + "<event/attack_US_zubrowka_2021-03-04> ent:target <state/zubrowka>"));
      assertTrue(ReasonerCheck.verify(store).isRight());
    }
  }

  @Test
  void isAsIfItHadAlwaysBeenSoWheneverItIsDecided() {
    try (LocalStore first = Store.inMemory(OPTIONS.with(decide(MERGE)));
        LocalStore last = Store.inMemory(OPTIONS)) {
      first.apply(List.of(says("a", ONE), says("b", OTHER)));
      last.apply(List.of(says("a", ONE), says("b", OTHER)));
      last.identify(decide(MERGE));

      assertEquals(content(first), content(last));
    }
  }

  @Test
  void isUndoneByTakingTheLineOut() {
    try (LocalStore store = Store.inMemory(OPTIONS)) {
      store.apply(List.of(says("a", ONE), says("b", OTHER)));
      Set<String> before = content(store);
      store.identify(decide(MERGE));
      store.identify(decide(""));

      assertEquals(before, content(store));
      assertEquals(new Whereabouts.Here(), where(store, "state/republic-of-zubrowka"));
    }
  }

  @Test
  void splitsWhatOneArticleMeansFromWhatOthersMean() {
    String jean = "<person/jean-martin> a ent:Person ; rdfs:label \"Jean Martin\"@fr .";
    String term =
        "<term/jean-martin_maire_lyon> a ent:OfficeTerm ; ent:person <person/jean-martin> .";
    try (LocalStore store = Store.inMemory(OPTIONS)) {
      store.apply(List.of(says("a", jean + term), says("b", jean)));
      Set<String> before = content(store);
      store.identify(
          decide("<id/person/jean-martin-in-a> owl:differentFrom <id/person/jean-martin> ."));
      boolean apart =
          ask(
              store,
              "<term/jean-martin-in-a_maire_lyon> ent:person <person/jean-martin-in-a> ."
                  + " <person/jean-martin> a ent:Person");
      store.identify(Identity.NONE);

      assertTrue(apart);
      assertEquals(before, content(store));
    }
  }

  @Test
  void joinsWhatWasSplitWithAnother() {
    String jean = "<person/jean-martin> a ent:Person .";
    try (LocalStore store = Store.inMemory(OPTIONS)) {
      store.apply(List.of(says("a", jean), says("b", jean)));
      store.identify(
          decide(
              """
              <id/person/jean-martin-in-a> owl:differentFrom <id/person/jean-martin> ;
                owl:sameAs <id/person/jean-martin-peintre> .
              """));

      assertTrue(ask(store, "<person/jean-martin-peintre> a ent:Person"));
      assertTrue(ask(store, "<person/jean-martin> a ent:Person"));
    }
  }

  @Test
  void keepsToItWhereArticlesComeAgainAndGo() {
    try (LocalStore store = Store.inMemory(OPTIONS.with(decide(MERGE)))) {
      store.apply(List.of(says("a", ONE), says("b", OTHER)));
      Report again = store.apply(List.of(says("b", OTHER)));
      store.apply(
          List.of(new Change.Remove(NAMES.article(new org.entente.article.ArticleId("b")))));
      store.identify(Identity.NONE);

      assertEquals(1, again.unchanged());
      assertEquals(false, ask(store, "<state/republic-of-zubrowka> ?p ?o"));
      assertTrue(ask(store, "<state/zubrowka> ent:partyTo <treaty/pact>"));
    }
  }

  @Test
  void followsTheFileInItsFolder(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("identity.ttl");
    Files.writeString(file, PREFIXES + MERGE);
    try (LocalStore store = Store.open(folder, OPTIONS)) {
      store.apply(List.of(says("a", ONE), says("b", OTHER)));
      assertTrue(ask(store, "<state/KP> ent:calledToDefend ?attack"));
    }
    Files.writeString(file, PREFIXES);
    try (LocalStore store = Store.open(folder, OPTIONS)) {
      assertEquals(false, ask(store, "<state/KP> ent:calledToDefend ?attack"));
      assertTrue(ask(store, "<state/republic-of-zubrowka> a ent:State"));
      assertTrue(ReasonerCheck.verify(store).isRight());
    }
  }

  @Test
  void followsTheFileAtTheNextWriteWhileItIsOpen(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("identity.ttl");
    try (LocalStore store = Store.open(folder, OPTIONS)) {
      store.apply(List.of(says("a", ONE), says("b", OTHER)));
      boolean before = ask(store, "<state/KP> ent:calledToDefend ?attack");
      Files.writeString(file, PREFIXES + MERGE);
      store.apply(List.of(says("c", ONE)));
      boolean merged = ask(store, "<state/KP> ent:calledToDefend ?attack");
      Files.writeString(file, PREFIXES + "no line at all");
      Report broken = store.apply(List.of(says("d", ONE)));
      boolean still = ask(store, "<state/KP> ent:calledToDefend ?attack");
      Files.writeString(file, PREFIXES);
      update(store, "INSERT DATA { GRAPH <graph/article/e> { <id/x> <id/y> 1 } }");

      assertEquals(List.of(false, true, true), List.of(before, merged, still));
      assertTrue(broken.notes().get(0).contains("identity.ttl"), broken.notes().toString());
      assertTrue(ask(store, "<state/republic-of-zubrowka> a ent:State"));
      assertTrue(ReasonerCheck.verify(store).isRight());
    }
  }

  @Test
  void rewritesWhatAnUpdateSays() {
    try (LocalStore store = Store.inMemory(OPTIONS.with(decide(MERGE)))) {
      store.apply(List.of(says("a", ONE), says("b", OTHER)));
      update(
          store,
          "INSERT DATA { GRAPH <graph/article/b> {"
              + " <id/state/republic-of-zubrowka> ent:memberOf <id/organization/union> } }");
      boolean rewritten = ask(store, "<state/zubrowka> ent:memberOf <organization/union>");
      boolean right = ReasonerCheck.verify(store).isRight();
      store.identify(Identity.NONE);

      assertTrue(rewritten);
      assertTrue(right);
      assertTrue(ask(store, "<state/republic-of-zubrowka> ent:memberOf <organization/union>"));
    }
  }

  @Test
  void doesNotBringBackWhatAnUpdateDeletedUnderItsOtherName() {
    try (LocalStore store = Store.inMemory(OPTIONS.with(decide(MERGE)))) {
      store.apply(List.of(says("a", ONE), says("b", OTHER)));
      update(
          store,
          "DELETE WHERE { GRAPH <graph/article/b> { ?attack ent:target <id/state/zubrowka> } }");
      update(
          store,
          "INSERT DATA { GRAPH <graph/article/b> {"
              + " <id/state/republic-of-zubrowka> ent:memberOf <id/organization/union> } }");
      boolean isBackWhenWritten = ask(store, "?attack ent:target <state/zubrowka>");
      boolean right = ReasonerCheck.verify(store).isRight();
      store.identify(Identity.NONE);

      assertFalse(isBackWhenWritten);
      assertTrue(right);
      assertFalse(ask(store, "?attack ent:target ?any"));
      assertTrue(ask(store, "<state/republic-of-zubrowka> a ent:State"));
      assertTrue(ask(store, "<event/attack_US_republic-of-zubrowka_2021-03-04> a ent:Attack"));
    }
  }

  private static void update(LocalStore store, String update) {
    try (RDFLink link = RDFLink.connect(store.dataset())) {
      link.update("BASE <http://localhost:3030/> " + PREFIXES + update);
    }
  }

  @Test
  void remembersWhatItWasGivenWhereItsFolderSaysNothing(@TempDir Path folder) {
    try (LocalStore store = Store.open(folder, OPTIONS.with(decide(MERGE)))) {
      store.apply(List.of(says("b", OTHER)));
    }
    try (LocalStore store = Store.open(folder, OPTIONS)) {
      store.apply(List.of(says("c", OTHER)));
      assertEquals(false, ask(store, "<state/republic-of-zubrowka> a ent:State"));
    }
  }

  @Test
  void saysWhereThingsAre() {
    try (LocalStore store = Store.inMemory(OPTIONS)) {
      store.apply(List.of(says("a", ONE), says("b", OTHER)));
      store.identify(decide(MERGE));
      Node b = NAMES.article(new org.entente.article.ArticleId("b"));

      assertEquals(
          new Whereabouts.Moved(thing("state/zubrowka")),
          where(store, "state/republic-of-zubrowka"));
      assertEquals(
          new Whereabouts.Moved(thing("event/attack_US_zubrowka_2021-03-04")),
          where(store, "event/attack_US_republic-of-zubrowka_2021-03-04"));
      assertEquals(new Whereabouts.Here(), where(store, "state/zubrowka"));
      assertEquals(new Whereabouts.Unknown(), where(store, "state/ruritania"));

      store.apply(List.of(new Change.Remove(b)));
      assertEquals(new Whereabouts.Gone(b), where(store, "event/attack_US_zubrowka_2021-03-04"));
      assertEquals(new Whereabouts.Gone(b), where(store, "state/KP"));

      store.apply(List.of(says("b", OTHER)));
      assertEquals(new Whereabouts.Here(), where(store, "state/KP"));
    }
  }
}
