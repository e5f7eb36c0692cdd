package org.entente.reasoner;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** All that follows from facts in memory, kept right while facts come and go. */
public final class LiveInference {
  private static final Node GRAPH = Terms.iri("urn:entente:facts");

  private final RuleSet rules;
  private final Knowledge known;

  private LiveInference(RuleSet rules, Knowledge known) {
    this.rules = rules;
    this.known = known;
  }

  /** Concludes from facts that all count as certain. */
  public static LiveInference of(Collection<Triple> certain, RuleSet rules) {
    return new LiveInference(rules, Knowledge.of(certain, GRAPH, rules));
  }

  /**
   * What a change of the facts came to.
   *
   * @param gone concluded no more
   * @param come concluded now
   */
  public record Difference(Set<Triple> gone, Set<Triple> come) {}

  /** Takes facts out and puts others in. */
  public Difference change(Collection<Triple> gone, Collection<Triple> come) {
    gone.forEach(fact -> vouch(fact, Standing.NONE));
    come.forEach(fact -> vouch(fact, Standing.CERTAIN));
    known.revise();
    Set<Integer> heads = new LinkedHashSet<>();
    Map<Integer, @Nullable Standing> touched = known.touched();
    touched.forEach(
        (step, before) -> {
          if ((before == null) != (known.worth(step) == null)) {
            heads.add(known.steps().head(step));
          }
        });
    Difference difference = new Difference(new LinkedHashSet<>(), new LinkedHashSet<>());
    for (int head : heads) {
      boolean was = false;
      boolean is = false;
      StepLog steps = known.steps();
      for (int step = steps.lastTo(head); step >= 0; step = steps.stepBefore(step)) {
        boolean holds = known.worth(step) != null;
        is |= holds;
        was |= touched.containsKey(step) ? touched.get(step) != null : holds;
      }
      if (was != is) {
        (is ? difference.come() : difference.gone()).add(known.facts().triple(head));
      }
    }
    return difference;
  }

  /** What is concluded, each once. */
  public Set<Triple> conclusions() {
    Set<Triple> found = new LinkedHashSet<>();
    for (int step = 0; step < known.steps().size(); step++) {
      if (known.worth(step) != null) {
        found.add(known.facts().triple(known.steps().head(step)));
      }
    }
    return found;
  }

  private void vouch(Triple fact, Standing standing) {
    if (rules.isRelevant(Atom.key(fact))) {
      known.vouch(GRAPH, fact, standing);
    }
  }
}
