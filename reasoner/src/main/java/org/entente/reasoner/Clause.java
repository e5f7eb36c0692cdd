package org.entente.reasoner;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.expr.Expr;
import org.entente.claim.Modality;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a rule concludes one triple: no OPTIONAL left, one head.
 *
 * @param rule id of the rule
 * @param group name of its group, and so of the graph it concludes into
 * @param weakest modality that a premise may have
 * @param variables names, by number
 * @param remarks what is said of the conclusion beside its premises
 * @param isSchema true where it only renames or turns round one triple, so that its premise can be
 *     told from its conclusion and nothing need be written down
 */
record Clause(
    String rule,
    String group,
    Modality weakest,
    List<String> variables,
    Atom head,
    List<Remark> remarks,
    List<Atom> body,
    List<Expr> filters,
    List<Negation> negations,
    boolean isSchema) {

  /** Something said of a conclusion: {@code ent:treaty ?t}. */
  record Remark(Node property, @Nullable Node value, int variable) {
    Node value(@Nullable Node[] binding) {
      Node found = variable < 0 ? value : binding[variable];
      if (found == null) {
        throw new IllegalStateException("remark: " + property + " is unbound");
      }
      return found;
    }
  }

  /** What must not be there. */
  record Negation(List<Atom> atoms, List<Expr> filters, Modality weakest) {}

  /** The conclusion under a whole binding. */
  Derivation derive(@Nullable Node[] binding) {
    List<Triple> premises = new ArrayList<>(body.size());
    for (Atom atom : body) {
      premises.add(atom.instance(binding));
    }
    List<Derivation.Note> notes = new ArrayList<>(remarks.size());
    for (Remark remark : remarks) {
      notes.add(new Derivation.Note(remark.property(), remark.value(binding)));
    }
    return Derivation.of(rule, group, head.instance(binding), premises, notes);
  }
}
