package org.entente.reasoner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the conclusions of a rule set true in a dataset. What rules ask for and what follows is
 * held in memory from the first change on, so that a change reads next to nothing and writes what
 * differs. Where the change is big beside the store, starting from nothing is cheaper, and it does
 * that.
 */
final class RuleKeeper implements Keeper {
  private static final int FACTS_PER_QUAD = 5;

  private final DatasetGraph data;
  private final GraphNames names;
  private final RuleSet rules;
  private final Conclusions conclusions;
  private final Map<Node, Touched> touched = new LinkedHashMap<>(); // by graph
  private final Catalog catalog;
  private boolean anything;
  private int facts; // that were touched
  private long growth; // in quads outside the inferred graphs
  private boolean fromNothing;
  private volatile @Nullable Knowledge known; // as of the last commit, but in conclude()
  private boolean committed = true;
  private volatile @Nullable Draft draft;
  private volatile boolean cleared; // versions are counted from nothing again
  private final Object drafting = new Object();

  /** All that follows at a version of the store. */
  private record Draft(Knowledge known, long version) {}

  /** What may be vouched for otherwise by a graph. */
  private static final class Touched {
    private final Set<Triple> facts = new LinkedHashSet<>();
    private final Set<Node> claims = new LinkedHashSet<>();
    private @Nullable Set<Quad> now; // all of the graph, where it was told since it changed
  }

  /**
   * @param data the dataset itself, inside a write transaction at each call
   */
  RuleKeeper(DatasetGraph data, GraphNames names, RuleSet rules) {
    this.data = data;
    this.names = names;
    this.rules = rules;
    this.conclusions = new Conclusions(names);
    this.catalog = new Catalog(data, names);
  }

  /** Of what is kept beside the articles: conclusions, and the counts of sources, second kind. */
  static String followed(RuleSet rules) {
    return rules.fingerprint() + " sources 2";
  }

  /** True where it is these rules that were followed last. Call it in a transaction. */
  boolean isFollowed() {
    Node inferred = NodeFactory.createURI(names.inferredPrefix());
    return catalog.fingerprint(inferred).equals(Optional.of(followed(rules)));
  }

  /**
   * Draws conclusions from nothing while others read and write, for the next write that has none at
   * hand and finds the store as it is now; does nothing where they are at hand. A write that needs
   * them waits for a draft under way. Call it in a read transaction.
   */
  void draft() {
    draft(data);
  }

  /**
   * The same.
   *
   * @param view of the dataset, to read it by; what it throws ends the draft
   */
  void draft(DatasetGraph view) {
    synchronized (drafting) {
      if (known == null && !cleared && usableDraft() == null) {
        draft = new Draft(Knowledge.of(view, names, rules), catalog.number(Terms.VERSION));
        if (known != null) {
          draft = null; // a write was quicker
        }
      }
    }
  }

  /** True where the next change need not read the store. Call it in a transaction. */
  boolean isReady() {
    return known != null || usableDraft() != null;
  }

  // Within a write transaction TDB2 remembers next to nothing of the terms that it reads, so what
  // is to be read whole is read before.
  @Override
  public void prepare() {
    if (known == null && data instanceof DatasetGraphSwitchable) {
      data.executeRead(this::draft);
    }
  }

  /** What was drawn before, if the store is still as it was then. */
  private @Nullable Knowledge usableDraft() {
    Draft drawn = draft;
    return drawn != null && !cleared && drawn.version() == catalog.number(Terms.VERSION)
        ? drawn.known()
        : null;
  }

  private Knowledge takeDraft() {
    Knowledge drawn = usableDraft();
    draft = null;
    return drawn == null ? Knowledge.of(data, names, rules) : drawn;
  }

  @Override
  public void before(boolean adding, Node graph, Node subject, Node predicate, Node object) {
    anything = true;
    growth += adding ? 1 : -1;
    if (fromNothing || Quad.isDefaultGraph(graph) || names.isKept(graph)) {
      return;
    }
    Touched whole = touched.get(graph);
    if (whole != null) {
      whole.now = null;
    }
    if (predicate.equals(Terms.REIFIES)) {
      if (object.isTripleTerm() && rules.isRelevant(Atom.key(object.getTriple()))) {
        touch(graph).facts.add(object.getTriple());
      }
    } else if (predicate.equals(Terms.MODALITY) || predicate.equals(Terms.CONFIDENCE)) {
      touch(graph).claims.add(subject);
    }
    if (rules.isRelevant(predicate.equals(Terms.TYPE) ? object : predicate)) {
      touch(graph).facts.add(Triple.create(subject, predicate, object));
    }
  }

  @Override
  public void holds(Node graph, Set<Quad> quads) {
    Touched here = touched.get(graph);
    if (here != null) {
      here.now = quads;
    }
  }

