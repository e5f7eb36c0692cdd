package org.entente.cli.score;

import java.util.EnumMap;
import java.util.Map;

/** What was counted, for one article, one type, or all. */
final class Counts {
  /** What there is to count; credits may be halves. */
  enum Key {
    ENTITY_GOLD,
    ENTITY_PREDICTED,
    ENTITY_RIGHT,
    LINK_ALL,
    LINK_RIGHT,
    FACT_GOLD,
    FACT_PREDICTED,
    FACT_RIGHT,
    EXACT_RIGHT,
    CORE_GOLD,
    CORE_RIGHT,
    ARGUMENT_GOLD,
    ARGUMENT_PREDICTED,
    ARGUMENT_RIGHT,
    MODALITY_ALL,
    MODALITY_RIGHT,
    ATTRIBUTION_ALL,
    ATTRIBUTION_RIGHT,
    TIME_ALL,
    TIME_RIGHT,
    QUANTITY_ALL,
    QUANTITY_RIGHT,
    EVIDENCE_ALL,
    EVIDENCE_RIGHT,
    TWICE,
    REPEATS
  }

  private final Map<Key, Double> counts = new EnumMap<>(Key.class);

  void add(Key key, double number) {
    counts.merge(key, number, Double::sum);
  }

  void add(Key key, boolean yes) {
    add(key, yes ? 1 : 0);
  }

  void addAll(Counts other) {
    other.counts.forEach(this::add);
  }

  double get(Key key) {
    return counts.getOrDefault(key, 0.0);
  }
}
