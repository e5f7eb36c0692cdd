package org.entente.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner.RuleMode;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.entente.reasoner.GraphNames;
import org.entente.reasoner.Inference;
import org.entente.reasoner.LocalStore;
import org.entente.reasoner.RuleSet;
import org.entente.reasoner.Store;

/** A store in a folder: all conclusions from it, and what one article more or less costs. */
final class StoreTable {
  private final Path folder;
  private final ArticleGraphs graphs;
  private final MemoryTable engines;
  private final int tries;
  private int articles;

  /**
   * @param folder that is not there yet
   * @param tries articles that are taken out and put back
   */
  StoreTable(Path folder, ArticleGraphs graphs, MemoryTable engines, int tries) {
    this.folder = folder;
    this.graphs = graphs;
    this.engines = engines;
    this.tries = tries;
  }

  /**
   * Writes the quads of made-up articles.
   *
   * @return the facts in them that rules ask for
   */
  List<Triple> load(long size) throws Exception {
    return withRaw(
        raw -> {
          DataLoader loader = LoaderFactory.sequentialLoader(raw, (message, arguments) -> {});
          loader.startBulk();
          StreamRDF stream = loader.stream();
          articles = graphs.forEachQuad(size, stream::quad);
          loader.finishBulk();
          return raw.calculateRead(
              () -> Inference.premises(raw, GraphNames.DEFAULT, engines.reduced()));
        });
  }

  void print(long size, int rounds) throws Exception {
    System.out.printf(
        Locale.ROOT, "%nA store of %,d quads in a folder, %,d articles%n%n", size, articles);
    System.out.println("| | ms | |");
    System.out.println("| --- | --- | --- |");
    ChangeCost cost = new ChangeCost(folder, graphs, engines, articles, tries);
    withRaw(
        raw -> {
          OwnPeer own = new OwnPeer(() -> Inference.of(raw, GraphNames.DEFAULT, engines.reduced()));
          double ours = best(rounds, () -> raw.calculateRead(() -> call(own::conclude)));
          MemoryTable.line(
              "the rules compared, from the store: Entente, weighing claims too", ours, 0, "");
          for (RuleMode mode :
              List.of(GenericRuleReasoner.HYBRID, GenericRuleReasoner.FORWARD_RETE)) {
            MemoryTable.line(
                "the rules compared, from the store: Jena, %s, InfModel over its union"
                    .formatted(mode),
                jena(raw, mode, Math.min(2, rounds)),
                ours,
                "against ours");
          }
          return null;
        });
    ChangeCost.Peers peers = cost.peers(folder.resolveSibling("jena"));
    long start = Measure.now();
    try (LocalStore store =
        Store.open(folder, new Store.Options(GraphNames.DEFAULT, RuleSet.shipped()))) {
      MemoryTable.line(
          "all rules and sources: drawn from nothing and written",
          (Measure.now() - start) / 1e9,
          0,
          "");
      MemoryTable.line(
          "all rules and sources: drawn anew, nothing to write",
          Measure.seconds(store::infer),
          0,
          "");
    }
    cost.print(peers);
    System.out.printf(
        "%nHeap in use after that: %d MB, of %d MB that it may have%n",
        Measure.megabytesInUse(), Runtime.getRuntime().maxMemory() / 1_000_000);
  }

  // What Jena does after each deletion where its inference model lies over the store.
  private double jena(DatasetGraph raw, RuleMode mode, int rounds) throws Exception {
    try {
      return best(
          rounds,
          () ->
              raw.calculateRead(
                  () ->
                      new JenaPeer(mode, engines.peers().horns(), raw.getUnionGraph()).conclude()));
    } catch (OutOfMemoryError e) {
      System.out.println("Jena: out of memory");
      return Double.NaN;
    }
  }

  int articles() {
    return articles;
  }

  private interface Work<T> {
    T of(DatasetGraph raw) throws Exception;
  }

  private <T> T withRaw(Work<T> work) throws Exception {
    DatasetGraph raw = DatabaseMgr.connectDatasetGraph(Location.create(folder));
    raw.getContext().set(TDB2.symUnionDefaultGraph, true);
    T found = work.of(raw);
    TDBInternal.expel(raw);
    return found;
  }

  private static double best(int rounds, Callable<?> work) throws Exception {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < rounds; round++) {
      System.gc();
      best = Math.min(best, Measure.seconds(work));
    }
    return best;
  }

  private static <T> T call(Callable<T> work) {
    try {
      return work.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
