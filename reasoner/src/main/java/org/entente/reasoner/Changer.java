package org.entente.reasoner;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Makes changes inside a write transaction, and says what they came to. */
final class Changer {
  private final GraphNames names;
  private final Catalog catalog;
  private final Content content;

  /** The graphs, wherever they are. */
  interface Content {
    List<Quad> of(Node graph);

    void add(Quad quad);

    void delete(Quad quad);
  }

  /**
   * @param data holds the catalog
   */
  Changer(DatasetGraph data, GraphNames names, Content content) {
    this.names = names;
    this.catalog = new Catalog(data, names);
    this.content = content;
  }

  Report make(List<Change> changes) {
    Report report = Report.NOTHING;
    for (Change change : changes) {
      requireWritable(change.graph());
      report =
          report.plus(
              switch (change) {
                case Change.Put put -> put(put);
                case Change.Remove remove -> remove(remove.graph());
              });
    }
    return report;
  }

  /**
   * Makes changes in one transaction; where that would conclude without measure, one by one, and
   * those that are to blame not at all: a note names them.
   *
   * @param transaction makes changes in one transaction, or none of them
   */
  static Report makeWithinMeasure(
      List<Change> changes, Function<List<Change>, Report> transaction) {
    try {
      return transaction.apply(changes);
    } catch (Revision.Explosion e) {
      if (changes.size() == 1) {
        String note = changes.get(0).graph().getURI() + ": left out: " + e.getMessage();
        return new Report(0, 0, 0, 0, 0, 0, 0, 0, 0, List.of(note));
      }
      Report report = Report.NOTHING;
      for (Change change : changes) {
        report = report.plus(makeWithinMeasure(List.of(change), transaction));
      }
      return report;
    }
  }

  /** The graphs of articles that the catalog knows. */
  static SortedSet<Node> articles(DatasetGraph data, GraphNames names) {
    SortedSet<Node> found = new TreeSet<>((a, b) -> a.getURI().compareTo(b.getURI()));
    Iter.iter(data.find(names.catalog(), Node.ANY, Terms.CONTENT_HASH, Node.ANY))
        .map(Quad::getSubject)
        .filter(names::isArticle)
        .forEach(found::add);
    return Collections.unmodifiableSortedSet(found);
  }

  private Report put(Change.Put put) {
    Node graph = put.graph();
    Optional<String> known = catalog.fingerprint(graph);
    if (known.isPresent() && known.get().equals(put.fingerprint())) {
      return new Report(0, 0, 1, 0, 0, 0, 0, 0, 0, List.of());
    }
    // Only the difference is written, so that little change costs little.
    Set<Quad> before = new HashSet<>(content.of(graph));
    Set<Quad> after = new HashSet<>();
    put.quads().get().forEach(quad -> after.add(Decimals.canonical(quad)));
    long added = 0;
    long removed = 0;
    for (Quad quad : before) {
      if (!after.contains(quad)) {
        content.delete(quad);
        removed++;
      }
    }
    for (Quad quad : after) {
      if (!before.contains(quad)) {
        content.add(quad);
        added++;
      }
    }
    catalog.setFingerprint(graph, put.fingerprint());
    int isNew = known.isEmpty() ? 1 : 0;
    return new Report(isNew, 1 - isNew, 0, 0, 0, added, removed, 0, 0, List.of());
  }

  private Report remove(Node graph) {
    if (catalog.fingerprint(graph).isEmpty()) {
      return new Report(0, 0, 0, 0, 1, 0, 0, 0, 0, List.of());
    }
    List<Quad> quads = content.of(graph);
    quads.forEach(content::delete);
    catalog.forget(graph);
    return new Report(0, 0, 0, 1, 0, 0, quads.size(), 0, 0, List.of());
  }

  private void requireWritable(Node graph) {
    if (!graph.isURI() || names.isInferred(graph) || names.catalog().equals(graph)) {
      throw new IllegalArgumentException("graph: " + graph + " is kept by the store itself");
    }
  }
}
