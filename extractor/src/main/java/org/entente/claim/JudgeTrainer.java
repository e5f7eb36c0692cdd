package org.entente.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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

  /** A judgement of an example that was held out. */
  private record Judged(boolean right, boolean bold, double sum) {}

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
              .map(e -> new Judged(e.right(), e.signs().contains(Candidate.BOLD), sum(weights, e)))
              .toList());
    }
    double[] scale = Scale.fit(flat(judged, ""));
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
    return new Result(new Judge(weights, scale[0], scale[1], threshold), report);
  }

  private List<Example> examples(java.util.function.Predicate<Group> which) {
    return groups.stream().filter(which).flatMap(g -> g.examples().stream()).toList();
  }

  static double sum(Map<String, Double> weights, Example example) {
    double sum = 0;
    for (String sign : example.signs()) {
      sum += weights.getOrDefault(sign, 0.0);
    }
    return sum;
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
   * The confidence from which on claims stand: the highest that costs no more than a thousandth of
   * the best F1 over all groups but one.
   */
  private double threshold(Map<String, List<Judged>> judged, String without, double[] scale) {
    int gold = groups.stream().filter(g -> !g.name().equals(without)).mapToInt(Group::gold).sum();
    List<Judged> all = flat(judged, without);
    double[] f1 = new double[61];
    double best = 0;
    for (int step = 0; step < f1.length; step++) {
      f1[step] = score(all, gold, scale, step / 100.0)[2];
      best = Math.max(best, f1[step]);
    }
    int step = f1.length - 1;
    while (f1[step] < best - 0.001) {
      step--;
    }
    return step / 100.0;
  }

  /** Precision, recall, F1. */
  private static double[] score(List<Judged> all, int gold, double[] scale, double threshold) {
    int kept = 0;
    int right = 0;
    for (Judged one : all) {
      if (Scale.apply(scale, one.sum()) >= threshold) {
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
      double[] scale = Scale.fit(flat(judged, group.name()));
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
    double[] scale = Scale.fit(flat(judged, ""));
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
      double[] scale = Scale.fit(flat(judged, group.name()));
      for (Judged one : judged.get(group.name())) {
        double confidence = Scale.apply(scale, one.sum());
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

  /** Turns sums of weights into shares: bias and slope, fitted on what was held out. */
  private static final class Scale {
    static double apply(double[] scale, double sum) {
      return 1 / (1 + Math.exp(-(scale[0] + scale[1] * sum)));
    }

    static double[] fit(List<Judged> judged) {
      double a = 0;
      double b = 1;
      for (int round = 0; round < 50; round++) { // Newton's steps; the problem is convex
        double ga = 0;
        double gb = 0;
        double haa = 1e-3;
        double hab = 0;
        double hbb = 1e-3;
        for (Judged one : judged) {
          double p = apply(new double[] {a, b}, one.sum());
          double d = p - (one.right() ? 1 : 0);
          double h = p * (1 - p);
          ga += d;
          gb += d * one.sum();
          haa += h;
          hab += h * one.sum();
          hbb += h * one.sum() * one.sum();
        }
        double determinant = haa * hbb - hab * hab;
        double stepA = (hbb * ga - hab * gb) / determinant;
        double stepB = (haa * gb - hab * ga) / determinant;
        a -= Math.max(-1, Math.min(1, stepA));
        b -= Math.max(-1, Math.min(1, stepB));
      }
      return new double[] {a, b};
    }
  }

  /**
   * Logistic regression over signs that are there or not, fitted one weight after the other.
   *
   * @param penalty on the squares of weights
   * @param least how often a sign must be seen to get a weight
   */
  record Logistic(double penalty, int least, int rounds) {

    /** Weights by sign; the common bias is left to the scale. */
    Map<String, Double> fit(List<Example> examples) {
      Map<String, List<Integer>> seen = new TreeMap<>();
      for (int i = 0; i < examples.size(); i++) {
        Set<String> once = new LinkedHashSet<>(examples.get(i).signs());
        for (String sign : once) {
          seen.computeIfAbsent(sign, s -> new ArrayList<>()).add(i);
        }
      }
      seen.values().removeIf(where -> where.size() < least);
      List<String> names = List.copyOf(seen.keySet());
      int[][] rows = new int[names.size()][];
      for (int f = 0; f < rows.length; f++) {
        rows[f] = seen.get(names.get(f)).stream().mapToInt(Integer::intValue).toArray();
      }
      int[] all = java.util.stream.IntStream.range(0, examples.size()).toArray();
      double[] weights = new double[rows.length];
      double[] sums = new double[examples.size()];
      for (int round = 0; round < rounds; round++) {
        step(all, sums, examples, 0, 0);
        for (int f = 0; f < rows.length; f++) {
          weights[f] += step(rows[f], sums, examples, weights[f], penalty);
        }
      }
      Map<String, Double> found = new TreeMap<>();
      for (int f = 0; f < rows.length; f++) {
        found.put(names.get(f), weights[f]);
      }
      return found;
    }

    private static double step(
        int[] where, double[] sums, List<Example> examples, double weight, double penalty) {
      double gradient = penalty * weight;
      double curve = penalty + 1e-6;
      for (int i : where) {
        double p = 1 / (1 + Math.exp(-sums[i]));
        gradient += p - (examples.get(i).right() ? 1 : 0);
        curve += Math.max(p * (1 - p), 0.05);
      }
      double step = Math.max(-1, Math.min(1, -gradient / curve));
      for (int i : where) {
        sums[i] += step;
      }
      return step;
    }
  }
}
