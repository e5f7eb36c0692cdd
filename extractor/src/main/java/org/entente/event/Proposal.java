package org.entente.event;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A fact that a frame proposes.
 *
 * @param anchor index of the token that evoked the frame
 * @param fills how each role was found, in the order of {@link Role}
 * @param score in [0, 1]: the frame's prior, lowered by each guess
 */
public record Proposal(
    Frame frame, Fact fact, int sentence, int anchor, Map<Role, Fill> fills, double score) {
  /**
   * How a role was found.
   *
   * @param token head of the phrase, -1 where there is none
   */
  public record Fill(Filler filler, int token, String path, int cost) {}

  static final String BOLD = "bold";

  /** True where a required role was guessed without grammar or left out, for a judge to weigh. */
  public boolean isBold() {
    return frame.has("weak")
        || !lacking().isEmpty()
        || fills.values().stream().anyMatch(f -> f.path().startsWith(BOLD));
  }

  /** Requirements of the frame that nothing fills. */
  public List<Set<Role>> lacking() {
    return frame.required().stream()
        .filter(any -> any.stream().noneMatch(fact.roles()::containsKey))
        .toList();
  }

  public Proposal withFact(Fact other) {
    return new Proposal(frame, other, sentence, anchor, fills, score);
  }

  /** Tokens that fill roles, in text order. */
  public List<Integer> tokens() {
    return fills.values().stream()
        .map(Fill::token)
        .filter(t -> t >= 0)
        .sorted()
        .distinct()
        .toList();
  }
}
