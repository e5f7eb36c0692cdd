package org.entente.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** French prepositions grown together with an article or a pronoun: "du" → "de", "le". */
final class Contractions {
  private static final Map<String, List<String>> PARTS =
      Map.ofEntries(
          Map.entry("du", List.of("de", "le")),
          Map.entry("des", List.of("de", "les")),
          Map.entry("au", List.of("à", "le")),
          Map.entry("aux", List.of("à", "les")),
          Map.entry("auquel", List.of("à", "lequel")),
          Map.entry("auxquels", List.of("à", "lesquels")),
          Map.entry("auxquelles", List.of("à", "lesquelles")),
          Map.entry("duquel", List.of("de", "lequel")),
          Map.entry("desquels", List.of("de", "lesquels")),
          Map.entry("desquelles", List.of("de", "lesquelles")));

  private Contractions() {}

  /**
   * The words a token stands for.
   *
   * @param wanted how many the tagger takes it for; 1 leaves it whole
   */
  static List<String> parts(String form, int wanted) {
    List<String> parts = wanted < 2 ? null : PARTS.get(form.toLowerCase(Locale.ROOT));
    return parts == null ? List.of(form) : parts;
  }
}
