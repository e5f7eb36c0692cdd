package org.entente.reasoner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdflink.RDFLink;
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
      Thread.sleep(100);
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
    String pact = ":t ent:obliges ent:MutualDefence . :a ent:partyTo :t . :b ent:partyTo :t .";
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
    String pact = ":t ent:obliges ent:MutualDefence . :a ent:partyTo :t . :b ent:partyTo :t .";
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
      parties.append(" :s").append(i).append(" ent:partyTo :t .");
    }
    Store.Options options = new Store.Options(GraphNames.DEFAULT, RuleSet.shipped());
    try (LocalStore store = Store.inMemory(options)) {
      Report report =
          store.apply(
              List.of(
                  StoreContract.says("good", ":a ent:partyTo :u ."),
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
}
