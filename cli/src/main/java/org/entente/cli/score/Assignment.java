package org.entente.cli.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pairs things one to one so that the sum of the pairs' weights is greatest (Hungarian method). */
final class Assignment {
  /** One of each side. */
  record Pair(int row, int column) {}

  private Assignment() {}

  /**
   * Pairs rows with columns.
   *
   * @param weight 0 where the two may not be paired
   * @return in order of rows; only pairs of weight above 0
   */
  static List<Pair> of(long[][] weight, int rows, int columns) {
    if (rows == 0 || columns == 0) {
      return List.of();
    }
    int n = Math.max(rows, columns);
    double[] u = new double[n + 1];
    double[] v = new double[n + 1];
    int[] match = new int[n + 1];
    for (int i = 1; i <= n; i++) {
      match[0] = i;
      int j0 = 0;
      double[] least = new double[n + 1];
      java.util.Arrays.fill(least, Double.POSITIVE_INFINITY);
      int[] way = new int[n + 1];
      boolean[] used = new boolean[n + 1];
      do {
        used[j0] = true;
        int i0 = match[j0];
        double delta = Double.POSITIVE_INFINITY;
        int j1 = 0;
        for (int j = 1; j <= n; j++) {
          if (!used[j]) {
            double cost = i0 <= rows && j <= columns ? -weight[i0 - 1][j - 1] : 0;
            double c = cost - u[i0] - v[j];
            if (c < least[j]) {
              least[j] = c;
              way[j] = j0;
            }
            if (least[j] < delta) {
              delta = least[j];
              j1 = j;
            }
          }
        }
        for (int j = 0; j <= n; j++) {
          if (used[j]) {
            u[match[j]] += delta;
            v[j] -= delta;
          } else {
            least[j] -= delta;
          }
        }
        j0 = j1;
      } while (match[j0] != 0);
      while (j0 != 0) {
        match[j0] = match[way[j0]];
        j0 = way[j0];
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (int j = 1; j <= n; j++) {
      int row = match[j] - 1;
      if (row < rows && j <= columns && weight[row][j - 1] > 0) {
        pairs.add(new Pair(row, j - 1));
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::row).thenComparingInt(Pair::column));
    return pairs;
  }
}
