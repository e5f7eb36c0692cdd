package org.entente.reasoner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
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
  private final @Nullable Map<Node, Map<Node, Standing>> claims; // by graph and claim

  Statements(DatasetGraph data, GraphNames names) {
    this(data, names, null);
  }

  private Statements(
      DatasetGraph data, GraphNames names, @Nullable Map<Node, Map<Node, Standing>> claims) {
    this.data = data;
    this.names = names;
    this.claims = claims;
  }

  /** Where no claim changes any more, and need be read but once. */
  static Statements settled(DatasetGraph data, GraphNames names) {
    return new Statements(data, names, new HashMap<>());
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

  /**
   * Every fact of relevant key that a graph vouches for. Reads no more than rules ask for, property
   * by property.
   */
  FactTable all(RuleSet rules) {
    return all(rules, null);
  }

  /**
   * The same.
   *
   * @param vouchers take who vouches for what
   */
  FactTable all(RuleSet rules, @Nullable Vouchers vouchers) {
    FactTable facts = new FactTable();
    Map<Node, Map<Node, Node>> modalities = values(Terms.MODALITY);
    Map<Node, Map<Node, Node>> confidences = values(Terms.CONFIDENCE);
    NumberIndex reified = new NumberIndex(); // (graph, row) → number in standings
    List<Standing> standings = new ArrayList<>();
    forEach(
        Terms.REIFIES,
        Node.ANY,
        (graph, quad) -> {
          Node term = quad.getObject();
          if (term.isTripleTerm() && rules.isRelevant(Atom.key(term.getTriple()))) {
            Standing claim =
                worth(
                    modalities.getOrDefault(graph, Map.of()).get(quad.getSubject()),
                    confidences.getOrDefault(graph, Map.of()).get(quad.getSubject()));
            int number = facts.number(graph);
            int row = facts.row(term.getTriple());
            int known = reified.get(number, row);
            if (known < 0) {
              reified.put(number, row, standings.size());
              standings.add(claim);
            } else {
              standings.set(known, standings.get(known).or(claim));
            }
          }
        });
    for (Node key : rules.relevantKeys()) {
      boolean isProperty = rules.relevantProperties().contains(key);
      int relation = facts.relation(key, isProperty ? key : Terms.TYPE);
      forEach(
          isProperty ? key : Terms.TYPE,
          isProperty ? Node.ANY : key,
          (graph, quad) -> {
            int subject = facts.number(quad.getSubject());
            int row = facts.row(relation, subject, facts.number(quad.getObject()));
            if (vouchers != null || !facts.total(row).equals(Standing.CERTAIN)) {
              int place = facts.number(graph);
              int told = reified.get(place, row);
              Standing here = told < 0 ? Standing.CERTAIN : standings.get(told);
              facts.settle(row, facts.total(row).or(here));
              if (vouchers != null) {
                vouchers.set(row, place, here);
              }
            }
          });
    }
    return facts;
  }

  private void forEach(Node property, Node object, BiConsumer<Node, Quad> work) {
    Node last = null; // Quads of one graph come together where the property leads the index.
    boolean counts = false;
    Iterator<Quad> quads = data.find(Node.ANY, Node.ANY, property, object);
    while (quads.hasNext()) {
      Quad quad = quads.next();
      if (!quad.getGraph().equals(last)) {
        last = quad.getGraph();
        counts = counts(last);
      }
      if (counts) {
        work.accept(last, quad);
      }
    }
  }

  /** By graph and subject. */
  private Map<Node, Map<Node, Node>> values(Node property) {
    Map<Node, Map<Node, Node>> found = new HashMap<>();
    forEach(
        property,
        Node.ANY,
        (graph, quad) ->
            found
                .computeIfAbsent(graph, g -> new HashMap<>())
                .merge(quad.getSubject(), quad.getObject(), Statements::first));
    return found;
  }

  /**
   * True where the graph is one of articles or of common knowledge, not ours. What stands in no
   * named graph is seen by no query, and counts for nothing.
   */
  boolean counts(Node graph) {
    return !Quad.isDefaultGraph(graph) && !names.isKept(graph);
  }

  /** What one graph gives it. */
  Standing of(Node graph, Triple fact) {
    return data.contains(graph, fact.getSubject(), fact.getPredicate(), fact.getObject())
        ? in(graph, fact)
        : Standing.NONE;
  }

  private Standing in(Node graph, Triple fact) {
    Iterator<Quad> reifiers =
        data.find(graph, Node.ANY, Terms.REIFIES, NodeFactory.createTripleTerm(fact));
    if (!reifiers.hasNext()) {
      return Standing.CERTAIN;
    }
    Standing best = Standing.NONE;
    while (reifiers.hasNext()) {
      best = best.or(known(graph, reifiers.next().getSubject()));
    }
    return best;
  }

  private Standing known(Node graph, Node claim) {
    return claims == null
        ? claim(graph, claim)
        : claims
            .computeIfAbsent(graph, g -> new HashMap<>())
            .computeIfAbsent(claim, c -> claim(graph, c));
  }

  /** What one claim or conclusion is worth; a denial vouches for nothing. */
  Standing claim(Node graph, Node claim) {
    return worth(object(graph, claim, Terms.MODALITY), object(graph, claim, Terms.CONFIDENCE));
  }

  static Standing worth(@Nullable Node modality, @Nullable Node confidence) {
    Modality parsed = modality == null ? Modality.ASSERTED : parse(modality);
    if (parsed == Modality.DENIED) {
      return Standing.NONE;
    }
    return new Standing(
        parsed, confidence == null ? 1 : Double.parseDouble(confidence.getLiteralLexicalForm()));
  }

  private @Nullable Node object(Node graph, Node subject, Node property) {
    Node first = null;
    Iterator<Quad> found = data.find(graph, subject, property, Node.ANY);
    while (found.hasNext()) {
      Node object = found.next().getObject();
      first = first == null ? object : first(first, object);
    }
    return first;
  }

  // A claim in two modalities is a mistake; which of them counts must not hang on chance.
  static Node first(Node one, Node other) {
    return one.toString().compareTo(other.toString()) <= 0 ? one : other;
  }

  private static Modality parse(Node modality) {
    try {
      return Modality.valueOf(Terms.local(modality).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Modality.DENIED; // Somebody else's modality vouches for nothing here.
    }
  }
}
