package org.entente.reasoner;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/** One named graph is to be so from now on. */
public sealed interface Change {
  /** The graph that changes. */
  Node graph();

  /**
   * The graph holds exactly these quads.
   *
   * @param fingerprint equal for equal content; a graph that bears it already is left alone, and
   *     {@code quads} is not asked
   * @param quads all in {@code graph}
   */
  record Put(Node graph, String fingerprint, Supplier<Collection<Quad>> quads) implements Change {}

  /** The graph is gone. */
  record Remove(Node graph) implements Change {}

  /** The graph holds exactly these quads; the fingerprint is made of them. */
  static Change put(Node graph, Collection<Quad> quads) {
    List<Quad> copy = List.copyOf(quads);
    for (Quad quad : copy) {
      if (!quad.getGraph().equals(graph)) {
        throw new IllegalArgumentException(
            "quads: " + quad.getGraph() + " is not the graph to change, " + graph);
      }
    }
    return new Put(graph, fingerprint(copy), () -> copy);
  }

  /** A digest of the triples, whatever their order. */
  private static String fingerprint(List<Quad> quads) {
    return Fingerprint.of(
        quads.stream()
            .map(
                q ->
                    NodeFmtLib.strNT(q.getSubject())
                        + NodeFmtLib.strNT(q.getPredicate())
                        + NodeFmtLib.strNT(q.getObject()))
            .sorted());
  }
}
