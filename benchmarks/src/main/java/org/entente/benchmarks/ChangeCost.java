package org.entente.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.entente.reasoner.Change;
import org.entente.reasoner.GraphNames;
import org.entente.reasoner.Inference;
import org.entente.reasoner.LiveInference;
import org.entente.reasoner.LocalStore;
import org.entente.reasoner.RuleSet;
import org.entente.reasoner.Store;

/**
 * What one article more or less costs in a store in a folder, and of what that is made; beside it
 * what Jena's engine has to do. Arguments: sizes in quads, separated by commas; articles that are
 * taken out and put back.
 */
public final class ChangeCost {
  private static final GraphNames NAMES = GraphNames.DEFAULT;
  private static final int ROUNDS = 2; // the last one counts
  private static final int FEW = 5; // articles, where each takes a while

  private final Path folder;
  private final ArticleGraphs graphs;
  private final MemoryTable engines;
  private final int articles;
  private final int tries;

  /**
   * @param folder that holds a store of so many articles
   * @param tries articles that are taken out and put back
   */
  ChangeCost(Path folder, ArticleGraphs graphs, MemoryTable engines, int articles, int tries) {
    this.folder = folder;
    this.graphs = graphs;
    this.engines = engines;
    this.articles = articles;
    this.tries = tries;
  }

  /** Prints tables in Markdown. */
  public static void main(String[] arguments) throws Exception {
    MemoryTable engines = new MemoryTable(RuleSet.shipped().rules(), 1);
    ArticleGraphs graphs = new ArticleGraphs(Table.SEED);
    int tries = Integer.parseInt(arguments[1]);
    for (String written : arguments[0].split(",")) {
      long size = Long.parseLong(written);
      Path folder = Files.createTempDirectory("entente-benchmark");
      try {
        StoreTable store = new StoreTable(folder.resolve("store"), graphs, engines, tries);
        store.load(size);
        System.out.printf(
            Locale.ROOT, "%nA store of %,d quads, %,d articles%n", size, store.articles());
        ChangeCost cost =
            new ChangeCost(folder.resolve("store"), graphs, engines, store.articles(), tries);
        Peers peers = cost.peers(folder.resolve("jena"));
        Store.open(folder.resolve("store"), new Store.Options(NAMES, RuleSet.shipped())).close();
        cost.print(peers);
      } finally {
        Table.delete(folder);
      }
    }
  }

  /**
   * Seconds of processor time that Jena's engine takes after a change of one article, and ours
   * without a store.
   *
   * @param delta our revision in memory
   * @param facts that one article alone vouches for
   * @param memory Jena's recompute from facts in memory
   * @param store Jena's recompute from the store
   * @param replaced the same, all conclusions in a store replaced
   * @param differing the same, only what differs written
   */
  record Peers(
      double delta, int facts, double memory, double store, double replaced, double differing) {}

  /** Call it while nothing is concluded in the store. */
  Peers peers(Path jenaFolder) throws Exception {
    DatasetGraph raw = connect();
    List<Double> memory = new ArrayList<>();
    List<Double> store = new ArrayList<>();
    List<Double> replaced = new ArrayList<>();
    List<Double> differing = new ArrayList<>();
    List<Double> facts = new ArrayList<>();
    List<Double> deltas = new ArrayList<>();
    List<Set<Triple>> own = new ArrayList<>();
    List<Triple> all = premises(raw);
    try (JenaUpkeep jena = new JenaUpkeep(raw, jenaFolder, engines.peers().horns())) {
      jena.replace();
      for (int i = 0; i < FEW; i++) {
        List<Quad> article = graphs.article(number(i, FEW));
        write(raw, article, false);
        List<Triple> left = premises(raw);
        Set<Triple> alone = new HashSet<>(all);
        left.forEach(alone::remove);
        own.add(alone);
        facts.add((double) alone.size());
        JenaPeer peer =
            new JenaPeer(GenericRuleReasoner.FORWARD_RETE, engines.peers().horns(), left);
        memory.add(Measure.seconds(peer::conclude));
        differing.add(jena.difference());
        write(raw, article, true);
        double[] took = jena.replace();
        store.add(took[0]);
        replaced.add(took[1]);
      }
    }
    TDBInternal.expel(raw);
    LiveInference live = LiveInference.of(all, engines.reduced());
    for (int round = 0; round < 100; round++) {
      deltas.clear();
      for (Set<Triple> alone : own) {
        deltas.add(Measure.seconds(() -> live.change(alone, Set.of())));
        deltas.add(Measure.seconds(() -> live.change(Set.of(), alone)));
      }
    }
    if (!live.conclusions().equals(Inference.of(all, engines.reduced()).conclusions())) {
      System.out.println("OUR DELTA CAME TO OTHER CONCLUSIONS");
    }
    return new Peers(
        median(deltas),
        (int) median(facts),
        median(memory),
        median(store),
        median(replaced),
        median(differing));
  }

