package org.entente.reasoner;

import java.util.Arrays;

/** A hash table from pairs of numbers to numbers, without an object for each. */
final class NumberIndex {
  private static final int LEAST = 64;

  private long[] keys = new long[LEAST];
  private int[] values = new int[LEAST]; // number + 1, 0 where the place is free
  private int size;

  /** -1 where there is none. */
  int get(int first, int second) {
    return values[place(keys, values, key(first, second))] - 1;
  }

  void put(int first, int second, int value) {
    if (3 * size > 2 * keys.length) {
      grow();
    }
    long key = key(first, second);
    int place = place(keys, values, key);
    if (values[place] == 0) {
      size++;
    }
    keys[place] = key;
    values[place] = value + 1;
  }

  private void grow() {
    long[] bigger = new long[2 * keys.length];
    int[] moved = new int[bigger.length];
    for (int i = 0; i < keys.length; i++) {
      if (values[i] != 0) {
        int place = place(bigger, moved, keys[i]);
        bigger[place] = keys[i];
        moved[place] = values[i];
      }
    }
    keys = bigger;
    values = moved;
  }

  private static int place(long[] keys, int[] values, long key) {
    int mask = keys.length - 1;
    int place = mix(key) & mask;
    while (values[place] != 0 && keys[place] != key) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private static long key(int first, int second) {
    return (long) first << 32 | second & 0xffffffffL;
  }

  private static int mix(long key) {
    long mixed =
        key * 0x9e3779b97f4a7c15L; // the golden ratio, as in Knuth's multiplicative hashing
    return (int) (mixed >>> 32);
  }

  /** An array at least as long as asked for, the rest free for more. */
  static int[] withRoom(int[] array, int length) {
    return length <= array.length
        ? array
        : Arrays.copyOf(array, Math.max(length, 2 * array.length));
  }
}
