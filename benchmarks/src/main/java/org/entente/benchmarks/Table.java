package org.entente.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Triple;
import org.entente.reasoner.RuleSet;

/**
 * The whole table of RESULTS.md: per size, all conclusions by engine and the cost of one article;
 * then engines on facts that are all of rules' concern. Arguments: sizes in quads, separated by
 * commas; rounds of each engine.
 */
public final class Table {
  static final long SEED = 20_261_121;

  private static final int ARTICLES_TRIED = 21;
  private static final int MOST_FACTS = 300_000;

  private Table() {}

  /** Prints tables in Markdown. */
  public static void main(String[] arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[1]);
    MemoryTable engines = new MemoryTable(RuleSet.shipped().rules(), rounds);
    ArticleGraphs graphs = new ArticleGraphs(SEED);
    System.out.println("Rules left out of comparisons: " + engines.peers().leftOut());
    for (String written : arguments[0].split(",")) {
      long size = Long.parseLong(written);
      Path folder = Files.createTempDirectory("entente-benchmark");
      try {
        StoreTable store = new StoreTable(folder.resolve("store"), graphs, engines, ARTICLES_TRIED);
        List<Triple> premises = store.load(size);
        String what = String.format(Locale.ROOT, "News, %,d quads", size);
        engines.print(what, premises);
        store.print(size, rounds);
      } finally {
        delete(folder);
      }
      int facts = (int) Math.min(MOST_FACTS, size);
      engines.print("Wars and treaties alone", new ArrayList<>(graphs.facts(facts)));
    }
  }

  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
