package org.entente.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Logistic regression over signs that are there or not, fitted one weight after the other.
 *
 * @param penalty on the squares of weights
 * @param least how often a sign must be seen to get a weight
 */
record Logistic(double penalty, int least, int rounds) {

  /** The weights of these signs, added up. */
  static double sum(Map<String, Double> weights, List<String> signs) {
    double sum = 0;
    for (String sign : signs) {
      sum += weights.getOrDefault(sign, 0.0);
    }
    return sum;
  }

  /** Weights by sign; the common bias is left to the scale. */
  Map<String, Double> fit(List<JudgeTrainer.Example> examples) {
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
      int[] where,
      double[] sums,
      List<JudgeTrainer.Example> examples,
      double weight,
      double penalty) {
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
