package org.entente.event;

import java.util.EnumMap;
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

  /** The fact that these fills make. */
  static Proposal of(Frame frame, int sentence, int anchor, Map<Role, Fill> fills, double score) {
    Map<Role, Filler> roles = new EnumMap<>(Role.class);
    fills.forEach((role, fill) -> roles.put(role, fill.filler()));
    return new Proposal(frame, new Fact(frame.type(), roles), sentence, anchor, fills, score);
  }

  /** The same word's fact with other fills. */
  Proposal with(Map<Role, Fill> others) {
    return of(frame, sentence, anchor, others, score);
  }

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

  /** The same without these roles. */
  public Proposal without(Set<Role> roles) {
    Map<Role, Filler> left = new EnumMap<>(Role.class);
    left.putAll(fact.roles());
    Map<Role, Fill> found = new EnumMap<>(Role.class);
    found.putAll(fills);
    left.keySet().removeAll(roles);
    found.keySet().removeAll(roles);
    return new Proposal(frame, new Fact(fact.type(), left), sentence, anchor, found, score);
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
