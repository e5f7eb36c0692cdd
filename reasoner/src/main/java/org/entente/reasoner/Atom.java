package org.entente.reasoner;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * A triple pattern of a rule, its variables numbered.
 *
 * @param subject a term, or null where {@code subjectVariable} is 0 or more
 * @param object a term, or null where {@code objectVariable} is 0 or more
 */
record Atom(
    @Nullable Node subject,
    int subjectVariable,
    Node predicate,
    @Nullable Node object,
    int objectVariable) {
  /** What facts are sorted by: the property, or the class where the property is rdf:type. */
  Node key() {
    return predicate.equals(Terms.TYPE) && object != null ? object : predicate;
  }

  /** What a fact is sorted by. */
  static Node key(Triple fact) {
    return fact.getPredicate().equals(Terms.TYPE) ? fact.getObject() : fact.getPredicate();
  }

  /** The subject under a binding, or {@link Node#ANY}. */
  Node subject(@Nullable Node[] binding) {
    return term(subject, subjectVariable, binding);
  }

  /** The object under a binding, or {@link Node#ANY}. */
  Node object(@Nullable Node[] binding) {
    return term(object, objectVariable, binding);
  }

  /** The triple it stands for; all its variables are bound. */
  Triple instance(@Nullable Node[] binding) {
    return Triple.create(subject(binding), predicate, object(binding));
  }

  /**
   * Binds its variables so that it stands for the fact.
   *
   * @return the longer binding, or null where the fact does not fit
   */
  @Nullable Node @Nullable [] unify(Triple fact, @Nullable Node[] binding) {
    if (!fact.getPredicate().equals(predicate)) {
      return null;
    }
    @Nullable Node[] longer = binding.clone();
    return bind(subject, subjectVariable, fact.getSubject(), longer)
            && bind(object, objectVariable, fact.getObject(), longer)
        ? longer
        : null;
  }

  private static Node term(@Nullable Node term, int variable, @Nullable Node[] binding) {
    Node found = variable < 0 ? term : binding[variable];
    return found == null ? Node.ANY : found;
  }

  private static boolean bind(
      @Nullable Node term, int variable, Node value, @Nullable Node[] binding) {
    if (variable < 0) {
      return value.equals(term);
    }
    Node bound = binding[variable];
    if (bound == null) {
      binding[variable] = value;
      return true;
    }
    return bound.equals(value);
  }
}
