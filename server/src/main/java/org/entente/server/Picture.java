package org.entente.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small drawing of things and what joins them, laid out here so that it needs no script; the same
 * each time.
 */
public record Picture(int width, int height, List<Dot> dots, List<Line> lines) {
  private static final int WIDTH = 900;
  private static final int HIGHEST = 620;
  private static final int ROUNDS = 260;
  private static final double GRAVITY = 0.9;

  /** Letters of a name that are shown, how wide one is, and how high a line of them, in units. */
  private static final int LONGEST = 24;

  private static final double LETTER = 7;
  private static final double LINE = 18;

  /** A thing; its name stands on its outer side, that of the one in the middle below it. */
  public record Dot(double x, double y, double radius, Value name, boolean centre, boolean left) {
    /** Where the name is anchored. */
    public double nameX() {
      return centre ? x : left ? x - radius - 4 : x + radius + 4;
    }

    /** The line the name stands on. */
    public double nameY() {
      return centre ? y + radius + 15 : y + 4;
    }

    /** Which end of the name is anchored, in the words of SVG. */
    public String anchor() {
      return centre ? "middle" : left ? "end" : "start";
    }

    /** Short enough for the drawing. */
    public String shortName() {
      String text = name.text();
      return text.length() > LONGEST ? text.substring(0, LONGEST - 1).strip() + "…" : text;
    }
  }

  /** What joins two things; {@code name} leads to who says so. */
  public record Line(double x1, double y1, double x2, double y2, String modality, Value name) {}

  /** What joins two things, by their keys. */
  record Link(String from, String to, String modality, Value name) {}

