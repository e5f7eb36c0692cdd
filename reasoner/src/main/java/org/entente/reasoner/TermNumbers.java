package org.entente.reasoner;

import java.util.Arrays;
import org.apache.jena.graph.Node;

/** Terms by number and numbers by term; a hash table without an object for each. */
final class TermNumbers {
  private static final int LEAST = 1024;

  private Node[] nodes;
  private int size;
  private long[] places; // hash, then number + 1; 0 where the place is free

  /**
   * @param room for that many at first
   */
  TermNumbers(int room) {
    int least = Math.max(LEAST, room);
    nodes = new Node[least];
    places = new long[Integer.highestOneBit(least) << 2];
  }

  /** The number of a term, new where it has none. */
  int of(Node node) {
    int hash = mix(node.hashCode());
    int place = place(node, hash);
    if (places[place] != 0) {
      return (int) places[place] - 1;
    }
    places[place] = (long) hash << 32 | size + 1;
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * size);
    }
    nodes[size] = node;
    if (2 * ++size > places.length) {
      grow();
    }
    return size - 1;
  }

  /** The number of a term, or -1. */
  int find(Node node) {
    return (int) places[place(node, mix(node.hashCode()))] - 1;
  }

  private int place(Node node, int hash) {
    int mask = places.length - 1;
    int place = hash & mask;
    for (long entry = places[place]; entry != 0; entry = places[place]) {
      if ((int) (entry >>> 32) == hash) {
        Node known = nodes[(int) entry - 1];
        if (known == node || known.equals(node)) { // mostly it is the same object
          return place;
        }
      }
      place = (place + 1) & mask;
    }
    return place;
  }

  Node node(int number) {
    return nodes[number];
  }

  private void grow() {
    long[] bigger = new long[2 * places.length];
    int mask = bigger.length - 1;
    for (long entry : places) {
      if (entry != 0) {
        int place = (int) (entry >>> 32) & mask;
        while (bigger[place] != 0) {
          place = (place + 1) & mask;
        }
        bigger[place] = entry;
      }
    }
    places = bigger;
  }

  private static int mix(int hash) {
    int mixed = hash * 0x9e3779b9; // the golden ratio, as in Knuth's multiplicative hashing
    return mixed ^ mixed >>> 15;
  }
}
