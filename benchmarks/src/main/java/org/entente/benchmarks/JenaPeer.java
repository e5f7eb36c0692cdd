package org.entente.benchmarks;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner.RuleMode;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.sparql.graph.GraphFactory;

/** Jena's own rule engine, over a graph in memory or in a store. */
final class JenaPeer implements Peer {
  private final RuleMode mode;
  private final List<Rule> rules;
  private final Graph data;

  JenaPeer(RuleMode mode, List<PeerRules.Horn> horns, List<Triple> premises) {
    this(mode, horns, GraphFactory.createGraphMem());
    premises.forEach(data::add);
  }

  JenaPeer(RuleMode mode, List<PeerRules.Horn> horns, Graph data) {
    this.mode = mode;
    this.rules = horns.stream().map(horn -> Rule.parseRule(text(horn))).toList();
    this.data = data;
  }

  @Override
  public long conclude() {
    return Iter.count(deductions().find());
  }

  @Override
  public Set<Triple> conclusions() {
    return deductions().find().toSet();
  }

  Graph deductions() {
    GenericRuleReasoner reasoner = new GenericRuleReasoner(rules);
    reasoner.setMode(mode);
    InfGraph inferred = reasoner.bind(data);
    inferred.prepare();
    return inferred.getDeductionsGraph();
  }

  private static String text(PeerRules.Horn horn) {
    return "["
        + horn.id()
        + ": "
        + horn.body().stream().map(JenaPeer::pattern).collect(Collectors.joining(" "))
        + horn.different().map(d -> " notEqual(" + d.first() + " " + d.second() + ")").orElse("")
        + " -> "
        + pattern(horn.head())
        + "]";
  }

  private static String pattern(Triple t) {
    return Stream.of(t.getSubject(), t.getPredicate(), t.getObject())
        .map(JenaPeer::term)
        .collect(Collectors.joining(" ", "(", ")"));
  }

  private static String term(Node node) {
    return node.isURI() ? "<" + node.getURI() + ">" : node.toString();
  }
}
