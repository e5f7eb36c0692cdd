package org.entente.reasoner;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Several keepers of one dataset, each after the other. */
record Keepers(List<Keeper> all) implements Keeper {
  Keepers {
    all = List.copyOf(all);
  }

  @Override
  public void prepare() {
    all.forEach(Keeper::prepare);
  }

  @Override
  public void before(boolean adding, Node graph, Node subject, Node predicate, Node object) {
    all.forEach(keeper -> keeper.before(adding, graph, subject, predicate, object));
  }

  @Override
  public void holds(Node graph, Set<Quad> quads) {
    all.forEach(keeper -> keeper.holds(graph, quads));
  }

  @Override
  public void committed() {
    all.forEach(Keeper::committed);
  }

  @Override
  public void beforeClear() {
    all.forEach(Keeper::beforeClear);
  }

  @Override
  public void startFromNothing() {
    all.forEach(Keeper::startFromNothing);
  }

  @Override
  public Report conclude() {
    return all.stream().map(Keeper::conclude).reduce(Report.NOTHING, Report::plus);
  }

  @Override
  public void forget() {
    all.forEach(Keeper::forget);
  }
}