  /**
   * Lays things out: what is joined lies near, the rest apart (after Fruchterman and Reingold).
   *
   * @param names of the things, by key
   * @param centre the key of the thing in the middle; blank where none is
   */
  static Picture of(Map<String, Value> names, List<Link> links, String centre) {
    List<String> keys = List.copyOf(names.keySet());
    Map<String, Integer> index = new LinkedHashMap<>();
    keys.forEach(key -> index.put(key, index.size()));
    int wished = Math.min(HIGHEST, 120 + 18 * keys.size());
    double[][] at = places(keys, index, links, centre, wished);
    List<Value> shown = List.copyOf(names.values());
    int height = spread(at, shown, keys.indexOf(centre), wished);
    int[] degree = new int[keys.size()];
    List<Line> lines = new ArrayList<>();
    for (Link link : links) {
      Integer from = index.get(link.from());
      Integer to = index.get(link.to());
      if (from == null || to == null || from.equals(to)) {
        continue;
      }
      degree[from]++;
      degree[to]++;
      lines.add(
          new Line(at[from][0], at[from][1], at[to][0], at[to][1], link.modality(), link.name()));
    }
    List<Dot> dots = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      dots.add(
          new Dot(
              at[i][0],
              at[i][1],
              5 + Math.min(7, Math.sqrt(degree[i])),
              names.get(keys.get(i)),
              keys.get(i).equals(centre),
              at[i][0] < WIDTH * 0.5 && !keys.get(i).equals(centre)));
    }
    return new Picture(WIDTH, height, dots, lines);
  }

  /**
   * Moves points down whose names would stand on that of one above.
   *
   * @return the height that is now needed
   */
  private static int spread(double[][] at, List<Value> names, int middle, int height) {
    List<Integer> downwards = new ArrayList<>();
    for (int i = 0; i < at.length; i++) {
      downwards.add(i);
    }
    downwards.sort(Comparator.<Integer>comparingDouble(i -> at[i][1]).thenComparing(i -> i));
    double lowest = 0;
    for (int k = 0; k < downwards.size(); k++) {
      int i = downwards.get(k);
      for (int above : downwards.subList(0, k)) {
        double gap = line(at, i, middle) - line(at, above, middle);
        if (i != middle && Math.abs(gap) < LINE && overlap(at, names, i, above, middle)) {
          at[i][1] = Math.round(10 * (at[i][1] + LINE - gap)) / 10.0;
        }
      }
      lowest = Math.max(lowest, line(at, i, middle));
    }
    return Math.max(height, (int) lowest + 20);
  }

  private static double line(double[][] at, int i, int middle) {
    return i == middle ? at[i][1] + 27 : at[i][1] + 4;
  }

  private static boolean overlap(double[][] at, List<Value> names, int i, int j, int middle) {
    double[] one = extent(at, names, i, middle);
    double[] other = extent(at, names, j, middle);
    return one[0] < other[1] && other[0] < one[1];
  }

  /** From where to where a point and its name reach from left to right. */
  private static double[] extent(double[][] at, List<Value> names, int i, int middle) {
    double width = LETTER * Math.min(LONGEST, names.get(i).text().length());
    double x = at[i][0];
    if (i == middle) {
      return new double[] {x - width / 2, x + width / 2};
    }
    return x < WIDTH * 0.5
        ? new double[] {x - 12 - width, x + 12}
        : new double[] {x - 12, x + 12 + width};
  }

  private static double[][] places(
      List<String> keys, Map<String, Integer> index, List<Link> links, String centre, int height) {
    int n = keys.size();
    double[][] at = new double[n][2];
    for (int i = 0; i < n; i++) {
      double angle = 2 * Math.PI * i / Math.max(1, n);
      boolean middle = keys.get(i).equals(centre);
      at[i][0] = middle ? 0 : Math.cos(angle);
      at[i][1] = middle ? 0 : Math.sin(angle);
    }
    double wish = 1.6 / Math.sqrt(Math.max(1, n));
    for (int round = 0; round < ROUNDS; round++) {
      double[][] push = new double[n][2];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
          pull(at, push, i, j, -wish * wish, -1);
        }
      }
      for (Link link : links) {
        Integer from = index.get(link.from());
        Integer to = index.get(link.to());
        if (from != null && to != null && !from.equals(to)) {
          pull(at, push, from, to, 1 / wish, 2);
        }
      }
      for (int i = 0; i < n; i++) { // what is joined to nothing else must not fly away
        push[i][0] -= GRAVITY * at[i][0];
        push[i][1] -= GRAVITY * at[i][1];
      }
      double step = 0.12 * (1 - (double) round / ROUNDS);
      for (int i = 0; i < n; i++) {
        double length = Math.hypot(push[i][0], push[i][1]);
        if (length > 0 && !keys.get(i).equals(centre)) {
          at[i][0] += push[i][0] / length * Math.min(length, step);
          at[i][1] += push[i][1] / length * Math.min(length, step);
        }
      }
    }
    return fitted(at, height);
  }

  /** Moves two points towards each other by a power of their distance; apart where negative. */
  private static void pull(
      double[][] at, double[][] push, int i, int j, double strength, int power) {
    double dx = at[j][0] - at[i][0];
    double dy = at[j][1] - at[i][1];
    double distance = Math.max(0.01, Math.hypot(dx, dy));
    double force = strength * (power == 2 ? distance * distance : 1 / distance) / distance;
    push[i][0] += dx * force;
    push[i][1] += dy * force;
    push[j][0] -= dx * force;
    push[j][1] -= dy * force;
  }

  private static double[][] fitted(double[][] at, int height) {
    double[] low = {Double.MAX_VALUE, Double.MAX_VALUE};
    double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE};
    for (double[] point : at) {
      for (int axis = 0; axis < 2; axis++) {
        low[axis] = Math.min(low[axis], point[axis]);
        high[axis] = Math.max(high[axis], point[axis]);
      }
    }
    double[] room = {WIDTH - 380, height - 60};
    double[] edge = {190, 25};
    for (double[] point : at) {
      for (int axis = 0; axis < 2; axis++) {
        double span = high[axis] - low[axis];
        double share = span < 1e-9 ? 0.5 : (point[axis] - low[axis]) / span;
        point[axis] = Math.round(10 * (edge[axis] + share * room[axis])) / 10.0;
      }
    }
    return at;
  }
}
