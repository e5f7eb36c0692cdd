package org.entente.reasoner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * What rules ask for and all that follows from it, held in memory from one change to the next:
 * facts with their standing and who vouches for them, and every derivation, found by premise and by
 * conclusion. Rows and steps are never taken out; what is no more has no standing.
 */
final class Knowledge {
  private static final int FEW = 100_000;

  private final FactTable facts;
  private final StepLog steps;
  private final List<Plan> plans;
  private final Vouchers vouchers;
  private final List<Level> levels = new ArrayList<>();
  private final int[] levelOf; // by relation, or -1
  private final List<Place>[] places; // by relation
  private Standing[] stated;
  private @Nullable Standing[] worth; // by step; null where it does not hold
  private int holding;
  private final Map<Integer, Standing> restated = new LinkedHashMap<>(); // row → as stated before
  private final Map<Integer, Standing> touched = new LinkedHashMap<>(); // step → worth before

  /** A stratum, in numbers. */
  record Level(int number, List<Plan> plans, int firstPlan, BitSet heads, BitSet bodies) {}

  /** Where facts of a relation are premises. */
  record Place(int plan, int atom, int level) {}

  private Knowledge(RuleSet rules, FactTable facts, Vouchers vouchers) {
    this.facts = facts;
    this.vouchers = vouchers;
    this.stated = new Standing[facts.size()];
    for (int row = 0; row < stated.length; row++) {
      stated[row] = facts.total(row);
    }
    Saturation saturation = new Saturation(rules, facts, true).run();
    this.steps = saturation.steps();
    this.plans = saturation.plans();
    this.worth = new Standing[Math.max(64, steps.size())];
    for (int step = 0; step < steps.size(); step++) {
      worth[step] = saturation.standing(step);
    }
    this.holding = steps.size();
    this.levelOf = new int[facts.relations()];
    this.places = newPlaces(facts.relations());
    Arrays.fill(levelOf, -1);
    Arrays.setAll(places, relation -> new ArrayList<>());
    int plan = 0;
    for (Stratum stratum : rules.strata()) {
      int next = plan + stratum.clauses().size();
      add(new Level(levels.size(), plans.subList(plan, next), plan, new BitSet(), new BitSet()));
      plan = next;
    }
  }

  /** Reads what rules ask for, and concludes. Call it inside a transaction. */
  static Knowledge of(DatasetGraph data, GraphNames names, RuleSet rules) {
    Vouchers vouchers = new Vouchers();
    FactTable facts = new Statements(data, names).all(rules, vouchers);
    return new Knowledge(rules, facts, vouchers);
  }

  /** Concludes from facts that all count as certain, as if they stood in one graph. */
  static Knowledge of(Collection<Triple> certain, Node graph, RuleSet rules) {
    FactTable facts = new FactTable(2 * certain.size());
    Vouchers vouchers = new Vouchers();
    for (Node key : rules.relevantKeys()) {
      facts.relation(key, rules.relevantProperties().contains(key) ? key : Terms.TYPE);
    }
    for (Triple fact : certain) {
      if (rules.isRelevant(Atom.key(fact))) {
        int row = facts.row(fact);
        facts.settle(row, Standing.CERTAIN);
        vouchers.set(row, facts.number(graph), Standing.CERTAIN);
      }
    }
    return new Knowledge(rules, facts, vouchers);
  }

  private void add(Level level) {
    levels.add(level);
    for (int p = 0; p < level.plans().size(); p++) {
      Plan plan = level.plans().get(p);
      level.heads().set(plan.head().relation());
      levelOf[plan.head().relation()] = level.number();
      for (int i = 0; i < plan.body().size(); i++) {
        int relation = plan.body().get(i).relation();
        level.bodies().set(relation);
        places[relation].add(new Place(level.firstPlan() + p, i, level.number()));
      }
    }
  }

