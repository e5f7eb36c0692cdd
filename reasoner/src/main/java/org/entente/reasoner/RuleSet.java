package org.entente.reasoner;

import java.util.List;

/** The rules in force, in strata: a later one may ask that an earlier one concluded nothing. */
public record RuleSet(List<String> rules) {
  /** Concludes nothing. */
  public static final RuleSet EMPTY = new RuleSet(List.of());
}
