package org.entente.time;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.article.Language;

/** The words around numbers, from {@code lexicon/LANGUAGE/time/quantities.yml}. */
final class QuantityLexicon {
  /** How a phrase bounds the number beside it. */
  enum Bound {
    APPROXIMATE,
    LEAST,
    MOST,
    BETWEEN,
    FROM
  }

  final Numerals numerals;
  final Units units;
  final PhraseTable<Bound> before = new PhraseTable<>();
  final PhraseTable<Bound> after = new PhraseTable<>();
  final PhraseTable<String> rates = new PhraseTable<>();
  final Map<String, String> signs = new HashMap<>();
  final Set<String> and;
  final Set<String> to;
  final Set<String> changes;
  final Set<String> skip;
  final Set<String> labels;
  final Set<String> durations;
  final Set<String> closers;
  final Set<String> partitives;
  final Set<String> definite;

  /** True where adjectives and nouns stand before the noun they go with: "crew members". */
  final boolean headLast;

  /** Units whose nouns a number without a noun may mean: "ses troupes … Elles sont 20 000". */
  final Set<String> recalled;

  private QuantityLexicon(Language language, Map<?, ?> file) {
    numerals = TimeWords.loadNumerals(language);
    units = Units.load(language);
    bounds(file, "before", before);
    bounds(file, "after", after);
    LexiconFile.map(file.get("rates"))
        .forEach(
            (unit, list) ->
                LexiconFile.texts(list).forEach(phrase -> rates.add(phrase, unit.toString())));
    LexiconFile.map(file.get("signs"))
        .forEach((sign, unit) -> signs.put(sign.toString(), unit.toString()));
    and = set(file, "and");
    to = set(file, "to");
    changes = set(file, "changes");
    skip = set(file, "skip");
    labels = set(file, "labels");
    durations = set(file, "durations");
    closers = set(file, "closers");
    partitives = set(file, "partitives");
    definite = set(file, "definite");
    headLast = Boolean.TRUE.equals(file.get("headlast"));
    recalled = set(file, "recalled");
  }

  static QuantityLexicon load(Language language) {
    return new QuantityLexicon(
        language, LexiconFile.read("lexicon/" + language.code() + "/time/quantities.yml"));
  }

  private static void bounds(Map<?, ?> file, String key, PhraseTable<Bound> into) {
    LexiconFile.map(file.get(key))
        .forEach(
            (bound, list) ->
                LexiconFile.texts(list)
                    .forEach(
                        phrase ->
                            into.add(
                                phrase, Bound.valueOf(bound.toString().toUpperCase(Locale.ROOT)))));
  }

  private static Set<String> set(Map<?, ?> file, String key) {
    return Set.copyOf(new HashSet<>(LexiconFile.texts(file.get(key))));
  }
}
