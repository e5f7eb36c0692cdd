package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.jena.sparql.core.Quad;
import org.entente.extractor.Extractor;
import org.entente.extractor.Reading;
import org.entente.graph.GazetteerGraph;
import org.entente.graph.GraphWriter;
import org.entente.graph.IriMinter;
import org.entente.reasoner.Change;
import org.entente.reasoner.Report;
import org.entente.reasoner.Store;

/** Brings articles into a store, some at a time: each batch is one transaction. */
final class Loading {
  private static final int BATCH = 100;

  private final Store store;
  private final GraphWriter graphs;
  private final ShapeWatch shapes = new ShapeWatch();
  private final List<Change> batch = new ArrayList<>();
  private Report report = Report.NOTHING;

  private Loading(Store store, GraphWriter graphs) {
    this.store = store;
    this.graphs = graphs;
  }

  /** What a load did. */
  record Result(ArticleArguments.Outcome articles, Report report) {}

  /**
   * Loads the gazetteer and the ontology where they changed, then the articles.
   *
   * @param isFilled the store has this build's gazetteer and ontology already
   */
  static Result load(
      Console console, ArticleArguments articles, Store store, String base, boolean isFilled) {
    // The models load while the store takes in the gazetteer: both take seconds, and a processor
    // each.
    CompletableFuture<Extractor> extractor = CompletableFuture.supplyAsync(Extractor::load);
    GraphWriter graphs = GraphWriter.at(base);
    Loading loading = new Loading(store, graphs);
    if (!isFilled) {
      knowledge(store);
    }
    ArticleArguments.Outcome outcome = articles.read(console, loaded(extractor), loading::add);
    loading.flush();
    List<String> mistakes = loading.shapes.notes();
    return new Result(outcome, loading.report.noting(mistakes));
  }

  private static Extractor loaded(CompletableFuture<Extractor> extractor) {
    try {
      return extractor.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Loads the gazetteer and the ontology where they changed. */
  static void knowledge(Store store) {
    IriMinter minter = new IriMinter(store.names().base());
    store.apply(
        List.of(
            Change.put(store.names().gazetteer(), GazetteerGraph.load().quads(minter)),
            Change.put(store.names().ontology(), GazetteerGraph.ontologyQuads(minter))));
  }

  private void add(Reading.Done reading) {
    List<Quad> quads =
        graphs.describe(
            reading.article(), reading.sentences(), reading.entities(), reading.claims());
    shapes.watch(quads);
    batch.add(Change.put(graphs.minter().articleGraph(reading.id()), quads));
    if (batch.size() >= BATCH) {
      flush();
    }
  }

  private void flush() {
    if (!batch.isEmpty()) {
      report = report.plus(store.apply(List.copyOf(batch)));
      batch.clear();
    }
  }
}
