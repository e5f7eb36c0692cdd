package org.entente.reasoner;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.entente.article.EntenteException;
import org.entente.graph.Identity;

/** A store inside this process, in a folder or in memory: TDB2. Safe for use by many threads. */
public final class LocalStore implements Store {
  private static final System.Logger LOGGER = System.getLogger(LocalStore.class.getName());
  private static final long COMPACTION_WAIT_MILLIS = 30_000;

  private final GraphNames names;
  private final RuleSet rules;
  private final TrackedDataset data;
  private final Optional<StoreDirectory> directory;
  private final IdentityKeeper identity;

  private final Optional<RuleKeeper> ruleKeeper;
  private Optional<CompletableFuture<Void>> rebuild = Optional.empty();
  private final Optional<WarmUp> warmUp;

  private LocalStore(
      DatasetGraph inner,
      Options options,
      Optional<StoreDirectory> directory,
      Optional<Stamp> stamp,
      boolean writes) {
    this.names = options.names();
    this.directory = directory;
    this.rules = options.rules();
    this.identity = new IdentityKeeper(options, directory.map(StoreDirectory::path));
    // Written to without rules, it would keep conclusions that follow from nothing.
    boolean isConcluded = inner.calculateRead(() -> Catalog.isConcluded(inner, names));
    if (writes && !(rules.isEmpty() && isConcluded)) {
      RuleKeeper conclusions = new RuleKeeper(inner, names, rules);
      Keeper all = new Keepers(List.of(identity, conclusions, new SourceKeeper(inner, names)));
      this.ruleKeeper = Optional.of(conclusions);
      this.data = new TrackedDataset(inner, names, all, () -> stamp.ifPresent(Stamp::set));
    } else {
      this.ruleKeeper = Optional.empty();
      this.data = new TrackedDataset(inner, names, new NoChange(), () -> {});
    }
    this.warmUp = ruleKeeper.map(keeper -> new WarmUp(data, keeper));
    identity.over(data, new Here());
  }

  static LocalStore inMemory(Options options) {
    DatasetGraph inner = DatabaseMgr.createDatasetGraph();
    inner.getContext().set(TDB2.symUnionDefaultGraph, true);
    LocalStore store = new LocalStore(inner, options, Optional.empty(), Optional.empty(), true);
    store.followIdentity();
    return store;
  }

  static LocalStore open(Path path, Options options) {
    return open(path, options, Runnable::run, true);
  }

  /**
   * @param background where conclusions are drawn again if they must be
   */
  static LocalStore openForServing(Path path, Options options, Executor background) {
    return open(path, options, background, true);
  }

  static LocalStore openForReading(Path path, GraphNames names) {
    return openForReading(path, new Options(names, RuleSet.EMPTY));
  }

  static LocalStore openForReading(Path path, Options options) {
    return open(path, options, Runnable::run, false);
  }