  /** Call it when all is concluded and the store is closed. */
  void print(Peers peers) {
    DatasetGraph raw = connect();
    WatchedDataset watched = new WatchedDataset(raw);
    LocalStore store = LocalStore.adopt(watched, RuleSet::shipped, Runnable::run).orElseThrow();
    List<Change> puts = new ArrayList<>();
    for (int i = 0; i < tries; i++) {
      int number = number(i, tries);
      puts.add(Change.put(ArticleGraphs.graph(number), graphs.article(number)));
    }
    store.apply(puts); // so that the catalog knows them
    double first = 0;
    Map<String, List<double[]>> found = new LinkedHashMap<>(); // removed, added
    for (int round = 0; round < ROUNDS; round++) {
      found.clear();
      for (Change put : puts) {
        Change remove = new Change.Remove(put.graph());
        found
            .computeIfAbsent("whole", w -> new ArrayList<>())
            .add(new double[] {apply(store, remove), apply(store, put)});
        watched.watch();
        store.apply(List.of(remove));
        List<WatchedDataset.Write> off = watched.unwatch();
        long askedOff = watched.asked();
        watched.watch();
        store.apply(List.of(put));
        List<WatchedDataset.Write> on = watched.unwatch();
        found
            .computeIfAbsent("asked", w -> new ArrayList<>())
            .add(new double[] {askedOff, watched.asked()});
        replay(raw, "nothing", found, off, on, graph -> false);
        replay(raw, "article", found, off, on, NAMES::isArticle);
        replay(raw, "inferred", found, off, on, NAMES::isInferred);
        replay(raw, "sources", found, off, on, NAMES.sources()::equals);
        replay(raw, "catalog", found, off, on, NAMES.catalog()::equals);
        replay(raw, "all", found, off, on, graph -> true);
      }
    }
    TDBInternal.expel(raw);
    System.out.println();
    System.out.println("| one article | removed, ms | added, ms | quads |");
    System.out.println("| --- | --- | --- | --- |");
    row(found, "nothing", "a write transaction with nothing in it");
    row(found, "article", "its own quads alone");
    row(found, "inferred", "conclusions and explanations alone");
    row(found, "sources", "counts of sources alone");
    row(found, "catalog", "the catalog alone (fingerprint, signature of the text, what left)");
    row(found, "all", "all these quads in one transaction, known beforehand");
    double[] whole = medians(found.get("whole"));
    double[] all = medians(found.get("all"));
    double[] asked = medians(found.get("asked"));
    System.out.printf(
        Locale.ROOT,
        "| **the whole change** | **%.1f** | **%.1f** | |%n",
        1000 * whole[0],
        1000 * whole[1]);
    System.out.printf(
        Locale.ROOT,
        "| of it finding out what to write (the store asked %.0f, %.0f times) | %.1f | %.1f | |%n",
        asked[0],
        asked[1],
        1000 * (whole[0] - all[0]),
        1000 * (whole[1] - all[1]));
    double change = (whole[0] + whole[1]) / 2;
    double plain = (medians(found.get("article"))[0] + medians(found.get("article"))[1]) / 2;
    print(peers, change, plain);
  }

