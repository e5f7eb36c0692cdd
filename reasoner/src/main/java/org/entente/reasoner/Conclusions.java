package org.entente.reasoner;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.entente.claim.Modality;

/**
 * Derivations as they stand in the inferred graphs: the conclusion itself, and a reifier of it with
 * the rule, the premises as triple terms, the remarks, the weakest modality, the smallest
 * confidence.
 */
final class Conclusions {
  private final DatasetGraph data;
  private final GraphNames names;
  private final Statements statements;

  Conclusions(DatasetGraph data, GraphNames names) {
    this.data = data;
    this.names = names;
    this.statements = new Statements(data, names);
  }

  Node iri(Derivation derivation) {
    return NodeFactory.createURI(names.base() + "id/conclusion/" + derivation.name());
  }

  boolean holds(Derivation derivation) {
    return data.contains(
        names.inferred(derivation.group()), iri(derivation), Terms.TYPE, Terms.CONCLUSION);
  }

  void write(Derivation derivation, Standing standing) {
    quads(derivation, standing).forEach(data::add);
  }

  /** All quads of a derivation, its conclusion among them. */
  List<Quad> quads(Derivation derivation, Standing standing) {
    Node graph = names.inferred(derivation.group());
    Node node = iri(derivation);
    List<Quad> quads = new ArrayList<>();
    quads.add(Quad.create(graph, derivation.head()));
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

  /** Deletes it, and its conclusion where nothing else in the group leads there. */
  void delete(Derivation derivation) {
    Node graph = names.inferred(derivation.group());
    Node node = iri(derivation);
    Iter.toList(data.find(graph, node, Node.ANY, Node.ANY)).forEach(data::delete);
    Node term = NodeFactory.createTripleTerm(derivation.head());
    if (!data.contains(graph, Node.ANY, Terms.REIFIES, term)) {
      data.delete(Quad.create(graph, derivation.head()));
    }
  }

  void restate(Derivation derivation, Standing standing) {
    Node graph = names.inferred(derivation.group());
    Node node = iri(derivation);
    replace(graph, node, Terms.MODALITY, modality(standing));
    replace(graph, node, Terms.CONFIDENCE, confidence(standing));
  }

  /** The derivations that rest on a fact. */
  List<Derivation> from(Triple premise) {
    return read(Terms.PREMISE, premise);
  }

  /** The derivations of a conclusion. */
  List<Derivation> of(Triple conclusion) {
    return read(Terms.REIFIES, conclusion);
  }

  /** The best standing among the derivations of a conclusion, as written. */
  Standing standing(Triple conclusion) {
    Standing best = Standing.NONE;
    Node term = NodeFactory.createTripleTerm(conclusion);
    for (Quad quad : Iter.toList(data.find(Node.ANY, Node.ANY, Terms.REIFIES, term))) {
      if (names.isInferred(quad.getGraph())) {
        best = best.or(statements.claim(quad.getGraph(), quad.getSubject()));
      }
    }
    return best;
  }

  Optional<Derivation> read(Node graph, Node node) {
    Triple head = null;
    String rule = null;
    Set<Triple> premises = new LinkedHashSet<>();
    Set<Derivation.Note> notes = new LinkedHashSet<>();
    Iterator<Quad> quads = data.find(graph, node, Node.ANY, Node.ANY);
    while (quads.hasNext()) {
      Quad quad = quads.next();
      Node property = quad.getPredicate();
      if (property.equals(Terms.REIFIES)) {
        head = quad.getObject().getTriple();
      } else if (property.equals(Terms.RULE)) {
        rule = quad.getObject().getLiteralLexicalForm();
      } else if (property.equals(Terms.PREMISE)) {
        premises.add(quad.getObject().getTriple());
      } else if (!property.equals(Terms.TYPE)
          && !property.equals(Terms.MODALITY)
          && !property.equals(Terms.CONFIDENCE)
          && !property.equals(RDFS.label.asNode())) {
        notes.add(new Derivation.Note(property, quad.getObject()));
      }
    }
    if (head == null || rule == null) {
      return Optional.empty();
    }
    String group = graph.getURI().substring(names.inferredPrefix().length());
    return Optional.of(new Derivation(rule, group, head, premises, notes));
  }

  private List<Derivation> read(Node property, Triple term) {
    List<Derivation> found = new ArrayList<>();
    Node object = NodeFactory.createTripleTerm(term);
    for (Quad quad : Iter.toList(data.find(Node.ANY, Node.ANY, property, object))) {
      if (names.isInferred(quad.getGraph())) {
        read(quad.getGraph(), quad.getSubject()).ifPresent(found::add);
      }
    }
    return found;
  }

  private void replace(Node graph, Node subject, Node property, Node value) {
    List<Quad> known = Iter.toList(data.find(graph, subject, property, Node.ANY));
    if (known.size() != 1 || !known.get(0).getObject().equals(value)) {
      known.forEach(data::delete);
      data.add(graph, subject, property, value);
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
