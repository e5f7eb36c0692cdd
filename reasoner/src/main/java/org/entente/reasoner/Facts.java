package org.entente.reasoner;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * What is known while conclusions are drawn: facts with their standing, and the derivations so far.
 * Derivations of schema clauses are not kept but worked out, from premise to conclusion and back.
 */
abstract class Facts implements Matcher.View {
  private final RuleSet rules;

  Facts(RuleSet rules) {
    this.rules = rules;
  }

  /** Triples that are there, stated or concluded, each once; {@link Node#ANY} is a wildcard. */
  @Override
  public abstract Iterator<Triple> find(Node subject, Node predicate, Node object);

  /** How well articles, gazetteer and ontology vouch for it. */
  abstract Standing stated(Triple fact);

  /** The best of {@link #stated} and of its derivations, as last {@link #settle settled}. */
  @Override
  public abstract Standing total(Triple fact);

  abstract void settle(Triple fact, Standing total);

  abstract List<Derivation> keptFrom(Triple premise);

  abstract List<Derivation> keptOf(Triple conclusion);

  /** The best standing that its kept derivations have been given. */
  abstract Standing keptStanding(Triple conclusion);

  abstract boolean isKept(Derivation derivation);

  abstract void keep(Derivation derivation, Standing standing);

  abstract void drop(Derivation derivation);

  abstract void restate(Derivation derivation, Standing standing);

  /** True where a schema clause has concluded it. */
  abstract boolean isSchema(Triple conclusion);

  abstract void assertSchema(Triple conclusion);

  abstract void retractSchema(Triple conclusion);

  /** The derivations that rest on a fact. */
  List<Derivation> from(Triple premise) {
    List<Clause> clauses = rules.schemaFrom(Atom.key(premise));
    if (clauses.isEmpty()) {
      return keptFrom(premise);
    }
    List<Derivation> found = new ArrayList<>(keptFrom(premise));
    for (Clause clause : clauses) {
      Derivation derivation = forward(clause, premise);
      if (derivation != null && isSchema(derivation.head())) {
        found.add(derivation);
      }
    }
    return found;
  }

  /** The derivations of a conclusion; of schema clauses those whose premise is vouched for. */
  List<Derivation> of(Triple conclusion) {
    List<Clause> clauses = rules.schemaTo(Atom.key(conclusion));
    if (clauses.isEmpty()) {
      return keptOf(conclusion);
    }
    List<Derivation> found = new ArrayList<>(keptOf(conclusion));
    for (Clause clause : clauses) {
      Derivation derivation = backward(clause, conclusion);
      if (derivation != null
          && total(derivation.premises().iterator().next()).isAtLeast(clause.weakest())) {
        found.add(derivation);
      }
    }
    return found;
  }

  boolean has(Derivation derivation) {
    // Another premise may have concluded the same, so a schema derivation is always news.
    return !rules.isSchema(derivation) && isKept(derivation);
  }

  /** True where there is a conclusion more. */
  boolean add(Derivation derivation, Standing standing) {
    if (!rules.isSchema(derivation)) {
      keep(derivation, standing);
      return true;
    }
    if (isSchema(derivation.head())) {
      return false;
    }
    assertSchema(derivation.head());
    return true;
  }

  /** True where there is a conclusion less. Totals must be settled before. */
  boolean remove(Derivation derivation) {
    if (!rules.isSchema(derivation)) {
      drop(derivation);
      return true;
    }
    if (!isSchema(derivation.head()) || of(derivation.head()).stream().anyMatch(rules::isSchema)) {
      return false;
    }
    retractSchema(derivation.head());
    return true;
  }

  void change(Derivation derivation, Standing standing) {
    if (!rules.isSchema(derivation)) {
      restate(derivation, standing);
    }
  }

  private static @Nullable Derivation forward(Clause clause, Triple premise) {
    @Nullable Node[] binding =
        clause.body().get(0).unify(premise, new @Nullable Node[clause.variables().size()]);
    return binding == null ? null : clause.derive(binding);
  }

  private static @Nullable Derivation backward(Clause clause, Triple conclusion) {
    @Nullable Node[] binding =
        clause.head().unify(conclusion, new @Nullable Node[clause.variables().size()]);
    return binding == null ? null : clause.derive(binding);
  }
}
