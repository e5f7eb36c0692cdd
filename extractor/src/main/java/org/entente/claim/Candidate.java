package org.entente.claim;

import java.util.List;
import java.util.function.Supplier;

/**
 * A claim before it is judged.
 *
 * @param signs what speaks for or against it, as names that a model has weights for
 * @param options what may fill the roles that it can do without
 */
public record Candidate(Claim claim, List<String> signs, Supplier<List<Option>> options) {
  public Candidate(Claim claim, List<String> signs) {
    this(claim, signs, List::of);
  }

  public Candidate {
    signs = List.copyOf(signs);
  }

  static final String BOLD = "bold";

  /**
   * True where a role was guessed without grammar; such a one stands only if it is judged likely.
   */
  public boolean isBold() {
    return signs.contains(BOLD);
  }
}
