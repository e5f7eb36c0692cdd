package org.entente.reasoner;

import java.util.LinkedHashMap;
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
import org.jspecify.annotations.Nullable;

/**
 * Keeps the conclusions of a rule set true in a dataset: remembers how well each fact was vouched
 * for before the change, and revises what follows from the difference. Where the change is big
 * beside the store, starting from nothing is cheaper, and it does that.
 */
final class RuleKeeper implements Keeper {
  // Measured: looking at one fact again costs some twenty times as much as reading one quad.
  private static final int FACTS_PER_QUAD = 20;

  private final DatasetGraph data;
  private final GraphNames names;
  private final RuleSet rules;
  private final Statements statements;
  private final Map<Triple, Standing> before = new LinkedHashMap<>();
  private final Catalog catalog;
  private boolean touched;
  private long growth; // in quads outside the inferred graphs
  private boolean fromNothing;
  private volatile @Nullable Draft draft;

  /** What the inferred graphs must hold at a version of the store. */
  private record Draft(Set<Quad> quads, long version) {}

  /**
   * @param data the dataset itself, inside a write transaction at each call
   */
  RuleKeeper(DatasetGraph data, GraphNames names, RuleSet rules) {
    this.data = data;
    this.names = names;
    this.rules = rules;
    this.statements = new Statements(data, names);
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
   * Draws conclusions from nothing while others read and write, for the next write that starts from
   * nothing and finds the store as it is now. Call it in a read transaction.
   */
  void draft() {
    draft = new Draft(quads(data, names, rules), catalog.number(Terms.VERSION));
  }

  @Override
  public void before(boolean adding, Node graph, Node subject, Node predicate, Node object) {
    touched = true;
    growth += adding ? 1 : -1;
    if (fromNothing || !statements.counts(graph)) {
      return;
    }
    Triple fact = Triple.create(subject, predicate, object);
    remember(fact);
    if (predicate.equals(Terms.REIFIES) && object.isTripleTerm()) {
      remember(object.getTriple());
    } else if (predicate.equals(Terms.MODALITY) || predicate.equals(Terms.CONFIDENCE)) {
      for (Quad quad : Iter.toList(data.find(graph, subject, Terms.REIFIES, Node.ANY))) {
        if (quad.getObject().isTripleTerm()) {
          remember(quad.getObject().getTriple());
        }
      }
    }
  }

  @Override
  public void beforeClear() {
    fromNothing = true;
  }

  @Override
  public void startFromNothing() {
    fromNothing = true;
  }

  @Override
  public Report conclude() {
    Report report;
    if (fromNothing) {
      report = all(!touched);
      if (!rules.isEmpty()) {
        catalog.setFingerprint(NodeFactory.createURI(names.inferredPrefix()), followed(rules));
      }
    } else if (before.isEmpty()) {
      report = Report.NOTHING;
    } else {
      report = new Revision(rules, new DatasetFacts(rules, data, names)).run(before);
    }
    count();
    forget();
    return report;
  }

  @Override
  public void forget() {
    before.clear();
    fromNothing = false;
    growth = 0;
    touched = false;
  }

  private void remember(Triple fact) {
    if (!before.containsKey(fact) && rules.isRelevant(Atom.key(fact))) {
      before.put(fact, statements.of(fact));
      if (before.size() % 1000 == 0 && before.size() * FACTS_PER_QUAD > quadsBefore()) {
        before.clear();
        fromNothing = true;
      }
    }
  }

  private long quadsBefore() {
    return catalog.number(Terms.QUADS);
  }

  private void count() {
    if (touched || fromNothing) {
      catalog.setNumber(Terms.QUADS, quadsBefore() + growth);
      catalog.setNumber(Terms.VERSION, catalog.number(Terms.VERSION) + 1);
    }
  }

  /** Draws all conclusions from nothing and writes what differs. */
  private Report all(boolean mayUseDraft) {
    Draft drawn = mayUseDraft ? draft : null;
    draft = null;
    Set<Quad> wanted =
        drawn != null && drawn.version() == catalog.number(Terms.VERSION)
            ? drawn.quads()
            : quads(data, names, rules);
    long concluded = 0;
    long retracted = 0;
    for (Node graph : Iter.toList(data.listGraphNodes())) {
      if (names.isInferred(graph)) {
        for (Quad quad : Iter.toList(data.find(graph, Node.ANY, Node.ANY, Node.ANY))) {
          if (!wanted.remove(quad)) {
            data.delete(quad);
            retracted += isConclusion(quad) ? 1 : 0;
          }
        }
      }
    }
    for (Quad quad : wanted) {
      data.add(quad);
      concluded += isConclusion(quad) ? 1 : 0;
    }
    return new Report(0, 0, 0, 0, 0, 0, 0, concluded, retracted, List.of());
  }

  private boolean isConclusion(Quad quad) {
    return quad.getPredicate().equals(Terms.TYPE) && quad.getObject().equals(Terms.CONCLUSION)
        || quad.getGraph().equals(names.inferred(SchemaClauses.SCHEMA));
  }

  /** All that the inferred graphs must hold. */
  static Set<Quad> quads(DatasetGraph data, GraphNames names, RuleSet rules) {
    return Inference.of(data, names, rules).quads(data, names);
  }
}
