package org.entente.reasoner;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.entente.claim.Modality;
import org.jspecify.annotations.Nullable;

/**
 * How derivations stand in the inferred graphs: the conclusion itself, and a reifier of it with the
 * rule, the premises as triple terms, the remarks, the weakest modality, the smallest confidence.
 * What schema clauses conclude stands alone.
 */
final class Conclusions {
  private final GraphNames names;

  Conclusions(GraphNames names) {
    this.names = names;
  }

  Node iri(Derivation derivation) {
    return NodeFactory.createURI(names.base() + "id/conclusion/" + derivation.name());
  }

  /** All quads of a derivation, its conclusion among them. */
  List<Quad> quads(Derivation derivation, Standing standing) {
    List<Quad> quads = new ArrayList<>();
    quads.add(Quad.create(names.inferred(derivation.group()), derivation.head()));
    quads.addAll(reifier(derivation, standing));
    return quads;
  }

  /** The quads of a derivation without its conclusion. */
  private List<Quad> reifier(Derivation derivation, Standing standing) {
    Node graph = names.inferred(derivation.group());
    Node node = iri(derivation);
    List<Quad> quads = new ArrayList<>();
    quads.add(Quad.create(graph, node, Terms.TYPE, Terms.CONCLUSION));
    quads.add(
        Quad.create(graph, node, Terms.REIFIES, NodeFactory.createTripleTerm(derivation.head())));
    quads.add(
        Quad.create(graph, node, Terms.RULE, NodeFactory.createLiteralString(derivation.rule())));
    for (Triple premise : derivation.premises()) {
      quads.add(Quad.create(graph, node, Terms.PREMISE, NodeFactory.createTripleTerm(premise)));
    }
    for (Derivation.Note note : derivation.notes()) {
      quads.add(Quad.create(graph, node, note.property(), note.value()));
    }
    quads.add(Quad.create(graph, node, Terms.MODALITY, modality(standing)));
    quads.add(Quad.create(graph, node, Terms.CONFIDENCE, confidence(standing)));
    return quads;
  }

  /**
   * Hands on what the last revision changed in the inferred graphs, and nothing else.
   *
   * @return how many conclusions came and went: derivations, and what schema clauses conclude
   */
  Report forEachChange(Knowledge known, Consumer<Quad> deleted, Consumer<Quad> added) {
    long[] counts = {0, 0};
    Map<Integer, @Nullable Standing> touched = known.touched();
    Set<Place> heads = new LinkedHashSet<>();
    touched.forEach(
        (step, before) -> {
          Standing now = known.worth(step);
          if (before == null ? now == null : before.equals(now)) {
            return;
          }
          Clause clause = known.clause(step);
          if (before == null || now == null) {
            heads.add(new Place(clause.group(), known.steps().head(step)));
          }
          if (!clause.isSchema()) {
            Derivation derivation = known.derivation(step);
            if (before == null && now != null) {
              counts[0]++;
              reifier(derivation, now).forEach(added);
            } else if (before != null && now == null) {
              counts[1]++;
              reifier(derivation, before).forEach(deleted);
            } else if (before != null && now != null) {
              Set<Quad> were = new LinkedHashSet<>(reifier(derivation, before));
              Set<Quad> are = new LinkedHashSet<>(reifier(derivation, now));
              were.stream().filter(quad -> !are.contains(quad)).forEach(deleted);
              are.stream().filter(quad -> !were.contains(quad)).forEach(added);
            }
          }
        });
    for (Place place : heads) {
      boolean was =
          isLed(known, place, (step, now) -> touched.containsKey(step) ? touched.get(step) : now);
      boolean is = isLed(known, place, (step, now) -> now);
      if (was != is) {
        Node graph = names.inferred(place.group());
        (is ? added : deleted).accept(Quad.create(graph, known.facts().triple(place.head())));
        counts[is ? 0 : 1] += place.group().equals(SchemaClauses.SCHEMA) ? 1 : 0;
      }
    }
    return new Report(0, 0, 0, 0, 0, 0, 0, counts[0], counts[1], List.of());
  }

  /** A conclusion in the graph of one group of rules. */
  private record Place(String group, int head) {}

  private static boolean isLed(
      Knowledge known,
      Place place,
      BiFunction<Integer, @Nullable Standing, @Nullable Standing> worth) {
    StepLog steps = known.steps();
    for (int step = steps.lastTo(place.head()); step >= 0; step = steps.stepBefore(step)) {
      if (worth.apply(step, known.worth(step)) != null
          && known.clause(step).group().equals(place.group())) {
        return true;
      }
    }
    return false;
  }

  /**
   * All that the inferred graphs must hold; a quad may come twice. What follows from one article
   * comes together, so that a store keeps it together and a change of that article is cheap.
   */
  void forEachQuad(Knowledge known, Consumer<Quad> work) {
    for (int step : known.byNewestPremise()) {
      Standing standing = known.worth(step);
      if (standing != null) {
        if (known.clause(step).isSchema()) {
          Triple head = known.facts().triple(known.steps().head(step));
          work.accept(Quad.create(names.inferred(SchemaClauses.SCHEMA), head));
        } else {
          quads(known.derivation(step), standing).forEach(work);
        }
      }
    }
  }

  private static Node modality(Standing standing) {
    Modality modality = standing.modality();
    return Terms.ent(modality.key());
  }

  private static Node confidence(Standing standing) {
    return Decimals.literal(standing.confidence());
  }
}
