package org.entente.claim;

import java.util.List;

/**
 * A claim before it is judged.
 *
 * @param signs what speaks for or against it, as names that a model has weights for
 */
public record Candidate(Claim claim, List<String> signs) {
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
