package org.entente.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.sparql.core.Quad;
import org.entente.article.ArticleFiles;
import org.entente.article.ArticleReader;
import org.entente.article.ArticleResult;
import org.entente.article.ArticleSource;
import org.entente.extractor.Extractor;
import org.entente.extractor.Reading;
import org.entente.graph.GazetteerGraph;
import org.entente.graph.GraphWriter;
import org.entente.graph.IriMinter;
import org.entente.reasoner.Change;
import org.entente.reasoner.GraphNames;
import org.entente.reasoner.LocalStore;
import org.entente.reasoner.RuleSet;
import org.entente.reasoner.Store;

/**
 * What inference adds to loading articles: the same articles are read once, then loaded in batches
 * into a store that holds the gazetteer, without rules and with all. Arguments: a file or folder of
 * articles, how many make a batch.
 */
public final class LoadSpeed {
  private LoadSpeed() {}

  /** Prints one figure a line. */
  public static void main(String[] arguments) throws Exception {
    Extractor extractor = Extractor.load();
    GraphWriter graphs = GraphWriter.at(IriMinter.DEFAULT_BASE);
    ArticleReader reader = new ArticleReader();
    List<Change> articles = new ArrayList<>();
    double reading = 0;
    for (int round = 0; round < 2; round++) { // the first to warm up
      articles.clear();
      long start = Measure.now();
      for (ArticleSource source : ArticleFiles.of(List.of(arguments[0]), System.in).sources()) {
        if (reader.read(source) instanceof ArticleResult.Readable readable
            && extractor.read(readable.article()) instanceof Reading.Done done) {
          List<Quad> quads =
              graphs.describe(done.article(), done.sentences(), done.entities(), done.claims());
          articles.add(Change.put(GraphNames.DEFAULT.article(done.article().id()), quads));
        }
      }
      reading = (Measure.now() - start) / 1e9;
    }
    print("articles", articles.size());
    print("reading them, s", reading);
    int batch = Integer.parseInt(arguments[1]);
    double without = load(articles, batch, RuleSet.EMPTY);
    double with = load(articles, batch, RuleSet.shipped());
    print("writing them without rules, s", without);
    print("writing them with all rules, s", with);
    print("inference, % of reading and writing", 100 * (with - without) / (reading + without));
    print("inference, % of writing alone", 100 * (with - without) / without);
  }

  /** The better of two times. */
  private static double load(List<Change> articles, int batch, RuleSet rules) throws Exception {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < 2; round++) {
      try (LocalStore store = Store.inMemory(new Store.Options(GraphNames.DEFAULT, rules))) {
        store.apply(
            List.of(
                Change.put(
                    GraphNames.DEFAULT.gazetteer(),
                    GazetteerGraph.load().quads(new IriMinter(IriMinter.DEFAULT_BASE)))));
        double seconds =
            Measure.seconds(
                () -> {
                  for (int i = 0; i < articles.size(); i += batch) {
                    store.apply(articles.subList(i, Math.min(i + batch, articles.size())));
                  }
                  return null;
                });
        best = Math.min(best, seconds);
      }
    }
    return best;
  }

  private static void print(String what, double number) {
    System.out.println(String.format(Locale.ROOT, "%-40s %12.1f", what, number));
  }
}
