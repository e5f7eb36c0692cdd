package org.entente.reasoner;

import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings the conclusions up to date with a change of the facts, at a cost that follows the change:
 * per stratum, doubt what rested on what changed, settle what of it still has ground to stand on,
 * bury the rest, then conclude forward from what is new (semi-naive). Deleting and deriving again
 * as in DRed (Gupta, Mumick and Subrahmanian 1993), but over the derivations kept, so that no rule
 * is run to delete.
 */
final class Revision {
  // A treaty of all states of the world makes 40,000 pairs; a list made to choke us makes millions.
  private static final long LEAST_LIMIT = 50_000;
  private static final long PER_FACT = 10;

  private final Knowledge known;
  private final FactTable facts;
  private final StepLog steps;
  private final Joiner joiner;
  private final Joiner past;
  private final Map<Integer, Map<Integer, Standing>> changed =
      new HashMap<>(); // relation → row → total before
  private final Map<String, long[]> derived = new HashMap<>(); // by rule
  private long limit;

  Revision(Knowledge known) {
    this.known = known;
    this.facts = known.facts();
    this.steps = known.steps();
    this.joiner = new Joiner(facts);
    this.past = new Joiner(facts, this::bestOfPastAndPresent);
  }

  /**
   * @param restated every row that is stated otherwise now, with its standing before
   */
  void run(Map<Integer, Standing> restated) {
    limit = limit(restated.size());
    Map<Integer, List<Integer>> seeds = new HashMap<>(); // by level
    restated.forEach(
        (row, before) -> {
          if (!before.equals(known.stated(row))) {
            int level = known.levelOf(facts.relation(row));
            if (level < 0) {
              note(row, facts.total(row));
              facts.settle(row, known.stated(row));
            } else {
              seeds.computeIfAbsent(level, l -> new ArrayList<>()).add(row);
            }
          }
        });
    for (Knowledge.Level level : known.levels()) {
      new Work(level).run(seeds.getOrDefault(level.number(), List.of()));
    }
  }

  /** How many things one rule may conclude from that many facts. */
  static long limit(long facts) {
    return LEAST_LIMIT + PER_FACT * facts;
  }

  private void note(int row, Standing before) {
    changed.computeIfAbsent(facts.relation(row), r -> new LinkedHashMap<>()).put(row, before);
  }

  private Map<Integer, Standing> changedOf(int relation) {
    return changed.getOrDefault(relation, Map.of());
  }

  /** The facts of now and of before, whichever vouched better. */
  private Standing bestOfPastAndPresent(int row) {
    Standing before = changedOf(facts.relation(row)).get(row);
    return before == null ? facts.total(row) : facts.total(row).or(before);
  }

  private int[] free(Plan plan) {
    int[] free = new int[plan.width()];
    Arrays.fill(free, -1);
    return free;
  }

