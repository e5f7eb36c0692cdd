package org.entente.reasoner;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.claim.Modality;
import org.jspecify.annotations.Nullable;

/**
 * How well the graphs of a dataset vouch for a triple. A triple that stands in a graph counts with
 * the best of the claims that reify it there, and as certain where none does: an entity's class, a
 * gazetteer entry. What stands nowhere but in a triple term is nobody's fact.
 */
final class Statements {
  private final DatasetGraph data;
  private final GraphNames names;

  Statements(DatasetGraph data, GraphNames names) {
    this.data = data;
    this.names = names;
  }

  /** The best that any graph gives it. */
  Standing of(Triple fact) {
    Standing best = Standing.NONE;
    Iterator<Quad> places =
        data.find(Node.ANY, fact.getSubject(), fact.getPredicate(), fact.getObject());
    try {
      while (places.hasNext() && !best.equals(Standing.CERTAIN)) {
        Node graph = places.next().getGraph();
        if (counts(graph)) {
          best = best.or(in(graph, fact));
        }
      }
    } finally {
      Iter.close(places);
    }
    return best;
  }

  /** Every triple that a graph vouches for, of those wanted. */
  Map<Triple, Standing> all(Predicate<Triple> wanted) {
    Map<Triple, Standing> found = new LinkedHashMap<>();
    List<Node> graphs = Iter.toList(data.listGraphNodes());
    for (Node graph : graphs) {
      if (counts(graph)) {
        Map<Node, Standing> claims = new HashMap<>();
        Map<Triple, Standing> reified = new HashMap<>();
        data.find(graph, Node.ANY, Terms.REIFIES, Node.ANY)
            .forEachRemaining(
                q -> {
                  if (q.getObject().isTripleTerm() && wanted.test(q.getObject().getTriple())) {
                    Standing claim = claims.computeIfAbsent(q.getSubject(), c -> claim(graph, c));
                    reified.merge(q.getObject().getTriple(), claim, Standing::or);
                  }
                });
        data.find(graph, Node.ANY, Node.ANY, Node.ANY)
            .forEachRemaining(
                q -> {
                  Triple fact = q.asTriple();
                  if (wanted.test(fact)) {
                    Standing here = reified.getOrDefault(fact, Standing.CERTAIN);
                    if (!here.equals(Standing.NONE)) {
                      found.merge(fact, here, Standing::or);
                    }
                  }
                });
      }
    }
    return found;
  }

  /** True where the graph is one of articles or of common knowledge, not ours. */
  boolean counts(Node graph) {
    return !names.isKept(graph);
  }

  private Standing in(Node graph, Triple fact) {
    Iterator<Quad> claims =
        data.find(graph, Node.ANY, Terms.REIFIES, NodeFactory.createTripleTerm(fact));
    if (!claims.hasNext()) {
      return Standing.CERTAIN;
    }
    Standing best = Standing.NONE;
    while (claims.hasNext()) {
      best = best.or(claim(graph, claims.next().getSubject()));
    }
    return best;
  }

  /** What one claim or conclusion is worth; a denial vouches for nothing. */
  Standing claim(Node graph, Node claim) {
    Node modality = object(graph, claim, Terms.MODALITY);
    Node confidence = object(graph, claim, Terms.CONFIDENCE);
    Modality parsed = modality == null ? Modality.ASSERTED : parse(modality);
    if (parsed == Modality.DENIED) {
      return Standing.NONE;
    }
    return new Standing(
        parsed, confidence == null ? 1 : Double.parseDouble(confidence.getLiteralLexicalForm()));
  }

  private @Nullable Node object(Node graph, Node subject, Node property) {
    Iterator<Quad> found = data.find(graph, subject, property, Node.ANY);
    return found.hasNext() ? found.next().getObject() : null;
  }

  private static Modality parse(Node modality) {
    try {
      return Modality.valueOf(Terms.local(modality).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Modality.DENIED; // Somebody else's modality vouches for nothing here.
    }
  }
}
