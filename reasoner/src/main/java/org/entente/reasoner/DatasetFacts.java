package org.entente.reasoner;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Facts as they stand in a dataset, inside a write transaction; conclusions go straight into it.
 */
final class DatasetFacts extends Facts {
  private final RuleSet rules;
  private final DatasetGraph data;
  private final Statements statements;
  private final Conclusions conclusions;
  private final Node schema;
  // Every fact of a change asks for its neighbours, which are mostly those of the fact before.
  private final Map<Node, Map<Triple, List<Triple>>> found = new HashMap<>(); // by property
  private final Map<Triple, Standing> stated = new HashMap<>();
  private final Map<Triple, Standing> totals = new HashMap<>();

  DatasetFacts(RuleSet rules, DatasetGraph data, GraphNames names) {
    super(rules);
    this.rules = rules;
    this.data = data;
    this.statements = Statements.settled(data, names);
    this.conclusions = new Conclusions(data, names);
    this.schema = names.inferred(SchemaClauses.SCHEMA);
  }

  @Override
  public Iterator<Triple> find(Node subject, Node predicate, Node object) {
    return found
        .computeIfAbsent(predicate, p -> new HashMap<>())
        .computeIfAbsent(
            Triple.create(subject, predicate, object),
            pattern ->
                Iter.toList(
                    Iter.map(
                        data.find(Quad.unionGraph, subject, predicate, object), Quad::asTriple)))
        .iterator();
  }

  @Override
  Standing stated(Triple fact) {
    return stated.computeIfAbsent(fact, statements::of);
  }

  @Override
  public Standing total(Triple fact) {
    Standing known = totals.get(fact);
    if (known == null) {
      known = stated(fact);
      if (rules.stratumOf(Atom.key(fact)) != null) {
        known = known.or(keptStanding(fact));
      }
      if (!rules.schemaTo(Atom.key(fact)).isEmpty() && isSchema(fact)) {
        for (Derivation derivation : of(fact)) {
          if (derivation.group().equals(SchemaClauses.SCHEMA)) {
            known = known.or(total(derivation.premises().iterator().next()));
          }
        }
      }
      totals.put(fact, known);
    }
    return known;
  }

  @Override
  void settle(Triple fact, Standing total) {
    totals.put(fact, total);
  }

  @Override
  List<Derivation> keptFrom(Triple premise) {
    return conclusions.from(premise);
  }

  @Override
  List<Derivation> keptOf(Triple conclusion) {
    return conclusions.of(conclusion);
  }

  @Override
  Standing keptStanding(Triple conclusion) {
    return conclusions.standing(conclusion);
  }

  @Override
  boolean isKept(Derivation derivation) {
    return conclusions.holds(derivation);
  }

  @Override
  void keep(Derivation derivation, Standing standing) {
    conclusions.write(derivation, standing);
    forget(derivation.head());
  }

  @Override
  void drop(Derivation derivation) {
    conclusions.delete(derivation);
    forget(derivation.head());
  }

  @Override
  void restate(Derivation derivation, Standing standing) {
    conclusions.restate(derivation, standing);
  }

  @Override
  boolean isSchema(Triple conclusion) {
    return data.contains(Quad.create(schema, conclusion));
  }

  @Override
  void assertSchema(Triple conclusion) {
    data.add(Quad.create(schema, conclusion));
    forget(conclusion);
  }

  @Override
  void retractSchema(Triple conclusion) {
    data.delete(Quad.create(schema, conclusion));
    forget(conclusion);
  }

  private void forget(Triple changed) {
    Map<Triple, List<Triple>> patterns = found.get(changed.getPredicate());
    if (patterns != null) {
      patterns.remove(Triple.create(changed.getSubject(), changed.getPredicate(), Node.ANY));
      patterns.remove(Triple.create(Node.ANY, changed.getPredicate(), changed.getObject()));
      patterns.remove(Triple.create(Node.ANY, changed.getPredicate(), Node.ANY));
    }
  }
}
