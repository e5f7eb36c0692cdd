package org.entente.reasoner;

import java.util.Arrays;

/** Which graphs vouch for which rows of a {@link FactTable}, and how well. */
final class Vouchers {
  private final NumberIndex byPlace = new NumberIndex(); // (row, graph) → voucher
  private int[] last = new int[1024]; // by row: its last voucher + 1
  private int[] before = new int[1024]; // by voucher: the one before of the same row, + 1
  private Standing[] standings = new Standing[1024];
  private int size;
  private int idle;

  /** What a graph gives a row from now on. */
  void set(int row, int graph, Standing standing) {
    int known = byPlace.get(row, graph);
    if (known >= 0) {
      idle += standing.equals(Standing.NONE) ? 1 : 0;
      idle -= standings[known].equals(Standing.NONE) ? 1 : 0;
      standings[known] = standing;
    } else if (!standing.equals(Standing.NONE)) {
      byPlace.put(row, graph, size);
      last = NumberIndex.withRoom(last, row + 1);
      before = NumberIndex.withRoom(before, size + 1);
      if (size == standings.length) {
        standings = Arrays.copyOf(standings, 2 * size);
      }
      standings[size] = standing;
      before[size] = last[row];
      last[row] = ++size;
    }
  }

  /** The best that any graph gives a row. */
  Standing of(int row) {
    Standing best = Standing.NONE;
    if (row < last.length) {
      for (int i = last[row]; i > 0 && !best.equals(Standing.CERTAIN); i = before[i - 1]) {
        best = best.or(standings[i - 1]);
      }
    }
    return best;
  }

  int size() {
    return size;
  }

  /** Those that vouch for nothing any more. */
  int idle() {
    return idle;
  }
}