  private static void print(Peers peers, double change, double plain) {
    System.out.println();
    System.out.println("| after a change of one article | ms | against ours |");
    System.out.println("| --- | --- | --- |");
    MemoryTable.line(
        "reasoning alone: Entente, the %d facts that only it vouches for taken out or put in, in memory"
            .formatted(peers.facts()),
        peers.delta(),
        0,
        "");
    MemoryTable.line("reasoning alone: Jena RETE, from memory", peers.memory(), peers.delta(), "");
    MemoryTable.line(
        "reasoning alone: Jena RETE, from the store", peers.store(), peers.delta(), "");
    MemoryTable.line(
        "conclusions right in the store: Entente, with explanations, sources, the article itself",
        change,
        0,
        "");
    MemoryTable.line(
        "conclusions right in the store: Jena RETE, all replaced, and the article itself",
        peers.replaced() + plain,
        change,
        "");
    MemoryTable.line(
        "conclusions right in the store: Jena RETE, what differs written, and the article itself",
        peers.differing() + plain,
        change,
        "");
  }

  private static double apply(LocalStore store, Change change) {
    long start = Measure.now();
    store.apply(List.of(change));
    return (Measure.now() - start) / 1e9;
  }

  private static void replay(
      DatasetGraph raw,
      String what,
      Map<String, List<double[]>> found,
      List<WatchedDataset.Write> off,
      List<WatchedDataset.Write> on,
      Predicate<Node> graphs) {
    List<WatchedDataset.Write> out = off.stream().filter(w -> graphs.test(graph(w))).toList();
    List<WatchedDataset.Write> back = on.stream().filter(w -> graphs.test(graph(w))).toList();
    found
        .computeIfAbsent(what, w -> new ArrayList<>())
        .add(new double[] {replay(raw, out), replay(raw, back), out.size(), back.size()});
  }

  private static Node graph(WatchedDataset.Write write) {
    return write.quad().getGraph();
  }

  private static double replay(DatasetGraph raw, List<WatchedDataset.Write> writes) {
    long start = Measure.now();
    raw.begin(TxnType.WRITE);
    for (WatchedDataset.Write write : writes) {
      if (write.isAdded()) {
        raw.add(write.quad());
      } else {
        raw.delete(write.quad());
      }
    }
    raw.commit();
    raw.end();
    return (Measure.now() - start) / 1e9;
  }

  private static void write(DatasetGraph raw, List<Quad> quads, boolean isAdded) {
    replay(raw, quads.stream().map(quad -> new WatchedDataset.Write(isAdded, quad)).toList());
  }

  private static void row(Map<String, List<double[]>> found, String what, String name) {
    double[] median = medians(found.get(what));
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.0f, %.0f |%n",
        name,
        1000 * median[0],
        1000 * median[1],
        median[2],
        median[3]);
  }

  private static double[] medians(List<double[]> rows) {
    double[] medians = new double[rows.get(0).length];
    for (int i = 0; i < medians.length; i++) {
      int column = i;
      medians[i] = Measure.median(rows.stream().mapToDouble(row -> row[column]).toArray());
    }
    return medians;
  }

  private static double median(List<Double> values) {
    return Measure.median(values.stream().mapToDouble(value -> value).toArray());
  }

  private List<Triple> premises(DatasetGraph raw) {
    return raw.calculateRead(() -> Inference.premises(raw, NAMES, engines.reduced()));
  }

  private DatasetGraph connect() {
    DatasetGraph raw = DatabaseMgr.connectDatasetGraph(Location.create(folder));
    raw.getContext().set(TDB2.symUnionDefaultGraph, true);
    return raw;
  }

  /** Spread over the whole store. */
  private int number(int attempt, int of) {
    return (int) ((long) articles * (2 * attempt + 1) / (2L * of));
  }
}
