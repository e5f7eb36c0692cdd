package org.entente.cli.score;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.event.FactType;
import org.entente.event.Role;

/**
 * One file of the facts format.
 *
 * @param entities by id, in file order
 * @param facts in file order; types named "x-…" are left out
 */
record FactsFile(Map<String, EntityLine> entities, List<FactLine> facts) {
  static final FactsFile EMPTY = new FactsFile(Map.of(), List.of());

  /** A thing that the article names. */
  record EntityLine(
      String id,
      String type,
      String name,
      List<String> names,
      Optional<String> wikidata,
      List<String> of) {}

  /** A fact that the article tells. */
  record FactLine(
      String id,
      FactType type,
      Map<Role, Value> roles,
      String modality,
      List<String> attributedTo,
      List<Stretch> evidence,
      boolean core) {}

  /** A stretch of the article, in code points. */
  record Stretch(int start, int end) {
    boolean overlaps(Stretch other) {
      return start < other.end && other.start < end;
    }
  }

  /** What stands in a role. */
  sealed interface Value {
    /** Ids of entities. */
    record Things(List<String> ids) implements Value {}

    /** Words of the article, a kind, or a time. */
    record Text(String text) implements Value {}

    /** How much. */
    record Amount(Map<String, Double> numbers, boolean approximate, String unit, String per)
        implements Value {}
  }
}