  /** A change would have made a rule conclude without measure. */
  static final class Explosion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Explosion(String rule, long limit) {
      super(
          "rule %s would conclude more than %,d things from it; see what it lists, or switch the rule off"
              .formatted(rule, limit));
    }
  }

  /** Takes the whole bindings of a plan. */
  private interface Receiver {
    void take(int plan, int[] binding);
  }

  private record Risen(int row, Standing standing) {}

  private record Found(int plan, int[] binding) {}

  /** The work in one stratum. */
  private final class Work {
    private final Knowledge.Level level;
    private final Map<Integer, Standing> old =
        new LinkedHashMap<>(); // totals before of what is in question
    private final Set<Integer> doubtful = new LinkedHashSet<>(); // steps
    private final Deque<Integer> unexplored = new ArrayDeque<>();
    private final Deque<Risen> news = new ArrayDeque<>(); // with total before

    Work(Knowledge.Level level) {
      this.level = level;
    }

    void run(List<Integer> seeds) {
      seeds.forEach(this::question);
      Set<Integer> blocked = new LinkedHashSet<>();
      forEachFlip(false, (plan, binding) -> collectBlocked(plan, binding, blocked));
      level.bodies().stream().forEach(relation -> changedOf(relation).forEach(this::doubtFrom));
      while (!unexplored.isEmpty()) {
        int row = unexplored.pop();
        doubtFrom(row, old.getOrDefault(row, Standing.NONE));
      }
      blocked.forEach(step -> known.setWorth(step, null));
      doubtful.removeAll(blocked);
      settle();
      bury();
      forward();
      old.forEach(
          (row, before) -> {
            if (!before.equals(facts.total(row))) {
              note(row, before);
            }
          });
    }

    private void question(int row) {
      if (old.putIfAbsent(row, facts.total(row)) == null) {
        unexplored.add(row);
      }
    }

    private void doubtFrom(int row, Standing before) {
      if (before.equals(Standing.NONE)) {
        return; // Nothing can rest on it yet.
      }
      for (int link = steps.lastLink(row); link > 0; link = steps.linkBefore(link)) {
        int step = steps.linkedStep(link);
        if (known.worth(step) != null && isHere(step) && doubtful.add(step)) {
          question(steps.head(step));
        }
      }
    }

    private boolean isHere(int step) {
      return level.heads().get(facts.relation(steps.head(step)));
    }

    private void collectBlocked(int number, int[] binding, Set<Integer> blocked) {
      if (joiner.isBlocked(known.plan(number), binding)) {
        int step = known.step(number, binding);
        if (known.worth(step) != null) {
          blocked.add(step);
          doubtful.add(step);
          question(steps.head(step));
        }
      }
    }

    // Each doubtful fact starts from what is stated; what its steps lend only adds.
    private void settle() {
      old.keySet().forEach(row -> facts.settle(row, known.stated(row)));
      Set<Integer> waiting = new LinkedHashSet<>(old.keySet());
      Deque<Integer> open = new ArrayDeque<>(waiting);
      while (!open.isEmpty()) {
        int row = open.pop();
        waiting.remove(row);
        Standing total = facts.total(row);
        if (!old.getOrDefault(row, Standing.NONE).equals(Standing.NONE)) {
          for (int step = steps.lastTo(row); step >= 0; step = steps.stepBefore(step)) {
            if (known.worth(step) != null) {
              total = total.or(value(step));
            }
          }
        }
        if (!total.equals(facts.total(row))) {
          facts.settle(row, total);
          for (int link = steps.lastLink(row); link > 0; link = steps.linkBefore(link)) {
            int step = steps.linkedStep(link);
            int head = steps.head(step);
            if (known.worth(step) != null && old.containsKey(head) && waiting.add(head)) {
              open.add(head);
            }
          }
        }
      }
    }

    private void bury() {
      for (int step : doubtful) {
        Standing value = value(step);
        known.setWorth(step, value.equals(Standing.NONE) ? null : value);
      }
    }

    private void forward() {
      level.bodies().stream()
          .forEach(
              relation -> changedOf(relation).forEach((row, b) -> news.add(new Risen(row, b))));
      old.forEach((row, before) -> news.add(new Risen(row, before)));
      List<Found> found = new ArrayList<>();
      forEachFlip(true, (plan, binding) -> derive(plan, binding, found));
      accept(found);
      while (!news.isEmpty()) {
        Risen next = news.pop();
        conclude(next.row(), next.standing(), found);
        accept(found);
      }
    }

    private void conclude(int row, Standing before, List<Found> found) {
      Standing now = facts.total(row);
      if (now.equals(before)) {
        return;
      }
      for (Knowledge.Place place : known.places(facts.relation(row))) {
        Plan plan = known.plan(place.plan());
        if (place.level() == level.number()
            && !before.isAtLeast(plan.clause().weakest())
            && now.isAtLeast(plan.clause().weakest())) {
          int[] binding = free(plan);
          if (Joiner.unify(plan.body().get(place.atom()), facts, row, binding)) {
            joiner.match(plan, binding, place.atom(), whole -> derive(place.plan(), whole, found));
          }
        }
      }
    }

    private void derive(int number, int[] binding, List<Found> found) {
      Plan plan = known.plan(number);
      // A literal has no place before a property, whatever a rule says.
      if (!facts.node(plan.head().subject(binding)).isLiteral()
          && !joiner.isBlocked(plan, binding)) {
        String rule = plan.clause().rule();
        if (++derived.computeIfAbsent(rule, r -> new long[1])[0] > limit) {
          throw new Explosion(rule, limit);
        }
        found.add(new Found(number, binding.clone()));
      }
    }

    private void accept(List<Found> found) {
      for (Found each : found) {
        int step = known.step(each.plan(), each.binding());
        if (known.worth(step) == null) {
          Standing value = value(step);
          int head = steps.head(step);
          old.putIfAbsent(head, facts.total(head));
          known.setWorth(step, value);
          raise(head, value);
        }
      }
      found.clear();
    }

    // What gained standing lends it to what rests on it.
    private void raise(int concluded, Standing lent) {
      Deque<Risen> open = new ArrayDeque<>();
      open.add(new Risen(concluded, lent));
      while (!open.isEmpty()) {
        Risen next = open.pop();
        int row = next.row();
        Standing before = facts.total(row);
        Standing now = before.or(next.standing());
        if (before.equals(now)) {
          continue;
        }
        facts.settle(row, now);
        news.add(new Risen(row, before));
        if (before.equals(Standing.NONE)) {
          continue;
        }
        for (int link = steps.lastLink(row); link > 0; link = steps.linkBefore(link)) {
          int step = steps.linkedStep(link);
          if (known.worth(step) != null && isHere(step)) {
            int head = steps.head(step);
            old.putIfAbsent(head, facts.total(head));
            Standing value = value(step);
            known.setWorth(step, value);
            open.add(new Risen(head, value));
          }
        }
      }
    }

    private Standing value(int step) {
      Standing value = Standing.CERTAIN;
      for (int i = 0; i < steps.premises(step); i++) {
        value = value.and(facts.total(steps.premise(step, i)));
      }
      return value.isAtLeast(known.clause(step).weakest()) ? value : Standing.NONE;
    }

    /**
     * The bindings of clauses that a negation bears on, where something forbidden came (or went).
     *
     * @param gone true to look at what went
     */
    private void forEachFlip(boolean gone, Receiver work) {
      for (int p = 0; p < level.plans().size(); p++) {
        int number = level.firstPlan() + p;
        Plan plan = level.plans().get(p);
        Set<IntBuffer> bindings = new LinkedHashSet<>();
        for (Plan.Prohibition no : plan.negations()) {
          for (int i = 0; i < no.atoms().size(); i++) {
            collectFlips(gone, plan, no, i, bindings);
          }
        }
        List<int[]> found = new ArrayList<>();
        for (IntBuffer binding : bindings) {
          joiner.match(plan, binding.array(), -1, whole -> found.add(whole.clone()));
        }
        found.forEach(whole -> work.take(number, whole));
      }
    }

    // What came counts where all that is forbidden is there now; what went, where all was there.
    private void collectFlips(
        boolean gone, Plan plan, Plan.Prohibition no, int index, Set<IntBuffer> bindings) {
      Plan.Pattern atom = no.atoms().get(index);
      changedOf(atom.relation())
          .forEach(
              (row, before) -> {
                boolean was = before.isAtLeast(no.negation().weakest());
                boolean is = facts.total(row).isAtLeast(no.negation().weakest());
                int[] binding = free(plan);
                if (was != is && was == gone && Joiner.unify(atom, facts, row, binding)) {
                  (gone ? past : joiner)
                      .matchForbidden(
                          no,
                          index,
                          binding,
                          whole -> bindings.add(IntBuffer.wrap(only(plan.positive(), whole))));
                }
              });
    }

    private int[] only(long wanted, int[] binding) {
      int[] kept = binding.clone();
      for (int i = 0; i < kept.length; i++) {
        if ((wanted & 1L << i) == 0) {
          kept[i] = -1;
        }
      }
      return kept;
    }
  }
}
