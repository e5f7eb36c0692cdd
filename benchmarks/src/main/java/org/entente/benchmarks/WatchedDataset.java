package org.entente.benchmarks;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/** A dataset that writes down what is written to it, and counts what it is asked. */
final class WatchedDataset extends DatasetGraphWrapper {
  private final List<Write> writes = new ArrayList<>();
  private long asked;
  private boolean watching;

  /**
   * @param isAdded false where the quad is deleted
   */
  record Write(boolean isAdded, Quad quad) {}

  WatchedDataset(DatasetGraph inner) {
    super(inner);
  }

  /** From now on. */
  void watch() {
    writes.clear();
    asked = 0;
    watching = true;
  }

  /** What was written since, in order. */
  List<Write> unwatch() {
    watching = false;
    return List.copyOf(writes);
  }

  /** How often it was asked what it holds. */
  long asked() {
    return asked;
  }

  @Override
  public void add(Node graph, Node subject, Node predicate, Node object) {
    add(Quad.create(graph, subject, predicate, object));
  }

  @Override
  public void delete(Node graph, Node subject, Node predicate, Node object) {
    delete(Quad.create(graph, subject, predicate, object));
  }

  @Override
  public void add(Quad quad) {
    note(true, quad);
    get().add(quad);
  }

  @Override
  public void delete(Quad quad) {
    note(false, quad);
    get().delete(quad);
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    asked++;
    return get().find(graph, subject, predicate, object);
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    asked++;
    return get().find(quad);
  }

  @Override
  public boolean contains(Node graph, Node subject, Node predicate, Node object) {
    asked++;
    return get().contains(graph, subject, predicate, object);
  }

  @Override
  public boolean contains(Quad quad) {
    asked++;
    return get().contains(quad);
  }

  private void note(boolean isAdded, Quad quad) {
    if (watching) {
      writes.add(new Write(isAdded, quad));
    }
  }
}
