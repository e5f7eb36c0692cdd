package org.entente.reasoner;

import org.apache.jena.graph.Node;

/** Keeps the conclusions of a dataset true; told of each change just before it is made. */
interface Keeper {
  /**
   * A quad outside the inferred graphs is about to be added or deleted.
   *
   * @param adding false where it is deleted; it is there then, and is not otherwise
   */
  void before(boolean adding, Node graph, Node subject, Node predicate, Node object);

  /** All is about to be thrown away. */
  void beforeClear();

  /** All conclusions are to be drawn again. */
  void startFromNothing();

  /** Brings the conclusions up to date with the changes told since the last call. */
  Report conclude();

  /** The changes told since the last call are not going to be. */
  void forget();
}
