package org.entente.cli;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.entente.article.EntenteException;
import org.entente.article.Language;
import org.entente.ontology.Ent;
import org.entente.ontology.ThingFinder;

/** What the words of a command line stand for in a store, and what its things are called. */
final class Things {
  private final DatasetGraph data;
  private final String base;

  /**
   * @param data in a read transaction
   */
  Things(DatasetGraph data, String base) {
    this.data = data;
    this.base = base;
  }

  /** An IRI, a short one ("state/TD", "ent:alliedWith", "alliedWith"), or a name ("Tchad"). */
  Node require(String word) {
    if (word.matches("https?://.*|urn:.*")) {
      return NodeFactory.createURI(word);
    }
    if (word.startsWith("ent:")) {
      return NodeFactory.createURI(Ent.NS + word.substring(4));
    }
    if (word.equals("a") || word.equals("rdf:type")) {
      return org.apache.jena.vocabulary.RDF.type.asNode();
    }
    for (String iri : List.of(base + "id/" + word, Ent.NS + word)) {
      if (iri.matches("[^\\s<>\"{}|\\\\^`]+") && isKnown(NodeFactory.createURI(iri))) {
        return NodeFactory.createURI(iri);
      }
    }
    List<Node> named = ThingFinder.in(data).find(word);
    if (named.isEmpty()) {
      throw new EntenteException(
          word + ": nothing in the store is called so; give a full name or an IRI");
    }
    return named.getFirst();
  }

  private boolean isKnown(Node node) {
    return data.find(Node.ANY, node, Node.ANY, Node.ANY).hasNext()
        || data.find(Node.ANY, Node.ANY, node, Node.ANY).hasNext();
  }

  /** The label in a language, else any, else the end of the IRI. */
  String label(Node node, Language language) {
    if (!node.isURI()) {
      return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
    Optional<String> best = Optional.empty();
    var labels = data.find(Node.ANY, node, RDFS.label.asNode(), Node.ANY);
    while (labels.hasNext()) {
      Node label = labels.next().getObject();
      if (label.isLiteral()) {
        String text = label.getLiteralLexicalForm();
        if (label.getLiteralLanguage().equals(language.code())) {
          return text;
        }
        best = best.or(() -> Optional.of(text));
      }
    }
    String iri = node.getURI();
    return best.orElse(iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1));
  }
}
