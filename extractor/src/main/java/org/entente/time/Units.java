package org.entente.time;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Language;

/**
 * Nouns that are counted, with the unit they count in: "soldats" person, "obus" shell. From {@code
 * lexicon/LANGUAGE/time/units.yml}, which lists singulars; plurals in -s and -x are understood.
 */
final class Units {
  private final PhraseTable<String> phrases = new PhraseTable<>();
  private final Set<String> singleWords = new HashSet<>();

  private Units() {}

  static Units load(Language language) {
    Units units = new Units();
    Map<?, ?> root = LexiconFile.read("lexicon/" + language.code() + "/time/units.yml");
    LexiconFile.map(root.get("units"))
        .forEach(
            (unit, nouns) -> {
              for (Object noun : (List<?>) nouns) {
                units.add(noun.toString(), unit.toString());
                units.add(plural(noun.toString()), unit.toString());
              }
            });
    return units;
  }

  private void add(String noun, String unit) {
    phrases.add(noun, unit);
    if (noun.indexOf(' ') < 0) {
      singleWords.add(noun);
    }
  }

  private static String plural(String singular) {
    return singular.endsWith("s") || singular.endsWith("x")
        ? singular
        : singular.endsWith("eau") ? singular + "x" : singular + "s";
  }

  /** The nouns of one word, in both numbers. */
  Set<String> nouns() {
    return Set.copyOf(singleWords);
  }

  /** The unit of the noun that begins at a lexeme; of two, the longer one's. */
  Optional<PhraseTable.Hit<String>> find(List<Lexeme> text, int at) {
    return phrases.find(text, at);
  }
}
