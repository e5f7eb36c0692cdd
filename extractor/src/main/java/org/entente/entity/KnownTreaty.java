package org.entente.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the gazetteer tells of a treaty beyond its names.
 *
 * @param key of its entry
 * @param signatories keys of those who signed it; empty where they are many
 * @param signed when
 * @param obliges what it binds its parties to: "MutualDefence"
 */
record KnownTreaty(
    String key, Set<String> signatories, Optional<LocalDate> signed, List<String> obliges) {
  KnownTreaty {
    signatories = Set.copyOf(signatories);
    obliges = List.copyOf(obliges);
  }
}
