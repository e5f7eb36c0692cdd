package org.entente.language;

import java.util.Arrays;

/**
 * A stack, a buffer and the arcs drawn so far, for arc-hybrid parsing (Kuhlmann, Gómez-Rodríguez
 * and Satta 2011). The root stands behind the last word and takes exactly one dependent.
 */
final class ParserState {
  static final int SHIFT = 0;
  static final int LEFT = 1;
  static final int RIGHT = 2;

  final ParserInput input;
  final int n;
  final int[] stack;
  int depth;
  int next; // front of the buffer; n is the root
  final int[] head;
  final int[] label;
  final int[] left1; // leftmost dependent
  final int[] left2; // second leftmost
  final int[] right1; // rightmost
  final int[] right2;
  final int[] leftCount;
  final int[] rightCount;
  final int[] marker; // lemma of the preposition or conjunction attached
  final int[] labelSet; // order-free sum of dependents' labels

  ParserState(ParserInput input) {
    this.input = input;
    this.n = input.size;
    stack = new int[n + 1];
    head = new int[n + 1];
    label = new int[n + 1];
    left1 = new int[n + 1];
    left2 = new int[n + 1];
    right1 = new int[n + 1];
    right2 = new int[n + 1];
    leftCount = new int[n + 1];
    rightCount = new int[n + 1];
    marker = new int[n + 1];
    labelSet = new int[n + 1];
    Arrays.fill(head, -1);
    Arrays.fill(label, -1);
    Arrays.fill(left1, -1);
    Arrays.fill(left2, -1);
    Arrays.fill(right1, -1);
    Arrays.fill(right2, -1);
  }

  boolean isDone() {
    return depth == 0 && next == n;
  }

  boolean allows(int move) {
    return switch (move) {
      case SHIFT -> next < n;
      case LEFT -> next < n ? depth > 0 : depth == 1;
      default -> depth > 1;
    };
  }

  int top(int k) {
    return depth > k ? stack[depth - 1 - k] : -1;
  }

  /**
   * @param relation index of the label for an arc
   * @param isMarker whether that label is "case" or "mark"
   */
  void apply(int move, int relation, boolean isMarker) {
    switch (move) {
      case SHIFT -> stack[depth++] = next++;
      case LEFT -> {
        int dependent = stack[--depth];
        attach(next, dependent, relation, isMarker);
        left2[next] = left1[next];
        left1[next] = dependent;
        leftCount[next]++;
      }
      default -> {
        int dependent = stack[--depth];
        int governor = stack[depth - 1];
        attach(governor, dependent, relation, isMarker);
        right2[governor] = right1[governor];
        right1[governor] = dependent;
        rightCount[governor]++;
      }
    }
  }

  private void attach(int governor, int dependent, int relation, boolean isMarker) {
    head[dependent] = governor;
    label[dependent] = relation;
    int bit = Features.mix(17, relation);
    labelSet[governor] += bit;
    if (isMarker && (marker[governor] == 0 || dependent < governor)) {
      marker[governor] = input.lemma[dependent];
    }
  }
}
