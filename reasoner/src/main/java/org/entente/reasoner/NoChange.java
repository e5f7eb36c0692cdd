package org.entente.reasoner;

import org.apache.jena.graph.Node;

/**
 * Keeps a store that was opened for reading as it is: without rules, a change would be half a one.
 */
final class NoChange implements Keeper {
  @Override
  public void before(boolean adding, Node graph, Node subject, Node predicate, Node object) {
    throw refusal();
  }

  @Override
  public void beforeClear() {
    throw refusal();
  }

  @Override
  public void startFromNothing() {
    throw refusal();
  }

  @Override
  public Report conclude() {
    return Report.NOTHING;
  }

  @Override
  public void forget() {}

  private static UnsupportedOperationException refusal() {
    return new UnsupportedOperationException(
        "the store was opened for reading, or without the rules that its conclusions follow from");
  }
}
