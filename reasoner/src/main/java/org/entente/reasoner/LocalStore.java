package org.entente.reasoner;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import org.entente.graph.Identity;

/** A store inside this process, in a folder or in memory: TDB2. Safe for use by many threads. */
public final class LocalStore implements Store {
  private static final long COMPACTION_WAIT_MILLIS = 30_000;

  private final GraphNames names;
  private final RuleSet rules;
  private final TrackedDataset data;
  private final Optional<StoreDirectory> directory;
  private Identity identity = Identity.NONE; // guarded by the one write transaction

  private LocalStore(
      DatasetGraph inner, Options options, Optional<StoreDirectory> directory, boolean writes) {
    this.names = options.names();
    this.directory = directory;
    inner.getContext().set(TDB2.symUnionDefaultGraph, true);
    this.rules = options.rules();
    // Written to without rules, it would keep conclusions that follow from nothing.
    boolean isConcluded = inner.calculateRead(() -> Catalog.isConcluded(inner, names));
    Keeper keeper =
        writes && !(rules.isEmpty() && isConcluded)
            ? new Keepers(
                List.of(new RuleKeeper(inner, names, rules), new SourceKeeper(inner, names)))
            : new NoChange();
    this.data = new TrackedDataset(inner, names, keeper);
  }

  static LocalStore inMemory(Options options) {
    LocalStore store =
        new LocalStore(DatabaseMgr.createDatasetGraph(), options, Optional.empty(), true);
    store.followIdentity(options);
    return store;
  }

  static LocalStore open(Path path, Options options) {
    return open(path, options, true);
  }

  static LocalStore openForReading(Path path, GraphNames names) {
    return openForReading(path, new Options(names, RuleSet.EMPTY));
  }

  static LocalStore openForReading(Path path, Options options) {
    return open(path, options, false);
  }

  private static LocalStore open(Path path, Options options, boolean writes) {
    StoreDirectory directory = StoreDirectory.open(path);
    try {
      if (writes) {
        directory.compactIfGrown();
      }
      LocalStore store =
          new LocalStore(directory.container(), options, Optional.of(directory), writes);
      store.requireSameBase(path, writes);
      if (writes) {
        store.followIdentity(options);
        store.followRules();
      }
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

  /** One more with each committed write, whoever made it; for ETags. It outlives the process. */
  public long version() {
    return data.calculateRead(() -> new Catalog(data, names).number(Terms.VERSION));
  }

  @Override
  public Report apply(List<Change> changes) {
    return Changer.makeWithinMeasure(
        changes, some -> write(() -> new Changer(data, names, new Here(), identity).make(some)));
  }

  @Override
  public SortedSet<Node> articles() {
    return data.calculateRead(() -> Changer.articles(data, names));
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
  public Report identify(Identity decided) {
    return identify(IdentityChoice.given(decided));
  }

  @Override
  public Report infer() {
    try {
      return write(
          () -> {
            data.startFromNothing();
            return Report.NOTHING;
          });
    } catch (Revision.Explosion e) {
      throw new EntenteException("Conclusions: " + e.getMessage(), e);
    }
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

  private final class Here implements Changer.Content {
    @Override
    public List<Quad> of(Node graph) {
      return Iter.toList(data.find(graph, Node.ANY, Node.ANY, Node.ANY));
    }

    @Override
    public void add(Quad quad) {
      data.add(quad);
    }

    @Override
    public void delete(Quad quad) {
      data.delete(quad);
    }

    @Override
    public Set<Node> graphsWith(Node thing) {
      Set<Node> found = new LinkedHashSet<>();
      data.find(Node.ANY, thing, Node.ANY, Node.ANY)
          .forEachRemaining(quad -> found.add(quad.getGraph()));
      data.find(Node.ANY, Node.ANY, Node.ANY, thing)
          .forEachRemaining(quad -> found.add(quad.getGraph()));
      return found;
    }

    @Override
    public Set<Node> standing(Set<Node> things, Predicate<Node> graphs) {
      return things.stream()
          .filter(
              thing ->
                  Iter.anyMatch(
                      data.find(Node.ANY, thing, Node.ANY, Node.ANY),
                      quad -> graphs.test(quad.getGraph())))
          .collect(Collectors.toSet());
    }
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

  private Report identify(IdentityChoice choice) {
    Identity before = identity;
    try {
      return write(
          () -> {
            identity = choice.identity();
            return new Changer(data, names, new Here(), identity).identify(choice.location());
          });
    } catch (Revision.Explosion e) {
      identity = before;
      throw new EntenteException(
          "Who is who (" + choice.location() + "): " + e.getMessage() + "; take a line out", e);
    } catch (RuntimeException e) {
      identity = before;
      throw e;
    }
  }

  // Who is who may be decided otherwise since the store was closed.
  private void followIdentity(Options options) {
    Node graph = names.identity();
    Catalog catalog = new Catalog(data, names);
    IdentityChoice choice =
        data.calculateRead(
            () ->
                IdentityChoice.of(
                    options,
                    directory.map(StoreDirectory::path),
                    catalog.location(graph),
                    Iter.toList(
                        Iter.map(data.find(graph, Node.ANY, Node.ANY, Node.ANY), Quad::asTriple))));
    if (data.calculateRead(() -> choice.isFollowed(catalog, graph))) {
      identity = choice.identity();
    } else {
      identify(choice);
    }
  }

  // Other rules, other conclusions: all are drawn again, in one transaction.
  // To be without rules is to be no judge of what they concluded.
  private void followRules() {
    if (rules.isEmpty()) {
      return;
    }
    Node inferred = NodeFactory.createURI(names.inferredPrefix());
    Catalog catalog = new Catalog(data, names);
    boolean followed =
        data.calculateRead(() -> catalog.fingerprint(inferred).equals(Optional.of(followed())));
    if (!followed) {
      write(
          () -> {
            catalog.setFingerprint(inferred, followed());
            data.startFromNothing();
            return Report.NOTHING;
          });
    }
  }

  // Of what is kept beside the articles: conclusions, and the counts of sources, first kind.
  private String followed() {
    return rules.fingerprint() + " sources 1";
  }

  private void requireSameBase(Path path, boolean writes) {
    Optional<String> base =
        data.calculateRead(
            () ->
                Iter.iter(data.find(Node.ANY, Node.ANY, Terms.BASE, Node.ANY)).toList().stream()
                    .findFirst()
                    .map(q -> q.getObject().getLiteralLexicalForm()));
    if (base.isEmpty() && writes) {
      write(
          () -> {
            new Catalog(data, names).setBase(names.base());
            return Report.NOTHING;
          });
    } else if (base.isPresent() && !base.get().equals(names.base())) {
      throw new EntenteException(
          "%s: this store was made with the base address %s, not %s. Give --base %s, or load the"
                  .formatted(path, base.get(), names.base(), base.get())
              + " articles into another folder.");
    }
  }
}