  /**
   * What a graph gives a fact from now on; what follows is not looked at yet.
   *
   * @param fact that rules ask for
   */
  void vouch(Node graph, Triple fact, Standing standing) {
    int row = standing.equals(Standing.NONE) ? facts.findRow(fact) : facts.row(fact);
    if (row < 0) {
      return;
    }
    vouchers.set(row, facts.number(graph), standing);
    Standing now = vouchers.of(row);
    Standing before = stated(row);
    if (!now.equals(before)) {
      restated.putIfAbsent(row, before);
      if (row >= stated.length) {
        stated = Arrays.copyOf(stated, Math.max(row + 1, 2 * stated.length));
      }
      stated[row] = now;
    }
  }

  /** Brings all that follows up to date with what is vouched for. */
  void revise() {
    touched.clear();
    new Revision(this).run(restated);
    restated.clear();
  }

  /** The steps that the last revision looked at again, with what they were worth before. */
  Map<Integer, @Nullable Standing> touched() {
    return touched;
  }

  /** True where most of what is held is of the past. */
  boolean isWorn() {
    return steps.size() > FEW + 2 * holding || vouchers.idle() > FEW + vouchers.size() / 2;
  }

  FactTable facts() {
    return facts;
  }

  StepLog steps() {
    return steps;
  }

  List<Level> levels() {
    return levels;
  }

  Plan plan(int number) {
    return plans.get(number);
  }

  /** The level that concludes facts of a relation, or -1. */
  int levelOf(int relation) {
    return levelOf[relation];
  }

  List<Place> places(int relation) {
    return places[relation];
  }

  /** How well graphs vouch for it, conclusions apart. */
  Standing stated(int row) {
    Standing known = row < stated.length ? stated[row] : null;
    return known == null ? Standing.NONE : known;
  }

  /** What a step lends its conclusion; null where it does not hold. */
  @Nullable Standing worth(int step) {
    return worth[step];
  }

  /** The clause of a step. */
  Clause clause(int step) {
    return plans.get(steps.plan(step)).clause();
  }

  Derivation derivation(int step) {
    return clause(step).derive(Plan.nodes(steps.binding(step), facts));
  }

  /** All steps, by the thing they speak of that came last. */
  int[] byNewestPremise() {
    long[] keys = new long[steps.size()];
    for (int step = 0; step < keys.length; step++) {
      int newest = 0;
      for (int i = 0; i < steps.premises(step); i++) {
        int row = steps.premise(step, i);
        newest = Math.max(newest, Math.max(facts.subject(row), thing(facts.object(row))));
      }
      keys[step] = (long) newest << 32 | step;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  private int thing(int number) {
    return facts.node(number).isURI() ? number : 0;
  }

  /** The step by which a plan concludes under a binding; it may hold or not. */
  int step(int number, int[] binding) {
    Plan plan = plans.get(number);
    List<Plan.Pattern> body = plan.body();
    int[] premises = new int[body.size()];
    for (int i = 0; i < premises.length; i++) {
      Plan.Pattern atom = body.get(i);
      premises[i] = facts.find(atom.relation(), atom.subject(binding), atom.object(binding));
    }
    Plan.Pattern head = plan.head();
    int row = facts.row(head.relation(), head.subject(binding), head.object(binding));
    int[] distinct = Saturation.distinct(premises);
    int step = steps.add(number, plan.rule(), row, distinct, plan.remarks(binding), binding);
    if (step < 0) {
      return ~step;
    }
    for (int premise : distinct) {
      steps.link(premise, step);
    }
    steps.linkHead(step);
    if (step >= worth.length) {
      worth = Arrays.copyOf(worth, 2 * worth.length);
    }
    return step;
  }

  /**
   * @param standing null where it does not hold any more
   */
  void setWorth(int step, @Nullable Standing standing) {
    if (!touched.containsKey(step)) {
      touched.put(step, worth[step]);
    }
    holding += (standing == null ? 0 : 1) - (worth[step] == null ? 0 : 1);
    worth[step] = standing;
  }

  @SuppressWarnings("unchecked")
  private static List<Place>[] newPlaces(int relations) {
    return (List<Place>[]) new List<?>[relations];
  }
}
