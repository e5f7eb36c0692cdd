package org.entente.language;

/** A growing list of hashed features; the same values give the same hashes on every machine. */
final class Features {
  int[] hashes = new int[256];
  int count;

  void clear() {
    count = 0;
  }

  void add(int template, int a) {
    put(mix(template, a));
  }

  void add(int template, int a, int b) {
    put(mix(mix(template, a), b));
  }

  void add(int template, int a, int b, int c) {
    put(mix(mix(mix(template, a), b), c));
  }

  void add(int template, int a, int b, int c, int d) {
    put(mix(mix(mix(mix(template, a), b), c), d));
  }

  private void put(int hash) {
    int h = hash;
    h ^= h >>> 16;
    h *= 0x7feb352d;
    h ^= h >>> 15;
    h *= 0x846ca68b;
    h ^= h >>> 16;
    hashes[count++] = h == 0 ? 1 : h; // 0 marks an empty place in the tables
  }

  /** Puts two numbers into one that depends on their order. */
  static int mix(int seed, int value) {
    int h = (seed ^ value) * 0x9e3779b1;
    return h ^ h >>> 15;
  }
}
