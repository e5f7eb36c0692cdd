package org.entente.time;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.time.Numerals.Numeral;
import org.entente.time.QuantityLexicon.Bound;

/**
 * Reads one quantity: hedge, number or range, counted noun, rate. "plus de 300 soldats" → at least
 * 300 persons.
 */
final class QuantityReader {
  /** How many words before and after a quantity its rate may stand: "versent chaque année …". */
  private static final int RATE_REACH = 7;

  /**
   * A quantity read.
   *
   * @param next index of the first lexeme after it
   * @param number index of the first lexeme of its number
   * @param noun index of the last lexeme of the counted noun, or -1 where none is known
   * @param bare true where no noun at all follows: "et 283 ont été blessés"
   */
  record Found(int first, int next, int number, int noun, boolean bare, Quantity quantity) {}

  private record Bounds(
      int next, boolean approximate, boolean least, boolean most, boolean range, boolean from) {}

  private record Noun(int next, int last, Optional<String> unit) {}

  private final QuantityLexicon lexicon;

  QuantityReader(QuantityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The quantity that begins at a lexeme, with its hedges; its unit may be left out. */
  Optional<Found> read(List<Lexeme> text, int at) {
    Bounds bounds = bounds(text, at);
    int number = bounds.next();
    Optional<String> sign = sign(text, number);
    if (sign.isPresent()) {
      number++;
    }
    Optional<Numeral> read = lexicon.numerals.read(text, number);
    if (read.isEmpty() || sign.isEmpty() && !counts(text, number, read.get(), number > at)) {
      return Optional.empty();
    }
    Numeral numeral = read.get();
    int next = numeral.next();
    double value = numeral.value();
    OptionalDouble upper = OptionalDouble.empty();
    Optional<Numeral> second = second(text, next, bounds.range());
    if (second.isPresent() && (bounds.range() || bounds.from() || isRangeWord(text, next))) {
      double low = scaled(value, second.get().value());
      boolean changed = bounds.from() && at > 0 && changes(text, at);
      if (low < second.get().value() && !changed) {
        value = low;
        upper = OptionalDouble.of(second.get().value());
      } else if (bounds.from()) {
        value = second.get().value(); // "revenus de 8 350 à 4 500 hommes"
      } else {
        second = Optional.empty();
      }
      next = second.map(Numeral::next).orElse(next);
    }
    boolean approximate = bounds.approximate() || numeral.round();
    boolean least = bounds.least();
    boolean most = bounds.most();
    Optional<PhraseTable.Hit<Bound>> hedge = lexicon.after.find(text, next);
    int nounAt = hedge.map(PhraseTable.Hit::next).orElse(next);
    Noun noun = sign.isPresent() ? new Noun(next, -1, sign) : noun(text, nounAt);
    if (hedge.isEmpty() && noun.last() >= 0) {
      hedge = lexicon.after.find(text, noun.next());
    }
    if (hedge.isPresent() && upper.isEmpty()) {
      approximate |= hedge.get().value() == Bound.APPROXIMATE;
      least |= hedge.get().value() == Bound.LEAST;
      most |= hedge.get().value() == Bound.MOST;
    }
    next = Math.max(noun.next(), next);
    if (upper.isEmpty()
        && numeral.inWords()
        && value == 1
        && (least || noun.unit().filter(lexicon.recalled::contains).isEmpty())) {
      return Optional.empty(); // "un" is mostly an article
    }
    if (noun.unit().isEmpty() && looksLikeYear(text.get(number), numeral, number)) {
      return Optional.empty();
    }
    Optional<String> per = rate(text, at, next);
    boolean plain = upper.isEmpty() && !least && !most;
    Quantity quantity =
        new Quantity(
            plain ? OptionalDouble.of(value) : OptionalDouble.empty(),
            upper.isPresent() || least ? OptionalDouble.of(value) : OptionalDouble.empty(),
            upper.isEmpty() && most && !least ? OptionalDouble.of(value) : upper,
            approximate,
            noun.unit(),
            per);
    int first = bounds.from() && second.isEmpty() ? number : at;
    boolean bare = noun.unit().isEmpty() && isBare(text, next);
    return Optional.of(new Found(first, next, number, noun.last(), bare, quantity));
  }

  /** The unit of a plural noun that stands uncounted: "ses troupes". */
  Optional<String> namedUnit(List<Lexeme> text, int at) {
    String form = text.get(at).text();
    if (!text.get(at).isWord() || !(form.endsWith("s") || form.endsWith("x"))) {
      return Optional.empty();
    }
    return lexicon
        .units
        .find(text, at)
        .map(PhraseTable.Hit::value)
        .filter(lexicon.recalled::contains);
  }

  private boolean isBare(List<Lexeme> text, int next) {
    return next >= text.size()
        || !text.get(next).isWord() && !text.get(next).glued()
        || ",.;:!?)…".contains(text.get(next).text())
        || lexicon.closers.contains(text.get(next).text())
        || lexicon.partitives.contains(text.get(next).text())
            && next + 1 < text.size()
            && lexicon.closers.contains(text.get(next + 1).text()); // "trois d'entre eux"
  }

  private static boolean looksLikeYear(Lexeme first, Numeral numeral, int at) {
    return first.isDigits()
        && first.text().length() == 4
        && numeral.next() == at + 1
        && numeral.value() >= 1700
        && numeral.value() < 2100;
  }

  private Bounds bounds(List<Lexeme> text, int at) {
    boolean approximate = false;
    boolean least = false;
    boolean most = false;
    boolean range = false;
    boolean from = false;
    int next = at;
    for (int i = 0; i < 3; i++) {
      Optional<PhraseTable.Hit<Bound>> hit = lexicon.before.find(text, next);
      if (hit.isEmpty()) {
        break;
      }
      switch (hit.get().value()) {
        case APPROXIMATE -> approximate = true;
        case LEAST -> least = true;
        case MOST -> most = true;
        case BETWEEN -> range = true;
        case FROM -> from = true;
      }
      next = hit.get().next();
    }
    return new Bounds(next, approximate, least, most, range, from);
  }

  private Optional<String> sign(List<Lexeme> text, int at) {
    return at + 1 < text.size() && text.get(at + 1).isDigits()
        ? Optional.ofNullable(lexicon.signs.get(text.get(at).text()))
        : Optional.empty();
  }

  /** False for what is a label, an ordinal, a clock time or a duration rather than a count. */
  private boolean counts(List<Lexeme> text, int at, Numeral numeral, boolean hedged) {
    Lexeme first = text.get(at);
    Lexeme before = at > 0 ? text.get(at - 1) : first;
    boolean digits = first.isDigits();
    if (at > 0
        && (lexicon.labels.contains(before.text())
            || first.glued()
                && (before.isWord() && !before.text().endsWith("'") || isJoiner(before))
                && digits)) {
      return false;
    }
    if (!digits
        && at > 0
        && (first.capital() && before.isWord() // "les Vingt-Sept"
            || first.glued() && before.is("-"))) {
      return false;
    }
    if (digits && at > 0 && before.isDigits() && first.text().length() == 3) {
      return false; // the end of a number refused as a whole
    }
    if (lexicon.to.contains(after(text, numeral))
        && lexicon
            .numerals
            .read(text, numeral.next() + 1)
            .filter(n -> lexicon.durations.contains(after(text, n)))
            .isPresent()) {
      return false; // "deux à trois jours"
    }
    if (numeral.value() == 2 && at > 0 && lexicon.definite.contains(before.text())) {
      return false;
    }
    if (numeral.next() >= text.size()) {
      return true;
    }
    Lexeme after = text.get(numeral.next());
    if (lexicon.durations.contains(after.text())
        || isOrdinal(text, numeral.next())
        || at == 0 && digits && (after.is(".") || after.is(")"))) {
      return false;
    }
    if (digits
        && after.glued()
        && (after.isWord() && isNoUnit(text, numeral.next())
            || after.is(":")
            || after.is("/")
            || after.is("°"))) {
      return false; // "155e", "7h", "10:30"
    }
    boolean named = !hedged && digits && at > 0 && before.isWord() && before.capital();
    return !named || noun(text, numeral.next()).unit().isPresent();
  }

  private static String after(List<Lexeme> text, Numeral numeral) {
    return numeral.next() < text.size() ? text.get(numeral.next()).text() : "";
  }

  /** "vingt-huitième", "twenty-first", "three-way": the number is part of a longer word. */
  private static boolean isOrdinal(List<Lexeme> text, int after) {
    return after + 1 < text.size()
        && text.get(after).is("-")
        && text.get(after).glued()
        && text.get(after + 1).glued()
        && text.get(after + 1).isWord();
  }

  private boolean isNoUnit(List<Lexeme> text, int at) {
    Optional<PhraseTable.Hit<String>> unit = lexicon.units.find(text, at);
    return unit.isEmpty()
        || unit.get().next() < text.size()
            && text.get(unit.get().next()).glued()
            && text.get(unit.get().next()).isDigits(); // "9M729"
  }

  private static boolean isJoiner(Lexeme before) {
    return before.is("-") || before.is("/") || before.is(":") || before.is(".");
  }

  private Optional<Numeral> second(List<Lexeme> text, int at, boolean between) {
    if (at + 1 >= text.size()) {
      return Optional.empty();
    }
    boolean joined = (between ? lexicon.and : lexicon.to).contains(text.get(at).text());
    if (!joined) {
      return Optional.empty();
    }
    return lexicon
        .numerals
        .read(text, at + 1)
        .filter(
            n -> n.next() >= text.size() || !lexicon.durations.contains(text.get(n.next()).text()));
  }

  private boolean isRangeWord(List<Lexeme> text, int at) {
    return lexicon.to.contains(text.get(at).text());
  }

  /** "3 à 4 millions": the first number shares the second's factor. */
  private static double scaled(double low, double high) {
    if (low >= 1000 || low >= high) {
      return low;
    }
    for (double factor : new double[] {1e9, 1e6, 1e3}) {
      if (high >= factor && high % (factor / 10) == 0 && low * factor <= high) {
        return low * factor;
      }
    }
    return low;
  }

  private boolean changes(List<Lexeme> text, int at) {
    for (int i = Math.max(0, at - 3); i < at; i++) {
      if (lexicon.changes.contains(text.get(i).text())) {
        return true;
      }
    }
    return false;
  }

  private Noun noun(List<Lexeme> text, int from) {
    int at = from;
    while (at < text.size() && lexicon.skip.contains(text.get(at).text())) {
      at++;
    }
    int reach = lexicon.headLast ? 4 : 1;
    for (int skipped = 0; skipped < reach && at + skipped < text.size(); skipped++) {
      Lexeme word = text.get(at + skipped);
      Optional<PhraseTable.Hit<String>> hit = lexicon.units.find(text, at + skipped);
      if (hit.isPresent()) {
        Optional<PhraseTable.Hit<String>> better =
            lexicon.headLast ? lexicon.units.find(text, hit.get().next()) : Optional.empty();
        PhraseTable.Hit<String> unit = better.orElse(hit.get());
        return new Noun(unit.next(), unit.next() - 1, Optional.of(unit.value()));
      }
      if (!word.isWord() || lexicon.closers.contains(word.text())) {
        break;
      }
      if (word.capital() && word.text().endsWith("s") && word.text().length() > 3) {
        return new Noun(at + skipped + 1, at + skipped, Optional.of("person")); // "4 000 Libanais"
      }
    }
    return new Noun(from, -1, Optional.empty());
  }

  private Optional<String> rate(List<Lexeme> text, int first, int next) {
    for (int i = next; i < Math.min(text.size(), next + RATE_REACH); i++) {
      Optional<PhraseTable.Hit<String>> hit = lexicon.rates.find(text, i);
      if (hit.isPresent()) {
        return hit.map(PhraseTable.Hit::value).filter(unit -> !unit.equals("none"));
      }
      if (text.get(i).kind() == Lexeme.Kind.SIGN || lexicon.numerals.read(text, i).isPresent()) {
        break;
      }
    }
    for (int i = first - 1; i >= Math.max(0, first - RATE_REACH); i--) {
      if (text.get(i).kind() == Lexeme.Kind.SIGN && !text.get(i).is("-")) {
        break;
      }
      Optional<PhraseTable.Hit<String>> hit = lexicon.rates.find(text, i);
      if (hit.isPresent()) {
        return hit.map(PhraseTable.Hit::value);
      }
    }
    return Optional.empty();
  }
}
