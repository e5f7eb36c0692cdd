package org.entente.language;

import java.util.Arrays;
import java.util.List;

/**
 * An averaged perceptron in training (Collins 2002): weights grow only where mistakes were made.
 * Not thread-safe; same updates in the same order, same weights.
 */
final class Perceptron {
  private static final float STEPS = 16f;

  private int[] keys = new int[1 << 16];
  private Row[] table = new Row[1 << 16];
  private int size;
  private int now = 1;

  private static final class Row {
    short[] classes = new short[2];
    float[] weights = new float[2];
    float[] sums = new float[2]; // weight * time, to be taken off for the average
    int length;
    int updates;

    void add(int label, float delta, int now) {
      int at = 0;
      while (at < length && classes[at] != label) {
        at++;
      }
      if (at == length) {
        if (length == classes.length) {
          classes = Arrays.copyOf(classes, length * 2);
          weights = Arrays.copyOf(weights, length * 2);
          sums = Arrays.copyOf(sums, length * 2);
        }
        classes[length++] = (short) label;
      }
      weights[at] += delta;
      sums[at] += delta * now;
    }
  }

  void score(int[] features, int count, float[] scores) {
    for (int f = 0; f < count; f++) {
      Row row = find(features[f]);
      if (row != null) {
        for (int e = 0; e < row.length; e++) {
          scores[row.classes[e]] += row.weights[e];
        }
      }
    }
  }

  private @org.jspecify.annotations.Nullable Row find(int hash) {
    int mask = keys.length - 1;
    for (int at = hash & mask; keys[at] != 0; at = (at + 1) & mask) {
      if (keys[at] == hash) {
        return table[at];
      }
    }
    return null;
  }

  /** Counts one more decision, right or wrong; the average is taken over decisions. */
  void tick() {
    now++;
  }

  void update(int[] features, int count, int wanted, int taken) {
    for (int f = 0; f < count; f++) {
      Row row = require(features[f]);
      row.updates++;
      row.add(wanted, 1, now);
      row.add(taken, -1, now);
    }
  }

  private Row require(int hash) {
    Row found = find(hash);
    if (found != null) {
      return found;
    }
    if (size * 2 >= keys.length) {
      grow();
    }
    Row row = new Row();
    place(hash, row);
    size++;
    return row;
  }

  private void place(int hash, Row row) {
    int mask = keys.length - 1;
    int at = hash & mask;
    while (keys[at] != 0) {
      at = (at + 1) & mask;
    }
    keys[at] = hash;
    table[at] = row;
  }

  private void grow() {
    int[] oldKeys = keys;
    Row[] oldTable = table;
    keys = new int[oldKeys.length * 2];
    table = new Row[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        place(oldKeys[i], oldTable[i]);
      }
    }
  }

  /** Averaged weights, ready to be written or used. */
  record Frozen(List<String> classes, int[] hashes, int[] rowStart, int[] entries) {
    SparseModel model() {
      return new SparseModel(classes, hashes, rowStart, entries);
    }
  }

  /**
   * The mean of the averaged weights of several runs over the same data in different orders: as
   * good as a vote among them, and as fast as one.
   *
   * @param minUpdates features that helped to mend fewer mistakes, all runs together, are left out
   * @param minWeight weights smaller than this are left out
   */
  static Frozen freeze(
      List<Perceptron> runs, List<String> classes, int minUpdates, float minWeight) {
    int[] all =
        runs.stream()
            .flatMapToInt(r -> Arrays.stream(r.keys))
            .filter(k -> k != 0)
            .sorted()
            .distinct()
            .toArray();
    int[] hashes = new int[all.length];
    int[] rowStart = new int[all.length];
    int[] entries = new int[1 << 16];
    int end = 0;
    int kept = 0;
    float[] sum = new float[classes.size()];
    for (int hash : all) {
      int updates = 0;
      Arrays.fill(sum, 0);
      for (Perceptron run : runs) {
        Row row = run.find(hash);
        if (row != null) {
          updates += row.updates;
          for (int e = 0; e < row.length; e++) {
            sum[row.classes[e]] += row.weights[e] - row.sums[e] / run.now;
          }
        }
      }
      if (updates < minUpdates) {
        continue;
      }
      if (end + classes.size() + 1 > entries.length) {
        entries = Arrays.copyOf(entries, entries.length * 2);
      }
      int start = end++;
      for (int c = 0; c < sum.length; c++) {
        float mean = sum[c] / runs.size();
        int steps = Math.clamp(Math.round(mean * STEPS), Short.MIN_VALUE, Short.MAX_VALUE);
        if (steps != 0 && Math.abs(mean) >= minWeight) {
          entries[end++] = c << 16 | steps & 0xffff;
        }
      }
      if (end == start + 1) {
        end = start;
        continue;
      }
      entries[start] = end - start - 1;
      hashes[kept] = hash;
      rowStart[kept++] = start;
    }
    return new Frozen(
        classes,
        Arrays.copyOf(hashes, kept),
        Arrays.copyOf(rowStart, kept),
        Arrays.copyOf(entries, end));
  }
}
