package org.entente.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.article.Language;
import org.entente.article.Span;

/** What a language's press puts round a name, and what looks like a name but is none. */
final class NameRules {
  private static final Set<String> ARTICLES =
      Set.of("le", "la", "les", "l'", "un", "une", "des", "du", "de", "d'", "the", "a", "an");
  private static final Set<String> FRENCH_PARTICLES =
      Set.of(
          "de", "d'", "du", "des", "von", "van", "der", "den", "di", "da", "dos", "do", "ben",
          "bin", "ibn", "ould", "al", "el", "al-", "el-", "-", "of", "y", "e", "zu", "bint");
  private static final Set<String> PLACE_PREPOSITIONS =
      Set.of(
          "à", "en", "vers", "depuis", "près", "dans", "in", "at", "near", "from", "toward",
          "towards", "outside");

  private final Language language;
  private final Set<String> titles;
  private final Set<String> notNames;
  private final Set<String> givenNames;
  private final Set<String> shipPrefixes;
  private final Set<String> placeHeads;
  private final Set<String> productHeads;

  NameRules(Language language, Set<String> givenNames) {
    this.language = language;
    this.titles = Set.copyOf(new HashSet<>(WordLists.read(language, "names/titles.txt")));
    Set<String> words = new HashSet<>();
    for (String word : WordLists.read(language, "names/not-names.txt")) {
      words.add(NameList.key(word));
    }
    this.notNames = Set.copyOf(words);
    this.shipPrefixes = Set.copyOf(WordLists.readIfPresent("names/ship-prefixes.txt"));
    this.productHeads =
        Set.copyOf(WordLists.readIfPresent(language.code() + "/names/product-heads.txt"));
    this.placeHeads =
        Set.copyOf(WordLists.readIfPresent(language.code() + "/names/place-heads.txt"));
    this.givenNames = givenNames;
  }

  boolean isTitle(String word) {
    return titles.contains(word);
  }

  boolean isGivenName(String word) {
    return givenNames.contains(word);
  }

  /** "province" before "d'El Oro": what names a place behind it. */
  boolean isPlaceHead(String word) {
    return placeHeads.contains(word.toLowerCase(Locale.ROOT));
  }

  /** "opération" before "Soberanía": what names no thing that acts. */
  boolean isProductHead(String word) {
    return productHeads.contains(word.toLowerCase(Locale.ROOT)) || productHeads.contains(word);
  }

  boolean isShipPrefix(String word) {
    return shipPrefixes.contains(word);
  }

  boolean isDay(String word) {
    return switch (word) {
      case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" -> true;
      default -> false;
    };
  }

  boolean isNoName(String surface) {
    return notNames.contains(NameList.key(surface)) || isShoutedNoName(surface);
  }

  /** "BREF", "DANS TOUT ÇA": words that are no names, in capitals. */
  private boolean isShoutedNoName(String surface) {
    if (surface.length() < 4 || !surface.equals(surface.toUpperCase(Locale.ROOT))) {
      return false;
    }
    for (String word : surface.split("[ '’]+")) {
      if (word.length() > 1
          && notNames.contains(
              NameList.key(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT)))) {
        return true;
      }
    }
    return false;
  }

  /** "Moualem", and "al-Moualem" too. */
  static boolean isCapital(String word) {
    if (word.isEmpty()) {
      return false;
    }
    return Character.isUpperCase(word.codePointAt(0))
        || word.length() > 4
            && word.charAt(2) == '-'
            && Character.isUpperCase(word.charAt(3))
            && Character.isLowerCase(word.charAt(0));
  }

  /** Small words that may stand between the capitals of a name: "Ursula von der Leyen". */
  static boolean isParticle(String word) {
    return FRENCH_PARTICLES.contains(word);
  }

  static boolean leadsToPlace(String word) {
    return PLACE_PREPOSITIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** "OTAN", "G7", "CPI": how an acronym is written. */
  static boolean isAcronym(String word) {
    int capitals = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isUpperCase(c)) {
        capitals++;
      } else if (!Character.isDigit(c) && c != '.' && c != '-') {
        return false;
      }
    }
    return capitals >= 2 && word.length() <= 8;
  }

  /** Words that belong to no name but stand at its left edge: "le général". */
  boolean isLeftEdge(String word) {
    return titles.contains(word)
        || ARTICLES.contains(word.toLowerCase(Locale.ROOT))
        || word.equals("\"")
        || word.equals("«")
        || word.equals("(")
        || word.equals("'");
  }

  /** True where a word stands first in what a reader would start to read with a capital. */
  static boolean opens(String text, List<Span> tokens, int index) {
    if (index == 0) {
      return true;
    }
    String before = tokens.get(index - 1).of(text);
    return switch (before) {
      case "«", "“", "\"", ":", "–", "—", "-", "•", "(", ".", "!", "?", "…", "‹", "*", "/", "|" ->
          true;
      default ->
          index == 1 && !Character.isLetterOrDigit(before.charAt(0))
              || index == 1 && before.length() <= 2 && before.endsWith(".");
    };
  }

  Language language() {
    return language;
  }
}
