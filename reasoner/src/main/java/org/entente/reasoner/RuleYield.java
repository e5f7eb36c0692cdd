package org.entente.reasoner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * How much a rule concludes in a store.
 *
 * @param rule from a file; what the ontology implies by itself is no rule of a reader's
 * @param conclusions each way to one is counted
 */
public record RuleYield(Rule rule, int conclusions) {
  /** Of each rule of the store, in the order of the files, those that conclude nothing included. */
  public static List<RuleYield> of(LocalStore store) {
    DatasetGraph data = store.dataset();
    Map<String, Integer> counts = data.calculateRead(() -> count(data, store.names()));
    List<RuleYield> yields = new ArrayList<>();
    for (Rule rule : store.rules().rules()) {
      yields.add(new RuleYield(rule, counts.getOrDefault(rule.id(), 0)));
    }
    return yields;
  }

  private static Map<String, Integer> count(DatasetGraph data, GraphNames names) {
    Map<String, Integer> counts = new HashMap<>();
    Iterator<Quad> quads = data.find(Node.ANY, Node.ANY, Terms.RULE, Node.ANY);
    while (quads.hasNext()) {
      Quad quad = quads.next();
      if (names.isInferred(quad.getGraph())) {
        counts.merge(quad.getObject().getLiteralLexicalForm(), 1, Integer::sum);
      }
    }
    return counts;
  }
}
