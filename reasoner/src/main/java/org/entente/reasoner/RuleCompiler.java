package org.entente.reasoner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.entente.article.EntenteException;
import org.entente.claim.Modality;

/**
 * Turns a rule's CONSTRUCT query into clauses. What it may contain: triple patterns with a fixed
 * property, FILTER, OPTIONAL and FILTER NOT EXISTS of triple patterns and filters. Each OPTIONAL
 * makes two clauses, one with it and one for where it is not.
 */
final class RuleCompiler {
  private final Rule rule;
  private final List<Triple> body = new ArrayList<>();
  private final List<Expr> filters = new ArrayList<>();
  private final List<Group> optionals = new ArrayList<>();
  private final List<Group> negations = new ArrayList<>();
  private final List<Triple> heads = new ArrayList<>();
  private final Map<Triple, List<Triple>> remarks = new LinkedHashMap<>();

  private record Group(List<Triple> triples, List<Expr> filters) {}

  RuleCompiler(Rule rule) {
    this.rule = rule;
    if (!rule.query().isConstructType()) {
      throw broken(
          "is no CONSTRUCT query", "write what it concludes as CONSTRUCT { … } WHERE { … }");
    }
    readBody();
    readHead();
  }

  List<Clause> clauses() {
    List<Clause> clauses = new ArrayList<>();
    for (Triple head : heads) {
      for (int with = (1 << optionals.size()) - 1; with >= 0; with--) {
        clauses.add(clause(head, with));
      }
    }
    return clauses;
  }

  private void readBody() {
    if (!(rule.query().getQueryPattern() instanceof ElementGroup group)) {
      throw broken("has no group of patterns", "write WHERE { … }");
    }
    for (Element element : group.getElements()) {
      switch (element) {
        case ElementFilter filter when filter.getExpr() instanceof E_NotExists not ->
            negations.add(group(not.getElement(), "NOT EXISTS"));
        case ElementFilter filter -> filters.add(plain(filter.getExpr()));
        case ElementOptional optional ->
            optionals.add(group(optional.getOptionalElement(), "OPTIONAL"));
        default -> body.addAll(triples(element));
      }
    }
    if (body.isEmpty()) {
      throw broken("has no premise", "give at least one triple pattern outside OPTIONAL");
    }
    if (optionals.size() > 4) {
      throw broken("has more than four OPTIONAL", "split it into several rules");
    }
  }

  private Group group(Element element, String where) {
    List<Triple> triples = new ArrayList<>();
    List<Expr> inner = new ArrayList<>();
    List<Element> elements =
        element instanceof ElementGroup group ? group.getElements() : List.of(element);
    for (Element part : elements) {
      if (part instanceof ElementFilter filter) {
        inner.add(plain(filter.getExpr()));
      } else {
        triples.addAll(triples(part));
      }
    }
    if (triples.isEmpty()) {
      throw broken("has an empty " + where, "give it a triple pattern, or leave it out");
    }
    return new Group(List.copyOf(triples), List.copyOf(inner));
  }

  private List<Triple> triples(Element element) {
    List<Triple> found = new ArrayList<>();
    switch (element) {
      case ElementPathBlock block -> {
        for (TriplePath path : block.getPattern()) {
          if (!path.isTriple()) {
            throw broken(
                "uses the property path " + path, "spell it out, or conclude it by a rule");
          }
          found.add(path.asTriple());
        }
      }
      case ElementTriplesBlock block -> found.addAll(block.getPattern().getList());
      default ->
          throw broken(
              "uses " + element.toString().strip().lines().findFirst().orElse("something"),
              "a rule holds triple patterns, FILTER, OPTIONAL and FILTER NOT EXISTS only");
    }
    found.forEach(this::requireFixed);
    return found;
  }

  private void requireFixed(Triple triple) {
    if (!triple.getPredicate().isURI()) {
      throw broken("leaves the property open in " + triple, "name the property");
    }
    if (triple.getPredicate().equals(Terms.TYPE) && !triple.getObject().isURI()) {
      throw broken("leaves the class open in " + triple, "name the class");
    }
    for (Node node : List.of(triple.getSubject(), triple.getObject())) {
      if (node.isTripleTerm() && !node.isConcrete()) {
        throw broken("looks into a triple term in " + triple, "use a variable for the whole term");
      }
    }
  }

  private Expr plain(Expr expr) {
    String text = expr.toString();
    if (text.matches("(?is).*\\b(exists|rand|now|uuid|struuid|bnode)\\b.*")) {
      throw broken("uses " + text, "a filter compares what the patterns bind, nothing else");
    }
    return expr;
  }

