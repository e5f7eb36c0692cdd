package org.entente.ontology;

import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/** Finds the things that a name stands for. */
@FunctionalInterface
public interface ThingFinder {
  /** IRIs in a stable order, best reading first; empty where nothing is called so. */
  List<Node> find(String name);

  /**
   * Looks through the labels of a dataset, in any of its graphs; the caller holds a read
   * transaction. Preferred names go before other names, names as written before those that differ
   * in case or marks.
   */
  static ThingFinder in(DatasetGraph data) {
    return name -> {
      for (Node property : LabelSearch.PROPERTIES) {
        for (String language : new String[] {"fr", "en", ""}) {
          List<Node> found = LabelSearch.exact(data, property, name, language);
          if (!found.isEmpty()) {
            return found;
          }
        }
      }
      return LabelSearch.folded(data, name);
    };
  }

  /**
   * The same through SPARQL, for a store that is not here.
   *
   * @param select runs a query and gives the values of ?thing
   */
  static ThingFinder through(Function<Query, List<Node>> select) {
    return name -> {
      String literal = name.replace("\\", "\\\\").replace("\"", "\\\"");
      StringBuilder values = new StringBuilder();
      for (String language : new String[] {"@fr", "@en", ""}) {
        values
            .append('"')
            .append(literal.replaceAll("\\R", " "))
            .append('"')
            .append(language)
            .append(' ');
      }
      for (Node property : LabelSearch.PROPERTIES) {
        Query query =
            QueryFactory.create(
                "SELECT DISTINCT ?thing WHERE { VALUES ?name { "
                    + values
                    + "} ?thing <"
                    + property.getURI()
                    + "> ?name . FILTER NOT EXISTS { ?thing a <"
                    + Ent.Claim.getURI()
                    + "> } } ORDER BY ?thing");
        List<Node> found = select.apply(query);
        if (!found.isEmpty()) {
          return found;
        }
      }
      return List.of();
    };
  }
}
