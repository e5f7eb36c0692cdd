package org.entente.reasoner;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.article.EntenteException;
import org.entente.graph.Identity;
import org.entente.graph.IriMinter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the graphs of a dataset true to the decisions on who is who. Where the file in the store's
 * folder has changed, the next write follows it; what is written past the store's own changes, by a
 * SPARQL update, is rewritten before it commits, like what articles say.
 */
final class IdentityKeeper implements Keeper {
  private static final System.Logger LOGGER = System.getLogger(IdentityKeeper.class.getName());

  private final GraphNames names;
  private final Store.Options options;
  private final Optional<Path> folder;
  private final Set<Node> touched = new LinkedHashSet<>(); // graphs that name what was replaced
  private final Set<Node> lessened = new LinkedHashSet<>(); // graphs that lost a quad
  private boolean concluding;
  private @Nullable DatasetGraph data;
  private Changer.@Nullable Content content;
  private Identity identity = Identity.NONE;
  private Set<Node> replaced = Set.of();
  private @Nullable Identity before; // while a write that changes it is not committed
  private String seen = ""; // when the file was written last, as it was read

  /**
   * @param options say where decisions come from
   * @param folder of the store, where it has one
   */
  IdentityKeeper(Store.Options options, Optional<Path> folder) {
    this.names = options.names();
    this.options = options;
    this.folder = folder;
    this.seen = stamp();
  }

  /** What it writes through; once, before the first write. */
  void over(DatasetGraph tracked, Changer.Content graphs) {
    data = tracked;
    content = graphs;
  }

  Identity inForce() {
    return identity;
  }

  /** The decisions to follow, wherever they are written. Call it in a transaction. */
  IdentityChoice read() {
    seen = stamp();
    return IdentityChoice.of(
        options, folder, new Catalog(data(), names).location(names.identity()), decisions());
  }

  /** What the store's own graph says of the decisions. Call it in a transaction. */
  IdentityChoice asWritten() {
    return IdentityChoice.given(Identity.of(decisions(), new IriMinter(names.base())));
  }

  private List<Triple> decisions() {
    return Iter.toList(
        Iter.map(data().find(names.identity(), Node.ANY, Node.ANY, Node.ANY), Quad::asTriple));
  }

  /** These decisions are followed already. */
  void know(IdentityChoice choice) {
    set(choice.identity());
  }

  /** Has every graph be as if it had always been so. Call it in a write transaction. */
  Report follow(IdentityChoice choice) {
    if (before == null) {
      before = identity;
    }
    set(choice.identity());
    return changer().identify(choice.location());
  }

  @Override
  public void committed() {
    before = null;
  }

  @Override
  public void before(boolean adding, Node graph, Node subject, Node predicate, Node object) {
    if (adding
        && !replaced.isEmpty()
        && !names.isKept(graph)
        && (replaced.contains(subject) || replaced.contains(object))) {
      touched.add(graph);
    } else if (!adding && !concluding && !identity.isEmpty() && !names.isKept(graph)) {
      lessened.add(graph);
    }
  }

  /** Who writes a whole graph says what was read there, too. */
  @Override
  public void holds(Node graph, Set<Quad> quads) {
    lessened.remove(graph);
  }

  @Override
  public void beforeClear() {}

  @Override
  public void startFromNothing() {}

  @Override
  public Report conclude() {
    concluding = true;
    if (!lessened.isEmpty()) {
      changer().forgetDeleted(Set.copyOf(lessened));
      lessened.clear();
    }
    Report report = followFile();
    Set<Node> graphs = new LinkedHashSet<>(touched);
    touched.clear();
    if (!graphs.isEmpty()) {
      report = report.plus(changer().rewrite(graphs));
    }
    concluding = false;
    return new Report(
        0, 0, 0, 0, 0, report.quadsAdded(), report.quadsRemoved(), 0, 0, report.notes());
  }

  @Override
  public void forget() {
    touched.clear();
    lessened.clear();
    concluding = false;
    if (before != null) {
      set(before);
      before = null;
      seen = "";
    }
  }

  // A file that cannot be read changes nothing: whoever writes articles is not to blame for it.
  private Report followFile() {
    if (options.identity().isPresent() || seen.equals(stamp())) {
      return Report.NOTHING;
    }
    try {
      IdentityChoice choice = read();
      return choice.isFollowed(new Catalog(data(), names), names.identity())
          ? Report.NOTHING
          : follow(choice);
    } catch (EntenteException e) {
      LOGGER.log(Level.WARNING, "Who is who stays as it was: " + e.getMessage());
      return new Report(
          0, 0, 0, 0, 0, 0, 0, 0, 0, List.of("Who is who stays as it was: " + e.getMessage()));
    }
  }

  private String stamp() {
    if (folder.isEmpty()) {
      return "";
    }
    Path file = folder.get().resolve(IdentityChoice.FILE);
    try {
      return Files.isRegularFile(file)
          ? Files.getLastModifiedTime(file) + " " + Files.size(file)
          : "none";
    } catch (IOException e) {
      return "none";
    }
  }

  private void set(Identity decided) {
    identity = decided;
    replaced = Set.copyOf(decided.replaced());
  }

  private Changer changer() {
    if (content == null) {
      throw new IllegalStateException("content: over() was not called");
    }
    return new Changer(data(), names, content, identity);
  }

  private DatasetGraph data() {
    if (data == null) {
      throw new IllegalStateException("data: over() was not called");
    }
    return data;
  }
}
