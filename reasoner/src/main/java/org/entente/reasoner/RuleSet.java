package org.entente.reasoner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.ontology.TermLabels;

/** The rules in force, in strata: a later one may ask that an earlier one concluded nothing. */
public final class RuleSet {
  /** Concludes nothing. */
  public static final RuleSet EMPTY = of(List.of(), GraphFactory.createGraphMem());

  private final List<Rule> rules;
  private final Graph ontology;
  private final List<Stratum> strata;
  private final String fingerprint;
  private final Map<Node, List<Clause>> schemaByConclusion = new HashMap<>();
  private final Set<Node> relevant = new HashSet<>();
  private final Set<Node> relevantProperties =
      new HashSet<>(List.of(Terms.REIFIES, Terms.MODALITY, Terms.CONFIDENCE));

  private RuleSet(List<Rule> rules, Graph ontology) {
    this.rules = List.copyOf(rules);
    this.ontology = ontology;
    List<Clause> clauses = new ArrayList<>();
    for (Rule rule : rules) {
      List<Clause> compiled = new RuleCompiler(rule).clauses();
      compiled.forEach(clause -> TermCheck.require(clause, ontology));
      clauses.addAll(compiled);
    }
    clauses.addAll(SchemaClauses.of(ontology));
    this.strata = Strata.of(clauses);
    this.fingerprint = Fingerprint.of(clauses.stream().map(Clause::toString));
    strata.forEach(this::index);
  }

  /**
   * @param rules in the order of their files
   * @param ontology whose subclasses, subproperties, inverse, symmetric and transitive properties
   *     are rules too
   * @throws org.entente.article.EntenteException where a rule is broken, or forbids what it rests
   *     on
   */
  public static RuleSet of(List<Rule> rules, Graph ontology) {
    return new RuleSet(rules, ontology);
  }

  /** The rules and the ontology that come with Entente. */
  public static RuleSet shipped() {
    return of(RuleReader.shipped(), TermLabels.ontology());
  }

  /** True where nothing at all is concluded, not even by the ontology. */
  boolean isEmpty() {
    return strata.isEmpty();
  }

  /** In the order of their files, without those that the ontology implies. */
  public List<Rule> rules() {
    return rules;
  }

  public Optional<Rule> findRule(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** Only the rules that are wanted, and those that the ontology implies. */
  public RuleSet only(Predicate<Rule> wanted) {
    return of(rules.stream().filter(wanted).toList(), ontology);
  }

  /** Equal for rules that conclude the same. */
  String fingerprint() {
    return fingerprint;
  }

  List<Stratum> strata() {
    return strata;
  }

  /** True where a fact of this key can make a difference. */
  boolean isRelevant(Node key) {
    return relevant.contains(key);
  }

  /** The keys of all facts that can make a difference. */
  Set<Node> relevantKeys() {
    return relevant;
  }

  /** The properties of all triples that can make a difference, claims included. */
  Set<Node> relevantProperties() {
    return relevantProperties;
  }

  List<Clause> schemaTo(Node key) {
    return schemaByConclusion.getOrDefault(key, List.of());
  }

  private void index(Stratum stratum) {
    relevant.addAll(stratum.keys());
    for (Clause clause : stratum.clauses()) {
      relevantProperties.add(clause.head().predicate());
      clause.body().forEach(atom -> relevantProperties.add(atom.predicate()));
      clause.negations().stream()
          .flatMap(negation -> negation.atoms().stream())
          .forEach(atom -> relevantProperties.add(atom.predicate()));
      clause.body().forEach(atom -> relevant.add(atom.key()));
      clause.negations().forEach(n -> n.atoms().forEach(a -> relevant.add(a.key())));
      if (clause.isSchema()) {
        schemaByConclusion.computeIfAbsent(clause.head().key(), k -> new ArrayList<>()).add(clause);
      }
    }
  }
}
