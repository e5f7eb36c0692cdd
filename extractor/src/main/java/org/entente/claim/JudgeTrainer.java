package org.entente.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.entente.claim.Scale.Judged;

/**
 * Learns a {@link Judge} by logistic regression with a penalty on large weights. Deterministic: the
 * same examples in the same order give the same judge.
 *
 * <p>Articles come in groups (a region, a war). Each group is judged by what the others teach; from
 * those judgements come the threshold, the scale of the confidence, and the figures.
 */
public final class JudgeTrainer {
  private final List<Group> groups;
  private final Logistic logistic;

  /** A candidate of an annotated article. */
  public record Example(boolean right, List<String> signs) {
    public Example {
      signs = List.copyOf(signs);
    }
  }

  /**
   * Articles that are held out together.
   *
   * @param gold how many facts their readers found
   */
  public record Group(String name, int gold, List<Example> examples) {
    public Group {
      examples = List.copyOf(examples);
    }
  }

  public JudgeTrainer(List<Group> groups) {
    this(groups, new Logistic(20, 3, 25));
  }

  JudgeTrainer(List<Group> groups, Logistic logistic) {
    this.groups = List.copyOf(groups);
    this.logistic = logistic;
  }

  /**
   * What was learned.
   *
   * @param report the figures on groups held out, as lines of Markdown
   */
  public record Result(Judge judge, List<String> report) {}

  /** Learns from all groups. */
  public Result train() {
    Map<String, List<Judged>> judged = new TreeMap<>();
    for (Group group : groups) {
      Map<String, Double> weights = logistic.fit(examples(g -> g != group));
      judged.put(
          group.name(),
          group.examples().stream()
              .map(
                  e ->
                      new Judged(
                          e.right(),
                          e.signs().contains(Candidate.BOLD),
                          Logistic.sum(weights, e.signs())))
              .toList());
    }
    Scale scale = Scale.fit(flat(judged, ""));
    double threshold = threshold(judged, "", scale);
    List<String> report = new ArrayList<>(figures(judged));
    report.add("");
    report.addAll(curve(judged));
    report.add("");
    report.add(
        String.format(
            Locale.ROOT,
            "Claims under %.2f are dropped; %d examples.",
            threshold,
            examples(g -> true).size()));
    Map<String, Double> weights = new HashMap<>(logistic.fit(examples(g -> true)));
    weights.values().removeIf(w -> Math.abs(w) < 0.005);
    return new Result(new Judge(weights, scale, threshold, FillerJudge.NONE), report);
  }

  private List<Example> examples(java.util.function.Predicate<Group> which) {
    return groups.stream().filter(which).flatMap(g -> g.examples().stream()).toList();
  }

  private static List<Judged> byGrammar(List<Judged> judged) {
    return judged.stream().filter(j -> !j.bold()).toList();
  }

  private static List<Judged> flat(Map<String, List<Judged>> judged, String without) {
    return judged.entrySet().stream()
        .filter(e -> !e.getKey().equals(without))
        .flatMap(e -> e.getValue().stream())
        .toList();
  }

  /**
   * The confidence from which on claims stand: the highest that costs no more than 0.0025 of the
   * best F1 over all groups but one. F1 is flat there, and a surer claim is worth more to a reader.
   */
  private double threshold(Map<String, List<Judged>> judged, String without, Scale scale) {
    int gold = groups.stream().filter(g -> !g.name().equals(without)).mapToInt(Group::gold).sum();
    List<Judged> all = flat(judged, without);
    double[] f1 = new double[61];
    double best = 0;
    for (int step = 0; step < f1.length; step++) {
      f1[step] = score(all, gold, scale, step / 100.0)[2];
      best = Math.max(best, f1[step]);
    }
    int step = f1.length - 1;
    while (f1[step] < best - 0.0025) {
      step--;
    }
    return step / 100.0;
  }

  /** Precision, recall, F1. */
  private static double[] score(List<Judged> all, int gold, Scale scale, double threshold) {
    int kept = 0;
    int right = 0;
    for (Judged one : all) {
      if (scale.apply(one.sum()) >= threshold) {
        kept++;
        right += one.right() ? 1 : 0;
      }
    }
    return new double[] {
      (double) right / Math.max(1, kept),
      (double) right / Math.max(1, gold),
      2.0 * right / Math.max(1, kept + gold)
    };
  }

  private List<String> figures(Map<String, List<Judged>> judged) {
    List<String> lines = new ArrayList<>();
    lines.add("| held out | gold | frames alone: P | R | F1 | judged: P | R | F1 |");
    lines.add("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for (Group group : groups) {
      Scale scale = Scale.fit(flat(judged, group.name()));
      double threshold = threshold(judged, group.name(), scale);
      List<Judged> mine = judged.get(group.name());
      double[] before = score(byGrammar(mine), group.gold(), scale, 0);
      double[] after = score(mine, group.gold(), scale, threshold);
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |",
              group.name(),
              group.gold(),
              before[0],
              before[1],
              before[2],
              after[0],
              after[1],
              after[2]));
    }
    int gold = groups.stream().mapToInt(Group::gold).sum();
    Scale scale = Scale.fit(flat(judged, ""));
    double[] before = score(byGrammar(flat(judged, "")), gold, scale, 0);
    double[] after = score(flat(judged, ""), gold, scale, threshold(judged, "", scale));
    lines.add(
        String.format(
            Locale.ROOT,
            "| all | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |",
            gold,
            before[0],
            before[1],
            before[2],
            after[0],
            after[1],
            after[2]));
    return lines;
  }

  /** Of the claims given a confidence, how many are right, each judged by other groups. */
  private List<String> curve(Map<String, List<Judged>> judged) {
    int[] number = new int[10];
    int[] right = new int[10];
    double[] sum = new double[10];
    for (Group group : groups) {
      Scale scale = Scale.fit(flat(judged, group.name()));
      for (Judged one : judged.get(group.name())) {
        double confidence = scale.apply(one.sum());
        int bin = Math.min(9, (int) (confidence * 10));
        number[bin]++;
        right[bin] += one.right() ? 1 : 0;
        sum[bin] += confidence;
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add("| confidence | claims | mean confidence | share right |");
    lines.add("| --- | --- | --- | --- |");
    for (int bin = 0; bin < 10; bin++) {
      if (number[bin] > 0) {
        lines.add(
            String.format(
                Locale.ROOT,
                "| %.1f–%.1f | %d | %.2f | %.2f |",
                bin / 10.0,
                (bin + 1) / 10.0,
                number[bin],
                sum[bin] / number[bin],
                (double) right[bin] / number[bin]));
      }
    }
    return lines;
  }
}
