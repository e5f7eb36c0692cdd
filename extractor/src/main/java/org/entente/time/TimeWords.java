package org.entente.time;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Language;

/**
 * The categories of words that time rules may name and no word table can list: days, years,
 * numbers, centuries, the end of a phrase.
 */
final class TimeWords {
  private static final Set<String> DAY_SUFFIXES = Set.of("er", "e", "st", "nd", "rd", "th");
  private static final Map<Character, Integer> ROMAN = Map.of('i', 1, 'v', 5, 'x', 10);

  /** A word read. */
  record Read(int next, Object value) {}

  private final Language language;
  private final Numerals numerals;

  private final Set<String> countedNouns;

  private TimeWords(Language language, Numerals numerals, Set<String> countedNouns) {
    this.language = language;
    this.numerals = numerals;
    this.countedNouns = countedNouns;
  }

  static TimeWords load(Language language) {
    return new TimeWords(language, loadNumerals(language), Units.load(language).nouns());
  }

  static Numerals loadNumerals(Language language) {
    Map<?, ?> root = LexiconFile.read("lexicon/" + language.code() + "/time/numbers.yml");
    return new Numerals(
        numbers(root, "numbers"),
        numbers(root, "collectives"),
        language == Language.FR ? List.of("et") : List.of("and"),
        language == Language.FR);
  }

  private static Map<String, Long> numbers(Map<?, ?> root, String key) {
    Map<String, Long> values = new HashMap<>();
    LexiconFile.map(root.get(key) instanceof Map<?, ?> m ? m : Map.of())
        .forEach((form, value) -> values.put(form.toString(), ((Number) value).longValue()));
    return Map.copyOf(values);
  }

  /** English "may", "march", "sun" are a month or a day only with a capital. */
  boolean allows(String table, Lexeme word) {
    return language != Language.EN
        || word.capital()
        || !(table.equals("month") || table.equals("weekday"));
  }

  boolean mayBeginNumber(Lexeme word) {
    return numerals.words().containsKey(word.text())
        || numerals.collectives().containsKey(word.text())
        || word.text().equals("premier")
        || roman(word.text()) > 0;
  }

  /** Reads a built-in category. */
  Optional<Read> read(String category, List<Lexeme> text, int at) {
    if (category.equals("end")) {
      return isEnd(text, at) ? Optional.of(new Read(at, "")) : Optional.empty();
    }
    if (category.equals("start")) {
      return at == 0 ? Optional.of(new Read(at, "")) : Optional.empty();
    }
    if (at >= text.size()) {
      return Optional.empty();
    }
    return switch (category) {
      case "day" -> day(text, at);
      case "year" -> year(text, at);
      case "short" -> twoDigits(text.get(at), at);
      case "number" ->
          numerals
              .read(text, at)
              .filter(n -> n.value() == Math.rint(n.value()) && n.value() <= 10_000 && !n.round())
              .map(n -> new Read(n.next(), (int) n.value()));
      case "century" -> century(text, at);
      case "counted" ->
          countedNouns.contains(text.get(at).text())
              ? Optional.of(new Read(at + 1, ""))
              : Optional.empty();
      case "close" -> text.get(at).is(")") ? Optional.of(new Read(at + 1, "")) : Optional.empty();
      case "capital" ->
          text.get(at).capital() ? Optional.of(new Read(at + 1, "")) : Optional.empty();
      case "digits" ->
          text.get(at).isDigits() ? Optional.of(new Read(at + 1, "")) : Optional.empty();
      case "word" -> text.get(at).isWord() ? Optional.of(new Read(at + 1, "")) : Optional.empty();
      default -> throw new IllegalArgumentException("no category {" + category + "}");
    };
  }

  private static boolean isEnd(List<Lexeme> text, int at) {
    return at >= text.size()
        || text.get(at).kind() == Lexeme.Kind.SIGN && !text.get(at).glued()
        || text.get(at).kind() == Lexeme.Kind.SIGN && ",;:.!?)]»”".contains(text.get(at).text());
  }

  private static Optional<Read> day(List<Lexeme> text, int at) {
    Lexeme first = text.get(at);
    if (first.is("premier")) {
      return Optional.of(new Read(at + 1, 1));
    }
    if (!first.isDigits() || first.text().length() > 2 || isPartOfNumber(text, at)) {
      return Optional.empty();
    }
    int day = Integer.parseInt(first.text());
    if (day < 1 || day > 31) {
      return Optional.empty();
    }
    boolean suffixed =
        at + 1 < text.size()
            && text.get(at + 1).glued()
            && DAY_SUFFIXES.contains(text.get(at + 1).text());
    return Optional.of(new Read(suffixed ? at + 2 : at + 1, day));
  }

  private static Optional<Read> year(List<Lexeme> text, int at) {
    Lexeme first = text.get(at);
    if (!first.isDigits() || first.text().length() != 4 || isPartOfNumber(text, at)) {
      return Optional.empty();
    }
    int year = Integer.parseInt(first.text());
    return year >= 1000 && year < 2200 ? Optional.of(new Read(at + 1, year)) : Optional.empty();
  }

  private static Optional<Read> twoDigits(Lexeme word, int at) {
    return word.isDigits() && word.text().length() == 2
        ? Optional.of(new Read(at + 1, Integer.parseInt(word.text())))
        : Optional.empty();
  }

  /** True for the "5" of "5,2" and "47.000", and for what is glued to letters before it. */
  private static boolean isPartOfNumber(List<Lexeme> text, int at) {
    if (at + 2 < text.size()
        && (text.get(at + 1).is(",") || text.get(at + 1).is("."))
        && text.get(at + 1).glued()
        && text.get(at + 2).isDigits()
        && text.get(at + 2).glued()) {
      return true;
    }
    if (at + 1 < text.size() && text.get(at + 1).is("%")) {
      return true;
    }
    return at > 0
        && text.get(at).glued()
        && text.get(at - 1).isWord()
        && !text.get(at - 1).text().endsWith("'");
  }

  private static Optional<Read> century(List<Lexeme> text, int at) {
    Lexeme first = text.get(at);
    if (first.isDigits()) {
      boolean suffixed =
          at + 1 < text.size()
              && text.get(at + 1).glued()
              && DAY_SUFFIXES.contains(text.get(at + 1).text());
      int number = first.text().length() <= 2 ? Integer.parseInt(first.text()) : 0;
      return suffixed && number >= 1 && number <= 21
          ? Optional.of(new Read(at + 2, number))
          : Optional.empty();
    }
    int number = roman(first.text());
    if (number == 0) {
      return Optional.empty();
    }
    boolean suffixed =
        at + 1 < text.size()
            && text.get(at + 1).glued()
            && DAY_SUFFIXES.contains(text.get(at + 1).text());
    return Optional.of(new Read(suffixed ? at + 2 : at + 1, number));
  }

  /** "xixe" → 19; 0 for what is no Roman ordinal. */
  private static int roman(String form) {
    String digits = form.toLowerCase(Locale.ROOT).replaceFirst("(ème|eme|e)$", "");
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      Integer value = ROMAN.get(digits.charAt(i));
      if (value == null) {
        return 0;
      }
      Integer next = i + 1 < digits.length() ? ROMAN.get(digits.charAt(i + 1)) : null;
      sum += next != null && next > value ? -value : value;
    }
    return sum;
  }
}
