package org.entente.claim;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.entente.event.Fact;
import org.entente.event.Filler;
import org.entente.event.Role;

/**
 * Chooses what fills the roles that a fact can do without: what grammar put there, something else,
 * or nothing. Learned by {@link FillerTrainer}. Immutable and thread-safe.
 */
public final class FillerJudge {
  /** Leaves everything as it is. */
  static final FillerJudge NONE = new FillerJudge(Map.of(), Scale.NONE);

  /** A wrong filler of a role that decides costs the whole fact. */
  private static final double SURE_TO_DECIDE = 0.5;

  private static final double SURE = 0.4;

  private static final String BIAS = "*filler-bias";
  private static final String SLOPE = "*filler-slope";

  private final Map<String, Double> weights;
  private final Scale scale;

  FillerJudge(Map<String, Double> weights, Scale scale) {
    this.weights = Map.copyOf(weights);
    this.scale = scale;
  }

  /** Takes what is for fillers out of the numbers of a file. */
  static FillerJudge take(Map<String, Double> numbers) {
    Double bias = numbers.remove(BIAS);
    Double slope = numbers.remove(SLOPE);
    Map<String, Double> weights = new HashMap<>(numbers);
    weights.keySet().removeIf(sign -> !sign.startsWith("+"));
    numbers.keySet().removeAll(weights.keySet());
    return bias == null || slope == null ? NONE : new FillerJudge(weights, new Scale(bias, slope));
  }

  /** Puts them there. */
  void put(Map<String, Double> numbers) {
    if (!weights.isEmpty()) {
      numbers.putAll(weights);
      numbers.put(BIAS, scale.bias());
      numbers.put(SLOPE, scale.slope());
    }
  }

  /** The claim with its roles filled by what is likeliest. */
  public Claim choose(Candidate candidate) {
    Claim claim = candidate.claim();
    if (weights.isEmpty()) {
      return claim;
    }
    Map<Role, Option> best = new EnumMap<>(Role.class);
    Map<Role, Double> chances = new EnumMap<>(Role.class);
    for (Option option : candidate.options().get()) {
      double chance = scale.apply(Logistic.sum(weights, option.signs()));
      if (chance > chances.getOrDefault(option.role(), -1.0)) {
        best.put(option.role(), option);
        chances.put(option.role(), chance);
      }
    }
    Map<Role, Filler> roles = new EnumMap<>(Role.class);
    roles.putAll(claim.fact().roles());
    best.forEach(
        (role, option) -> {
          if (isSure(option, chances.get(role))) {
            if (!option.present()) {
              roles.put(role, option.filler());
            }
          } else if (roles.size() > 1) {
            roles.remove(role);
          }
        });
    return new Claim(
        claim.id(),
        new Fact(claim.fact().type(), roles),
        claim.modality(),
        claim.attributedTo(),
        claim.evidence(),
        claim.frame(),
        claim.confidence());
  }

  static boolean isSure(Option option, double chance) {
    return chance >= (option.deciding() ? SURE_TO_DECIDE : SURE);
  }
}
