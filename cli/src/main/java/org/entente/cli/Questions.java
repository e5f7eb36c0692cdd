package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.entente.article.EntenteException;
import org.entente.ontology.NamedQuery;
import org.entente.ontology.QueryCatalog;
import org.entente.ontology.QueryValueException;
import org.entente.ontology.ThingFinder;

/** The query that the words of a command line name: one of ours, or a file. */
final class Questions {
  private Questions() {}

  /**
   * @throws QueryValueException where it is neither
   */
  static NamedQuery named(String name) {
    Optional<NamedQuery> found = QueryCatalog.load().find(name);
    if (found.isPresent()) {
      return found.get();
    }
    Path file = Path.of(name);
    if (!Files.exists(file)) {
      throw new QueryValueException(
          name + ": neither a question nor a file; entente query lists the questions");
    }
    try {
      String text = Files.readString(file);
      try {
        return NamedQuery.parse(name, text);
      } catch (IllegalArgumentException e) {
        // A query of one's own needs no header; it then takes no values.
        return new NamedQuery(name, name, name, List.of(), List.of(), "", "", List.of(), text);
      }
    } catch (IOException e) {
      throw new EntenteException(file + ": cannot be read (" + e.getMessage() + ")", e);
    }
  }

  /**
   * @throws QueryValueException where a value does not fit
   * @throws org.apache.jena.query.QueryParseException where a file is no SPARQL
   */
  static Query bind(NamedQuery named, Map<String, String> values, ThingFinder finder) {
    if (named.parameters().isEmpty() && values.isEmpty()) {
      return QueryFactory.create(named.text());
    }
    return QueryCatalog.bind(named, values, finder);
  }
}
