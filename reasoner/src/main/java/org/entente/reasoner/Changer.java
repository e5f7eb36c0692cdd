package org.entente.reasoner;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Identity;

/** Makes changes inside a write transaction, and says what they came to. */
final class Changer {
  private final GraphNames names;
  private final Catalog catalog;
  private final Content content;
  private final Identity identity;
  private final Whereabouts.Book whereabouts;

  /** The graphs, wherever they are. */
  interface Content {
    List<Quad> of(Node graph);

    /** Adds what is not there. */
    void add(Quad quad);

    /** Deletes what is there. */
    void delete(Quad quad);

    /** All of a graph, just after it was written. */
    void holds(Node graph, Set<Quad> quads);

    /** The graphs in which a thing is a subject or an object. */
    Set<Node> graphsWith(Node thing);

    /** Those of the things that are subjects in some graph, of those that take part. */
    Set<Node> standing(Set<Node> things, Predicate<Node> graphs);
  }

  /**
   * @param data holds the catalog
   * @param identity in force
   */
  Changer(DatasetGraph data, GraphNames names, Content content, Identity identity) {
    this.names = names;
    this.catalog = new Catalog(data, names);
    this.content = content;
    this.identity = identity;
    this.whereabouts = new Whereabouts.Book(names, catalog, content);
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
    whereabouts.close();
    return report;
  }

  /**
   * Has every graph be as if the decisions had always been so.
   *
   * @param location where they are written
   */
  Report identify(String location) {
    Node graph = names.identity();
    Set<Node> concerned = new TreeSet<>(Comparator.comparing(Node::getURI));
    concerned.addAll(catalog.rewritten());
    for (Node thing : identity.replaced()) {
      content.graphsWith(thing).stream().filter(g -> !names.isKept(g)).forEach(concerned::add);
    }
    Report report = rewriteEach(concerned);
    replace(graph, new HashSet<>(content.of(graph)), new HashSet<>(identity.quads(graph)));
    catalog.setFingerprint(graph, identity.fingerprint());
    catalog.setLocation(graph, location);
    whereabouts.close();
    return report;
  }

  /** Has graphs that somebody wrote to follow the decisions in force. */
  Report rewrite(Set<Node> graphs) {
    Report report = rewriteEach(graphs);
    whereabouts.close();
    return report;
  }

  /**
   * Has graphs forget what was read there and replaced, where what replaced it is there no more.
   */
  void forgetDeleted(Set<Node> graphs) {
    for (Node each : graphs) {
      Optional<String> replaced = catalog.asRead(each);
      if (replaced.isPresent()) {
        Set<Quad> now = new HashSet<>(content.of(each));
        Set<Quad> read = AsRead.undo(each, now, replaced.get());
        identity
            .images(each, read)
            .forEach(
                (quad, image) -> {
                  if (!now.contains(image)) {
                    read.remove(quad);
                  }
                });
        catalog.setAsRead(each, AsRead.difference(read, now));
      }
    }
  }

  private Report rewriteEach(Set<Node> graphs) {
    Report report = Report.NOTHING;
    for (Node each : graphs) {
      Set<Quad> now = new HashSet<>(content.of(each));
      Set<Quad> read = AsRead.undo(each, now, catalog.asRead(each).orElse(""));
      report = report.plus(replace(each, now, read));
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
    Set<Quad> read = new HashSet<>();
    put.quads().get().forEach(quad -> read.add(Decimals.canonical(quad)));
    Report written = replace(graph, new HashSet<>(content.of(graph)), read);
    catalog.setFingerprint(graph, put.fingerprint());
    int isNew = known.isEmpty() ? 1 : 0;
    return new Report(
        isNew, 1 - isNew, 0, 0, 0, written.quadsAdded(), written.quadsRemoved(), 0, 0, List.of());
  }

  /** Only the difference is written, so that little change costs little. */
  private Report replace(Node graph, Set<Quad> before, Set<Quad> read) {
    Identity.Rewritten now =
        names.isKept(graph)
            ? new Identity.Rewritten(read, Map.of())
            : identity.rewrite(graph, read);
    long added = 0;
    long removed = 0;
    for (Quad quad : before) {
      if (!now.quads().contains(quad)) {
        content.delete(quad);
        removed++;
      }
    }
    for (Quad quad : now.quads()) {
      if (!before.contains(quad)) {
        content.add(quad);
        added++;
      }
    }
    content.holds(graph, now.quads());
    if (!names.isKept(graph)) {
      catalog.setAsRead(graph, AsRead.difference(read, now.quads()));
      whereabouts.changed(graph, before, now);
    }
    int replaced = added + removed > 0 ? 1 : 0;
    return new Report(0, replaced, 0, 0, 0, added, removed, 0, 0, List.of());
  }

  private Report remove(Node graph) {
    if (catalog.fingerprint(graph).isEmpty()) {
      return new Report(0, 0, 0, 0, 1, 0, 0, 0, 0, List.of());
    }
    List<Quad> quads = content.of(graph);
    quads.forEach(content::delete);
    content.holds(graph, Set.of());
    catalog.forget(graph);
    whereabouts.changed(graph, new HashSet<>(quads), new Identity.Rewritten(Set.of(), Map.of()));
    return new Report(0, 0, 0, 1, 0, 0, quads.size(), 0, 0, List.of());
  }

  private void requireWritable(Node graph) {
    if (!graph.isURI() || names.isKept(graph)) {
      throw new IllegalArgumentException("graph: " + graph + " is kept by the store itself");
    }
  }
}
