package org.entente.reasoner;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
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
  private final RuleSet rules;
  private final FactTable facts;
  private final Joiner joiner;
  private final List<Step> steps = new ArrayList<>(); // those that are kept
  private final BitSet schema = new BitSet(); // rows that schema clauses conclude
  private final Set<Key> known = new HashSet<>();
  private final Map<Integer, List<Step>> from = new HashMap<>(); // by premise, in this stratum
  private final Deque<News> news = new ArrayDeque<>();
  private final Map<String, long[]> found = new HashMap<>(); // by rule
  private final long limit;

  /** A derivation. */
  private record Step(Plan plan, int[] binding, int head, int[] premises) {}

  private record News(int fact, Standing before) {}

  private record Place(Plan plan, int atom) {}

  /** What makes two derivations one. */
  private record Key(int[] parts) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(parts, key.parts);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(parts);
    }
  }

  /**
   * @param facts what is stated; takes what is concluded
   */
  Saturation(RuleSet rules, FactTable facts) {
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
    List<Plan> plans = stratum.clauses().stream().map(c -> Plan.of(c, facts)).toList();
    Map<Integer, List<Place>> places = new HashMap<>(); // by relation that this stratum concludes
    Set<Integer> own = new HashSet<>();
    plans.forEach(plan -> own.add(plan.head().relation()));
    for (Plan plan : plans) {
      for (int i = 0; i < plan.body().size(); i++) {
        int relation = plan.body().get(i).relation();
        if (own.contains(relation)) {
          places.computeIfAbsent(relation, r -> new ArrayList<>()).add(new Place(plan, i));
        }
      }
    }
    from.clear();
    news.clear();
    List<int[]> bindings = new ArrayList<>();
    for (Plan plan : plans) {
      long[] count = count(plan);
      int[] free = new int[plan.width()];
      Arrays.fill(free, -1);
      joiner.match(plan, free, -1, whole -> collect(plan, whole, count, bindings));
      accept(plan, bindings, places);
    }
    while (!news.isEmpty()) {
      News fact = news.pop();
      for (Place place : places.getOrDefault(facts.relation(fact.fact()), List.of())) {
        Plan plan = place.plan();
        long[] count = count(plan);
        int[] free = new int[plan.width()];
        Arrays.fill(free, -1);
        if (!fact.before().isAtLeast(plan.clause().weakest())
            && facts.total(fact.fact()).isAtLeast(plan.clause().weakest())
            && Joiner.unify(plan.body().get(place.atom()), facts, fact.fact(), free)) {
          joiner.match(plan, free, place.atom(), whole -> collect(plan, whole, count, bindings));
          accept(plan, bindings, places);
        }
      }
    }
  }

  private long[] count(Plan plan) {
    return found.computeIfAbsent(plan.clause().rule(), r -> new long[1]);
  }

  private void collect(Plan plan, int[] whole, long[] count, List<int[]> bindings) {
    // A literal has no place before a property, whatever a rule says.
    if (!facts.node(plan.head().subject(whole)).isLiteral() && !joiner.isBlocked(plan, whole)) {
      if (++count[0] > limit) {
        throw new Revision.Explosion(plan.clause().rule(), limit);
      }
      bindings.add(whole.clone());
    }
  }

  private void accept(Plan plan, List<int[]> bindings, Map<Integer, List<Place>> places) {
    Plan.Pattern head = plan.head();
    boolean isSchema = plan.clause().isSchema();
    for (int[] binding : bindings) {
      int[] premises = new int[plan.body().size()];
      boolean here = false; // something it rests on may be raised yet
      for (int i = 0; i < premises.length; i++) {
        Plan.Pattern atom = plan.body().get(i);
        premises[i] = facts.find(atom.relation(), atom.subject(binding), atom.object(binding));
        here |= places.containsKey(atom.relation());
      }
      int row = facts.row(head.relation(), head.subject(binding), head.object(binding));
      if (isSchema || known.add(key(plan, binding, row, premises))) {
        Step step = new Step(plan, binding, row, premises);
        if (isSchema) {
          schema.set(row);
        } else {
          steps.add(step);
        }
        if (here) {
          for (int premise : premises) {
            from.computeIfAbsent(premise, p -> new ArrayList<>(2)).add(step);
          }
        }
        raise(step, places);
      }
    }
    bindings.clear();
  }

  // What gained standing lends it to what rests on it.
  private void raise(Step first, Map<Integer, List<Place>> places) {
    Deque<Step> open = null;
    for (Step step = first; step != null; step = open == null ? null : open.poll()) {
      Standing before = facts.total(step.head());
      Standing now = before.or(standing(step));
      if (!now.equals(before)) {
        facts.settle(step.head(), now);
        if (places.containsKey(facts.relation(step.head()))) {
          news.add(new News(step.head(), before));
          List<Step> resting = from.get(step.head());
          if (resting != null) {
            open = open == null ? new ArrayDeque<>() : open;
            open.addAll(resting);
          }
        }
      }
    }
  }

  private Standing standing(Step step) {
    Standing value = Standing.CERTAIN;
    for (int premise : step.premises()) {
      value = value.and(facts.total(premise));
    }
    return value.isAtLeast(step.plan().clause().weakest()) ? value : Standing.NONE;
  }

  private Key key(Plan plan, int[] binding, int head, int[] premises) {
    int[] distinct = distinct(premises);
    List<Plan.Remark> remarks = plan.remarks();
    int[] parts = new int[3 + distinct.length + 2 * remarks.size()];
    parts[0] = plan.rule();
    parts[1] = head;
    parts[2] = distinct.length;
    System.arraycopy(distinct, 0, parts, 3, distinct.length);
    long[] notes = new long[remarks.size()];
    for (int i = 0; i < notes.length; i++) {
      Plan.Remark remark = remarks.get(i);
      int value = remark.variable() < 0 ? remark.value() : binding[remark.variable()];
      notes[i] = (long) remark.property() << 32 | value;
    }
    Arrays.sort(notes);
    for (int i = 0; i < notes.length; i++) {
      parts[3 + distinct.length + 2 * i] = (int) (notes[i] >> 32);
      parts[4 + distinct.length + 2 * i] = (int) notes[i];
    }
    return new Key(parts);
  }

  private static int[] distinct(int[] numbers) {
    int[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int count = 0;
    for (int number : sorted) {
      if (count == 0 || sorted[count - 1] != number) {
        sorted[count++] = number;
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  /** Every derivation that is kept, with its standing. */
  void forEachKept(BiConsumer<Derivation, Standing> work) {
    for (Step step : steps) {
      work.accept(step.plan().clause().derive(Plan.nodes(step.binding(), facts)), standing(step));
    }
  }

  /** What schema clauses concluded. */
  void forEachSchema(Consumer<Triple> work) {
    schema.stream().forEach(row -> work.accept(facts.triple(row)));
  }

  /** All heads, each once. */
  Set<Triple> conclusions() {
    BitSet heads = (BitSet) schema.clone();
    steps.forEach(step -> heads.set(step.head()));
    Set<Triple> found = HashSet.newHashSet(heads.cardinality());
    heads.stream().forEach(row -> found.add(facts.triple(row)));
    return found;
  }

  int derivations() {
    return steps.size();
  }
}
