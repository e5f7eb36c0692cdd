package org.entente.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Language;

/**
 * Nouns that are counted, with the unit they count in: "soldats" person, "obus" shell. From
 * {@code lexicon/LANGUAGE/time/units.yml}, which lists singulars; plurals in -s are understood.
 */
record Units(Map<String, String> byNoun) {
  static Units load(Language language) {
    Map<String, String> units = new HashMap<>();
    Map<?, ?> root = LexiconFile.read("lexicon/" + language.code() + "/time/units.yml");
    LexiconFile.map(root.get("units")).forEach((unit, nouns) -> {
      for (Object noun : (List<?>) nouns) {
        String singular = noun.toString();
        units.put(singular, unit.toString());
        units.putIfAbsent(plural(singular), unit.toString());
      }
    });
    return new Units(Map.copyOf(units));
  }

  private static String plural(String singular) {
    return singular.endsWith("s") || singular.endsWith("x") ? singular : singular + "s";
  }

  Set<String> nouns() {
    return byNoun.keySet();
  }

  /** The unit of a noun, in lower case. */
  Optional<String> find(String noun) {
    return Optional.ofNullable(byNoun.get(noun));
  }
}
