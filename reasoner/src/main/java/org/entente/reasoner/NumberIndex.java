package org.entente.reasoner;

import java.util.Arrays;

/** A hash table from pairs of numbers to numbers, without an object for each. */
final class NumberIndex {
  private static final int LEAST = 16;

  // By twos, so that one look at memory sees both: the key, then number + 1, 0 where it is free.
  private long[] places = new long[2 * LEAST];
  private int size;

  /** -1 where there is none. */
  int get(int first, int second) {
    return (int) places[place(places, key(first, second)) + 1] - 1;
  }

  void put(int first, int second, int value) {
    long key = key(first, second);
    int place = place(places, key);
    if (places[place + 1] == 0) {
      enter(place, key, value);
    } else {
      places[place + 1] = value + 1L;
    }
  }

  /** The number that is known; -1 where there was none, and from now on it is {@code value}. */
  int getOrPut(int first, int second, int value) {
    long key = key(first, second);
    int place = place(places, key);
    int known = (int) places[place + 1] - 1;
    if (known < 0) {
      enter(place, key, value);
    }
    return known;
  }

  private void enter(int place, long key, int value) {
    places[place] = key;
    places[place + 1] = value + 1L;
    if (4 * ++size > places.length) { // half full
      grow();
    }
  }

  private void grow() {
    long[] bigger = new long[2 * places.length];
    for (int i = 0; i < places.length; i += 2) {
      if (places[i + 1] != 0) {
        int place = place(bigger, places[i]);
        bigger[place] = places[i];
        bigger[place + 1] = places[i + 1];
      }
    }
    places = bigger;
  }

  private static int place(long[] places, long key) {
    int mask = places.length - 2;
    int place = 2 * mix(key) & mask;
    while (places[place + 1] != 0 && places[place] != key) {
      place = (place + 2) & mask;
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
