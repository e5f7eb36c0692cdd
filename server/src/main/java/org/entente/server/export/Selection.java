package org.entente.server.export;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;

/**
 * Which part of the store is wanted; what is given narrows it, each further.
 *
 * @param things only claims about one of them; empty: about anything
 * @param query only what its rows or triples name
 * @param from ISO date, month or year: only facts that are not over before it
 * @param until ISO date, month or year: only facts that have begun by it
 * @param known also conclusions that follow from the gazetteer alone, such as who held an office
 *     after whom; they are many, and no article says anything of them
 */
public record Selection(
    List<Node> things,
    Optional<Query> query,
    Optional<String> from,
    Optional<String> until,
    boolean known) {
  /** Everything that articles say, and what follows from it. */
  public static final Selection ALL =
      new Selection(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), false);

  private static final String DATE = "\\d{4}(-\\d{2}(-\\d{2})?)?";

  public Selection {
    things = List.copyOf(things);
    requireDate("from", from);
    requireDate("until", until);
  }

  private static void requireDate(String name, Optional<String> date) {
    if (date.isPresent() && !date.get().matches(DATE)) {
      throw new IllegalArgumentException(
          name + ": \"" + date.get() + "\" is no date; write 2024-03-05, 2024-03 or 2024");
    }
  }

  public Selection withThings(List<Node> things) {
    return new Selection(things, query, from, until, known);
  }

  public Selection withQuery(Query query) {
    return new Selection(things, Optional.of(query), from, until, known);
  }

  public Selection withWindow(Optional<String> from, Optional<String> until) {
    return new Selection(things, query, from, until, known);
  }

  public Selection withKnown(boolean known) {
    return new Selection(things, query, from, until, known);
  }

  /** True where nothing narrows it, and the store can be written as it is. */
  boolean isEverything() {
    return things.isEmpty() && query.isEmpty() && from.isEmpty() && until.isEmpty();
  }
}
