package org.entente.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.semanticweb.rulewerk.core.model.api.Conjunction;
import org.semanticweb.rulewerk.core.model.api.Literal;
import org.semanticweb.rulewerk.core.model.api.PositiveLiteral;
import org.semanticweb.rulewerk.core.model.api.Predicate;
import org.semanticweb.rulewerk.core.model.api.Term;
import org.semanticweb.rulewerk.core.model.implementation.DataSourceDeclarationImpl;
import org.semanticweb.rulewerk.core.model.implementation.Expressions;
import org.semanticweb.rulewerk.core.reasoner.KnowledgeBase;
import org.semanticweb.rulewerk.core.reasoner.QueryResultIterator;
import org.semanticweb.rulewerk.core.reasoner.implementation.InMemoryDataSource;
import org.semanticweb.rulewerk.reasoner.vlog.VLogInMemoryDataSource;
import org.semanticweb.rulewerk.reasoner.vlog.VLogReasoner;

/**
 * VLog, by Rulewerk: a Datalog engine in C++. A class is a predicate of one place, a property of
 * two; stated and concluded facts are two predicates, the way its sources want it. "Is not the
 * same" is the absence of {@code same(x, x)}.
 */
final class VlogPeer implements Peer {
  private static final String STATED = "stated:";

  private final KnowledgeBase base = new KnowledgeBase();
  private final Map<String, Integer> arities = new HashMap<>();
  private final Set<String> concluded = new HashSet<>();

  VlogPeer(List<PeerRules.Horn> horns, List<Triple> premises) {
    Map<String, List<String[]>> rows = new HashMap<>();
    Set<String> terms = new HashSet<>();
    premises.stream()
        .filter(t -> !t.getObject().isTripleTerm())
        .forEach(
            t -> {
              String[] row =
                  isType(t)
                      ? new String[] {t.getSubject().toString()}
                      : new String[] {t.getSubject().toString(), t.getObject().toString()};
              terms.addAll(List.of(row));
              rows.computeIfAbsent(name(t), n -> new ArrayList<>()).add(row);
            });
    terms.forEach(
        term ->
            rows.computeIfAbsent("same", n -> new ArrayList<>()).add(new String[] {term, term}));
    horns.forEach(horn -> add(horn, rows));
    rows.forEach(this::load);
  }

  private void add(PeerRules.Horn horn, Map<String, List<String[]>> rows) {
    List<Literal> body = new ArrayList<>();
    for (Triple atom : horn.body()) {
      body.add(literal(atom));
      rows.computeIfAbsent(name(atom), n -> new ArrayList<>());
    }
    horn.different()
        .ifPresent(
            d ->
                body.add(
                    Expressions.makeNegativeLiteral(
                        Expressions.makePredicate("same", 2),
                        List.of(term(d.first()), term(d.second())))));
    PositiveLiteral head = literal(horn.head());
    Conjunction<PositiveLiteral> heads = Expressions.makePositiveConjunction(head);
    base.addStatement(Expressions.makeRule(heads, Expressions.makeConjunction(body)));
    concluded.add(name(horn.head()));
    arities.put(name(horn.head()), isType(horn.head()) ? 1 : 2);
    horn.body().forEach(atom -> arities.put(name(atom), isType(atom) ? 1 : 2));
  }

  private void load(String name, List<String[]> rows) {
    int arity = arities.getOrDefault(name, rows.isEmpty() ? 2 : rows.get(0).length);
    InMemoryDataSource source = new VLogInMemoryDataSource(arity, Math.max(1, rows.size()));
    rows.forEach(source::addTuple);
    boolean isSame = name.equals("same");
    Predicate stated = Expressions.makePredicate(isSame ? name : STATED + name, arity);
    base.addStatement(new DataSourceDeclarationImpl(stated, source));
    if (!isSame) {
      List<Term> variables = variables(arity);
      Predicate all = Expressions.makePredicate(name, arity);
      base.addStatement(
          Expressions.makeRule(
              Expressions.makePositiveLiteral(all, variables),
              Expressions.makePositiveLiteral(stated, variables)));
    }
  }

  @Override
  public long conclude() throws Exception {
    long[] count = new long[1];
    conclude((name, terms) -> count[0]++);
    return count[0];
  }

  @Override
  public Set<Triple> conclusions() throws Exception {
    Set<Triple> found = new HashSet<>();
    conclude((name, terms) -> found.add(triple(name, terms)));
    return found;
  }

  private void conclude(BiConsumer<String, List<Term>> receiver) throws IOException {
    try (VLogReasoner reasoner = new VLogReasoner(base)) {
      reasoner.reason();
      for (String name : concluded) {
        int arity = arities.get(name);
        List<Term> variables = variables(arity);
        Predicate all = Expressions.makePredicate(name, arity);
        try (QueryResultIterator rows =
            reasoner.answerQuery(Expressions.makePositiveLiteral(all, variables), false)) {
          rows.forEachRemaining(row -> receiver.accept(name, row.getTerms()));
        }
      }
    }
  }

  private static List<Term> variables(int arity) {
    List<Term> variables = new ArrayList<>();
    for (int i = 0; i < arity; i++) {
      variables.add(Expressions.makeUniversalVariable("x" + i));
    }
    return variables;
  }

  private static Triple triple(String name, List<Term> terms) {
    Node subject = NodeFactory.createURI(terms.get(0).getName());
    Node key = NodeFactory.createURI(name);
    return terms.size() == 1
        ? Triple.create(subject, RDF.type.asNode(), key)
        : Triple.create(subject, key, NodeFactory.createURI(terms.get(1).getName()));
  }

  private static PositiveLiteral literal(Triple atom) {
    Predicate predicate = Expressions.makePredicate(name(atom), isType(atom) ? 1 : 2);
    List<Term> terms =
        isType(atom)
            ? List.of(term(atom.getSubject()))
            : List.of(term(atom.getSubject()), term(atom.getObject()));
    return Expressions.makePositiveLiteral(predicate, terms);
  }

  private static Term term(Node node) {
    return node.isVariable()
        ? Expressions.makeUniversalVariable(node.getName())
        : Expressions.makeAbstractConstant(node.toString());
  }

  private static boolean isType(Triple atom) {
    return atom.getPredicate().equals(RDF.type.asNode());
  }

  private static String name(Triple atom) {
    return isType(atom) ? atom.getObject().getURI() : atom.getPredicate().getURI();
  }
}
