package org.entente.reasoner;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;

/**
 * Draws all conclusions from nothing: per stratum each clause once over all facts, then what is new
 * again until nothing is (semi-naive). Works on numbers; what it comes to equals what {@link
 * Revision} comes to by whatever way.
 */
final class Saturation {
  private static final int[] NOTHING = {};

  private final RuleSet rules;
  private final FactTable facts;
  private final Joiner joiner;
  private final List<Plan> plans = new ArrayList<>(); // of all strata
  private final StepLog steps = new StepLog();
  private final BitSet schema = new BitSet(); // rows that schema clauses conclude
  private final BitSet heads = new BitSet(); // rows that other clauses conclude
  private int derivations;
  private List<Place>[] places = newPlaces(0); // by relation, in this stratum
  private final News news = new News();
  private final News open = new News(); // steps whose standing may have risen
  private final Map<String, long[]> found = new HashMap<>(); // by rule
  private final long limit;
  private final boolean keepsAll;

  private record Place(Plan plan, int number, int atom) {}

  /** Numbers that wait, each with a standing; first come, first served. */
  private static final class News {
    private int[] numbers = new int[64];
    private Standing[] standings = new Standing[64];
    private int from;
    private int to;

    void add(int number, Standing standing) {
      if (from == to) {
        from = 0;
        to = 0;
      }
      if (to == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * to);
        standings = Arrays.copyOf(standings, 2 * to);
      }
      numbers[to] = number;
      standings[to++] = standing;
    }

