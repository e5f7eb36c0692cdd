package org.entente.reasoner;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Whether the conclusions of a store are those that a run from nothing gives.
 *
 * @param missing quads that should stand in the inferred graphs
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
    return new ReasonerCheck(missing, extra);
  }

  public boolean isRight() {
    return missing.isEmpty() && extra.isEmpty();
  }
}
