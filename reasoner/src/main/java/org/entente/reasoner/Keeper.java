package org.entente.reasoner;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Keeps the conclusions of a dataset true; told of each change just before it is made. */
interface Keeper {
  /** This thread is about to begin a write transaction, and is in none. */
  default void prepare() {}

  /**
   * A quad outside the inferred graphs is about to be added or deleted.
   *
   * @param adding false where it is deleted; it is there then, and is not otherwise
   */
  void before(boolean adding, Node graph, Node subject, Node predicate, Node object);

  /**
   * All of a graph, just after it was written; good until the graph is changed again.
   *
   * @param quads must not change any more
   */
  default void holds(Node graph, Set<Quad> quads) {}

  /** All is about to be thrown away. */
  void beforeClear();

  /** All conclusions are to be drawn again. */
  void startFromNothing();

  /** Brings the conclusions up to date with the changes told since the last call. */
  Report conclude();

  /** What was concluded is in. */
  default void committed() {}

  /** The changes told since the last call are not going to be, unless they are committed. */
  void forget();
}
