package org.entente.ontology;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/** Searches labels, as written or without case and marks. */
final class LabelSearch {
  static final List<Node> PROPERTIES =
      List.of(
          NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label"),
          NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#altLabel"),
          Ent.governmentName);
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private LabelSearch() {}

  static List<Node> exact(DatasetGraph data, Node property, String name, String language) {
    Node literal =
        language.isEmpty()
            ? NodeFactory.createLiteralString(name)
            : NodeFactory.createLiteralLang(name, language);
    Set<Node> found = new LinkedHashSet<>();
    data.find(Node.ANY, Node.ANY, property, literal)
        .forEachRemaining(quad -> found.add(quad.getSubject()));
    return things(data, found);
  }

  static List<Node> folded(DatasetGraph data, String name) {
    String wanted = fold(name);
    for (Node property : PROPERTIES) {
      Set<Node> found = new LinkedHashSet<>();
      data.find(Node.ANY, Node.ANY, property, Node.ANY)
          .forEachRemaining(
              quad -> {
                if (quad.getObject().isLiteral()
                    && fold(quad.getObject().getLiteralLexicalForm()).equals(wanted)) {
                  found.add(quad.getSubject());
                }
              });
      List<Node> things = things(data, found);
      if (!things.isEmpty()) {
        return things;
      }
    }
    return List.of();
  }

  /** Without claims and terms of the ontology, sorted. */
  private static List<Node> things(DatasetGraph data, Set<Node> found) {
    List<Node> things = new ArrayList<>(found);
    Node type = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    things.removeIf(
        node ->
            !node.isURI()
                || node.getURI().startsWith(Ent.NS)
                || data.find(Node.ANY, node, type, Ent.Claim).hasNext());
    things.sort((a, b) -> a.getURI().compareTo(b.getURI()));
    return things;
  }

  /** Lower case, without marks: "Érévan" and "erevan" are one. */
  static String fold(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
  }
}
