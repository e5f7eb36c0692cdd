package org.entente.reasoner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * A clause in the numbers of a {@link FactTable}.
 *
 * @param filters with the variables that must be bound before they are looked at
 */
record Plan(
    Clause clause,
    Pattern head,
    List<Pattern> body,
    List<Condition> filters,
    List<Prohibition> negations,
    int rule,
    List<Remark> remarks) {
  private static final int[] NOTHING = {};

  /** What is said of the conclusion: numbers, or -1 where it is a variable. */
  record Remark(int property, int value, int variable) {}

  /** An atom: what is fixed is a number, else -1; a variable is a number, else -1. */
  record Pattern(int relation, int subject, int subjectVariable, int object, int objectVariable) {
    int subject(int[] binding) {
      return subjectVariable < 0 ? subject : binding[subjectVariable];
    }

    int object(int[] binding) {
      return objectVariable < 0 ? object : binding[objectVariable];
    }

    private long variables() {
      return (subjectVariable < 0 ? 0 : 1L << subjectVariable)
          | (objectVariable < 0 ? 0 : 1L << objectVariable);
    }
  }

  /** What must not be there. */
  record Prohibition(Clause.Negation negation, List<Pattern> atoms, List<Condition> filters) {}

  static Plan of(Clause clause, FactTable facts) {
    List<Pattern> body = patterns(clause.body(), facts);
    List<Prohibition> negations = new ArrayList<>();
    for (Clause.Negation negation : clause.negations()) {
      List<Pattern> atoms = patterns(negation.atoms(), facts);
      long bound = variables(body) | variables(atoms);
      negations.add(
          new Prohibition(
              negation,
              atoms,
              negation.filters().stream()
                  .map(f -> Condition.of(f, clause, facts, bound))
                  .toList()));
    }
    long bound = variables(body);
    return new Plan(
        clause,
        pattern(clause.head(), facts),
        body,
        clause.filters().stream().map(f -> Condition.of(f, clause, facts, bound)).toList(),
        List.copyOf(negations),
        facts.number(NodeFactory.createLiteralString(clause.rule())),
        clause.remarks().stream().map(r -> remark(r, facts)).toList());
  }

  private static Remark remark(Clause.Remark remark, FactTable facts) {
    Node value = remark.value();
    return new Remark(
        facts.number(remark.property()),
        value == null ? -1 : facts.number(value),
        remark.variable());
  }

  /** True where it only says of each row of one relation that it is one of another. */
  boolean isRenaming() {
    return clause.isSchema()
        && body.size() == 1
        && filters.isEmpty()
        && negations.isEmpty()
        && head.relation() != body.get(0).relation();
  }

  /** What is said of the conclusion: property and value by turns, in an order of their own. */
  int[] remarks(int[] binding) {
    if (remarks.isEmpty()) {
      return NOTHING;
    }
    long[] notes = new long[remarks.size()];
    for (int i = 0; i < notes.length; i++) {
      Remark remark = remarks.get(i);
      int value = remark.variable() < 0 ? remark.value() : binding[remark.variable()];
      notes[i] = (long) remark.property() << 32 | value;
    }
    Arrays.sort(notes);
    int[] parts = new int[2 * notes.length];
    for (int i = 0; i < notes.length; i++) {
      parts[2 * i] = (int) (notes[i] >> 32);
      parts[2 * i + 1] = (int) notes[i];
    }
    return parts;
  }

  /** The variables that its premises bind, as bits. */
  long positive() {
    return variables(body);
  }

  int width() {
    return clause.variables().size();
  }

  /** A binding in nodes; null where a variable is free. */
  static Node[] nodes(int[] binding, FactTable facts) {
    return IntStream.of(binding)
        .mapToObj(number -> number < 0 ? null : facts.node(number))
        .toArray(Node[]::new);
  }

  private static long variables(List<Pattern> patterns) {
    return patterns.stream().mapToLong(Pattern::variables).reduce(0, (a, b) -> a | b);
  }

  private static List<Pattern> patterns(List<Atom> atoms, FactTable facts) {
    return atoms.stream().map(atom -> pattern(atom, facts)).toList();
  }

  private static Pattern pattern(Atom atom, FactTable facts) {
    Node subject = atom.subject();
    Node object = atom.object();
    return new Pattern(
        facts.relation(atom.key(), atom.predicate()),
        subject == null ? -1 : facts.number(subject),
        atom.subjectVariable(),
        object == null ? -1 : facts.number(object),
        atom.objectVariable());
  }
}
