package org.entente.reasoner;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.function.FunctionEnvBase;
import org.jspecify.annotations.Nullable;

/**
 * A filter of a clause, looked at as soon as all it asks for is bound. Those that rules use most
 * are worked out here where they are about IRIs, the others by Jena.
 *
 * @param needs variables, as bits, that must be bound first; what is never bound is not among them
 */
record Condition(long needs, Test test) {
  private static final FunctionEnv ENVIRONMENT = new FunctionEnvBase();

  /** Whether a filter holds. */
  @FunctionalInterface
  interface Test {
    boolean holds(int[] binding);
  }

  /**
   * @param bound the variables that will ever be bound
   */
  static Condition of(Expr expr, Clause clause, FactTable facts, long bound) {
    long needs = 0;
    for (var variable : expr.getVarsMentioned()) {
      int number = clause.variables().indexOf(variable.getVarName());
      if (number >= 0) {
        needs |= 1L << number & bound;
      }
    }
    Test slow = binding -> holds(expr, clause, Plan.nodes(binding, facts));
    Test quick = quick(expr, clause, facts, slow);
    return new Condition(needs, quick == null ? slow : quick);
  }

  private static @Nullable Test quick(Expr expr, Clause clause, FactTable facts, Test slow) {
    if (expr instanceof E_NotEquals not) {
      int[] sides = variables(not, clause, false);
      return sides == null
          ? null
          : b ->
              b[sides[0]] >= 0
                      && b[sides[1]] >= 0
                      && facts.node(b[sides[0]]).isURI()
                      && facts.node(b[sides[1]]).isURI()
                  ? b[sides[0]] != b[sides[1]]
                  : slow.holds(b);
    }
    if (expr instanceof E_LessThan less) {
      int[] sides = variables(less, clause, true);
      return sides == null
          ? null
          : b -> {
            Node first = b[sides[0]] < 0 ? Node.ANY : facts.node(b[sides[0]]);
            Node second = b[sides[1]] < 0 ? Node.ANY : facts.node(b[sides[1]]);
            return first.isURI() && second.isURI()
                ? first.getURI().compareTo(second.getURI()) < 0
                : slow.holds(b);
          };
    }
    if (expr instanceof E_OneOf in
        && in.getLHS() instanceof ExprVar variable
        && in.getRHS().getList().stream()
            .allMatch(e -> e.isConstant() && e.getConstant().asNode().isURI())) {
      int side = clause.variables().indexOf(variable.getVarName());
      Set<Integer> listed = new HashSet<>();
      in.getRHS().getList().forEach(e -> listed.add(facts.number(e.getConstant().asNode())));
      return side < 0
          ? null
          : b ->
              b[side] >= 0 && facts.node(b[side]).isURI()
                  ? listed.contains(b[side])
                  : slow.holds(b);
    }
    return null;
  }

  // The two variables that are compared, or null where it compares something else.
  private static int @Nullable [] variables(ExprFunction2 expr, Clause clause, boolean asText) {
    int first = variable(expr.getArg1(), clause, asText);
    int second = variable(expr.getArg2(), clause, asText);
    return first < 0 || second < 0 ? null : new int[] {first, second};
  }

  private static int variable(Expr expr, Clause clause, boolean asText) {
    Expr bare = asText ? expr instanceof E_Str str ? str.getArg() : null : expr;
    return bare instanceof ExprVar variable
        ? clause.variables().indexOf(variable.getVarName())
        : -1;
  }

  private static boolean holds(Expr filter, Clause clause, @Nullable Node[] values) {
    BindingBuilder builder = BindingFactory.builder();
    for (int i = 0; i < values.length; i++) {
      Node value = values[i];
      if (value != null) {
        builder.add(Var.alloc(clause.variables().get(i)), value);
      }
    }
    return filter.isSatisfied(builder.build(), ENVIRONMENT);
  }
}
