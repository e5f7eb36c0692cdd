package org.entente.event;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which words tell of a fact type, and where its roles stand around them.
 *
 * @param id unique and stable, because it appears in the graph: "treaty-signing-sign"
 * @param file where it was read: "fr/treaty-signing.yml"
 * @param evokers the words that bring it up
 * @param roles in the order they are filled
 * @param required each set needs one of its roles filled
 * @param constants roles with a fixed value: kind = MutualDefence
 * @param options further switches, see the lexicon's README: "no-place", "no-time", "quote"
 * @param prior share of its proposals expected to be right, before anything else is known
 */
public record Frame(
    String id,
    FactType type,
    String says,
    String source,
    String file,
    List<Evoker> evokers,
    Map<Role, FillerSpec> roles,
    List<Set<Role>> required,
    Map<Role, String> constants,
    Set<String> options,
    double prior,
    List<Example> finds,
    List<Counterexample> ignores) {
  public Frame {
    evokers = List.copyOf(evokers);
    required = List.copyOf(required);
    options = Set.copyOf(options);
    finds = List.copyOf(finds);
    ignores = List.copyOf(ignores);
  }

  /** True where a reader of patterns works it, not words and functions. */
  public boolean isPattern() {
    return options.stream().anyMatch(o -> o.startsWith("pattern-"));
  }

  public boolean has(String option) {
    return options.contains(option);
  }

  /** A sentence and the facts it must give, each a map from role to the words of its filler. */
  public record Example(String text, List<Map<String, String>> facts) {}

  /** A sentence this frame must leave alone. */
  public record Counterexample(String text, String why) {}
}