  private Touched touch(Node graph) {
    if (known == null) {
      known = takeDraft();
    }
    Touched here = touched.computeIfAbsent(graph, g -> new Touched());
    if (++facts % 1000 == 0 && (long) facts * FACTS_PER_QUAD > quadsBefore()) {
      startFromNothing();
    }
    return here;
  }

  @Override
  public void beforeClear() {
    cleared = true;
    startFromNothing();
  }

  @Override
  public void startFromNothing() {
    fromNothing = true;
    known = null;
    touched.clear();
  }

  @Override
  public Report conclude() {
    Report report = Report.NOTHING;
    Knowledge held = known;
    if (fromNothing) {
      report = all(!anything);
      if (!rules.isEmpty()) {
        catalog.setFingerprint(NodeFactory.createURI(names.inferredPrefix()), followed(rules));
      }
    } else if (held == null) {
      known = usableDraft(); // nothing that rules ask for has changed
      draft = null;
    } else if (!touched.isEmpty()) {
      report = revise(held);
    }
    count();
    clear();
    return report;
  }

  @Override
  public void committed() {
    committed = true;
    Knowledge held = known;
    if (held != null) {
      draft = null;
    }
    if (held != null && held.isWorn()) {
      known = null;
    }
  }

  @Override
  public void forget() {
    if (!committed) {
      known = null;
      committed = true;
    }
    clear();
  }

  private void clear() {
    touched.clear();
    fromNothing = false;
    growth = 0;
    facts = 0;
    anything = false;
  }

  private Report revise(Knowledge held) {
    committed = false;
    Statements statements = Statements.settled(data, names);
    touched.forEach(
        (graph, here) -> {
          Set<Quad> now = here.now;
          if (now != null) {
            GraphClaims claims = new GraphClaims(graph, now);
            here.claims.forEach(claim -> addReified(claims.reifiedBy(claim), here.facts));
            here.facts.forEach(fact -> held.vouch(graph, fact, claims.of(fact)));
          } else {
            here.claims.forEach(claim -> addReified(reified(graph, claim), here.facts));
            here.facts.forEach(fact -> held.vouch(graph, fact, statements.of(graph, fact)));
          }
        });
    held.revise();
    List<Quad> added = new ArrayList<>(); // what is deleted first may be added again
    Report report = conclusions.forEachChange(held, data::delete, added::add);
    added.forEach(data::add);
    return report;
  }

  private List<Node> reified(Node graph, Node claim) {
    return Iter.toList(Iter.map(data.find(graph, claim, Terms.REIFIES, Node.ANY), Quad::getObject));
  }

  private void addReified(List<Node> terms, Set<Triple> to) {
    for (Node term : terms) {
      if (term.isTripleTerm() && rules.isRelevant(Atom.key(term.getTriple()))) {
        to.add(term.getTriple());
      }
    }
  }

  private long quadsBefore() {
    return catalog.number(Terms.QUADS);
  }

  private void count() {
    if (anything || fromNothing) {
      catalog.setNumber(Terms.QUADS, quadsBefore() + growth);
      catalog.setNumber(Terms.VERSION, catalog.number(Terms.VERSION) + 1);
    }
  }

  /** Draws all conclusions from nothing and writes what differs. */
  private Report all(boolean mayUseDraft) {
    committed = false;
    // Whatever was changed before, a draft that is made meanwhile knows nothing of.
    Knowledge held = mayUseDraft ? takeDraft() : Knowledge.of(data, names, rules);
    draft = null;
    known = held;
    long[] counts = {0, 0};
    List<Node> inferred = Iter.iter(data.listGraphNodes()).filter(names::isInferred).toList();
    Set<Quad> wanted = new LinkedHashSet<>();
    conclusions.forEachQuad(held, wanted::add);
    for (Node graph : inferred) {
      for (Quad quad : Iter.toList(data.find(graph, Node.ANY, Node.ANY, Node.ANY))) {
        if (!wanted.remove(quad)) {
          data.delete(quad);
          counts[1] += isConclusion(quad) ? 1 : 0;
        }
      }
    }
    for (Quad quad : wanted) {
      data.add(quad);
      counts[0] += isConclusion(quad) ? 1 : 0;
    }
    return new Report(0, 0, 0, 0, 0, 0, 0, counts[0], counts[1], List.of());
  }

  private boolean isConclusion(Quad quad) {
    return quad.getPredicate().equals(Terms.TYPE) && quad.getObject().equals(Terms.CONCLUSION)
        || quad.getGraph().equals(names.inferred(SchemaClauses.SCHEMA));
  }

  /** All that the inferred graphs must hold. */
  static Set<Quad> quads(DatasetGraph data, GraphNames names, RuleSet rules) {
    return Inference.of(data, names, rules).quads(names);
  }
}
