package org.entente.reasoner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.entente.claim.Modality;
import org.entente.ontology.Ent;
import org.jspecify.annotations.Nullable;

/** Tells why a triple stands in the graph, down to the sentences. */
public final class Explainer {
  private static final Node DERIVED = Terms.iri("http://www.w3.org/ns/prov#wasDerivedFrom");
  private static final Node EXACT = Terms.iri("http://www.w3.org/ns/oa#exact");
  private static final Set<Node> PLAIN =
      Set.of(
          Terms.TYPE,
          Terms.REIFIES,
          Terms.RULE,
          Terms.PREMISE,
          Terms.MODALITY,
          Terms.CONFIDENCE,
          RDFS.label.asNode());
  private static final int DEEPEST = 16;

  private final QuadSource quads;
  private final GraphNames names;
  private final RuleSet rules;

  /**
   * @param quads in a transaction for as long as this is used
   */
  public Explainer(QuadSource quads, GraphNames names, RuleSet rules) {
    this.quads = quads;
    this.names = names;
    this.rules = rules;
  }

  /** Why this triple stands; empty where it does not. */
  public Explanation explain(Triple fact) {
    return explain(fact, new LinkedHashSet<>());
  }

  /**
   * Why what a claim, conclusion or other reifier says stands; of a thing that is no reifier, why
   * it is what it is. By predicate and object.
   */
  public List<Explanation> explain(Node node) {
    Set<Triple> facts = new HashSet<>();
    for (Quad quad : find(node, Terms.REIFIES, Node.ANY)) {
      if (quad.getObject().isTripleTerm()) {
        facts.add(quad.getObject().getTriple());
      }
    }
    if (facts.isEmpty()) {
      find(node, Terms.TYPE, Node.ANY).forEach(quad -> facts.add(quad.asTriple()));
    }
    return facts.stream()
        .sorted(Comparator.comparing(Triple::toString))
        .map(this::explain)
        .toList();
  }

  private Explanation explain(Triple fact, Set<Triple> path) {
    if (path.size() > DEEPEST || !path.add(fact)) {
      return new Explanation(fact, List.of(), List.of(), List.of(), true);
    }
    try {
      List<Explanation.Statement> statements = new ArrayList<>();
      List<Explanation.Step> steps = new ArrayList<>();
      for (Quad quad : find(Node.ANY, Terms.REIFIES, NodeFactory.createTripleTerm(fact))) {
        if (names.isInferred(quad.getGraph())) {
          steps.add(step(quad.getSubject(), path));
        } else if (!names.isKept(quad.getGraph())) {
          statements.add(statement(quad.getSubject()));
        }
      }
      steps.addAll(schemaSteps(fact, path));
      statements.sort(Comparator.comparing(s -> s.claim().toString()));
      steps.sort(
          Comparator.comparing(s -> s.rule() + s.conclusion().map(Node::toString).orElse("")));
      return new Explanation(fact, statements, known(fact, statements), steps, false);
    } finally {
      path.remove(fact);
    }
  }

  private List<Node> known(Triple fact, List<Explanation.Statement> statements) {
    Set<Node> found = new LinkedHashSet<>();
    for (Quad quad :
        quads.find(Node.ANY, fact.getSubject(), fact.getPredicate(), fact.getObject())) {
      Node graph = quad.getGraph();
      boolean claimed = names.isArticle(graph) && !statements.isEmpty();
      if (!names.isKept(graph) && !claimed) {
        found.add(graph);
      }
    }
    // An entity's class stands in each article that names it; the gazetteer, or one, says enough.
    return found.stream()
        .sorted(Comparator.comparing(graph -> names.isArticle(graph) + graph.getURI()))
        .limit(1)
        .toList();
  }

  private Explanation.Statement statement(Node claim) {
    List<Explanation.Passage> passages = new ArrayList<>();
    for (Node passage : objects(claim, Ent.evidence)) {
      passages.add(
          new Explanation.Passage(passage, text(passage, Ent.sentence), text(passage, EXACT)));
    }
    return new Explanation.Statement(
        claim,
        objects(claim, DERIVED).stream().findFirst(),
        modality(claim),
        confidence(claim),
        objects(claim, Ent.attributedTo),
        passages);
  }

  private Explanation.Step step(Node conclusion, Set<Triple> path) {
    String rule = text(conclusion, Terms.RULE);
    List<Explanation.Remark> remarks = new ArrayList<>();
    List<Explanation> premises = new ArrayList<>();
    for (Quad quad : find(conclusion, Node.ANY, Node.ANY)) {
      if (quad.getPredicate().equals(Terms.PREMISE)) {
        premises.add(explain(quad.getObject().getTriple(), path));
      } else if (!PLAIN.contains(quad.getPredicate())) {
        remarks.add(new Explanation.Remark(quad.getPredicate(), quad.getObject()));
      }
    }
    premises.sort(Comparator.comparing(p -> p.fact().toString()));
    remarks.sort(Comparator.comparing(Explanation.Remark::toString));
    return new Explanation.Step(
        Optional.of(conclusion),
        rule,
        rules.findRule(rule),
        modality(conclusion),
        confidence(conclusion),
        remarks,
        premises);
  }

  private List<Explanation.Step> schemaSteps(Triple fact, Set<Triple> path) {
    List<Explanation.Step> found = new ArrayList<>();
    Node schema = names.inferred(SchemaClauses.SCHEMA);
    List<Clause> clauses = rules.schemaTo(Atom.key(fact));
    if (clauses.isEmpty()
        || quads.find(schema, fact.getSubject(), fact.getPredicate(), fact.getObject()).isEmpty()) {
      return found;
    }
    for (Clause clause : clauses) {
      @Nullable Node[] binding =
          clause.head().unify(fact, new @Nullable Node[clause.variables().size()]);
      if (binding != null) {
        Triple premise = clause.body().get(0).instance(binding);
        Explanation why = explain(premise, path);
        if (!why.isEmpty()) {
          found.add(
              new Explanation.Step(
                  Optional.empty(),
                  clause.rule(),
                  Optional.empty(),
                  Modality.ASSERTED,
                  1,
                  List.of(),
                  List.of(why)));
        }
      }
    }
    return found;
  }

  private List<Quad> find(Node subject, Node predicate, Node object) {
    return quads.find(Node.ANY, subject, predicate, object);
  }

  private List<Node> objects(Node subject, Node property) {
    return find(subject, property, Node.ANY).stream()
        .map(Quad::getObject)
        .distinct()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  private String text(Node subject, Node property) {
    return objects(subject, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("");
  }

  private Modality modality(Node claim) {
    for (Node modality : objects(claim, Terms.MODALITY)) {
      for (Modality known : Modality.values()) {
        if (known.key().equals(Terms.local(modality).toLowerCase(Locale.ROOT))) {
          return known;
        }
      }
    }
    return Modality.ASSERTED;
  }

  private double confidence(Node claim) {
    String written = text(claim, Terms.CONFIDENCE);
    return written.isEmpty() ? 1 : Double.parseDouble(written);
  }
}
