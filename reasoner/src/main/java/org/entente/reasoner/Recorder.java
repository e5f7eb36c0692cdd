package org.entente.reasoner;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/** A dataset that hands on what a write transaction came to, before it commits. */
final class Recorder extends DatasetGraphWrapper {
  private final BiConsumer<Set<Quad>, Set<Quad>> receiver;
  private final Set<Quad> deleted = new LinkedHashSet<>();
  private final Set<Quad> added = new LinkedHashSet<>();

  /**
   * @param receiver takes what was deleted and what was added; where it throws, nothing commits
   */
  Recorder(DatasetGraph inner, BiConsumer<Set<Quad>, Set<Quad>> receiver) {
    super(inner);
    this.receiver = receiver;
  }

  @Override
  public void add(Node graph, Node subject, Node predicate, Node object) {
    Quad quad = Quad.create(graph, subject, predicate, object);
    if (!get().contains(quad)) {
      get().add(quad);
      if (!deleted.remove(quad)) {
        added.add(quad);
      }
    }
  }

  @Override
  public void delete(Node graph, Node subject, Node predicate, Node object) {
    Quad quad = Quad.create(graph, subject, predicate, object);
    if (get().contains(quad)) {
      get().delete(quad);
      if (!added.remove(quad)) {
        deleted.add(quad);
      }
    }
  }

  @Override
  public void add(Quad quad) {
    add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void delete(Quad quad) {
    delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void commit() {
    receiver.accept(deleted, added);
    forget();
    super.commit();
  }

  @Override
  public void abort() {
    forget();
    super.abort();
  }

  private void forget() {
    deleted.clear();
    added.clear();
  }
}
