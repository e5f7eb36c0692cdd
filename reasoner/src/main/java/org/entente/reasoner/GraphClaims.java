package org.entente.reasoner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** How well one graph, all of it at hand, vouches for its triples; as {@link Statements} has it. */
final class GraphClaims {
  private final Node graph;
  private final Set<Quad> quads;
  private final Map<Node, List<Node>> claims = new HashMap<>(); // by what they reify
  private final Map<Node, List<Node>> reified = new HashMap<>(); // by claim
  private final Map<Node, Node> modalities = new HashMap<>();
  private final Map<Node, Node> confidences = new HashMap<>();

  /**
   * @param quads all of the graph
   */
  GraphClaims(Node graph, Collection<Quad> quads) {
    this.graph = graph;
    this.quads = quads instanceof Set<Quad> set ? set : new HashSet<>(quads);
    for (Quad quad : quads) {
      Node property = quad.getPredicate();
      if (property.equals(Terms.REIFIES)) {
        claims.computeIfAbsent(quad.getObject(), o -> new ArrayList<>(1)).add(quad.getSubject());
        reified.computeIfAbsent(quad.getSubject(), s -> new ArrayList<>()).add(quad.getObject());
      } else if (property.equals(Terms.MODALITY)) {
        modalities.merge(quad.getSubject(), quad.getObject(), Statements::first);
      } else if (property.equals(Terms.CONFIDENCE)) {
        confidences.merge(quad.getSubject(), quad.getObject(), Statements::first);
      }
    }
  }

  Standing of(Triple fact) {
    if (!quads.contains(Quad.create(graph, fact))) {
      return Standing.NONE;
    }
    List<Node> tellers = claims.get(NodeFactory.createTripleTerm(fact));
    if (tellers == null) {
      return Standing.CERTAIN;
    }
    Standing best = Standing.NONE;
    for (Node claim : tellers) {
      best = best.or(Statements.worth(modalities.get(claim), confidences.get(claim)));
    }
    return best;
  }

  /** What a claim reifies. */
  List<Node> reifiedBy(Node claim) {
    return reified.getOrDefault(claim, List.of());
  }
}
