package org.entente.cli.score;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What the counts come to; an empty share means that there was nothing to judge.
 *
 * @param exact every gold role has all its fillers and no other
 * @param core recall of the facts that no reader would leave out
 */
public record Figures(
    Balance entities,
    Balance facts,
    Balance arguments,
    Balance exact,
    OptionalDouble core,
    OptionalDouble modality,
    OptionalDouble attribution,
    OptionalDouble time,
    OptionalDouble quantity,
    OptionalDouble evidence,
    OptionalDouble linking) {

  /** Precision, recall, and their harmonic mean. */
  public record Balance(double precision, double recall, double f1) {
    static Balance of(double right, double predicted, double gold) {
      if (predicted == 0 && gold == 0) {
        return new Balance(1, 1, 1);
      }
      double p = predicted == 0 ? 0 : right / predicted;
      double r = gold == 0 ? 0 : right / gold;
      return new Balance(p, r, p + r == 0 ? 0 : 2 * p * r / (p + r));
    }
  }

  /** The cells of a row: F1 or share each, three decimals, a dash where nothing was to judge. */
  public List<String> cells() {
    return List.of(
        ScoreTables.round(entities.f1()),
        ScoreTables.round(facts.precision()),
        ScoreTables.round(facts.recall()),
        ScoreTables.round(facts.f1()),
        ScoreTables.round(arguments.f1()),
        ScoreTables.number(core).strip(),
        ScoreTables.number(modality).strip(),
        ScoreTables.number(attribution).strip(),
        ScoreTables.number(time).strip(),
        ScoreTables.number(quantity).strip());
  }

  static Figures of(Counts c) {
    return new Figures(
        Balance.of(
            c.get(Counts.Key.ENTITY_RIGHT),
            c.get(Counts.Key.ENTITY_PREDICTED),
            c.get(Counts.Key.ENTITY_GOLD)),
        Balance.of(
            c.get(Counts.Key.FACT_RIGHT),
            c.get(Counts.Key.FACT_PREDICTED),
            c.get(Counts.Key.FACT_GOLD)),
        Balance.of(
            c.get(Counts.Key.ARGUMENT_RIGHT),
            c.get(Counts.Key.ARGUMENT_PREDICTED),
            c.get(Counts.Key.ARGUMENT_GOLD)),
        Balance.of(
            c.get(Counts.Key.EXACT_RIGHT),
            c.get(Counts.Key.FACT_PREDICTED),
            c.get(Counts.Key.FACT_GOLD)),
        share(c, Counts.Key.CORE_RIGHT, Counts.Key.CORE_GOLD),
        share(c, Counts.Key.MODALITY_RIGHT, Counts.Key.MODALITY_ALL),
        share(c, Counts.Key.ATTRIBUTION_RIGHT, Counts.Key.ATTRIBUTION_ALL),
        share(c, Counts.Key.TIME_RIGHT, Counts.Key.TIME_ALL),
        share(c, Counts.Key.QUANTITY_RIGHT, Counts.Key.QUANTITY_ALL),
        share(c, Counts.Key.EVIDENCE_RIGHT, Counts.Key.EVIDENCE_ALL),
        share(c, Counts.Key.LINK_RIGHT, Counts.Key.LINK_ALL));
  }

  private static OptionalDouble share(Counts c, Counts.Key right, Counts.Key all) {
    return c.get(all) == 0 ? OptionalDouble.empty() : OptionalDouble.of(c.get(right) / c.get(all));
  }
}
