package org.entente.reasoner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Facts held in hash tables, for drawing all conclusions from nothing. */
final class MemoryFacts extends Facts {
  private final Map<Triple, Standing> stated;
  private final Map<Triple, Standing> totals = new HashMap<>();
  private final Map<Node, Index> indexes = new HashMap<>();
  private final Map<Triple, List<Derivation>> from = new HashMap<>();
  private final Map<Triple, List<Derivation>> of = new HashMap<>();
  private final Map<Derivation, Standing> kept = new LinkedHashMap<>();
  private final Set<Triple> schema = new LinkedHashSet<>();

  /** The facts with one property. */
  private static final class Index {
    private final Map<Node, List<Triple>> bySubject = new HashMap<>();
    private final Map<Node, List<Triple>> byObject = new HashMap<>();
  }

  /**
   * @param stated facts of relevant keys only, with their standing
   */
  MemoryFacts(RuleSet rules, Map<Triple, Standing> stated) {
    super(rules);
    this.stated = stated;
    stated.keySet().forEach(this::index);
  }

  /** All that was concluded and needs writing down. */
  Map<Derivation, Standing> kept() {
    return kept;
  }

  /** What schema clauses concluded. */
  Collection<Triple> schema() {
    return schema;
  }

  @Override
  public Iterator<Triple> find(Node subject, Node predicate, Node object) {
    Index index = indexes.get(predicate);
    if (index == null) {
      return java.util.Collections.emptyIterator();
    }
    if (subject.isConcrete()) {
      return index.bySubject.getOrDefault(subject, List.of()).iterator();
    }
    if (object.isConcrete()) {
      return index.byObject.getOrDefault(object, List.of()).iterator();
    }
    return index.bySubject.values().stream().flatMap(List::stream).iterator();
  }

  @Override
  Standing stated(Triple fact) {
    return stated.getOrDefault(fact, Standing.NONE);
  }

  @Override
  public Standing total(Triple fact) {
    Standing total = totals.get(fact);
    return total == null ? stated(fact) : total;
  }

  @Override
  void settle(Triple fact, Standing total) {
    if (total.equals(stated(fact))) {
      totals.remove(fact);
    } else {
      totals.put(fact, total);
    }
  }

  @Override
  List<Derivation> keptFrom(Triple premise) {
    return from.getOrDefault(premise, List.of());
  }

  @Override
  List<Derivation> keptOf(Triple conclusion) {
    return of.getOrDefault(conclusion, List.of());
  }

  @Override
  Standing keptStanding(Triple conclusion) {
    Standing best = Standing.NONE;
    for (Derivation derivation : keptOf(conclusion)) {
      best = best.or(kept.getOrDefault(derivation, Standing.NONE));
    }
    return best;
  }

  @Override
  boolean isKept(Derivation derivation) {
    return kept.containsKey(derivation);
  }

  @Override
  void keep(Derivation derivation, Standing standing) {
    kept.put(derivation, standing);
    for (Triple premise : derivation.premises()) {
      from.computeIfAbsent(premise, p -> new ArrayList<>(2)).add(derivation);
    }
    of.computeIfAbsent(derivation.head(), h -> new ArrayList<>(2)).add(derivation);
    index(derivation.head());
  }

  @Override
  void drop(Derivation derivation) {
    throw new UnsupportedOperationException("nothing is taken back while starting from nothing");
  }

  @Override
  void restate(Derivation derivation, Standing standing) {
    kept.replace(derivation, standing);
  }

  @Override
  boolean isSchema(Triple conclusion) {
    return schema.contains(conclusion);
  }

  @Override
  void assertSchema(Triple conclusion) {
    if (schema.add(conclusion)) {
      index(conclusion);
    }
  }

  @Override
  void retractSchema(Triple conclusion) {
    throw new UnsupportedOperationException("nothing is taken back while starting from nothing");
  }

  private void index(Triple fact) {
    Index index = indexes.computeIfAbsent(fact.getPredicate(), p -> new Index());
    List<Triple> own = index.bySubject.computeIfAbsent(fact.getSubject(), s -> new ArrayList<>(2));
    if (!own.contains(fact)) {
      own.add(fact);
      index.byObject.computeIfAbsent(fact.getObject(), o -> new ArrayList<>(2)).add(fact);
    }
  }
}
