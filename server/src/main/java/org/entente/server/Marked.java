package org.entente.server;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A stretch of an article's text, and the facts it is evidence of.
 *
 * @param start where it begins in the text, in UTF-16 code units
 * @param anchors of the cards of those facts, in the order of their passages; empty for plain text
 * @param labels of those facts, as many
 */
public record Marked(int start, String text, List<String> anchors, List<String> labels) {
  public Marked {
    anchors = List.copyOf(anchors);
    labels = List.copyOf(labels);
  }

  /** What one fact has as evidence: half-open [start, end) in UTF-16 code units. */
  record Stretch(int start, int end, String anchor, String label) {}

  /**
   * Cuts a text wherever a stretch begins or ends, so that overlapping ones can all be marked; the
   * pieces make up the whole text. What lies outside the text is left out.
   */
  static List<Marked> cut(String text, List<Stretch> stretches) {
    Set<Integer> bounds = new TreeSet<>(List.of(0, text.length()));
    for (Stretch each : stretches) {
      if (each.start() >= 0 && each.start() < each.end() && each.end() <= text.length()) {
        bounds.add(each.start());
        bounds.add(each.end());
      }
    }
    List<Marked> pieces = new ArrayList<>();
    int from = -1;
    for (int to : bounds) {
      if (from >= 0) {
        pieces.add(piece(text, from, to, stretches));
      }
      from = to;
    }
    return pieces;
  }

  private static Marked piece(String text, int from, int to, List<Stretch> stretches) {
    Set<String> anchors = new LinkedHashSet<>();
    List<String> labels = new ArrayList<>();
    for (Stretch each : stretches) {
      if (each.start() <= from && to <= each.end() && anchors.add(each.anchor())) {
        labels.add(each.label());
      }
    }
    return new Marked(from, text.substring(from, to), List.copyOf(anchors), labels);
  }
}
