package org.entente.reasoner;

import org.apache.jena.graph.Node;

/** Keeps the conclusions of a dataset true; told of each change just before it is made. */
interface Keeper {
  /** A quad outside the inferred graphs is about to be added or deleted. */
  void before(Node graph, Node subject, Node predicate, Node object);

  /** All is about to be thrown away. */
  void beforeClear();

  /** Brings the conclusions up to date with the changes told since the last call. */
  Report conclude();

  /** The changes told since the last call are not going to be. */
  void forget();
}