    boolean isEmpty() {
      return from == to;
    }
  }

  /**
   * @param facts what is stated; takes what is concluded
   */
  Saturation(RuleSet rules, FactTable facts) {
    this(rules, facts, false);
  }

  /**
   * @param keepsAll true where each derivation is to be found afterwards, by premise and conclusion
   */
  Saturation(RuleSet rules, FactTable facts, boolean keepsAll) {
    this.keepsAll = keepsAll;
    this.rules = rules;
    this.facts = facts;
    this.joiner = new Joiner(facts);
    this.limit = Revision.limit(facts.size());
  }

  Saturation run() {
    for (Stratum stratum : rules.strata()) {
      run(stratum);
    }
    return this;
  }

  private void run(Stratum stratum) {
    int first = plans.size();
    stratum.clauses().forEach(clause -> plans.add(Plan.of(clause, facts)));
    BitSet own = new BitSet(); // relations that this stratum concludes
    for (int p = first; p < plans.size(); p++) {
      own.set(plans.get(p).head().relation());
    }
    places = newPlaces(facts.relations());
    for (int p = first; p < plans.size(); p++) {
      List<Plan.Pattern> body = plans.get(p).body();
      for (int i = 0; i < body.size(); i++) {
        int relation = body.get(i).relation();
        if (own.get(relation)) {
          if (places[relation] == null) {
            places[relation] = new ArrayList<>();
          }
          places[relation].add(new Place(plans.get(p), p, i));
        }
      }
    }
    List<int[]> bindings = new ArrayList<>();
    for (int p = first; p < plans.size(); p++) {
      Plan plan = plans.get(p);
      if (plan.isRenaming()) {
        rename(plan, p);
      } else {
        long[] count = count(plan);
        int[] free = free(plan);
        joiner.match(plan, free, -1, whole -> collect(plan, whole, count, bindings));
        accept(plan, p, bindings);
      }
    }
    while (!news.isEmpty()) {
      int fact = news.numbers[news.from];
      Standing before = news.standings[news.from++];
      for (Place place : places[facts.relation(fact)]) {
        Plan plan = place.plan();
        int[] free = free(plan);
        if (!before.isAtLeast(plan.clause().weakest())
            && facts.total(fact).isAtLeast(plan.clause().weakest())
            && Joiner.unify(plan.body().get(place.atom()), facts, fact, free)) {
          long[] count = count(plan);
          joiner.match(plan, free, place.atom(), whole -> collect(plan, whole, count, bindings));
          accept(plan, place.number(), bindings);
        }
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Place>[] newPlaces(int relations) {
    return (List<Place>[]) new List<?>[relations];
  }

  private static int[] free(Plan plan) {
    int[] free = new int[plan.width()];
    Arrays.fill(free, -1);
    return free;
  }

  private long[] count(Plan plan) {
    return found.computeIfAbsent(plan.clause().rule(), r -> new long[1]);
  }

  private void note(Plan plan, long[] count) {
    if (++count[0] > limit) {
      throw new Revision.Explosion(plan.clause().rule(), limit);
    }
  }

  private void collect(Plan plan, int[] whole, long[] count, List<int[]> bindings) {
    // A literal has no place before a property, whatever a rule says.
    if (!facts.node(plan.head().subject(whole)).isLiteral() && !joiner.isBlocked(plan, whole)) {
      note(plan, count);
      bindings.add(whole.clone());
    }
  }

  /** A clause that says of each row of one relation that it is one of another. */
  private void rename(Plan plan, int number) {
    Plan.Pattern atom = plan.body().get(0);
    long[] count = count(plan);
    int[] binding = free(plan);
    int row = facts.first(FactTable.Chain.RELATION, atom.relation(), -1, -1);
    for (; row >= 0; row = facts.next(FactTable.Chain.RELATION, row)) {
      if (facts.total(row).isAtLeast(plan.clause().weakest())) {
        Arrays.fill(binding, -1);
        if (Joiner.unify(atom, facts, row, binding)
            && !facts.node(plan.head().subject(binding)).isLiteral()) {
          note(plan, count);
          conclude(plan, number, binding);
        }
      }
    }
  }

  private void accept(Plan plan, int number, List<int[]> bindings) {
    for (int[] binding : bindings) {
      conclude(plan, number, binding);
    }
    bindings.clear();
  }

  private void conclude(Plan plan, int number, int[] binding) {
    Plan.Pattern head = plan.head();
    List<Plan.Pattern> body = plan.body();
    int[] premises = new int[body.size()];
    boolean here = false; // something it rests on may be raised yet
    Standing standing = Standing.CERTAIN;
    for (int i = 0; i < premises.length; i++) {
      Plan.Pattern atom = body.get(i);
      premises[i] = facts.find(atom.relation(), atom.subject(binding), atom.object(binding));
      here |= places[atom.relation()] != null;
      standing = standing.and(facts.total(premises[i]));
    }
    int row = facts.row(head.relation(), head.subject(binding), head.object(binding));
    int step = -1;
    if (plan.clause().isSchema()) {
      schema.set(row);
      if (keepsAll) {
        step = steps.add(number, plan.rule(), row, premises, NOTHING, binding);
        if (step < 0) {
          return;
        }
      } else if (here) {
        step = steps.append(number, plan.rule(), row, premises, NOTHING, binding);
      }
    } else {
      int[] distinct = distinct(premises);
      step = steps.add(number, plan.rule(), row, distinct, plan.remarks(binding), binding);
      if (step < 0) {
        return; // what it lends has been lent
      }
      derivations++;
      heads.set(row);
    }
    if (here || keepsAll) {
      for (int premise : premises) {
        steps.link(premise, step);
      }
    }
    if (keepsAll) {
      steps.linkHead(step);
    }
    raise(row, standing.isAtLeast(plan.clause().weakest()) ? standing : Standing.NONE);
  }

  // What gained standing lends it to what rests on it.
  private void raise(int concluded, Standing lent) {
    int row = concluded;
    Standing gained = lent;
    while (true) {
      Standing before = facts.total(row);
      Standing now = before.or(gained);
      if (!now.equals(before)) {
        facts.settle(row, now);
        if (places[facts.relation(row)] != null) {
          news.add(row, before);
          for (int link = steps.lastLink(row); link > 0; link = steps.linkBefore(link)) {
            open.add(steps.linkedStep(link), before);
          }
        }
      }
      if (open.isEmpty()) {
        return;
      }
      int step = open.numbers[open.from++];
      row = steps.head(step);
      gained = standing(step);
    }
  }

  /** What a step lends its conclusion. */
  Standing standing(int step) {
    Standing value = Standing.CERTAIN;
    for (int i = 0; i < steps.premises(step); i++) {
      value = value.and(facts.total(steps.premise(step, i)));
    }
    return value.isAtLeast(plans.get(steps.plan(step)).clause().weakest()) ? value : Standing.NONE;
  }

  /** In order, each once. */
  static int[] distinct(int[] numbers) {
    if (numbers.length < 2) {
      return numbers;
    }
    int[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int count = 0;
    for (int number : sorted) {
      if (count == 0 || sorted[count - 1] != number) {
        sorted[count++] = number;
      }
    }
    return count == sorted.length ? sorted : Arrays.copyOf(sorted, count);
  }

  /** Every derivation that is kept, with its standing. */
  void forEachKept(BiConsumer<Derivation, Standing> work) {
    for (int step = 0; step < steps.size(); step++) {
      Clause clause = plans.get(steps.plan(step)).clause();
      if (!clause.isSchema()) {
        work.accept(clause.derive(Plan.nodes(steps.binding(step), facts)), standing(step));
      }
    }
  }

  /** What schema clauses concluded. */
  void forEachSchema(Consumer<Triple> work) {
    schema.stream().forEach(row -> work.accept(facts.triple(row)));
  }

  /** All heads, each once; a view. */
  Set<Triple> conclusions() {
    BitSet rows = (BitSet) schema.clone();
    rows.or(heads);
    int size = rows.cardinality();
    return new AbstractSet<>() {
      @Override
      public Iterator<Triple> iterator() {
        return rows.stream().mapToObj(facts::triple).iterator();
      }

      @Override
      public boolean contains(Object fact) {
        if (!(fact instanceof Triple triple)) {
          return false;
        }
        int row = facts.findRow(triple);
        return row >= 0 && rows.get(row);
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  StepLog steps() {
    return steps;
  }

  /** By the numbers that steps give them, stratum by stratum. */
  List<Plan> plans() {
    return plans;
  }

  int derivations() {
    return derivations;
  }
}