  private static LocalStore open(Path path, Options options, Executor background, boolean writes) {
    StoreDirectory directory = StoreDirectory.open(path);
    try {
      if (writes) {
        directory.compactIfGrown();
      }
      DatasetGraph inner = directory.container();
      inner.getContext().set(TDB2.symUnionDefaultGraph, true);
      LocalStore store =
          new LocalStore(
              inner, options, Optional.of(directory), Optional.of(directory.stamp()), writes);
      if (writes) {
        store.compare(Optional.of(directory.stamp()));
      }
      store.requireSameBase(path, writes);
      if (writes) {
        store.followIdentity();
        store.catchUp(background);
      }
      return store;
    } catch (RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /**
   * Keeps conclusions right in a dataset that somebody else has opened: a server that was told of
   * it in its own configuration.
   *
   * @param rules asked for where it is one
   * @param background where conclusions are drawn again if they must be
   * @return empty where it is no store of ours, or one whose conclusions are kept already
   */
  public static Optional<LocalStore> adopt(
      DatasetGraph dataset, Supplier<RuleSet> rules, Executor background) {
    if (!dataset.supportsTransactions() || dataset instanceof TrackedDataset) {
      return Optional.empty();
    }
    Optional<String> base = dataset.calculateRead(() -> base(dataset));
    return base.map(
        known -> {
          Optional<Stamp> stamp =
              dataset instanceof DatasetGraphSwitchable tdb && tdb.hasContainerPath()
                  ? Optional.of(new Stamp(tdb.getContainerPath()))
                  : Optional.empty();
          Options options = new Options(new GraphNames(known), rules.get());
          LocalStore store = new LocalStore(dataset, options, Optional.empty(), stamp, true);
          dataset.executeRead(() -> store.identity.know(store.identity.asWritten()));
          store.compare(stamp);
          store.catchUp(background);
          return store;
        });
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
        changes,
        some -> write(() -> new Changer(data, names, new Here(), identity.inForce()).make(some)));
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
      throw problem(e);
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

  /**
   * Reads in the background what the first change would have to wait for. To be called where
   * changes are to come; only what was committed is ever kept.
   */
  public void expectChanges() {
    expectChanges(
        work ->
            Thread.ofPlatform().daemon().name("warm-up").priority(Thread.MIN_PRIORITY).start(work));
  }

  void expectChanges(Executor background) {
    warmUp.ifPresent(reading -> reading.start(background));
  }

  boolean isReadyForChanges() {
    return ruleKeeper.map(keeper -> data.calculateRead(keeper::isReady)).orElse(false);
  }

  @Override
  public void close() {
    warmUp.ifPresent(WarmUp::stop);
    rebuild.ifPresent(
        running -> running.handle((done, problem) -> problem).join()); // then nobody writes
    directory.ifPresent(StoreDirectory::close);
  }

  private final class Here implements Changer.Content {
    @Override
    public List<Quad> of(Node graph) {
      return Iter.toList(data.find(graph, Node.ANY, Node.ANY, Node.ANY));
    }

    @Override
    public void add(Quad quad) {
      data.addNew(quad);
    }

    @Override
    public void delete(Quad quad) {
      data.deleteKnown(quad);
    }

    @Override
    public void holds(Node graph, Set<Quad> quads) {
      data.holds(graph, quads);
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
    try {
      return write(() -> identity.follow(choice));
    } catch (Revision.Explosion e) {
      throw new EntenteException(
          "Who is who (" + choice.location() + "): " + e.getMessage() + "; take a line out", e);
    }
  }

  // Who is who may be decided otherwise since the store was closed.
  private void followIdentity() {
    IdentityChoice choice = data.calculateRead(identity::read);
    if (data.calculateRead(() -> choice.isFollowed(new Catalog(data, names), names.identity()))) {
      identity.know(choice);
    } else {
      identify(choice);
    }
  }

  // To be without rules is to be no judge of what they concluded.
  private void compare(Optional<Stamp> stamp) {
    boolean isRight =
        stamp.map(Stamp::isCurrent).orElse(true)
            && ruleKeeper.map(k -> data.calculateRead(k::isFollowed)).orElse(true);
    if (!rules.isEmpty() && !isRight) {
      data.fallBehind();
    }
  }

  // Other rules, or facts that came by another way, make other conclusions. They are drawn beside
  // the old ones and take their place in one transaction; until then readers see the old ones, and
  // whoever writes first draws them all within that write.
  private void catchUp(Executor background) {
    if (!data.isBehind()) {
      return;
    }
    CompletableFuture<Void> running = new CompletableFuture<>();
    rebuild = Optional.of(running);
    background.execute(
        () -> {
          try {
            data.executeRead(() -> ruleKeeper.ifPresent(RuleKeeper::draft));
            if (data.isBehind()) {
              write(() -> Report.NOTHING);
            }
            running.complete(null);
          } catch (RuntimeException e) {
            running.completeExceptionally(e);
            LOGGER.log(
                Level.WARNING, "Conclusions stay as they were; run entente infer to see why", e);
          }
        });
    if (running.isCompletedExceptionally()) {
      throw problem(running.exceptionNow());
    }
  }

  private static RuntimeException problem(Throwable cause) {
    return cause instanceof Revision.Explosion
        ? new EntenteException("Conclusions: " + cause.getMessage(), cause)
        : cause instanceof RuntimeException plain ? plain : new IllegalStateException(cause);
  }

  private static Optional<String> base(DatasetGraph data) {
    return Iter.iter(data.find(Node.ANY, Node.ANY, Terms.BASE, Node.ANY)).toList().stream()
        .findFirst()
        .map(q -> q.getObject().getLiteralLexicalForm());
  }

  private void requireSameBase(Path path, boolean writes) {
    Optional<String> base = data.calculateRead(() -> base(data));
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
