package org.entente.reasoner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.tdb2.DatabaseMgr;
import org.entente.article.EntenteException;
import org.entente.graph.Identity;
import org.entente.graph.IriMinter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract, and more, against a second, stock Fuseki over HTTP. */
class RemoteStoreTest {
  private static final String ALLIANCE =
      ":t ent:obliges ent:MutualDefence . :a a ent:State ; ent:partyTo :t . :b a ent:State ;"
          + " ent:partyTo :t .";
  private static final RuleSet RULES = RuleSet.shipped();

  private final DatasetGraph data = DatabaseMgr.createDatasetGraph();
  private FusekiServer server;
  private Store.Options options = new Store.Options(GraphNames.DEFAULT, RULES);

  @BeforeEach
  void start() {
    server = FusekiServer.create().port(0).loopback(true).add("/ds", data, true).start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private Store connect() {
    return Store.connect(URI.create(server.datasetURL("ds")), options);
  }

  @Nested
  class Contract extends StoreContract {
    private Store store;

    @Override
    Store store() {
      if (store == null) {
        options = Store.Options.plain();
        store = connect();
      }
      return store;
    }
  }

  @Test
  void concludesOnTheServerWhatARunFromNothingConcludes() {
    Store store = connect();

    Report added = store.apply(List.of(StoreContract.says("a", ALLIANCE)));
    ReasonerCheck full = data.calculateRead(() -> ReasonerCheck.verify(data, store.names(), RULES));
    Report removed =
        store.apply(List.of(StoreContract.says("a", ":t ent:obliges ent:MutualDefence .")));
    ReasonerCheck less = data.calculateRead(() -> ReasonerCheck.verify(data, store.names(), RULES));

    assertTrue(added.concluded() >= 4, added.toString());
    assertEquals(new ReasonerCheck(Set.of(), Set.of()), full);
    assertEquals(added.concluded(), removed.retracted());
    assertEquals(new ReasonerCheck(Set.of(), Set.of()), less);
  }

  @Test
  void seesWhatAnotherHasWrittenMeanwhile() {
    Store one = connect();
    Store other = connect();

    one.apply(
        List.of(
            StoreContract.says(
                "a", ":t ent:obliges ent:MutualDefence . :a a ent:State ; ent:partyTo :t .")));
    other.apply(List.of(StoreContract.says("b", ":b a ent:State ; ent:partyTo :t .")));

    assertEquals(
        1,
        one.apply(List.of(StoreContract.says("b", ":b a ent:State ; ent:partyTo :t .")))
            .unchanged());
    String bound = "ASK { <http://example.org/a> <https://w3id.org/entente/ns#boundToDefend> ?b }";
    boolean isBound = one.read(link -> link.queryAsk(bound));
    assertTrue(isBound);
  }

  @Test
  void followsWhoIsWhoAndUndoesIt() {
    Identity decided =
        Identity.parse(
            "<http://example.org/b2> <http://www.w3.org/2002/07/owl#sameAs> <http://example.org/b>"
                + " .",
            "test",
            new IriMinter(GraphNames.DEFAULT.base()));
    Store store = connect();
    store.apply(
        List.of(
            StoreContract.says("a", ALLIANCE),
            StoreContract.says("c", ":b2 a ent:State ; ent:partyTo :t ; :p 1 .")));
    String other = "ASK { ?any ?property <http://example.org/b2> }";
    boolean before = store.read(link -> link.queryAsk(other));
    store.identify(decided);
    boolean merged = store.read(link -> link.queryAsk("ASK { <http://example.org/b> ?p 1 }"));
    ReasonerCheck then = data.calculateRead(() -> ReasonerCheck.verify(data, store.names(), RULES));
    store.identify(Identity.NONE);
    boolean after = store.read(link -> link.queryAsk(other));

    assertTrue(before, "each is bound to the other");
    assertTrue(merged);
    assertEquals(new ReasonerCheck(Set.of(), Set.of()), then);
    assertTrue(after);
  }

  @Test
  void refusesAServerThatIsNotThere() {
    server.stop();

    EntenteException refused = assertThrows(EntenteException.class, this::connect);

    assertTrue(refused.getMessage().contains("is it running"), refused.getMessage());
  }

  @Test
  void refusesADatasetThatIsNotThere() {
    URI missing = URI.create(server.serverURL() + "nothing");

    EntenteException refused =
        assertThrows(EntenteException.class, () -> Store.connect(missing, options));

    assertTrue(refused.getMessage().contains("no such dataset"), refused.getMessage());
  }

  @Test
  void refusesADatasetThatTakesNoUpdates() {
    FusekiServer readOnly =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .add("/ro", DatasetGraphFactory.createTxnMem(), false)
            .start();
    try {
      EntenteException refused =
          assertThrows(
              EntenteException.class,
              () -> Store.connect(URI.create(readOnly.datasetURL("ro")), options));

      assertFalse(refused.getMessage().contains("see its log"), refused.getMessage());
    } finally {
      readOnly.stop();
    }
  }
}