  private void readHead() {
    List<Triple> template = rule.query().getConstructTemplate().getTriples();
    Map<Node, Triple> reified = new LinkedHashMap<>();
    for (Triple triple : template) {
      if (triple.getPredicate().equals(Terms.REIFIES) && triple.getSubject().isBlank()) {
        reified.put(triple.getSubject(), triple.getObject().getTriple());
      }
    }
    for (Triple triple : template) {
      Triple of = reified.get(triple.getSubject());
      if (of == null) {
        requireFixed(triple);
        requireBound(triple, bound(0));
        heads.add(triple);
      } else if (!triple.getPredicate().equals(Terms.REIFIES)) {
        remarks.computeIfAbsent(of, t -> new ArrayList<>()).add(triple);
      }
    }
    if (heads.isEmpty()) {
      throw broken("concludes nothing", "give CONSTRUCT a triple");
    }
  }

  private void requireBound(Triple head, Set<Node> bound) {
    for (Node node : List.of(head.getSubject(), head.getObject())) {
      if (node.isBlank()) {
        throw broken("would make new nodes", "conclude about what the premises name");
      }
      if (node.isVariable() && !bound.contains(node)) {
        throw broken(
            node + " is concluded but never bound", "use it in a pattern outside OPTIONAL");
      }
    }
    if (head.getSubject().isLiteral()) {
      throw broken("would say something of the literal " + head.getSubject(), "turn it round");
    }
  }

  private Set<Node> bound(int with) {
    Set<Node> bound = new LinkedHashSet<>();
    body.forEach(t -> bound.addAll(List.of(t.getSubject(), t.getObject())));
    for (int i = 0; i < optionals.size(); i++) {
      if ((with & 1 << i) != 0) {
        optionals
            .get(i)
            .triples()
            .forEach(t -> bound.addAll(List.of(t.getSubject(), t.getObject())));
      }
    }
    return bound;
  }

  private Clause clause(Triple head, int with) {
    Modality weakest = rule.weakest();
    Variables variables = new Variables();
    List<Atom> atoms = new ArrayList<>();
    List<Expr> conditions = new ArrayList<>(filters);
    List<Clause.Negation> forbidden = new ArrayList<>();
    body.forEach(t -> atoms.add(variables.atom(t)));
    for (int i = 0; i < optionals.size(); i++) {
      if ((with & 1 << i) != 0) {
        optionals.get(i).triples().forEach(t -> atoms.add(variables.atom(t)));
        conditions.addAll(optionals.get(i).filters());
      }
    }
    for (int i = 0; i < optionals.size(); i++) {
      if ((with & 1 << i) == 0) {
        forbidden.add(variables.negation(optionals.get(i), weakest));
      }
    }
    negations.forEach(group -> forbidden.add(variables.negation(group, Modality.REPORTED)));
    Set<Node> bound = bound(with);
    List<Clause.Remark> notes = new ArrayList<>();
    for (Triple remark : remarks.getOrDefault(head, List.of())) {
      Node value = remark.getObject();
      if (!value.isVariable()) {
        notes.add(new Clause.Remark(remark.getPredicate(), value, -1));
      } else if (bound.contains(value)) {
        notes.add(new Clause.Remark(remark.getPredicate(), null, variables.number(value)));
      } else if (!bound((1 << optionals.size()) - 1).contains(value)) {
        throw broken(value + " is concluded but never bound", "use it in a pattern");
      }
    }
    return new Clause(
        rule.id(),
        rule.group(),
        weakest,
        variables.names(),
        variables.atom(head),
        notes,
        List.copyOf(atoms),
        List.copyOf(conditions),
        List.copyOf(forbidden),
        false);
  }

  private EntenteException broken(String found, String remedy) {
    return new EntenteException(
        "rules/%s.yml, %s: %s; %s.".formatted(rule.group(), rule.id(), found, remedy));
  }

  /** The variables of one clause, in order of first use. */
  private static final class Variables {
    private final Map<Node, Integer> numbers = new LinkedHashMap<>();

    int number(Node node) {
      if (!node.isVariable() && !node.isBlank()) {
        return -1;
      }
      return numbers.computeIfAbsent(node, n -> numbers.size());
    }

    Atom atom(Triple t) {
      int s = number(t.getSubject());
      int o = number(t.getObject());
      return new Atom(
          s < 0 ? t.getSubject() : null, s, t.getPredicate(), o < 0 ? t.getObject() : null, o);
    }

    Clause.Negation negation(Group group, Modality weakest) {
      return new Clause.Negation(
          group.triples().stream().map(this::atom).toList(), group.filters(), weakest);
    }

    List<String> names() {
      return numbers.keySet().stream()
          .map(node -> node instanceof Var v ? v.getVarName() : node.toString())
          .toList();
    }
  }
}
