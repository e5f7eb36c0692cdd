package org.entente.reasoner;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.rdflink.RDFLink;
import org.entente.graph.Identity;

/**
 * Where the graph is kept: one named graph per article, the gazetteer, the ontology, a catalog, and
 * the conclusions. Every change is one transaction, conclusions included: whoever reads sees the
 * store before or after, never between, also when the process is killed.
 */
public interface Store extends AutoCloseable {
  /** File in the folder of a store that says as of which state its conclusions are right. */
  String STAMP = "conclusions-right-as-of.txt";

  /**
   * Opens the store in a folder, or makes one there.
   *
   * @throws org.entente.article.EntenteException where another process holds it, or the folder is
   *     no store, or it has another base address
   */
  static LocalStore open(Path directory, Options options) {
    return LocalStore.open(directory, options);
  }

  /**
   * As {@link #open}, but at once: where other rules drew its conclusions, or somebody else has
   * written to it since, they are drawn again in the background. Until they are there readers see
   * those of before, all of them, and whoever writes waits.
   */
  static LocalStore openForServing(Path directory, Options options) {
    return LocalStore.openForServing(
        directory, options, work -> Thread.ofPlatform().name("conclusions").start(work));
  }

  /**
   * Opens the store in a folder without its rules, which take a moment to read: what is concluded
   * stays as it is, and nothing can be changed.
   *
   * @throws org.entente.article.EntenteException as {@link #open} does
   */
  static LocalStore openForReading(Path directory, GraphNames names) {
    return LocalStore.openForReading(directory, names);
  }

  /**
   * As {@link #openForReading(Path, GraphNames)}, with rules to compare the conclusions with.
   *
   * @throws org.entente.article.EntenteException as {@link #open} does
   */
  static LocalStore openForReading(Path directory, Options options) {
    return LocalStore.openForReading(directory, options);
  }

  /** A store that is gone when it is closed. */
  static LocalStore inMemory(Options options) {
    return LocalStore.inMemory(options);
  }

  /**
   * A store behind a SPARQL server, over its protocols.
   *
   * @param server address of the dataset, "http://host:3030/ds", with "user:password@" before the
   *     host where it wants one
   * @throws org.entente.article.EntenteException where it does not answer, or cannot hold our graph
   */
  static Store connect(URI server, Options options) {
    return RemoteStore.connect(server, options);
  }

  /** How the graphs are called here. */
  GraphNames names();

  /** Makes all these changes in one transaction, and brings the conclusions up to date in it. */
  Report apply(List<Change> changes);

  /** The graphs of articles, in order of their names. */
  SortedSet<Node> articles();

  /**
   * The default graph is the union of all. The link is only good inside the call. Of a remote store
   * whose own default graph is no union, queries cannot name graphs; fuseki-config/ has it right.
   */
  <T> T read(Function<RDFLink, T> reader);

  /**
   * Has the graph be as if these decisions had always been so, whatever was decided before.
   *
   * @return how many graphs that changed, as replaced
   */
  Report identify(Identity identity);

  /** Throws all conclusions away and draws them again. */
  Report infer();

  @Override
  void close();

  /**
   * How a store behaves.
   *
   * @param names base address of its graphs
   * @param rules what is concluded
   * @param identity who is who; empty for what the store's folder says, else what was decided last
   */
  record Options(GraphNames names, RuleSet rules, Optional<Identity> identity) {
    public Options(GraphNames names, RuleSet rules) {
      this(names, rules, Optional.empty());
    }

    /** With a person's decisions on who is who. */
    public Options with(Identity decided) {
      return new Options(names, rules, Optional.of(decided));
    }

    /** Under this base address, with the rules that come with Entente. */
    public static Options at(String base) {
      return new Options(new GraphNames(base), RuleSet.shipped());
    }

    /** The default base, no conclusions. */
    public static Options plain() {
      return new Options(GraphNames.DEFAULT, RuleSet.EMPTY);
    }
  }
}
