package org.entente.claim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.entente.claim.Scale.Judged;
import org.entente.event.Role;

/** Learns a {@link FillerJudge} from facts that are right but for the roles they can do without. */
public final class FillerTrainer {
  private final List<Group> groups;
  private final Logistic logistic = new Logistic(25, 3, 25);

  /** How a filler compares with what the reader of the article found. */
  public enum Label {
    /** The reader names it. */
    RIGHT,
    /** The reader names another. */
    WRONG,
    /** The reader names none. */
    EXTRA
  }

  /**
   * A filler that a role of a right fact may have.
   *
   * @param fact the same for all options of one fact
   */
  public record Choice(String fact, Option option, Label label) {}

  /** Articles that are held out together. */
  public record Group(String name, List<Choice> choices) {
    public Group {
      choices = List.copyOf(choices);
    }
  }

  /**
   * What was learned.
   *
   * @param heldOut by name of the group: what the others teach
   * @param report the figures on groups held out, as lines of Markdown
   */
  public record Result(FillerJudge judge, Map<String, FillerJudge> heldOut, List<String> report) {}

  public FillerTrainer(List<Group> groups) {
    this.groups = List.copyOf(groups);
  }

  /** Learns from all groups. */
  public Result train() {
    Map<String, Map<String, Double>> weights = new LinkedHashMap<>();
    List<Judged> judged = new ArrayList<>();
    for (Group group : groups) {
      Map<String, Double> others = weights(g -> g != group);
      weights.put(group.name(), others);
      for (Choice choice : group.choices()) {
        judged.add(
            new Judged(
                choice.label() == Label.RIGHT,
                false,
                Logistic.sum(others, choice.option().signs())));
      }
    }
    Scale scale = Scale.fit(judged);
    Map<String, FillerJudge> heldOut = new LinkedHashMap<>();
    weights.forEach((name, others) -> heldOut.put(name, new FillerJudge(others, scale)));
    return new Result(new FillerJudge(weights(g -> true), scale), heldOut, report(weights, scale));
  }

  private Map<String, Double> weights(Predicate<Group> which) {
    List<JudgeTrainer.Example> examples =
        groups.stream()
            .filter(which)
            .flatMap(g -> g.choices().stream())
            .map(c -> new JudgeTrainer.Example(c.label() == Label.RIGHT, c.option().signs()))
            .toList();
    Map<String, Double> weights = new HashMap<>(logistic.fit(examples));
    weights.values().removeIf(w -> Math.abs(w) < 0.005);
    return weights;
  }

  /** By role: how many fillers grammar names, how many are right; and how many the judge names. */
  private List<String> report(Map<String, Map<String, Double>> weights, Scale scale) {
    Map<Role, int[]> counts = new EnumMap<>(Role.class);
    for (Group group : groups) {
      Map<String, Choice> best = new LinkedHashMap<>();
      Map<String, Double> chances = new HashMap<>();
      for (Choice choice : group.choices()) {
        Option option = choice.option();
        int[] count = counts.computeIfAbsent(option.role(), r -> new int[4]);
        if (option.present()) {
          count[0]++;
          count[1] += choice.label() == Label.RIGHT ? 1 : 0;
        }
        String key = choice.fact() + " " + option.role();
        double chance = scale.apply(Logistic.sum(weights.get(group.name()), option.signs()));
        if (chance > chances.getOrDefault(key, -1.0)) {
          best.put(key, choice);
          chances.put(key, chance);
        }
      }
      best.forEach(
          (key, choice) -> {
            if (FillerJudge.isSure(choice.option(), chances.get(key))) {
              int[] count = counts.get(choice.option().role());
              count[2]++;
              count[3] += choice.label() == Label.RIGHT ? 1 : 0;
            }
          });
    }
    List<String> lines = new ArrayList<>();
    lines.add("| role | by frames | right | chosen | right |");
    lines.add("| --- | --- | --- | --- | --- |");
    counts.forEach(
        (role, count) ->
            lines.add(
                String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %d |",
                    role.key(),
                    count[0],
                    count[1],
                    count[2],
                    count[3])));
    return lines;
  }
}
