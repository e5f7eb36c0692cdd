package org.entente.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.jena.sparql.core.Quad;
import org.entente.reasoner.Change;
import org.entente.reasoner.GraphNames;
import org.entente.reasoner.LocalStore;
import org.entente.reasoner.RuleSet;
import org.entente.reasoner.Store;

/**
 * What one article costs: taken out of a store of so many quads and put back, with all rules and
 * with none, in memory, where nothing waits for a disk. Arguments: how many quads, how many
 * articles to try.
 */
public final class ChangeSpeed {
  private static final int BATCH = 200;

  private ChangeSpeed() {}

  /** Prints a line for each way. */
  public static void main(String[] arguments) throws Exception {
    long size = Long.parseLong(arguments[0]);
    int tries = Integer.parseInt(arguments[1]);
    for (boolean reasons : new boolean[] {true, false}) {
      RuleSet rules = reasons ? RuleSet.shipped() : RuleSet.EMPTY;
      Path folder = Files.createTempDirectory("entente-benchmark");
      try (LocalStore store =
          Store.open(folder.resolve("store"), new Store.Options(GraphNames.DEFAULT, rules))) {
        run(store, size, tries, reasons ? "all rules" : "no rules");
      } finally {
        try (var files = Files.walk(folder)) {
          for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    }
  }

  private static void run(LocalStore store, long size, int tries, String what) throws Exception {
    ArticleGraphs graphs = new ArticleGraphs(ReasoningSpeed.SEED);
    List<Change> batch = new ArrayList<>();
    batch.add(Change.put(GraphNames.DEFAULT.gazetteer(), graphs.gazetteer()));
    long quads = graphs.gazetteer().size();
    int articles = 0;
    long start = System.nanoTime();
    long conclusions = 0;
    while (quads < size) {
      List<Quad> article = graphs.article(articles);
      batch.add(Change.put(ArticleGraphs.graph(articles++), article));
      quads += article.size();
      if (batch.size() >= BATCH || quads >= size) {
        conclusions += store.apply(batch).concluded();
        batch.clear();
      }
    }
    double loaded = (System.nanoTime() - start) / 1e9;
    double[] removed = new double[tries];
    double[] added = new double[tries];
    double[] empty = new double[tries];
    for (int i = 0; i < tries; i++) {
      int number = (int) ((long) articles * (2 * i + 1) / (2 * tries));
      Change put = Change.put(ArticleGraphs.graph(number), graphs.article(number));
      removed[i] =
          ReasoningSpeed.seconds(
              () -> store.apply(List.of(new Change.Remove(ArticleGraphs.graph(number)))));
      added[i] = ReasoningSpeed.seconds(() -> store.apply(List.of(put)));
      Quad quad = graphs.gazetteer().get(0);
      Change tiny =
          Change.put(
              ArticleGraphs.graph(articles + i),
              List.of(
                  Quad.create(
                      ArticleGraphs.graph(articles + i),
                      quad.getSubject(),
                      quad.getSubject(),
                      quad.getSubject())));
      empty[i] = ReasoningSpeed.seconds(() -> store.apply(List.of(tiny)));
    }
    System.out.printf(
        Locale.ROOT,
        "%,d quads, %,d articles, %s: loaded in %.1f s, %,d conclusions; one article removed %.1f ms,"
            + " added %.1f ms; one quad added %.1f ms (medians); %d MB%n",
        quads,
        articles,
        what,
        loaded,
        conclusions,
        1000 * median(removed),
        1000 * median(added),
        1000 * median(empty),
        used());
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static long used() {
    System.gc();
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }
}
