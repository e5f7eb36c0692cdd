package org.entente.reasoner;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.entente.claim.Modality;
import org.entente.reasoner.Plan.Pattern;

/**
 * Finds the bindings under which the patterns of a clause are facts of a table: at each step the
 * pattern with the fewest candidates, filters as soon as they can be asked. Facts must not change
 * meanwhile.
 */
final class Joiner {
  private final FactTable facts;
  private final Totals totals;

  /** How well a row is vouched for. */
  @FunctionalInterface
  interface Totals {
    Standing of(int row);
  }

  Joiner(FactTable facts) {
    this(facts, facts::total);
  }

  /**
   * @param totals other than those of the table: of before, say
   */
  Joiner(FactTable facts, Totals totals) {
    this.facts = facts;
    this.totals = totals;
  }

  /**
   * @param binding what is fixed already, -1 elsewhere; afterwards as before
   * @param seed index of the premise that {@code binding} has made a fact already, or -1
   * @param found takes each whole binding, good inside the call, for which the filters hold;
   *     negations are not looked at
   */
  void match(Plan plan, int[] binding, int seed, Consumer<int[]> found) {
    Join join =
        new Join(
            plan.body(),
            plan.filters(),
            plan.clause().weakest(),
            binding,
            whole -> {
              found.accept(whole);
              return false;
            });
    join.start(seed);
  }

  /** True where something is there that the clause forbids. */
  boolean isBlocked(Plan plan, int[] binding) {
    for (Plan.Prohibition no : plan.negations()) {
      Join join =
          new Join(no.atoms(), no.filters(), no.negation().weakest(), binding, whole -> true);
      if (join.start(-1)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The bindings under which all that a negation forbids is there, one of it being given.
   *
   * @param given index of the atom that {@code binding} has made a fact already
   * @param found takes each binding, good inside the call; the negation's filters are not looked at
   */
  void matchForbidden(Plan.Prohibition no, int given, int[] binding, Consumer<int[]> found) {
    Join join =
        new Join(
            no.atoms(),
            List.of(),
            no.negation().weakest(),
            binding,
            whole -> {
              found.accept(whole);
              return false;
            });
    join.start(given);
  }

  /** Binds the pattern's variables so that it stands for the fact; false where it does not fit. */
  static boolean unify(Pattern pattern, FactTable facts, int row, int[] binding) {
    return bind(pattern.subject(), pattern.subjectVariable(), facts.subject(row), binding)
        && bind(pattern.object(), pattern.objectVariable(), facts.object(row), binding);
  }

  private static boolean bind(int fixed, int variable, int value, int[] binding) {
    if (variable < 0) {
      return fixed == value;
    }
    if (binding[variable] < 0) {
      binding[variable] = value;
      return true;
    }
    return binding[variable] == value;
  }

  private final class Join {
    private final List<Pattern> atoms;
    private final List<Condition> filters;
    private final Modality weakest;
    private final int[] binding;
    private final Predicate<int[]> found;
    private int done; // atoms, as bits
    private long asked; // filters, as bits

    Join(
        List<Pattern> atoms,
        List<Condition> filters,
        Modality weakest,
        int[] binding,
        Predicate<int[]> found) {
      this.atoms = atoms;
      this.filters = filters;
      this.weakest = weakest;
      this.binding = binding;
      this.found = found;
    }

    /** Goes on until {@code found} says true, and says whether it did. */
    boolean start(int seed) {
      done = seed < 0 ? 0 : 1 << seed;
      return ask();
    }

    // Filters that can be asked now, then the next pattern.
    private boolean ask() {
      if (filters.isEmpty()) {
        return step();
      }
      long before = asked;
      long bound = 0;
      for (int i = 0; i < binding.length; i++) {
        bound |= binding[i] < 0 ? 0 : 1L << i;
      }
      boolean holds = true;
      for (int i = 0; i < filters.size() && holds; i++) {
        Condition filter = filters.get(i);
        if ((asked & 1L << i) == 0 && (filter.needs() & ~bound) == 0) {
          asked |= 1L << i;
          holds = filter.test().holds(binding);
        }
      }
      boolean whole = holds && step();
      asked = before;
      return whole;
    }

    private boolean step() {
      int next = next();
      if (next < 0) {
        return found.test(binding);
      }
      Pattern atom = atoms.get(next);
      int subject = atom.subject(binding);
      int object = atom.object(binding);
      done |= 1 << next;
      boolean stop = false;
      if (subject >= 0 && object >= 0) {
        int row = facts.find(atom.relation(), subject, object);
        stop = row >= 0 && totals.of(row).isAtLeast(weakest) && ask();
      } else {
        FactTable.Chain chain = facts.chain(atom.relation(), subject, object);
        for (int row = facts.first(chain, atom.relation(), subject, object);
            row >= 0 && !stop;
            row = facts.next(chain, row)) {
          stop = totals.of(row).isAtLeast(weakest) && unify(atom, facts, row, binding) && ask();
          release(atom, subject, object);
        }
      }
      done &= ~(1 << next);
      return stop;
    }

    // What is fixed is asked for at once; of others the one with the fewest rows.
    private int next() {
      int left = atoms.size() - Integer.bitCount(done);
      int next = -1;
      int fewest = Integer.MAX_VALUE;
      for (int i = 0; i < atoms.size(); i++) {
        if ((done & 1 << i) == 0) {
          Pattern atom = atoms.get(i);
          int subject = atom.subject(binding);
          int object = atom.object(binding);
          if (left == 1 || subject >= 0 && object >= 0) {
            return i;
          }
          int count = facts.count(atom.relation(), subject, object);
          if (count < fewest) {
            fewest = count;
            next = i;
          }
        }
      }
      return next;
    }

    private void release(Pattern atom, int subject, int object) {
      if (subject < 0) {
        binding[atom.subjectVariable()] = -1;
      }
      if (object < 0) {
        binding[atom.objectVariable()] = -1;
      }
    }
  }
}
