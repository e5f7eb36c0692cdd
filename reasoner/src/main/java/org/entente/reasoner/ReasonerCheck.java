package org.entente.reasoner;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Whether the conclusions and counts of sources of a store are those that a run from nothing gives.
 *
 * @param missing quads that should stand in the graphs that the store keeps itself
 * @param extra quads that should not
 */
public record ReasonerCheck(Set<Quad> missing, Set<Quad> extra) {
  public ReasonerCheck {
    missing = Set.copyOf(missing);
    extra = Set.copyOf(extra);
  }

  /** Reads the whole store once. */
  public static ReasonerCheck verify(LocalStore store) {
    DatasetGraph data = store.dataset();
    return data.calculateRead(() -> verify(data, store.names(), store.rules()));
  }

  static ReasonerCheck verify(DatasetGraph data, GraphNames names, RuleSet rules) {
    Set<Quad> missing = new HashSet<>(RuleKeeper.quads(data, names, rules));
    Set<Quad> extra = new HashSet<>();
    for (Node graph : Iter.toList(data.listGraphNodes())) {
      if (names.isInferred(graph)) {
        data.find(graph, Node.ANY, Node.ANY, Node.ANY)
            .forEachRemaining(
                quad -> {
                  if (!missing.remove(quad)) {
                    extra.add(quad);
                  }
                });
      }
    }
    SourceCensus counted = SourceCensus.of(data, names);
    SourceCensus written = SourceCensus.asWritten(data, names);
    compare(counted.sources(), written.sources(), missing, extra);
    compare(counted.signatures(), written.signatures(), missing, extra);
    return new ReasonerCheck(missing, extra);
  }

  private static void compare(
      Set<Quad> wanted, Set<Quad> found, Set<Quad> missing, Set<Quad> extra) {
    wanted.stream().filter(quad -> !found.contains(quad)).forEach(missing::add);
    found.stream().filter(quad -> !wanted.contains(quad)).forEach(extra::add);
  }

  public boolean isRight() {
    return missing.isEmpty() && extra.isEmpty();
  }
}
