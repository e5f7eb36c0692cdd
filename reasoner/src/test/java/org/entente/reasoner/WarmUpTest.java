package org.entente.reasoner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read for the first change before it comes is what that change would have read. */
class WarmUpTest {
  private static final RuleSet RULES = RuleSet.shipped();
  private static final Store.Options OPTIONS = new Store.Options(GraphNames.DEFAULT, RULES);
  private static final String PACT =
      ":t ent:obliges ent:MutualDefence . :a ent:partyTo :t . :b ent:partyTo :t .";

  @TempDir Path folder;

  @BeforeEach
  void fill() {
    try (LocalStore store = Store.open(folder, OPTIONS)) {
      store.apply(List.of(StoreContract.says("a", PACT)));
    }
  }

  @Test
  void sparesTheFirstChangeItsReading() throws Exception {
    try (LocalStore store = Store.openForServing(folder, OPTIONS)) {
      assertFalse(store.isReadyForChanges());
      CompletableFuture<Void> warm = new CompletableFuture<>();
      store.expectChanges(
          work ->
              Thread.ofPlatform()
                  .start(
                      () -> {
                        work.run();
                        warm.complete(null);
                      }));
      warm.get(60, TimeUnit.SECONDS);
      assertTrue(store.isReadyForChanges());

      store.apply(List.of(StoreContract.says("b", ":c ent:partyTo :t .")));
      assertTrue(ReasonerCheck.verify(store).isRight());
      store.apply(List.of(new Change.Remove(StoreContract.article("a"))));
      assertTrue(ReasonerCheck.verify(store).isRight());
    }
  }

  @Test
  void keepsNothingOfAWriteThatIsNotCommitted() {
    try (LocalStore store = Store.openForServing(folder, OPTIONS)) {
      store.expectChanges(Runnable::run);
      DatasetGraph data = store.dataset();
      data.begin(TxnType.WRITE);
      StoreContract.quads("b", ":c ent:partyTo :t .").forEach(data::add);
      data.abort();
      data.end();
      assertTrue(store.isReadyForChanges());

      store.apply(List.of(StoreContract.says("c", ":d ent:partyTo :t .")));

      assertTrue(ReasonerCheck.verify(store).isRight());
    }
  }

  @Test
  void comesToNothingAfterAChangeThatWasQuicker() {
    List<Runnable> later = new ArrayList<>();
    try (LocalStore store = Store.openForServing(folder, OPTIONS)) {
      store.expectChanges(later::add);
      store.apply(List.of(StoreContract.says("b", ":c ent:partyTo :t .")));
      later.get(0).run();
      store.apply(List.of(new Change.Remove(StoreContract.article("a"))));

      assertTrue(ReasonerCheck.verify(store).isRight());
    }
  }

  @Test
  void isStoppedByClosing() throws Exception {
    CountDownLatch closing = new CountDownLatch(1);
    Thread close;
    LocalStore store = Store.openForServing(folder, OPTIONS);
    List<Runnable> later = new ArrayList<>();
    store.expectChanges(later::add);
    close =
        Thread.ofPlatform()
            .start(
                () -> {
                  closing.countDown();
                  store.close();
                });
    assertTrue(closing.await(60, TimeUnit.SECONDS));
    later.get(0).run();
    assertTrue(close.join(Duration.ofSeconds(60)));
    Store.open(folder, OPTIONS).close();
  }

  @Test
  void isNotTakenWhereAChangeIsCommittedWhileItReads() {
    changeWhileReading(data -> {});
  }

  @Test
  void isNotTakenWhereAllIsThrownAwayWhileItReads() {
    changeWhileReading(DatasetGraph::clear);
  }

  private interface Work {
    void on(DatasetGraph data);
  }

  private static void changeWhileReading(Work first) {
    GraphNames names = GraphNames.DEFAULT;
    DatasetGraph inner = DatabaseMgr.createDatasetGraph();
    DatasetGraph before =
        new TrackedDataset(inner, names, new RuleKeeper(inner, names, RULES), () -> {});
    before.executeWrite(() -> StoreContract.quads("a", PACT).forEach(before::add));
    RuleKeeper keeper = new RuleKeeper(inner, names, RULES);
    TrackedDataset data = new TrackedDataset(inner, names, keeper, () -> {});
    AtomicReference<Thread> writer = new AtomicReference<>();
    DatasetGraph view =
        new DatasetGraphWrapper(inner) {
          @Override
          public Iterator<Quad> find(Node g, Node s, Node p, Node o) {
            if (writer.get() == null) {
              // who begins as a reader does not wait for it
              writer.set(Thread.ofPlatform().start(() -> change(data, first)));
              join(writer.get());
            }
            return get().find(g, s, p, o);
          }
        };

    data.executeRead(() -> keeper.draft(view));
    assertRight(inner);
    data.executeWrite(() -> StoreContract.quads("c", ":d ent:partyTo :t .").forEach(data::add));
    assertRight(inner);
  }

  private static void change(DatasetGraph data, Work first) {
    data.begin(TxnType.READ_PROMOTE);
    assertTrue(data.promote());
    first.on(data);
    StoreContract.quads("b", ":t ent:obliges ent:MutualDefence . :c ent:partyTo :t .")
        .forEach(data::add);
    data.commit();
    data.end();
  }

  private static void join(Thread thread) {
    try {
      assertTrue(thread.join(Duration.ofSeconds(60)));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertRight(DatasetGraph inner) {
    GraphNames names = GraphNames.DEFAULT;
    Set<Quad> there =
        inner.calculateRead(
            () -> Iter.toSet(Iter.filter(inner.find(), q -> names.isInferred(q.getGraph()))));
    assertEquals(inner.calculateRead(() -> RuleKeeper.quads(inner, names, RULES)), there);
  }
}
