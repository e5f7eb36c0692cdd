package org.entente.event;

import java.util.List;
import org.entente.time.Quantity;
import org.entente.time.TimeValue;

/** What fills a role. */
public sealed interface Filler {
  /**
   * Things.
   *
   * @param ids of entities of the article, in text order, not empty
   */
  record Entities(List<String> ids) implements Filler {
    public Entities {
      ids = List.copyOf(ids);
      if (ids.isEmpty()) {
        throw new IllegalArgumentException("ids: a filler names something");
      }
    }
  }

  /** The article's own words, or a named value ("MutualDefence", "killed"). */
  record Text(String value) implements Filler {}

  /** When. */
  record When(TimeValue value) implements Filler {}

  /** How many. */
  record Amount(Quantity value) implements Filler {}
}
