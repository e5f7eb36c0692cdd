package org.entente.reasoner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.claim.Modality;
import org.entente.ontology.TermLabels;
import org.jspecify.annotations.Nullable;

/** The rules in force, in strata: a later one may ask that an earlier one concluded nothing. */
public final class RuleSet {
  /** Concludes nothing. */
  public static final RuleSet EMPTY = of(List.of(), GraphFactory.createGraphMem());

  private final List<Rule> rules;
  private final Graph ontology;
  private final List<Stratum> strata;
  private final String fingerprint;
  private final Map<Node, Stratum> stratumByKey = new HashMap<>();
  private final Map<Node, List<Stratum.Place>> places = new HashMap<>();
  private final Map<Node, List<Clause>> schemaByPremise = new HashMap<>();
  private final Map<Node, List<Clause>> schemaByConclusion = new HashMap<>();
  private final Map<String, Clause> byRule = new LinkedHashMap<>();
  private final Map<Stratum, Set<Node>> bodyKeys = new IdentityHashMap<>();
  private final Map<Clause, boolean[]> positives = new IdentityHashMap<>();
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

  /** The stratum that concludes facts of this key; null where none does. */
  @Nullable Stratum stratumOf(Node key) {
    return stratumByKey.get(key);
  }

  /** Where facts of this key are premises. */
  List<Stratum.Place> places(Node key) {
    return places.getOrDefault(key, List.of());
  }

  Set<Node> bodyKeys(Stratum stratum) {
    return bodyKeys.getOrDefault(stratum, Set.of());
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

  List<Clause> schemaFrom(Node key) {
    return schemaByPremise.getOrDefault(key, List.of());
  }

  List<Clause> schemaTo(Node key) {
    return schemaByConclusion.getOrDefault(key, List.of());
  }

  boolean isSchema(Derivation derivation) {
    Clause clause = byRule.get(derivation.rule());
    return clause != null && clause.isSchema();
  }

  Modality weakest(Derivation derivation) {
    Clause clause = byRule.get(derivation.rule());
    return clause == null ? Modality.REPORTED : clause.weakest();
  }

  /** Which variables of a clause its premises bind. */
  boolean[] positiveVariables(Clause clause) {
    boolean[] found = positives.get(clause);
    if (found == null) {
      throw new IllegalArgumentException("clause: " + clause.rule() + " is not of this set");
    }
    return found;
  }

  private static boolean[] findPositive(Clause clause) {
    boolean[] found = new boolean[clause.variables().size()];
    for (Atom atom : clause.body()) {
      if (atom.subjectVariable() >= 0) {
        found[atom.subjectVariable()] = true;
      }
      if (atom.objectVariable() >= 0) {
        found[atom.objectVariable()] = true;
      }
    }
    return found;
  }

  private void index(Stratum stratum) {
    for (Node key : stratum.keys()) {
      stratumByKey.put(key, stratum);
      relevant.add(key);
    }
    for (Clause clause : stratum.clauses()) {
      relevantProperties.add(clause.head().predicate());
      clause.body().forEach(atom -> relevantProperties.add(atom.predicate()));
      clause.negations().stream()
          .flatMap(negation -> negation.atoms().stream())
          .forEach(atom -> relevantProperties.add(atom.predicate()));
      byRule.putIfAbsent(clause.rule(), clause);
      positives.put(clause, findPositive(clause));
      for (int i = 0; i < clause.body().size(); i++) {
        Node key = clause.body().get(i).key();
        relevant.add(key);
        places.computeIfAbsent(key, k -> new ArrayList<>()).add(new Stratum.Place(clause, i));
        bodyKeys.computeIfAbsent(stratum, s -> new HashSet<>()).add(key);
      }
      clause.negations().forEach(n -> n.atoms().forEach(a -> relevant.add(a.key())));
      if (clause.isSchema()) {
        schemaByPremise
            .computeIfAbsent(clause.body().get(0).key(), k -> new ArrayList<>())
            .add(clause);
        schemaByConclusion.computeIfAbsent(clause.head().key(), k -> new ArrayList<>()).add(clause);
      }
    }
  }
}
