package org.entente.reasoner;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

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

  private final RuleSet rules;
  private final Facts facts;
  private final Matcher matcher;
  private final Matcher past;
  private final Map<Node, Map<Triple, Standing>> changed =
      new HashMap<>(); // by key, with old total
  private final Map<String, Long> derived = new HashMap<>(); // by rule
  private long limit;
  private long concluded;
  private long retracted;

  Revision(RuleSet rules, Facts facts) {
    this.rules = rules;
    this.facts = facts;
    this.matcher = new Matcher(facts);
    this.past = new Matcher(new PastOrPresent());
  }

  /**
   * @param statedBefore every fact that may be stated otherwise now, with its standing before;
   *     {@code facts} hold the state of now, and the conclusions of before
   */
  Report run(Map<Triple, Standing> statedBefore) {
    limit = limit(statedBefore.size());
    Map<Stratum, Map<Triple, Standing>> seeds = new IdentityHashMap<>();
    statedBefore.forEach(
        (fact, before) -> {
          if (before.equals(facts.stated(fact))) {
            return;
          }
          Stratum stratum = rules.stratumOf(Atom.key(fact));
          if (stratum == null) {
            note(fact, before);
          } else {
            seeds.computeIfAbsent(stratum, s -> new LinkedHashMap<>()).put(fact, before);
          }
        });
    for (Stratum stratum : rules.strata()) {
      new Work(stratum).run(seeds.getOrDefault(stratum, Map.of()));
    }
    return new Report(0, 0, 0, 0, 0, 0, 0, concluded, retracted, List.of());
  }

  /** How many things one rule may conclude from that many facts. */
  static long limit(long facts) {
    return LEAST_LIMIT + PER_FACT * facts;
  }

  private void note(Triple fact, Standing before) {
    changed.computeIfAbsent(Atom.key(fact), k -> new LinkedHashMap<>()).put(fact, before);
  }

  private Map<Triple, Standing> changedOf(Atom atom) {
    return changed.getOrDefault(atom.key(), Map.of());
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

  /** The work in one stratum. */
  private final class Work {
    private final Stratum stratum;
    private final Map<Triple, Standing> old =
        new LinkedHashMap<>(); // totals of what is in question
    private final Set<Derivation> doubtful = new LinkedHashSet<>();
    private final Deque<Triple> unexplored = new ArrayDeque<>();
    private final Deque<Map.Entry<Triple, Standing>> news = new ArrayDeque<>(); // with old total

    Work(Stratum stratum) {
      this.stratum = stratum;
    }

    void run(Map<Triple, Standing> seeds) {
      seeds.forEach(this::seed);
      Set<Derivation> blocked = new LinkedHashSet<>();
      forEachFlip(false, (clause, binding) -> collectBlocked(clause, binding, blocked));
      for (Clause clause : stratum.clauses()) {
        clause.body().forEach(atom -> changedOf(atom).forEach(this::doubtFrom));
      }
      while (!unexplored.isEmpty()) {
        Triple fact = unexplored.pop();
        doubtFrom(fact, old.getOrDefault(fact, Standing.NONE));
      }
      blocked.forEach(this::remove);
      doubtful.removeAll(blocked);
      settle();
      bury();
      forward();
      old.forEach(
          (fact, before) -> {
            if (!before.equals(facts.total(fact))) {
              note(fact, before);
            }
          });
    }

    private void seed(Triple fact, Standing statedBefore) {
      question(fact, statedBefore.or(derivedBefore(fact)));
    }

    /** Its total before this revision; its own statement has not changed where it is no seed. */
    private Standing totalBefore(Triple fact) {
      Standing known = old.get(fact);
      return known != null ? known : facts.stated(fact).or(derivedBefore(fact));
    }

    private Standing derivedBefore(Triple fact) {
      Standing total = facts.keptStanding(fact);
      if (facts.isSchema(fact)) {
        for (Clause clause : rules.schemaTo(Atom.key(fact))) {
          @Nullable Node[] binding =
              clause.head().unify(fact, new @Nullable Node[clause.variables().size()]);
          if (binding != null) {
            total = total.or(schemaBefore(clause, clause.body().get(0).instance(binding)));
          }
        }
      }
      return total;
    }

    // The premise may have changed in a lower stratum already, or stand in this one.
    private Standing schemaBefore(Clause clause, Triple premise) {
      Standing before = changed.getOrDefault(Atom.key(premise), Map.of()).get(premise);
      if (before == null) {
        before =
            stratum.keys().contains(Atom.key(premise))
                ? totalBefore(premise)
                : facts.total(premise);
      }
      return before.isAtLeast(clause.weakest()) ? before : Standing.NONE;
    }

    private void question(Triple fact, Standing total) {
      if (old.putIfAbsent(fact, total) == null) {
        unexplored.add(fact);
      }
    }

    private void doubtFrom(Triple fact, Standing before) {
      if (before.equals(Standing.NONE)) {
        return; // Nothing can rest on it yet.
      }
      for (Derivation derivation : facts.from(fact)) {
        if (isHere(derivation) && doubtful.add(derivation)) {
          question(derivation.head(), totalBefore(derivation.head()));
        }
      }
    }

    private boolean isHere(Derivation derivation) {
      return stratum.keys().contains(Atom.key(derivation.head()));
    }

    private void collectBlocked(Clause clause, @Nullable Node[] binding, Set<Derivation> blocked) {
      if (matcher.isBlocked(clause, binding)) {
        Derivation derivation = clause.derive(binding);
        if (facts.has(derivation)) {
          blocked.add(derivation);
          doubtful.add(derivation);
          question(derivation.head(), totalBefore(derivation.head()));
        }
      }
    }

    // Each doubtful fact starts from what is stated; what its derivations give only adds.
    private void settle() {
      old.keySet().forEach(fact -> facts.settle(fact, facts.stated(fact)));
      Set<Triple> open = new LinkedHashSet<>(old.keySet());
      while (!open.isEmpty()) {
        Triple fact = open.iterator().next();
        open.remove(fact);
        Standing total = facts.total(fact);
        if (!old.getOrDefault(fact, Standing.NONE).equals(Standing.NONE)) {
          for (Derivation derivation : facts.of(fact)) {
            total = total.or(value(derivation));
          }
        }
        if (!total.equals(facts.total(fact))) {
          facts.settle(fact, total);
          for (Derivation derivation : facts.from(fact)) {
            if (old.containsKey(derivation.head())) {
              open.add(derivation.head());
            }
          }
        }
      }
    }

    private void bury() {
      for (Derivation derivation : doubtful) {
        Standing value = value(derivation);
        if (value.equals(Standing.NONE)) {
          remove(derivation);
        } else {
          facts.change(derivation, value);
        }
      }
    }

    private void remove(Derivation derivation) {
      if (facts.remove(derivation)) {
        retracted++;
      }
    }

    private void forward() {
      for (Node key : rules.bodyKeys(stratum)) {
        changed
            .getOrDefault(key, Map.of())
            .forEach((fact, before) -> news.add(Map.entry(fact, before)));
      }
      old.forEach((fact, before) -> news.add(Map.entry(fact, before)));
      List<Derivation> found = new ArrayList<>();
      forEachFlip(true, (clause, binding) -> derive(clause, binding, found));
      accept(found);
      while (!news.isEmpty()) {
        Map.Entry<Triple, Standing> fact = news.pop();
        found.clear();
        conclude(fact.getKey(), fact.getValue(), found);
        accept(found);
      }
    }

    private void conclude(Triple fact, Standing before, List<Derivation> found) {
      Standing now = facts.total(fact);
      for (Stratum.Place place : rules.places(Atom.key(fact))) {
        Clause clause = place.clause();
        if (stratum.keys().contains(clause.head().key())
            && !before.isAtLeast(clause.weakest())
            && now.isAtLeast(clause.weakest())) {
          @Nullable Node[] binding =
              clause
                  .body()
                  .get(place.atom())
                  .unify(fact, new @Nullable Node[clause.variables().size()]);
          if (binding != null) {
            matcher.match(clause, binding, place.atom(), whole -> derive(clause, whole, found));
          }
        }
      }
    }

    private void derive(Clause clause, @Nullable Node[] binding, List<Derivation> found) {
      // A literal has no place before a property, whatever a rule says.
      if (!clause.head().subject(binding).isLiteral() && !matcher.isBlocked(clause, binding)) {
        if (derived.merge(clause.rule(), 1L, Long::sum) > limit) {
          throw new Explosion(clause.rule(), limit);
        }
        found.add(clause.derive(binding));
      }
    }

    private void accept(List<Derivation> found) {
      for (Derivation derivation : found) {
        if (!facts.has(derivation)) {
          Standing value = value(derivation);
          Triple head = derivation.head();
          touch(head);
          if (facts.add(derivation, value)) {
            concluded++;
          }
          raise(head, value);
        }
      }
    }

    // From here on its total is kept at hand.
    private void touch(Triple fact) {
      if (!old.containsKey(fact)) {
        Standing before = totalBefore(fact);
        old.put(fact, before);
        facts.settle(fact, before);
      }
    }

    // What gained standing lends it to what rests on it.
    private void raise(Triple fact, Standing gained) {
      Standing before = facts.total(fact);
      Standing now = before.or(gained);
      if (before.equals(now)) {
        return;
      }
      facts.settle(fact, now);
      news.add(Map.entry(fact, before));
      if (before.equals(Standing.NONE)) {
        return;
      }
      for (Derivation derivation : facts.from(fact)) {
        if (isHere(derivation)) {
          touch(derivation.head()); // first, for its total before is read off its derivations
          Standing value = value(derivation);
          facts.change(derivation, value);
          raise(derivation.head(), value);
        }
      }
    }

    private Standing value(Derivation derivation) {
      Standing value = Standing.CERTAIN;
      for (Triple premise : derivation.premises()) {
        value = value.and(facts.total(premise));
      }
      return value.isAtLeast(rules.weakest(derivation)) ? value : Standing.NONE;
    }

    /**
     * The bindings of clauses that a negation bears on, where something forbidden came (or went).
     *
     * @param gone true to look at what went
     */
    private void forEachFlip(boolean gone, BiConsumer<Clause, @Nullable Node[]> work) {
      for (Clause clause : stratum.clauses()) {
        Set<List<@Nullable Node>> bindings = new LinkedHashSet<>();
        for (Clause.Negation negation : clause.negations()) {
          for (int i = 0; i < negation.atoms().size(); i++) {
            collectFlips(gone, clause, negation, i, bindings);
          }
        }
        List<@Nullable Node[]> found = new ArrayList<>();
        for (List<@Nullable Node> binding : bindings) {
          matcher.match(clause, binding.toArray(new @Nullable Node[0]), -1, found::add);
        }
        found.forEach(whole -> work.accept(clause, whole));
      }
    }

    // What came counts where all that is forbidden is there now; what went, where all was there.
    private void collectFlips(
        boolean gone,
        Clause clause,
        Clause.Negation negation,
        int index,
        Set<List<@Nullable Node>> bindings) {
      Atom atom = negation.atoms().get(index);
      boolean[] positive = rules.positiveVariables(clause);
      changedOf(atom)
          .forEach(
              (fact, before) -> {
                boolean was = before.isAtLeast(negation.weakest());
                boolean is = facts.total(fact).isAtLeast(negation.weakest());
                @Nullable Node[] binding =
                    was != is && was == gone
                        ? atom.unify(fact, new @Nullable Node[clause.variables().size()])
                        : null;
                if (binding != null) {
                  (gone ? past : matcher)
                      .matchForbidden(
                          negation, index, binding, whole -> bindings.add(only(positive, whole)));
                }
              });
    }

    private List<@Nullable Node> only(boolean[] wanted, @Nullable Node[] binding) {
      List<@Nullable Node> kept = new ArrayList<>(binding.length);
      for (int i = 0; i < binding.length; i++) {
        kept.add(wanted[i] ? binding[i] : null);
      }
      return kept;
    }
  }

  /** The facts of now and of before, whichever vouched better. */
  private final class PastOrPresent implements Matcher.View {
    @Override
    public Iterator<Triple> find(Node subject, Node predicate, Node object) {
      Set<Triple> found = new LinkedHashSet<>();
      facts.find(subject, predicate, object).forEachRemaining(found::add);
      boolean isType = predicate.equals(Terms.TYPE) && object.isConcrete();
      Triple pattern = Triple.create(subject, predicate, object);
      for (Triple fact : changed.getOrDefault(isType ? object : predicate, Map.of()).keySet()) {
        if (pattern.matches(fact)) {
          found.add(fact);
        }
      }
      return found.iterator();
    }

    @Override
    public Standing total(Triple fact) {
      Standing before = changed.getOrDefault(Atom.key(fact), Map.of()).get(fact);
      return before == null ? facts.total(fact) : facts.total(fact).or(before);
    }
  }
}
