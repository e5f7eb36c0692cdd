package org.entente.language;

import java.util.Set;

/** The names of the months in French, which look like nouns and are none for most purposes. */
public final class FrenchMonths {
  private static final Set<String> NAMES =
      Set.of(
          "janvier",
          "février",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "août",
          "septembre",
          "octobre",
          "novembre",
          "décembre");

  private FrenchMonths() {}

  /** Whether a word in small letters names a month. */
  public static boolean isMonth(String word) {
    return NAMES.contains(word);
  }
}
