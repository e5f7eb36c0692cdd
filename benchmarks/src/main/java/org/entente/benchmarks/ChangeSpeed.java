package org.entente.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.sparql.core.Quad;
import org.entente.ontology.TermLabels;
import org.entente.reasoner.Change;
import org.entente.reasoner.GraphNames;
import org.entente.reasoner.LocalStore;
import org.entente.reasoner.RuleSet;
import org.entente.reasoner.Store;

/**
 * What one article costs: taken out of a store of so many quads in a folder, and put back; and what
 * it costs to draw all conclusions anew. Arguments: how many quads, how many articles to try.
 */
public final class ChangeSpeed {
  private static final int BATCH = 500;

  private ChangeSpeed() {}

  /** Prints a line for each step. */
  public static void main(String[] arguments) throws Exception {
    long size = Long.parseLong(arguments[0]);
    int tries = Integer.parseInt(arguments[1]);
    Path folder = Files.createTempDirectory("entente-benchmark");
    ArticleGraphs graphs = new ArticleGraphs(ReasoningSpeed.SEED);
    try {
      int articles;
      try (LocalStore store = open(folder, RuleSet.EMPTY)) {
        long start = ReasoningSpeed.now();
        articles = load(store, graphs, size);
        print("articles", articles);
        print("loaded without rules, s", (ReasoningSpeed.now() - start) / 1e9);
        change(store, graphs, articles, tries, "without rules");
        jena(store);
      }
      try (LocalStore store = open(folder, RuleSet.shipped())) {
        print("all conclusions drawn and written, s", ReasoningSpeed.seconds(store::infer));
        change(store, graphs, articles, tries, "with all rules");
      }
    } finally {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** What Jena does after each deletion where its inference model lies over the store. */
  private static void jena(LocalStore store) {
    PeerRules peers = new PeerRules(RuleSet.shipped().rules(), TermLabels.ontology());
    store
        .dataset()
        .executeRead(
            () -> {
              JenaPeer jena =
                  new JenaPeer(
                      GenericRuleReasoner.FORWARD_RETE,
                      peers.horns(),
                      store.dataset().getUnionGraph());
              try {
                print("Jena RETE over the store, s", ReasoningSpeed.seconds(jena::conclude));
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
  }

  private static LocalStore open(Path folder, RuleSet rules) {
    return Store.open(folder.resolve("store"), new Store.Options(GraphNames.DEFAULT, rules));
  }

  private static int load(LocalStore store, ArticleGraphs graphs, long size) {
    List<Change> batch = new ArrayList<>();
    batch.add(Change.put(GraphNames.DEFAULT.gazetteer(), graphs.gazetteer()));
    long quads = graphs.gazetteer().size();
    int articles = 0;
    while (quads < size) {
      List<Quad> article = graphs.article(articles);
      batch.add(Change.put(ArticleGraphs.graph(articles++), article));
      quads += article.size();
      if (batch.size() >= BATCH || quads >= size) {
        store.apply(batch);
        batch.clear();
      }
    }
    return articles;
  }

  private static void change(
      LocalStore store, ArticleGraphs graphs, int articles, int tries, String what)
      throws Exception {
    double[] removed = new double[tries];
    double[] added = new double[tries];
    for (int i = 0; i < tries; i++) {
      int number = (int) ((long) articles * (2 * i + 1) / (2L * tries));
      Change put = Change.put(ArticleGraphs.graph(number), graphs.article(number));
      Change remove = new Change.Remove(ArticleGraphs.graph(number));
      removed[i] = ReasoningSpeed.seconds(() -> store.apply(List.of(remove)));
      added[i] = ReasoningSpeed.seconds(() -> store.apply(List.of(put)));
    }
    print("one article removed " + what + ", ms", 1000 * median(removed));
    print("one article added " + what + ", ms", 1000 * median(added));
    System.gc();
    Runtime machine = Runtime.getRuntime();
    print("heap in use, MB", (machine.totalMemory() - machine.freeMemory()) / 1e6);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void print(String what, double number) {
    System.out.println(String.format(Locale.ROOT, "%-48s %12.1f", what, number));
  }
}
