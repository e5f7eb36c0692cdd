package org.entente.reasoner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * Facts as rows of numbers, found by subject, by object or whole within their relation. A relation
 * is a key: a property, or a class. What is no fact yet may have a row; its standing is none.
 */
final class FactTable {
  /** Which chain of rows to go through. */
  enum Chain {
    RELATION,
    SUBJECT,
    OBJECT
  }

  private final TermNumbers terms;
  private final NumberIndex byKey = new NumberIndex(); // (term, 0) → relation
  private final List<Relation> relations = new ArrayList<>();
  private @Nullable Node lastKey;
  private int lastRelation;
  private int size;
  private int[] relation;
  private int[] subject;
  private int[] object;
  private int[] nextInSubject;
  private int[] nextInObject;
  private int[] nextInRelation;
  private Standing[] total;

  FactTable() {
    this(0);
  }

  /**
   * @param room for that many facts at first
   */
  FactTable(int room) {
    int least = Math.max(1024, room);
    terms = new TermNumbers(least);
    relation = new int[least];
    subject = new int[least];
    object = new int[least];
    nextInSubject = new int[least];
    nextInObject = new int[least];
    nextInRelation = new int[least];
    total = new Standing[least];
  }

  /** The number of a term. */
  int number(Node node) {
    return terms.of(node);
  }

  Node node(int number) {
    return terms.node(number);
  }

  /**
   * The number of a key as a relation.
   *
   * @param property the key itself, or rdf:type where the key is a class
   */
  int relation(Node key, Node property) {
    if (key == lastKey) { // facts of one relation mostly come one after the other
      return lastRelation;
    }
    int term = terms.of(key);
    int known = byKey.getOrPut(term, 0, relations.size());
    if (known < 0) {
      known = relations.size();
      boolean isClass = property.equals(Terms.TYPE) && !key.equals(Terms.TYPE);
      relations.add(new Relation(property, isClass ? term : -1));
    }
    lastKey = key;
    lastRelation = known;
    return known;
  }

  int relations() {
    return relations.size();
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
        terms.node(subject[row]), relations.get(relation[row]).property, terms.node(object[row]));
  }

  /** Its row, or -1. */
  int find(int inRelation, int ofSubject, int ofObject) {
    return relations.get(inRelation).rows.get(ofSubject, ofObject);
  }

  /** Its row, new where there is none. */
  int row(int inRelation, int ofSubject, int ofObject) {
    Relation in = relations.get(inRelation);
    int known = in.rows.getOrPut(ofSubject, ofObject, size);
    if (known >= 0) {
      return known;
    }
    int row = size++;
    makeRoom();
    relation[row] = inRelation;
    subject[row] = ofSubject;
    object[row] = ofObject;
    total[row] = Standing.NONE;
    nextInRelation[row] = in.head;
    in.head = row;
    in.size++;
    if (in.bySubject != null) {
      nextInSubject[row] = in.bySubject.enter(ofSubject, row);
    }
    if (in.byObject != null) {
      nextInObject[row] = in.byObject.enter(ofObject, row);
    }
    return row;
  }

  int row(Triple fact) {
    int in = relation(Atom.key(fact), fact.getPredicate());
    int of = terms.of(fact.getSubject());
    int ofClass = relations.get(in).ofClass;
    return row(in, of, ofClass >= 0 ? ofClass : terms.of(fact.getObject()));
  }

  /** The relation of a key, or -1. */
  int findRelation(Node key) {
    int term = terms.find(key);
    return term < 0 ? -1 : byKey.get(term, 0);
  }

  /** The row of a fact, or -1. */
  int findRow(Triple fact) {
    int in = findRelation(Atom.key(fact));
    int of = terms.find(fact.getSubject());
    int to = terms.find(fact.getObject());
    return in < 0 || of < 0 || to < 0 ? -1 : relations.get(in).rows.get(of, to);
  }

  /** How to go through the rows with a subject or an object, -1 for any; not both. */
  Chain chain(int inRelation, int ofSubject, int ofObject) {
    if (ofSubject >= 0) {
      return Chain.SUBJECT;
    }
    return ofObject >= 0 && relations.get(inRelation).ofClass < 0 ? Chain.OBJECT : Chain.RELATION;
  }

  /** How many rows {@link #first} and {@link #next} go through. */
  int count(int inRelation, int ofSubject, int ofObject) {
    Relation in = relations.get(inRelation);
    return switch (chain(inRelation, ofSubject, ofObject)) {
      case SUBJECT -> bySubject(in).size(ofSubject);
      case OBJECT -> byObject(in).size(ofObject);
      case RELATION -> in.size;
    };
  }

  /** The first row of a chain, or -1. */
  int first(Chain chain, int inRelation, int ofSubject, int ofObject) {
    Relation in = relations.get(inRelation);
    return switch (chain) {
      case SUBJECT -> bySubject(in).head(ofSubject);
      case OBJECT -> byObject(in).head(ofObject);
      case RELATION -> in.head;
    };
  }

  int next(Chain chain, int row) {
    return switch (chain) {
      case SUBJECT -> nextInSubject[row];
      case OBJECT -> nextInObject[row];
      case RELATION -> nextInRelation[row];
    };
  }

  private Relation.Side bySubject(Relation in) {
    Relation.Side side = in.bySubject;
    if (side == null) {
      side = new Relation.Side();
      for (int row = in.head; row >= 0; row = nextInRelation[row]) {
        nextInSubject[row] = side.enter(subject[row], row);
      }
      in.bySubject = side;
    }
    return side;
  }

  private Relation.Side byObject(Relation in) {
    Relation.Side side = in.byObject;
    if (side == null) {
      side = new Relation.Side();
      for (int row = in.head; row >= 0; row = nextInRelation[row]) {
        nextInObject[row] = side.enter(object[row], row);
      }
      in.byObject = side;
    }
    return side;
  }

  private void makeRoom() {
    relation = NumberIndex.withRoom(relation, size);
    subject = NumberIndex.withRoom(subject, size);
    object = NumberIndex.withRoom(object, size);
    nextInSubject = NumberIndex.withRoom(nextInSubject, size);
    nextInObject = NumberIndex.withRoom(nextInObject, size);
    nextInRelation = NumberIndex.withRoom(nextInRelation, size);
    if (size > total.length) {
      total = Arrays.copyOf(total, relation.length);
    }
  }
}
