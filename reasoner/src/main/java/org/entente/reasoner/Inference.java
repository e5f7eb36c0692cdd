package org.entente.reasoner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.claim.Modality;

/** All that follows from a dataset, drawn from nothing and held in memory. */
public final class Inference {
  private final Saturation saturation;

  private Inference(Saturation saturation) {
    this.saturation = saturation;
  }

  /** Reads what rules ask for, and concludes. Call it inside a transaction. */
  public static Inference of(DatasetGraph data, GraphNames names, RuleSet rules) {
    FactTable facts = new Statements(data, names).all(rules);
    return new Inference(new Saturation(rules, facts).run());
  }

  /** Concludes from facts that all count as certain. */
  public static Inference of(Collection<Triple> certain, RuleSet rules) {
    FactTable facts = new FactTable(2 * certain.size());
    Node last = null; // Facts of one key mostly come one after the other.
    boolean isRelevant = false;
    for (Triple fact : certain) {
      Node key = Atom.key(fact);
      if (key != last) {
        last = key;
        isRelevant = rules.isRelevant(key);
      }
      if (isRelevant) {
        facts.settle(facts.row(fact), Standing.CERTAIN);
      }
    }
    return new Inference(new Saturation(rules, facts).run());
  }

  /** What graphs state, and at least report, of what rules ask for. */
  public static List<Triple> premises(DatasetGraph data, GraphNames names, RuleSet rules) {
    FactTable facts = new Statements(data, names).all(rules);
    List<Triple> found = new ArrayList<>();
    for (Node key : rules.relevantKeys()) {
      boolean isProperty = rules.relevantProperties().contains(key);
      int relation = facts.relation(key, isProperty ? key : Terms.TYPE);
      FactTable.Chain all = FactTable.Chain.RELATION;
      for (int row = facts.first(all, relation, -1, -1); row >= 0; row = facts.next(all, row)) {
        if (facts.total(row).isAtLeast(Modality.REPORTED)) {
          found.add(facts.triple(row));
        }
      }
    }
    return found;
  }

  /** What is concluded, each once. */
  public Set<Triple> conclusions() {
    return saturation.conclusions();
  }

  /** The ways in which rules concluded it; what the ontology implies is not counted. */
  public int derivations() {
    return saturation.derivations();
  }

  /** All that the inferred graphs must hold; a quad may come twice. */
  void forEachQuad(GraphNames names, Consumer<Quad> work) {
    Conclusions conclusions = new Conclusions(names);
    saturation.forEachKept((d, standing) -> conclusions.quads(d, standing).forEach(work));
    Node schema = names.inferred(SchemaClauses.SCHEMA);
    saturation.forEachSchema(fact -> work.accept(Quad.create(schema, fact)));
  }

  Set<Quad> quads(GraphNames names) {
    Set<Quad> quads = new HashSet<>();
    forEachQuad(names, quads::add);
    return quads;
  }
}
