package org.entente.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.ontology.Ent;
import org.entente.reasoner.Rule;

/**
 * The shipped rules as far as every engine compared can say them: their patterns and "is not the
 * same as". Without what is only remarked (OPTIONAL), without exceptions (NOT EXISTS, which Jena's
 * rules cannot say soundly); rules that compare numbers, dates or texts are left out.
 */
final class PeerRules {
  private final List<Horn> horns = new ArrayList<>();
  private final List<Rule> reduced = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  /**
   * A rule that every engine can say.
   *
   * @param different two variables that must not stand for the same, or none
   */
  record Horn(String id, Triple head, List<Triple> body, Optional<Different> different) {}

  /** Two variables. */
  record Different(Var first, Var second) {}

  PeerRules(List<Rule> rules, Graph ontology) {
    rules.forEach(this::reduce);
    addSchema(ontology);
  }

  /** For the engines that are compared with ours, what the ontology implies among them. */
  List<Horn> horns() {
    return horns;
  }

  /** The same for ours, which reads the ontology itself. */
  List<Rule> reduced() {
    return reduced;
  }

  /** Ids of the rules that could not be said. */
  List<String> leftOut() {
    return leftOut;
  }

  private void reduce(Rule rule) {
    List<Triple> body = new ArrayList<>();
    Optional<Different> different = Optional.empty();
    for (Element element : ((ElementGroup) rule.query().getQueryPattern()).getElements()) {
      if (element instanceof ElementPathBlock block) {
        block.getPattern().forEach((TriplePath path) -> body.add(path.asTriple()));
      } else if (element instanceof ElementFilter filter && !isException(filter.getExpr())) {
        Optional<Different> said = different(filter.getExpr());
        if (said.isEmpty() && !mentionsOptional(filter.getExpr(), body)) {
          leftOut.add(rule.id());
          return;
        }
        different = said.or(() -> Optional.empty());
      }
    }
    Triple head =
        rule.query().getConstructTemplate().getTriples().stream()
            .filter(t -> !t.getSubject().isBlank())
            .findFirst()
            .orElseThrow();
    horns.add(new Horn(rule.id(), head, List.copyOf(body), different));
    reduced.add(
        new Rule(
            rule.id(),
            rule.group(),
            rule.names(),
            rule.says(),
            rule.source(),
            rule.weakest(),
            QueryFactory.create(sparql(head, body, different)),
            rule.examples()));
  }

  private static boolean isException(Expr expr) {
    return expr.toString().contains("exists");
  }

  /** True where it only weighs what is optional: dates that may be missing. */
  private static boolean mentionsOptional(Expr expr, List<Triple> body) {
    return expr.getVarsMentioned().stream()
        .anyMatch(
            v -> body.stream().noneMatch(t -> t.getSubject().equals(v) || t.getObject().equals(v)));
  }

  // "?a != ?b", or the order of their names, which only keeps one of two mirror images.
  private static Optional<Different> different(Expr expr) {
    List<Var> vars = List.copyOf(expr.getVarsMentioned());
    String text = expr.toString().replaceAll("[()]", "").replace("str ", "");
    String[] words = text.split(" ");
    boolean isPlain = words.length == 3 && (words[0].equals("!=") || words[0].equals("<"));
    return isPlain && vars.size() == 2
        ? Optional.of(new Different(vars.get(0), vars.get(1)))
        : Optional.empty();
  }

  private static String sparql(Triple head, List<Triple> body, Optional<Different> different) {
    StringBuilder text = new StringBuilder("CONSTRUCT {").append(pattern(head)).append("} WHERE {");
    body.forEach(t -> text.append(pattern(t)));
    different.ifPresent(
        d ->
            text.append("FILTER (")
                .append(d.first())
                .append(" != ")
                .append(d.second())
                .append(")"));
    return text.append("}").toString();
  }

  private static String pattern(Triple triple) {
    return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
            .map(PeerRules::term)
            .reduce("", (a, b) -> a + " " + b)
        + " .";
  }

  private static String term(Node node) {
    return node.isURI() ? "<" + node.getURI() + ">" : node.toString();
  }

  /** Of an ontology, what any RDFS engine knows: subclasses and subproperties. */
  static Graph renamings(Graph ontology) {
    Graph found = GraphFactory.createGraphMem();
    for (Node property : List.of(RDFS.subClassOf.asNode(), RDFS.subPropertyOf.asNode())) {
      ours(ontology, property).forEach(found::add);
    }
    return found;
  }

  private void addSchema(Graph ontology) {
    Var x = Var.alloc("x");
    Var y = Var.alloc("y");
    Var z = Var.alloc("z");
    for (Triple t : ours(ontology, RDFS.subClassOf.asNode())) {
      horns.add(
          horn("subclass", type(x, t.getObject()), Optional.empty(), type(x, t.getSubject())));
    }
    for (Triple t : ours(ontology, RDFS.subPropertyOf.asNode())) {
      if (!t.getObject().equals(Ent.involves)) {
        Triple head = Triple.create(x, t.getObject(), y);
        horns.add(horn("subproperty", head, Optional.empty(), Triple.create(x, t.getSubject(), y)));
      }
    }
    for (Node p : properties(ontology, OWL.SymmetricProperty.asNode())) {
      Optional<Different> xy = Optional.of(new Different(x, y));
      horns.add(horn("symmetric", Triple.create(y, p, x), xy, Triple.create(x, p, y)));
    }
    for (Node p : properties(ontology, OWL.TransitiveProperty.asNode())) {
      Optional<Different> xz = Optional.of(new Different(x, z));
      Triple head = Triple.create(x, p, z);
      horns.add(horn("transitive", head, xz, Triple.create(x, p, y), Triple.create(y, p, z)));
    }
  }

  private static Horn horn(
      String kind, Triple head, Optional<Different> different, Triple... body) {
    return new Horn(kind, head, List.of(body), different);
  }

  private static List<Triple> ours(Graph ontology, Node property) {
    return ontology.find(Node.ANY, property, Node.ANY).toList().stream()
        .filter(t -> isOurs(t.getSubject()) && isOurs(t.getObject()))
        .toList();
  }

  private static List<Node> properties(Graph ontology, Node type) {
    return ontology.find(Node.ANY, RDF.type.asNode(), type).toList().stream()
        .map(Triple::getSubject)
        .filter(PeerRules::isOurs)
        .toList();
  }

  private static boolean isOurs(Node node) {
    return node.isURI() && node.getURI().startsWith(Ent.agent.getNameSpace());
  }

  private static Triple type(Var x, Node type) {
    return Triple.create(x, RDF.type.asNode(), type);
  }
}
