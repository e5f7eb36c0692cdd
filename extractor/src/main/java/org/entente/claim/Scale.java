package org.entente.claim;

import java.util.List;

/** Turns sums of weights into shares: bias and slope, fitted on what was held out. */
record Scale(double bias, double slope) {
  static final Scale NONE = new Scale(0, 0);

  /** A judgement of what was held out. */
  record Judged(boolean right, boolean bold, double sum) {}

  double apply(double sum) {
    return 1 / (1 + Math.exp(-(bias + slope * sum)));
  }

  static Scale fit(List<Judged> judged) {
    double a = 0;
    double b = 1;
    for (int round = 0; round < 50; round++) { // Newton's steps; the problem is convex
      double ga = 0;
      double gb = 0;
      double haa = 1e-3;
      double hab = 0;
      double hbb = 1e-3;
      for (Judged one : judged) {
        double p = new Scale(a, b).apply(one.sum());
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
    return new Scale(a, b);
  }
}
