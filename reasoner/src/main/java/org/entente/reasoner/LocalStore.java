package org.entente.reasoner;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.entente.article.EntenteException;

/** A store inside this process, in a folder or in memory: TDB2. Safe for use by many threads. */
public final class LocalStore implements Store {
  private static final long COMPACTION_WAIT_MILLIS = 30_000;

  private final GraphNames names;
  private final RuleSet rules;
  private final TrackedDataset data;
  private final Optional<StoreDirectory> directory;

  private LocalStore(DatasetGraph inner, Options options, Optional<StoreDirectory> directory) {
    this.names = options.names();
    this.directory = directory;
    inner.getContext().set(TDB2.symUnionDefaultGraph, true);
    this.rules = options.rules();
    this.data = new TrackedDataset(inner, names, new RuleKeeper(inner, names, rules));
  }

  static LocalStore inMemory(Options options) {
    return new LocalStore(DatabaseMgr.createDatasetGraph(), options, Optional.empty());
  }

  static LocalStore open(Path path, Options options) {
    StoreDirectory directory = StoreDirectory.open(path);
    try {
      directory.compactIfGrown();
      LocalStore store =
          new LocalStore(directory.container(), options, Optional.of(directory));
      store.requireSameBase(path);
      store.followRules();
      return store;
    } catch (RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  @Override
  public GraphNames names() {
    return names;
  }

  public RuleSet rules() {
    return rules;
  }

  /**
   * The dataset for a server: its default graph is the union, and every write through it brings the
   * conclusions up to date.
   */
  public DatasetGraph dataset() {
    return data;
  }

  /** Changes with each committed write; for ETags. Starts at 0 in each process. */
  public long version() {
    return data.version();
  }

  @Override
  public Report apply(List<Change> changes) {
    return write(
        () -> {
          Report report = Report.NOTHING;
          for (Change change : changes) {
            report =
                report.plus(
                    switch (change) {
                      case Change.Put put -> put(put);
                      case Change.Remove remove -> remove(remove.graph());
                    });
          }
          return report;
        });
  }

  @Override
  public SortedSet<Node> articles() {
    SortedSet<Node> found = new TreeSet<>((a, b) -> a.getURI().compareTo(b.getURI()));
    data.executeRead(
        () ->
            Iter.iter(data.find(names.catalog(), Node.ANY, Terms.CONTENT_HASH, Node.ANY))
                .map(Quad::getSubject)
                .filter(names::isArticle)
                .forEach(found::add));
    return Collections.unmodifiableSortedSet(found);
  }

  @Override
  public <T> T read(Function<RDFLink, T> reader) {
    try (RDFLink link = RDFLink.connect(data)) {
      data.begin(TxnType.READ);
      try {
        return reader.apply(link);
      } finally {
        data.end();
      }
    }
  }

  @Override
  public Report infer() {
    return write(
        () -> {
          data.startFromNothing();
          return Report.NOTHING;
        });
  }

  /**
   * Gives back the disk space of old versions, after the readers of now have finished.
   *
   * @throws EntenteException where they do not finish within half a minute
   */
  public void compact() {
    directory.ifPresent(d -> data.exclusively(d::compact, COMPACTION_WAIT_MILLIS));
  }

  @Override
  public void close() {
    directory.ifPresent(StoreDirectory::close);
  }

  private Report write(Supplier<Report> work) {
    data.begin(TxnType.WRITE);
    try {
      Report report = work.get();
      data.commit();
      return report.plus(data.concluded());
    } catch (RuntimeException | Error e) {
      data.abort();
      throw e;
    } finally {
      data.end();
    }
  }

  private Report put(Change.Put put) {
    Node graph = put.graph();
    requireWritable(graph);
    Node fingerprint = NodeFactory.createLiteralString(put.fingerprint());
    Optional<Node> known = fingerprintOf(graph);
    if (known.isPresent() && known.get().equals(fingerprint)) {
      return new Report(0, 0, 1, 0, 0, 0, 0, 0, 0, List.of());
    }
    // Only the difference is written, so that little change costs little.
    Set<Quad> before = new HashSet<>();
    Iterator<Quad> old = data.find(graph, Node.ANY, Node.ANY, Node.ANY);
    old.forEachRemaining(before::add);
    long added = 0;
    Set<Quad> after = new HashSet<>();
    put.quads().get().forEach(quad -> after.add(Decimals.canonical(quad)));
    for (Quad quad : before) {
      if (!after.contains(quad)) {
        data.delete(quad);
      }
    }
    for (Quad quad : after) {
      if (!before.contains(quad)) {
        data.add(quad);
        added++;
      }
    }
    long removed = before.size() + added - after.size();
    known.ifPresent(k -> data.delete(names.catalog(), graph, Terms.CONTENT_HASH, k));
    data.add(names.catalog(), graph, Terms.CONTENT_HASH, fingerprint);
    int isNew = known.isEmpty() ? 1 : 0;
    return new Report(isNew, 1 - isNew, 0, 0, 0, added, removed, 0, 0, List.of());
  }

  private Report remove(Node graph) {
    requireWritable(graph);
    Optional<Node> known = fingerprintOf(graph);
    if (known.isEmpty()) {
      return new Report(0, 0, 0, 0, 1, 0, 0, 0, 0, List.of());
    }
    List<Quad> quads = Iter.toList(data.find(graph, Node.ANY, Node.ANY, Node.ANY));
    quads.forEach(data::delete);
    data.delete(names.catalog(), graph, Terms.CONTENT_HASH, known.get());
    return new Report(0, 0, 0, 1, 0, 0, quads.size(), 0, 0, List.of());
  }

  private Optional<Node> fingerprintOf(Node graph) {
    return Iter.iter(data.find(names.catalog(), graph, Terms.CONTENT_HASH, Node.ANY))
        .toList()
        .stream()
        .findFirst()
        .map(Quad::getObject);
  }

  private void requireWritable(Node graph) {
    if (!graph.isURI() || names.isInferred(graph) || names.catalog().equals(graph)) {
      throw new IllegalArgumentException("graph: " + graph + " is kept by the store itself");
    }
  }

  // Other rules, other conclusions: all are drawn again, in one transaction.
  private void followRules() {
    Node inferred = NodeFactory.createURI(names.inferredPrefix());
    Node wanted = NodeFactory.createLiteralString(rules.fingerprint());
    boolean followed =
        data.calculateRead(
            () -> data.contains(names.catalog(), inferred, Terms.CONTENT_HASH, wanted));
    if (!followed) {
      write(
          () -> {
            data.deleteAny(names.catalog(), inferred, Terms.CONTENT_HASH, Node.ANY);
            data.add(names.catalog(), inferred, Terms.CONTENT_HASH, wanted);
            data.startFromNothing();
            return Report.NOTHING;
          });
    }
  }

  private void requireSameBase(Path path) {
    Optional<String> base =
        data.calculateRead(
            () ->
                Iter.iter(data.find(Node.ANY, Node.ANY, Terms.BASE, Node.ANY)).toList().stream()
                    .findFirst()
                    .map(q -> q.getObject().getLiteralLexicalForm()));
    if (base.isEmpty()) {
      write(
          () -> {
            data.add(
                names.catalog(),
                names.catalog(),
                Terms.BASE,
                NodeFactory.createLiteralString(names.base()));
            return Report.NOTHING;
          });
    } else if (!base.get().equals(names.base())) {
      throw new EntenteException(
          "%s: this store was made with the base address %s, not %s. Give --base %s, or load the"
                  .formatted(path, base.get(), names.base(), base.get())
              + " articles into another folder.");
    }
  }
}
