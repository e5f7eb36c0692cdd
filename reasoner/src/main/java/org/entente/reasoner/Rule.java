package org.entente.reasoner;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.entente.claim.Modality;

/**
 * A rule as its author wrote it.
 *
 * @param id unique and stable, for it stands in the graph: "party-by-ratification"
 * @param group of rules that conclude into one graph: "treaties"
 * @param names by language code, "fr" and "en"
 * @param says what it concludes from what, one sentence by language code
 * @param source where the rule comes from
 * @param weakest modality that a premise may have
 * @param query the rule, a SPARQL CONSTRUCT
 * @param examples at least one of each kind
 */
public record Rule(
    String id,
    String group,
    Map<String, String> names,
    Map<String, String> says,
    String source,
    Modality weakest,
    Query query,
    List<Example> examples) {
  public Rule {
    names = Map.copyOf(names);
    says = Map.copyOf(says);
    examples = List.copyOf(examples);
  }

  /**
   * What the rule must or must not conclude.
   *
   * @param given the facts, in Turtle, with claims where modality matters
   * @param then triples that must be concluded, or must not
   * @param must false where it must leave them alone
   * @param why told in the second case
   */
  public record Example(Graph given, Graph then, boolean must, String why) {}
}
