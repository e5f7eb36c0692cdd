package org.entente.reasoner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.ExprUtils;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.claim.Modality;
import org.entente.ontology.Ent;

/**
 * What an ontology implies, as clauses: subclasses and subproperties, inverse, symmetric and
 * transitive properties, of our own terms only. Nobody asks our graph for schema:Thing.
 */
final class SchemaClauses {
  /** The group of what only renames or turns round: all but transitive properties. */
  static final String SCHEMA = "schema";

  /** The group of what transitive properties add. */
  static final String PROPERTIES = "properties";

  private final Graph ontology;
  private final List<Clause> clauses = new ArrayList<>();

  private SchemaClauses(Graph ontology) {
    this.ontology = ontology;
  }

  static List<Clause> of(Graph ontology) {
    SchemaClauses found = new SchemaClauses(ontology);
    for (Triple t : found.sorted(RDFS.subClassOf.asNode(), Node.ANY)) {
      Atom premise = type(t.getSubject());
      found.add("subclass", true, type(t.getObject()), premise);
    }
    for (Triple t : found.sorted(RDFS.subPropertyOf.asNode(), Node.ANY)) {
      // GraphWriter writes ent:involves itself, of situations that were only planned or denied too.
      if (!t.getObject().equals(Ent.involves)) {
        found.add("subproperty", true, xy(t.getObject()), xy(t.getSubject()));
      }
    }
    for (Triple t : found.sorted(OWL.inverseOf.asNode(), Node.ANY)) {
      found.add("inverse", true, yx(t.getObject()), xy(t.getSubject()));
      found.add("inverse", true, yx(t.getSubject()), xy(t.getObject()));
    }
    for (Triple t : found.sorted(RDF.type.asNode(), OWL.SymmetricProperty.asNode())) {
      found.add("symmetric", true, yx(t.getSubject()), xy(t.getSubject()));
    }
    for (Triple t : found.sorted(RDF.type.asNode(), OWL.TransitiveProperty.asNode())) {
      Node p = t.getSubject();
      found.add("transitive", false, atom(0, p, 2), xy(p), atom(1, p, 2));
    }
    return found.clauses;
  }

  private List<Triple> sorted(Node property, Node object) {
    return ontology
        .find(Node.ANY, property, object)
        .filterKeep(t -> isOurs(t.getSubject()) && (object.isConcrete() || isOurs(t.getObject())))
        .toList()
        .stream()
        .sorted(Comparator.comparing(Triple::toString))
        .toList();
  }

  private void add(String kind, boolean isSchema, Atom head, Atom... body) {
    String term = Terms.local(body[0].key());
    String id = kind + "-" + term + (kind.startsWith("sub") ? "-" + Terms.local(head.key()) : "");
    clauses.add(
        new Clause(
            id,
            isSchema ? SCHEMA : PROPERTIES,
            Modality.REPORTED,
            List.of("x", "y", "z"),
            head,
            List.of(),
            List.of(body),
            // A ring of places says nothing of a place being in itself.
            kind.startsWith("sub")
                ? List.of()
                : List.of(ExprUtils.parse(body.length > 1 ? "?x != ?z" : "?x != ?y")),
            List.of(),
            isSchema));
  }

  private static boolean isOurs(Node node) {
    return node.isURI() && node.getURI().startsWith(Terms.NS);
  }

  private static Atom type(Node type) {
    return new Atom(null, 0, Terms.TYPE, type, -1);
  }

  private static Atom xy(Node property) {
    return atom(0, property, 1);
  }

  private static Atom yx(Node property) {
    return atom(1, property, 0);
  }

  private static Atom atom(int subject, Node property, int object) {
    return new Atom(null, subject, property, null, object);
  }
}
