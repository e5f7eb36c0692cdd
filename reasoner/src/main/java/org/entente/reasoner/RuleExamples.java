package org.entente.reasoner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.entente.article.ArticleId;

/** Tries rules on their own examples, all rules together, as they work in a store. */
public final class RuleExamples {
  private final RuleSet rules;
  private final GraphNames names = GraphNames.DEFAULT;

  public RuleExamples(RuleSet rules) {
    this.rules = rules;
  }

  /** What is wrong with the examples of a rule, one line each; empty where all are right. */
  public List<String> check(Rule rule) {
    List<String> wrong = new ArrayList<>();
    int number = 0;
    for (Rule.Example example : rule.examples()) {
      number++;
      String place = "rules/%s.yml, %s, example %d".formatted(rule.group(), rule.id(), number);
      Set<Quad> concluded = conclude(example.given());
      if (example.must()) {
        requireAll(concluded, rule, example.then(), place, wrong);
      } else {
        for (Triple triple : example.then().find().toList()) {
          if (holds(concluded, triple)) {
            wrong.add(place + ": concludes " + triple + ", but " + example.why());
          }
        }
      }
    }
    return wrong;
  }

  private void requireAll(
      Set<Quad> concluded, Rule rule, Graph then, String place, List<String> wrong) {
    List<Triple> reifiers = then.find(Node.ANY, Terms.REIFIES, Node.ANY).toList();
    for (Triple triple : then.find().toList()) {
      if (reifiers.stream().noneMatch(r -> r.getSubject().equals(triple.getSubject()))
          && !holds(concluded, triple)) {
        wrong.add(place + ": does not conclude " + triple);
      }
    }
    for (Triple reifier : reifiers) {
      boolean found =
          concluded.stream()
              .filter(q -> q.getPredicate().equals(Terms.REIFIES))
              .filter(q -> q.getObject().equals(reifier.getObject()))
              .anyMatch(q -> saysAll(concluded, q.getSubject(), then, reifier.getSubject()));
      if (!found) {
        wrong.add(place + ": no conclusion says all of " + reifier.getSubject());
      }
    }
    boolean atWork =
        concluded.stream()
            .anyMatch(
                q ->
                    q.getPredicate().equals(Terms.RULE)
                        && q.getObject().getLiteralLexicalForm().equals(rule.id()));
    if (!atWork) {
      wrong.add(place + ": the rule concludes nothing here");
    }
  }

  private static boolean saysAll(Set<Quad> concluded, Node found, Graph then, Node wanted) {
    return then.find(wanted, Node.ANY, Node.ANY).toList().stream()
        .allMatch(t -> holds(concluded, Triple.create(found, t.getPredicate(), t.getObject())));
  }

  private Set<Quad> conclude(Graph given) {
    DatasetGraph data = DatasetGraphFactory.create();
    Node graph = names.article(new ArticleId("example"));
    given.find().forEachRemaining(t -> data.add(Quad.create(graph, t)));
    return new HashSet<>(RuleKeeper.quads(data, names, rules));
  }

  private static boolean holds(Set<Quad> quads, Triple triple) {
    return quads.stream().anyMatch(q -> q.asTriple().equals(triple));
  }
}
