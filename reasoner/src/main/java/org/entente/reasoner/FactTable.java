package org.entente.reasoner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Facts as rows of numbers, found by subject, by object or whole within their relation. A relation
 * is a key: a property, or a class. What is no fact yet may have a row; its standing is none.
 */
final class FactTable {
  private final Map<Node, Integer> numbers = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();
  private final NumberIndex relations = new NumberIndex(); // (node, 0) → relation
  private final NumberIndex groups = new NumberIndex(); // (2 × relation + side, node) → group
  private final NumberIndex pairs = new NumberIndex(); // (subject, object) → last row of such
  private final List<Node> properties = new ArrayList<>(); // by relation
  private int relationCount;
  private int size;
  private int[] relation = new int[1024];
  private int[] subject = new int[1024];
  private int[] object = new int[1024];
  private int[] samePair = new int[1024]; // next row with that subject and object
  private int[] nextInSubject = new int[1024];
  private int[] nextInObject = new int[1024];
  private int[] nextInRelation = new int[1024];
  private Standing[] total = new Standing[1024];
  private int groupCount;
  private int[] groupHead = new int[1024];
  private int[] groupSize = new int[1024];
  private int[] relationHead = new int[64];
  private int[] relationSize = new int[64];

  /** The number of a term. */
  int number(Node node) {
    Integer fresh = nodes.size();
    Integer known = numbers.putIfAbsent(node, fresh);
    if (known != null) {
      return known;
    }
    nodes.add(node);
    return fresh;
  }

  Node node(int number) {
    return nodes.get(number);
  }

  /**
   * The number of a key as a relation.
   *
   * @param property the key itself, or rdf:type where the key is a class
   */
  int relation(Node key, Node property) {
    int node = number(key);
    int known = relations.get(node, 0);
    if (known < 0) {
      known = relationCount++;
      relationHead = NumberIndex.withRoom(relationHead, relationCount);
      relationSize = NumberIndex.withRoom(relationSize, relationCount);
      relationHead[known] = -1;
      relations.put(node, 0, known);
      properties.add(property);
    }
    return known;
  }

  int size() {
    return size;
  }

  int subject(int row) {
    return subject[row];
  }

  int object(int row) {
    return object[row];
  }

  int relation(int row) {
    return relation[row];
  }

  Standing total(int row) {
    return total[row];
  }

  void settle(int row, Standing standing) {
    total[row] = standing;
  }

  Triple triple(int row) {
    return Triple.create(
        nodes.get(subject[row]), properties.get(relation[row]), nodes.get(object[row]));
  }

  /** Its row, or -1. */
  int find(int inRelation, int ofSubject, int ofObject) {
    int row = pairs.get(ofSubject, ofObject);
    while (row >= 0 && relation[row] != inRelation) {
      row = samePair[row];
    }
    return row;
  }

  /** Its row, new where there is none. */
  int row(int inRelation, int ofSubject, int ofObject) {
    int known = find(inRelation, ofSubject, ofObject);
    if (known >= 0) {
      return known;
    }
    int row = size++;
    makeRoom();
    relation[row] = inRelation;
    subject[row] = ofSubject;
    object[row] = ofObject;
    total[row] = Standing.NONE;
    samePair[row] = pairs.get(ofSubject, ofObject);
    pairs.put(ofSubject, ofObject, row);
    nextInSubject[row] = enter(2 * inRelation, ofSubject, row);
    nextInObject[row] = enter(2 * inRelation + 1, ofObject, row);
    nextInRelation[row] = relationHead[inRelation];
    relationHead[inRelation] = row;
    relationSize[inRelation]++;
    return row;
  }

  int row(Triple fact) {
    return row(
        relation(Atom.key(fact), fact.getPredicate()),
        number(fact.getSubject()),
        number(fact.getObject()));
  }

  /** How many rows {@link #first} and {@link #next} go through. */
  int count(int inRelation, int ofSubject, int ofObject) {
    if (ofSubject >= 0) {
      int group = groups.get(2 * inRelation, ofSubject);
      return group < 0 ? 0 : groupSize[group];
    }
    if (ofObject >= 0) {
      int group = groups.get(2 * inRelation + 1, ofObject);
      return group < 0 ? 0 : groupSize[group];
    }
    return relationSize[inRelation];
  }

  /** The first row with this subject; else with this object; else of the relation; or -1. */
  int first(int inRelation, int ofSubject, int ofObject) {
    if (ofSubject >= 0) {
      int group = groups.get(2 * inRelation, ofSubject);
      return group < 0 ? -1 : groupHead[group];
    }
    if (ofObject >= 0) {
      int group = groups.get(2 * inRelation + 1, ofObject);
      return group < 0 ? -1 : groupHead[group];
    }
    return relationHead[inRelation];
  }

  int next(int row, int ofSubject, int ofObject) {
    return ofSubject >= 0
        ? nextInSubject[row]
        : ofObject >= 0 ? nextInObject[row] : nextInRelation[row];
  }

  private int enter(int side, int node, int row) {
    int group = groups.get(side, node);
    if (group < 0) {
      group = groupCount++;
      groupHead = NumberIndex.withRoom(groupHead, groupCount);
      groupSize = NumberIndex.withRoom(groupSize, groupCount);
      groupHead[group] = -1;
      groups.put(side, node, group);
    }
    int next = groupHead[group];
    groupHead[group] = row;
    groupSize[group]++;
    return next;
  }

  private void makeRoom() {
    relation = NumberIndex.withRoom(relation, size);
    subject = NumberIndex.withRoom(subject, size);
    object = NumberIndex.withRoom(object, size);
    samePair = NumberIndex.withRoom(samePair, size);
    nextInSubject = NumberIndex.withRoom(nextInSubject, size);
    nextInObject = NumberIndex.withRoom(nextInObject, size);
    nextInRelation = NumberIndex.withRoom(nextInRelation, size);
    if (size > total.length) {
      total = Arrays.copyOf(total, relation.length);
    }
  }
}
