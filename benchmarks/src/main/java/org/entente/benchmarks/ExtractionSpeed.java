package org.entente.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.entente.article.Article;
import org.entente.article.ArticleFiles;
import org.entente.article.ArticleReader;
import org.entente.article.ArticleResult;
import org.entente.article.ArticleSource;
import org.entente.extractor.Extractor;
import org.entente.extractor.Reading;
import org.entente.graph.GraphWriter;
import org.entente.graph.IriMinter;

/**
 * Tokens a second, from decoded article to quads, after start-up; on all processors. Argument: a
 * file or folder of articles.
 */
public final class ExtractionSpeed {
  private static final int WARM_UP_TOKENS = 20_000;
  private static final int MEASURED_TOKENS = 200_000;

  private ExtractionSpeed() {}

  /** Prints one figure a line. */
  public static void main(String[] arguments) throws Exception {
    List<Article> articles = new ArrayList<>();
    ArticleReader reader = new ArticleReader();
    for (ArticleSource source : ArticleFiles.of(List.of(arguments[0]), System.in).sources()) {
      if (reader.read(source) instanceof ArticleResult.Readable readable) {
        articles.add(readable.article());
      }
    }
    long start = System.nanoTime();
    Extractor extractor = Extractor.load();
    GraphWriter graphs = GraphWriter.at(IriMinter.DEFAULT_BASE);
    print("articles", articles.size());
    print("load of models and lexicon, s", seconds(start));
    int threads = Runtime.getRuntime().availableProcessors();
    run(extractor, graphs, articles, threads, WARM_UP_TOKENS);
    long begin = System.nanoTime();
    Count count = run(extractor, graphs, articles, threads, MEASURED_TOKENS);
    double time = seconds(begin);
    print("tokens read", count.tokens());
    print("claims", count.claims());
    print("quads", count.quads());
    print("threads", threads);
    print("tokens a second", count.tokens() / time);
    Runtime machine = Runtime.getRuntime();
    print("heap at the end, MB", (machine.totalMemory() - machine.freeMemory()) / 1e6);
    print("heap at most, MB", machine.maxMemory() / 1e6);
  }

  private record Count(long tokens, long claims, long quads) {
    Count plus(Count other) {
      return new Count(tokens + other.tokens, claims + other.claims, quads + other.quads);
    }
  }

  /** Reads the articles, over and over, until that many tokens are read. */
  private static Count run(
      Extractor extractor, GraphWriter graphs, List<Article> articles, int threads, long tokens)
      throws Exception {
    Count total = new Count(0, 0, 0);
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      while (total.tokens() < tokens) {
        List<Callable<Count>> round = new ArrayList<>();
        articles.forEach(article -> round.add(() -> read(extractor, graphs, article)));
        for (var done : workers.invokeAll(round)) {
          total = total.plus(done.get());
        }
      }
    }
    return total;
  }

  private static Count read(Extractor extractor, GraphWriter graphs, Article article) {
    return switch (extractor.read(article)) {
      case Reading.Refused no -> new Count(0, 0, 0);
      case Reading.Done done ->
          new Count(
              done.sentences().stream().mapToLong(s -> s.tokens().size()).sum(),
              done.claims().size(),
              graphs
                  .describe(done.article(), done.sentences(), done.entities(), done.claims())
                  .size());
    };
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static void print(String what, double number) {
    System.out.println(String.format(Locale.ROOT, "%-32s %12.1f", what, number));
  }
}
