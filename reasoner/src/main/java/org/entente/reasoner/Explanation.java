package org.entente.reasoner;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.claim.Modality;

/**
 * Why a triple stands in the graph: who says so, in which words, and which rules lead there.
 *
 * @param fact the triple
 * @param statements who says it, or says that it is not so; by article and claim
 * @param known graphs that hold it without a claim: the gazetteer, the ontology
 * @param steps rules that conclude it; by rule and conclusion
 * @param isRepeated true where it was explained further up already, so that nothing follows
 */
public record Explanation(
    Triple fact,
    List<Statement> statements,
    List<Node> known,
    List<Step> steps,
    boolean isRepeated) {
  public Explanation {
    statements = List.copyOf(statements);
    known = List.copyOf(known);
    steps = List.copyOf(steps);
  }

  /** True where nothing vouches for it. */
  public boolean isEmpty() {
    return statements.isEmpty() && known.isEmpty() && steps.isEmpty();
  }

  /**
   * One claim of it.
   *
   * @param attributedTo on whose word; empty in the article's own voice
   */
  public record Statement(
      Node claim,
      Optional<Node> article,
      Modality modality,
      double confidence,
      List<Node> attributedTo,
      List<Passage> passages) {
    public Statement {
      attributedTo = List.copyOf(attributedTo);
      passages = List.copyOf(passages);
    }
  }

  /**
   * Where an article says it.
   *
   * @param node the IRI of the passage
   * @param sentence the sentence around it
   * @param exact the words themselves
   */
  public record Passage(Node node, String sentence, String exact) {}

  /**
   * One rule at work.
   *
   * @param conclusion the IRI of the reifier; empty for what the ontology alone implies
   * @param rule id of the rule
   * @param source the rule itself; empty for what the ontology implies
   * @param remarks what is said of the conclusion: by which treaty, since when
   */
  public record Step(
      Optional<Node> conclusion,
      String rule,
      Optional<Rule> source,
      Modality modality,
      double confidence,
      List<Remark> remarks,
      List<Explanation> premises) {
    public Step {
      remarks = List.copyOf(remarks);
      premises = List.copyOf(premises);
    }
  }

  /** A property of a conclusion. */
  public record Remark(Node property, Node value) {}
}
