package org.entente.cli.score;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.cli.score.FactsFile.EntityLine;
import org.entente.cli.score.FactsFile.FactLine;
import org.entente.event.FactType;

/**
 * How one article's facts compare with gold.
 *
 * @param byType in the order of {@link FactType}
 * @param matched gold fact to predicted fact, with the roles in which they differ
 * @param misses gold facts that were not found
 * @param spurious predicted facts that gold does not have
 * @param missCauses why each was missed, by its id
 * @param spuriousCauses why each arose, by its id
 */
record ArticleScore(
    Counts counts,
    Map<FactType, Counts> byType,
    List<Match> matched,
    List<FactLine> misses,
    List<FactLine> spurious,
    Map<String, Cause> missCauses,
    Map<String, Cause> spuriousCauses,
    List<EntityLine> missedEntities,
    List<EntityLine> spuriousEntities) {

  /** Two facts that are one, and in what they differ. */
  record Match(FactLine gold, FactLine predicted, List<String> differences) {}

  static ArticleScore of(FactsFile gold, FactsFile predicted) {
    return new Comparison(gold, predicted).score();
  }

  /** Lives for one comparison. */
  private static final class Comparison {
    private final FactsFile gold;
    private final FactsFile predicted;
    private final EntityPairs entities;
    private final Counts total = new Counts();
    private final Map<FactType, Counts> byType = new EnumMap<>(FactType.class);

    Comparison(FactsFile gold, FactsFile predicted) {
      this.gold = gold;
      this.predicted = predicted;
      this.entities = EntityPairs.of(gold, predicted);
    }

    ArticleScore score() {
      countEntities();
      Map<String, String> itself = new LinkedHashMap<>();
      gold.entities().keySet().forEach(id -> itself.put(id, id));
      List<Telling> goldFacts = gold.facts().stream().map(f -> Telling.of(f, itself)).toList();
      List<Telling> foundFacts =
          predicted.facts().stream().map(f -> Telling.of(f, entities.stands())).toList();
      FactPairs pairs = FactPairs.of(goldFacts, foundFacts, kin());
      for (Telling g : goldFacts) {
        add(g.type(), Counts.Key.FACT_GOLD, 1);
        add(g.type(), Counts.Key.ARGUMENT_GOLD, g.size());
        add(g.type(), Counts.Key.CORE_GOLD, g.line().core() ? 1 : 0);
      }
      for (int j = 0; j < foundFacts.size(); j++) {
        Telling p = foundFacts.get(j);
        if (pairs.repeats().contains(j)) {
          add(p.type(), Counts.Key.REPEATS, 1);
        } else {
          add(p.type(), Counts.Key.FACT_PREDICTED, 1);
          add(p.type(), Counts.Key.ARGUMENT_PREDICTED, p.size());
          add(p.type(), Counts.Key.TWICE, pairs.twice().contains(j) ? 1 : 0);
        }
      }
      List<Match> matched = new ArrayList<>();
      pairs.pairs().forEach((i, j) -> matched.add(match(goldFacts.get(i), foundFacts.get(j))));
      List<FactLine> misses = new ArrayList<>();
      for (int i = 0; i < goldFacts.size(); i++) {
        if (!pairs.pairs().containsKey(i)) {
          misses.add(goldFacts.get(i).line());
        }
      }
      Cause.Outcome outcome =
          new Cause.Outcome(goldFacts, foundFacts, pairs, entities.pairs().keySet());
      return new ArticleScore(
          total,
          byType,
          matched,
          misses,
          pairs.spurious().stream().map(j -> foundFacts.get(j).line()).toList(),
          outcome.ofMisses(),
          outcome.ofSpurious(),
          gold.entities().values().stream()
              .filter(e -> !entities.pairs().containsKey(e.id()))
              .toList(),
          predicted.entities().values().stream()
              .filter(e -> !entities.pairs().containsValue(e.id()))
              .toList());
    }

    private void countEntities() {
      total.add(Counts.Key.ENTITY_GOLD, gold.entities().size());
      total.add(Counts.Key.ENTITY_PREDICTED, predicted.entities().size());
      total.add(Counts.Key.ENTITY_RIGHT, entities.pairs().size());
      entities
          .pairs()
          .forEach(
              (g, p) -> {
                var goldId = gold.entities().get(g).wikidata();
                var foundId = predicted.entities().get(p).wikidata();
                if (goldId.isPresent() && foundId.isPresent()) {
                  total.add(Counts.Key.LINK_ALL, 1);
                  total.add(Counts.Key.LINK_RIGHT, goldId.equals(foundId));
                }
              });
    }

    private Set<String> kin() {
      Set<String> kin = new HashSet<>();
      for (EntityLine entity : gold.entities().values()) {
        for (String owner : entity.of()) {
          kin.add(entity.id() + " " + owner);
          kin.add(owner + " " + entity.id());
        }
      }
      return kin;
    }

    private Match match(Telling g, Telling p) {
      boolean allRight = true;
      List<String> differences = new ArrayList<>();
      for (String role : g.roles().keySet()) {
        if (!g.isRight(role, p)) {
          allRight = false;
          differences.add(role);
        }
      }
      for (String role : p.roles().keySet()) {
        if (!g.roles().containsKey(role) && !standsForTheOther(g, p, role)) {
          differences.add(role);
        }
      }
      FactType type = g.type();
      boolean sameModality = g.line().modality().equals(p.line().modality());
      add(type, Counts.Key.FACT_RIGHT, 1);
      add(type, Counts.Key.CORE_RIGHT, g.line().core() ? 1 : 0);
      add(type, Counts.Key.ARGUMENT_RIGHT, g.creditSum(p));
      add(type, Counts.Key.EXACT_RIGHT, allRight ? 1 : 0);
      add(type, Counts.Key.MODALITY_ALL, 1);
      add(type, Counts.Key.MODALITY_RIGHT, sameModality ? 1 : 0);
      if (!g.attributedTo().isEmpty() || !p.attributedTo().isEmpty()) {
        add(type, Counts.Key.ATTRIBUTION_ALL, 1);
        add(type, Counts.Key.ATTRIBUTION_RIGHT, g.attributedTo().equals(p.attributedTo()) ? 1 : 0);
      }
      share(g, p, "time", Counts.Key.TIME_ALL, Counts.Key.TIME_RIGHT);
      share(g, p, "quantity", Counts.Key.QUANTITY_ALL, Counts.Key.QUANTITY_RIGHT);
      if (!g.line().evidence().isEmpty()) {
        add(type, Counts.Key.EVIDENCE_ALL, 1);
        add(type, Counts.Key.EVIDENCE_RIGHT, g.overlaps(p) ? 1 : 0);
      }
      if (!sameModality) {
        differences.add("modality");
      }
      if (!g.attributedTo().equals(p.attributedTo())) {
        differences.add("attributedTo");
      }
      return new Match(g.line(), p.line(), differences);
    }

    private void share(Telling g, Telling p, String role, Counts.Key all, Counts.Key right) {
      if (g.roles().containsKey(role)) {
        add(g.type(), all, 1);
        add(g.type(), right, g.credit(role, p));
      }
    }

    /** A statement's topic where gold has its quote is no role too many. */
    private static boolean standsForTheOther(Telling g, Telling p, String role) {
      String other = role.equals("quote") ? "topic" : role.equals("topic") ? "quote" : "";
      return g.type() == FactType.Statement
          && !other.isEmpty()
          && g.roles().containsKey(other)
          && g.credit(other, p) > 0;
    }

    private void add(FactType type, Counts.Key key, double number) {
      total.add(key, number);
      byType.computeIfAbsent(type, t -> new Counts()).add(key, number);
    }
  }
}
