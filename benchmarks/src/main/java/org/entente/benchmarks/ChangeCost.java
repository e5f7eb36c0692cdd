package org.entente.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.entente.reasoner.Change;
import org.entente.reasoner.GraphNames;
import org.entente.reasoner.LocalStore;
import org.entente.reasoner.RuleSet;
import org.entente.reasoner.Store;

public final class ChangeCost {
  private static final GraphNames NAMES = GraphNames.DEFAULT;

  public static void main(String[] arguments) throws Exception {
    long size = Long.parseLong(arguments[0]);
    Path folder = Path.of(arguments[1]);
    int tries = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 21;
    ArticleGraphs graphs = new ArticleGraphs(Table.SEED);
    MemoryTable engines = new MemoryTable(RuleSet.shipped().rules(), 1);
    int[] articles = {0};
    if (!Files.exists(folder)) {
      new StoreTable(folder, graphs, engines, 1).load(size);
      long start = Measure.now();
      Store.open(folder, new Store.Options(NAMES, RuleSet.shipped())).close();
      System.out.printf("from nothing %.1f s%n", (Measure.now() - start) / 1e9);
    }
    articles[0] = graphs.forEachQuad(size, q -> {});
    DatasetGraph raw = DatabaseMgr.connectDatasetGraph(Location.create(folder));
    raw.getContext().set(TDB2.symUnionDefaultGraph, true);
    WatchedDataset watched = new WatchedDataset(raw);
    LocalStore store = LocalStore.adopt(watched, RuleSet::shipped, Runnable::run).orElseThrow();
    int count = tries;
    List<Change> puts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int n = (int) ((long) articles[0] * (2 * i + 1) / (2L * count));
      puts.add(Change.put(ArticleGraphs.graph(n), graphs.article(n)));
    }
    store.apply(puts);
    Map<String, List<Double>> out = new LinkedHashMap<>();
    for (int round = 0; round < 3; round++) {
      out.clear();
      for (Change put : puts) {
        Change.Remove remove = new Change.Remove(put.graph());
        add(out, "whole removed", 1000 * Measure.seconds(() -> store.apply(List.of(remove))));
        add(out, "whole added", 1000 * Measure.seconds(() -> store.apply(List.of(put))));
        watched.watch();
        store.apply(List.of(remove));
        List<WatchedDataset.Write> off = watched.unwatch();
        add(out, "asked removed", watched.asked());
        watched.watch();
        store.apply(List.of(put));
        List<WatchedDataset.Write> on = watched.unwatch();
        add(out, "asked added", watched.asked());
        replay(raw, "nothing", out, off, on, g -> g.equals(NAMES.identity()));
        replay(raw, "article", out, off, on, NAMES::isArticle);
        replay(raw, "inferred", out, off, on, NAMES::isInferred);
        replay(raw, "sources", out, off, on, g -> g.equals(NAMES.sources()));
        replay(raw, "catalog", out, off, on, g -> g.equals(NAMES.catalog()));
        replay(raw, "all", out, off, on, g -> true);
      }
    }
    out.forEach(
        (what, values) ->
            System.out.printf(
                Locale.ROOT,
                "%-28s %8.2f%n",
                what,
                Measure.median(values.stream().mapToDouble(d -> d).toArray())));
  }

  private static void add(Map<String, List<Double>> out, String what, double value) {
    out.computeIfAbsent(what, w -> new ArrayList<>()).add(value);
  }

  private static void replay(
      DatasetGraph raw,
      String what,
      Map<String, List<Double>> out,
      List<WatchedDataset.Write> off,
      List<WatchedDataset.Write> on,
      Predicate<Node> graphs)
      throws Exception {
    for (boolean isAdded : List.of(false, true)) {
      List<WatchedDataset.Write> writes =
          (isAdded ? on : off).stream().filter(w -> graphs.test(w.quad().getGraph())).toList();
      long[] commit = {0};
      double ms =
          1000
              * Measure.seconds(
                  () -> {
                    raw.begin(TxnType.WRITE);
                    for (WatchedDataset.Write write : writes) {
                      if (write.isAdded()) {
                        raw.add(write.quad());
                      } else {
                        raw.delete(write.quad());
                      }
                    }
                    long t = Measure.now();
                    raw.commit();
                    raw.end();
                    commit[0] = Measure.now() - t;
                    return null;
                  });
      add(out, what + (isAdded ? " added" : " removed"), ms);
      add(out, what + (isAdded ? " added #" : " removed #"), writes.size());
      add(out, what + (isAdded ? " added commit" : " removed commit"), commit[0] / 1e6);
    }
  }
}
