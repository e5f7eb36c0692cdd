package org.entente.reasoner;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one relation of a {@link FactTable}, as chains: all, and by subject or object from
 * the time on that somebody asks by them. A class has but one object, itself.
 */
final class Relation {
  final Node property;
  final int ofClass; // the number of the class, or -1 where this is a property
  final NumberIndex rows = new NumberIndex(); // (subject, object) → row
  int head = -1;
  int size;
  @Nullable Side bySubject;
  @Nullable Side byObject;

  Relation(Node property, int ofClass) {
    this.property = property;
    this.ofClass = ofClass;
  }

  /** Rows in groups with the same subject, or the same object. */
  static final class Side {
    private final NumberIndex groups = new NumberIndex(); // (node, 0) → group
    private int count;
    private int[] heads = new int[16];
    private int[] sizes = new int[16];

    int size(int node) {
      int group = groups.get(node, 0);
      return group < 0 ? 0 : sizes[group];
    }

    /** The last row that was entered, or -1. */
    int head(int node) {
      int group = groups.get(node, 0);
      return group < 0 ? -1 : heads[group];
    }

    /** The row that was the last before. */
    int enter(int node, int row) {
      int group = groups.getOrPut(node, 0, count);
      if (group < 0) {
        group = count++;
        heads = NumberIndex.withRoom(heads, count);
        sizes = NumberIndex.withRoom(sizes, count);
        heads[group] = -1;
        sizes[group] = 0;
      }
      int before = heads[group];
      heads[group] = row;
      sizes[group]++;
      return before;
    }
  }
}
