package org.entente.reasoner;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.function.FunctionEnvBase;
import org.entente.claim.Modality;
import org.jspecify.annotations.Nullable;

/**
 * Finds the bindings under which a clause's premises are facts. Facts must not change meanwhile.
 */
final class Matcher {
  private static final FunctionEnv ENVIRONMENT = new FunctionEnvBase();

  private final View facts;

  /** What is a fact. */
  interface View {
    /** Candidates; {@link Node#ANY} is a wildcard. */
    Iterator<Triple> find(Node subject, Node predicate, Node object);

    Standing total(Triple fact);
  }

  Matcher(View facts) {
    this.facts = facts;
  }

  /**
   * @param binding what is fixed already
   * @param seed index of the premise that {@code binding} has made a fact already, or -1
   * @param found takes each whole binding for which the filters hold; negations are not looked at
   */
  void match(Clause clause, @Nullable Node[] binding, int seed, Consumer<@Nullable Node[]> found) {
    boolean[] done = new boolean[clause.body().size()];
    if (seed >= 0) {
      done[seed] = true;
    }
    join(
        clause.body(),
        done,
        binding,
        clause.weakest(),
        whole -> {
          if (holds(clause.filters(), clause, whole)) {
            found.accept(whole);
          }
          return false;
        });
  }

  /** True where something is there that the clause forbids. */
  boolean isBlocked(Clause clause, @Nullable Node[] binding) {
    for (Clause.Negation negation : clause.negations()) {
      boolean there =
          join(
              negation.atoms(),
              new boolean[negation.atoms().size()],
              binding,
              negation.weakest(),
              whole -> holds(negation.filters(), clause, whole));
      if (there) {
        return true;
      }
    }
    return false;
  }

  /**
   * The bindings under which all that a negation forbids is there, one of it being given.
   *
   * @param given index of the atom that {@code binding} has made a fact already
   * @param found takes each binding; the negation's filters are not looked at
   */
  void matchForbidden(
      Clause.Negation negation,
      int given,
      @Nullable Node[] binding,
      Consumer<@Nullable Node[]> found) {
    boolean[] done = new boolean[negation.atoms().size()];
    done[given] = true;
    join(
        negation.atoms(),
        done,
        binding,
        negation.weakest(),
        whole -> {
          found.accept(whole);
          return false;
        });
  }

  // Goes on until the predicate says true, and says whether it did. The next atom is the one with
  // the
  // most fixed; of equals the first as written, so an author puts the telling pattern first.
  private boolean join(
      List<Atom> atoms,
      boolean[] done,
      @Nullable Node[] binding,
      Modality weakest,
      Predicate<@Nullable Node[]> found) {
    int next = -1;
    int best = -1;
    for (int i = 0; i < done.length; i++) {
      if (!done[i]) {
        int fixed = atoms.get(i).fixed(binding);
        if (fixed > best) {
          best = fixed;
          next = i;
        }
      }
    }
    if (next < 0) {
      return found.test(binding);
    }
    Atom atom = atoms.get(next);
    done[next] = true;
    try {
      if (best == Atom.ALL) {
        return facts.total(atom.instance(binding)).isAtLeast(weakest)
            && join(atoms, done, binding, weakest, found);
      }
      Iterator<Triple> candidates =
          facts.find(atom.subject(binding), atom.predicate(), atom.object(binding));
      while (candidates.hasNext()) {
        Triple fact = candidates.next();
        @Nullable Node[] longer = atom.unify(fact, binding);
        if (longer != null
            && facts.total(fact).isAtLeast(weakest)
            && join(atoms, done, longer, weakest, found)) {
          return true;
        }
      }
      return false;
    } finally {
      done[next] = false;
    }
  }

  static boolean holds(List<Expr> filters, Clause clause, @Nullable Node[] values) {
    if (filters.isEmpty()) {
      return true;
    }
    BindingBuilder builder = BindingFactory.builder();
    for (int i = 0; i < values.length; i++) {
      Node value = values[i];
      if (value != null) {
        builder.add(Var.alloc(clause.variables().get(i)), value);
      }
    }
    Binding binding = builder.build();
    for (Expr filter : filters) {
      if (!filter.isSatisfied(binding, ENVIRONMENT)) {
        return false;
      }
    }
    return true;
  }
}
