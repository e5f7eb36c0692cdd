package org.entente.reasoner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.entente.article.EntenteException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStoreTest {
  @Nested
  class InMemory extends StoreContract {
    private final Store store = Store.inMemory(Store.Options.plain());

    @Override
    Store store() {
      return store;
    }

    @AfterEach
    void close() {
      store.close();
    }
  }

  @Nested
  class InAFolder extends StoreContract {
    @TempDir Path folder;
    private Store store;

    @Override
    Store store() {
      if (store == null) {
        store = Store.open(folder.resolve("store"), Store.Options.plain());
      }
      return store;
    }

    @AfterEach
    void close() {
      store.close();
    }
  }

  @Test
  void isThereAgainWhenOpenedAgain(@TempDir Path folder) {
    try (Store store = Store.open(folder, Store.Options.plain())) {
      store.apply(List.of(StoreContract.says("a", ":x :p 1 .")));
    }
    try (Store store = Store.open(folder, Store.Options.plain())) {
      Report report = store.apply(List.of(StoreContract.says("a", ":x :p 1 .")));

      assertEquals(1, report.unchanged());
    }
  }

  @Test
  void refusesAnotherBaseAddressAndNamesTheRightOne(@TempDir Path folder) {
    Store.open(folder, Store.Options.plain()).close();
    Store.Options other = new Store.Options(new GraphNames("https://example.org/"), RuleSet.EMPTY);

    EntenteException refused =
        assertThrows(EntenteException.class, () -> Store.open(folder, other));

    assertTrue(refused.getMessage().contains("Give --base http://localhost:3030/"));
  }

  @Test
  void refusesAFolderOfOtherThings(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("thesis.odt"), "three years of work");

    EntenteException refused =
        assertThrows(EntenteException.class, () -> Store.open(folder, Store.Options.plain()));

    assertTrue(refused.getMessage().contains("Give --store a new or empty folder"));
  }

  @Test
  void startsAfterACompactionThatWasKilled(@TempDir Path folder) throws Exception {
    try (Store store = Store.open(folder, Store.Options.plain())) {
      store.apply(List.of(StoreContract.says("a", ":x :p 1 .")));
    }
    Files.createDirectories(folder.resolve("Data-0002-tmp"));
    Files.writeString(folder.resolve("Data-0002-tmp").resolve("nodes.bpt"), "half");

    try (Store store = Store.open(folder, Store.Options.plain())) {
      assertEquals(1, store.articles().size());
    }
  }

  @Test
  void compactsOnceReadersAreGone(@TempDir Path folder) throws Exception {
    try (LocalStore store = Store.open(folder, Store.Options.plain())) {
      store.apply(List.of(StoreContract.says("a", ":x :p 1 .")));
      store.dataset().begin(TxnType.READ);
      Thread compaction = Thread.ofPlatform().start(store::compact);
      while (compaction.isAlive() && compaction.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      assertTrue(compaction.isAlive(), "it waits for the reader");
      store.dataset().end();
      compaction.join(20_000);

      assertEquals(1, store.articles().size());
      store.apply(List.of(StoreContract.says("b", ":x :p 1 .")));
      assertEquals(2, store.articles().size());
    }
  }

  @Test
  void leavesConclusionsAloneWhenOpenedForReading(@TempDir Path folder) {
    String pact =
        ":t ent:obliges ent:MutualDefence . :a a ent:State ; ent:partyTo :t . :b a ent:State ;"
            + " ent:partyTo :t .";
    Store.Options options = new Store.Options(GraphNames.DEFAULT, RuleSet.shipped());
    try (Store store = Store.open(folder, options)) {
      store.apply(List.of(StoreContract.says("a", pact)));
    }
    try (LocalStore store = Store.openForReading(folder, GraphNames.DEFAULT)) {
      String bound = "ASK { ?a <https://w3id.org/entente/ns#boundToDefend> ?b }";
      boolean isBound = store.read(link -> link.queryAsk(bound));

      assertTrue(isBound);
      assertThrows(
          UnsupportedOperationException.class,
          () -> store.apply(List.of(StoreContract.says("b", ":x :p 1 ."))));
    }
    try (LocalStore store = Store.open(folder, options)) {
      assertTrue(ReasonerCheck.verify(store).isRight());
    }
  }

  @Test
  void losesNoConclusionWhereItIsOpenedWithoutRules(@TempDir Path folder) {
    String pact =
        ":t ent:obliges ent:MutualDefence . :a a ent:State ; ent:partyTo :t . :b a ent:State ;"
            + " ent:partyTo :t .";
    Store.Options options = new Store.Options(GraphNames.DEFAULT, RuleSet.shipped());
    try (Store store = Store.open(folder, options)) {
      store.apply(List.of(StoreContract.says("a", pact)));
    }
    try (LocalStore store = Store.open(folder, Store.Options.plain())) {
      assertThrows(
          UnsupportedOperationException.class,
          () -> store.apply(List.of(StoreContract.says("b", ":x :p 1 ."))));
    }
    try (LocalStore store = Store.openForReading(folder, options)) {
      assertTrue(ReasonerCheck.verify(store).isRight());
    }
  }

  @Test
  void leavesOutAnArticleThatWouldMakeConclusionsExplode() {
    StringBuilder parties = new StringBuilder(":t ent:obliges ent:MutualDefence .");
    for (int i = 0; i < 400; i++) {
      parties.append(" :s").append(i).append(" a ent:State ; ent:partyTo :t .");
    }
    Store.Options options = new Store.Options(GraphNames.DEFAULT, RuleSet.shipped());
    try (LocalStore store = Store.inMemory(options)) {
      Report report =
          store.apply(
              List.of(
                  StoreContract.says("good", ":a a ent:State ; ent:partyTo :u ."),
                  StoreContract.says("hostile", parties.toString())));

      assertEquals(List.of(StoreContract.article("good")), List.copyOf(store.articles()));
      assertEquals(1, report.notes().size());
      assertTrue(report.notes().get(0).contains("graph/article/hostile: left out"));
    }
  }

  @Test
  void updatesThroughSparqlToo() {
    try (LocalStore store = Store.inMemory(Store.Options.plain());
        RDFLink link = RDFLink.connect(store.dataset())) {
      link.update("INSERT DATA { GRAPH <http://example.org/g> { <urn:x> <urn:p> 1 } }");

      assertTrue(link.queryAsk("ASK { <urn:x> <urn:p> 1 }"));
      assertEquals(1, store.version());
    }
  }

  private static final Store.Options SHIPPED =
      new Store.Options(GraphNames.DEFAULT, RuleSet.shipped());
  private static final String PACT =
      ":t ent:obliges ent:MutualDefence . :a a ent:State ; ent:partyTo :t . :b a ent:State ;"
          + " ent:partyTo :t .";
  private static final String INSERT =
      "PREFIX : <http://example.org/> PREFIX ent: <https://w3id.org/entente/ns#>"
          + " INSERT DATA { GRAPH <http://example.org/g> { %s } }";

  private static boolean ask(LocalStore store, String property) {
    String query = "ASK { ?a <https://w3id.org/entente/ns#" + property + "> ?b }";
    return store.read(link -> link.queryAsk(query));
  }

  @Test
  void letsReadersSeeTheOldConclusionsUntilTheNewOnesAreThere(@TempDir Path folder) {
    RuleSet fewer = RuleSet.shipped().only(rule -> !rule.id().equals("allied-by-treaty"));
    try (LocalStore store = Store.open(folder, new Store.Options(GraphNames.DEFAULT, fewer))) {
      store.apply(List.of(StoreContract.says("a", PACT)));
    }
    List<Runnable> later = new ArrayList<>();
    try (LocalStore store = LocalStore.openForServing(folder, SHIPPED, later::add)) {
      assertTrue(ask(store, "boundToDefend"));
      assertFalse(ask(store, "alliedWith"));
      store.dataset().begin(TxnType.READ);
      Thread rebuild = Thread.ofPlatform().start(later.get(0));
      assertTrue(join(rebuild), "a reader does not hold it up");
      assertFalse(alliesHere(store), "who reads already goes on reading the old ones");
      store.dataset().end();

      assertTrue(ask(store, "alliedWith"));
      assertTrue(ReasonerCheck.verify(store).isRight());
    }
  }

  private static boolean alliesHere(LocalStore store) {
    return store.dataset().find(null, null, Terms.ent("alliedWith"), null).hasNext();
  }

  private static boolean join(Thread thread) {
    try {
      return thread.join(Duration.ofSeconds(60));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void drawsAllConclusionsWithinTheFirstWriteWhereTheyAreStillToBeDrawn(@TempDir Path folder) {
    try (LocalStore store = Store.open(folder, Store.Options.plain())) {
      store.apply(List.of(StoreContract.says("a", PACT)));
    }
    List<Runnable> later = new ArrayList<>();
    try (LocalStore store = LocalStore.openForServing(folder, SHIPPED, later::add)) {
      store.apply(List.of(StoreContract.says("b", ":c a ent:State ; ent:partyTo :t .")));

      assertTrue(ReasonerCheck.verify(store).isRight());
      later.get(0).run();
      assertTrue(ReasonerCheck.verify(store).isRight());
    }
  }

  @Test
  void drawsConclusionsAgainAfterSomebodyElseHasWritten(@TempDir Path folder) {
    try (LocalStore store = Store.open(folder, SHIPPED)) {
      store.apply(
          List.of(
              StoreContract.says(
                  "a", ":a a ent:State ; ent:partyTo :t . :b a ent:State ; ent:partyTo :t .")));
    }
    DatasetGraph plain = DatabaseMgr.connectDatasetGraph(Location.create(folder));
    plain.executeWrite(
        () -> StoreContract.quads("a", ":t ent:obliges ent:MutualDefence .").forEach(plain::add));
    TDBInternal.expel(plain);

    try (LocalStore store = Store.open(folder, SHIPPED)) {
      assertTrue(ask(store, "boundToDefend"));
      assertTrue(ReasonerCheck.verify(store).isRight());
    }
  }

  @Test
  void drawsThemNotAgainWhereNobodyHas(@TempDir Path folder) {
    long version;
    try (LocalStore store = Store.open(folder, SHIPPED)) {
      store.apply(List.of(StoreContract.says("a", PACT)));
      store.compact();
      version = store.version();
    }
    Store.openForReading(folder, GraphNames.DEFAULT).close();
    try (LocalStore store = Store.open(folder, SHIPPED)) {
      assertEquals(version, store.version());
    }
  }

  @Test
  void keepsConclusionsRightUnderSparqlUpdates() {
    try (LocalStore store = Store.inMemory(SHIPPED);
        RDFLink link = RDFLink.connect(store.dataset())) {
      link.update(INSERT.formatted(PACT));
      assertTrue(ask(store, "boundToDefend"));

      link.update("DELETE WHERE { GRAPH ?g { ?t <https://w3id.org/entente/ns#obliges> ?what } }");
      assertFalse(ask(store, "boundToDefend"));
      link.update(INSERT.formatted(PACT));
      link.update("DROP GRAPH <http://example.org/g>");

      assertFalse(ask(store, "boundToDefend"));
      assertTrue(ReasonerCheck.verify(store).isRight());
    }
  }

  @Test
  void refusesAnUpdateThatWouldMakeConclusionsExplode() {
    StringBuilder parties = new StringBuilder(":t ent:obliges ent:MutualDefence .");
    for (int i = 0; i < 400; i++) {
      parties.append(" :s").append(i).append(" a ent:State ; ent:partyTo :t .");
    }
    try (LocalStore store = Store.inMemory(SHIPPED);
        RDFLink link = RDFLink.connect(store.dataset())) {
      String update = INSERT.formatted(parties);

      assertThrows(RuntimeException.class, () -> link.update(update));

      assertFalse(ask(store, "partyTo"));
      link.update(INSERT.formatted(PACT));
      assertTrue(ask(store, "boundToDefend"));
    }
  }
}
