package org.entente.reasoner;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.entente.article.EntenteException;

/** Finds the terms of a rule that the ontology does not have, and literals where things belong. */
final class TermCheck {
  private static final Pattern TERM = Pattern.compile("<" + Pattern.quote(Terms.NS) + "([^>]*)>");

  private TermCheck() {}

  /** An ontology without terms, as tests use, is not asked. */
  static void require(Clause clause, Graph ontology) {
    if (!ontology.contains(Node.ANY, RDF.type.asNode(), OWL.Class.asNode())) {
      return;
    }
    List<Atom> atoms = new ArrayList<>(clause.body());
    atoms.add(clause.head());
    clause.negations().forEach(negation -> atoms.addAll(negation.atoms()));
    for (Atom atom : atoms) {
      requireKnown(clause, atom.predicate(), ontology);
      if (atom.object() != null) {
        requireKnown(clause, atom.object(), ontology);
      }
    }
    for (Clause.Remark remark : clause.remarks()) {
      requireKnown(clause, remark.property(), ontology);
    }
    for (Expr filter : clause.filters()) {
      Matcher term = TERM.matcher(filter.toString());
      while (term.find()) {
        requireKnown(clause, Terms.ent(term.group(1)), ontology);
      }
    }
    for (Atom atom : clause.body()) {
      boolean isHeadSubject =
          atom.objectVariable() >= 0 && atom.objectVariable() == clause.head().subjectVariable();
      if (isHeadSubject
          && ontology.contains(
              atom.predicate(), RDF.type.asNode(), OWL.DatatypeProperty.asNode())) {
        throw new EntenteException(
            "rules/%s.yml, %s: would say something of a literal, the %s of something; turn it round."
                .formatted(clause.group(), clause.rule(), Terms.shorten(atom.predicate())));
      }
    }
  }

  private static void requireKnown(Clause clause, Node term, Graph ontology) {
    if (term.isURI()
        && term.getURI().startsWith(Terms.NS)
        && !ontology.contains(term, RDF.type.asNode(), Node.ANY)) {
      throw new EntenteException(
          "rules/%s.yml, %s: the ontology has no %s; correct the spelling, or add the term to entente.ttl."
              .formatted(clause.group(), clause.rule(), Terms.shorten(term)));
    }
  }
}
