package org.entente.time;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.article.Article;
import org.entente.article.Block;
import org.entente.article.Language;
import org.entente.article.Span;
import org.entente.language.Sentence;
import org.entente.language.Token;

/**
 * Finds counted and measured stretches. Dates, durations, ordinals, clock times and numbers that
 * are names ("article 5", "F-16") are none. Immutable and thread-safe.
 */
public final class QuantityFinder {
  /** For how many sentences a number without a noun takes the unit of the one before. */
  private static final int UNIT_REACH = 3;

  private final Map<Language, QuantityReader> readers = new EnumMap<>(Language.class);

  private QuantityFinder() {}

  /** With the words of every language that ship with the extractor. */
  public static QuantityFinder load() {
    QuantityFinder finder = new QuantityFinder();
    for (Language language : Language.values()) {
      finder.readers.put(language, new QuantityReader(QuantityLexicon.load(language)));
    }
    return finder;
  }

  /**
   * The quantities of an article, in text order. A number without a noun ("et 283 ont été blessés")
   * takes the unit of the quantity before it.
   *
   * @param times found in the same article; numbers within them are dates
   */
  public List<QuantityMention> find(
      Article article, List<Sentence> sentences, List<TimeMention> times) {
    QuantityReader reader = readers.get(article.language());
    if (reader == null) {
      throw new IllegalArgumentException("language: no quantities for " + article.language());
    }
    List<QuantityMention> found = new ArrayList<>();
    Recall recall = new Recall();
    int time = 0;
    for (Sentence sentence : sentences) {
      if (sentence.block() == Block.Kind.HEADER) {
        continue;
      }
      List<Lexeme> text = Lexer.lex(article.text(), sentence.span().start(), sentence.span().end());
      for (int at = 0; at < text.size(); ) {
        while (time < times.size() && times.get(time).span().end() <= text.get(at).start()) {
          time++;
        }
        Optional<QuantityReader.Found> read = reader.read(text, at);
        if (read.isPresent() && !inTime(read.get(), text, times, time)) {
          QuantityReader.Found quantity = read.get();
          Optional<String> unit = quantity.quantity().unit();
          if (quantity.bare()) {
            unit = recall.unit(sentence.index());
          }
          unit.ifPresent(u -> recall.count(u, sentence.index()));
          mention(sentence, text, quantity, unit).ifPresent(found::add);
          at = quantity.next();
        } else {
          reader.namedUnit(text, at).ifPresent(u -> recall.name(u, sentence.index()));
          at++;
        }
      }
    }
    return found;
  }

  /** What a number without a noun may count: what was counted last, or else named last. */
  private static final class Recall {
    private Optional<String> counted = Optional.empty();
    private int countedIn;
    private Optional<String> named = Optional.empty();
    private int namedIn;

    void count(String unit, int sentence) {
      counted = Optional.of(unit);
      countedIn = sentence;
    }

    void name(String unit, int sentence) {
      named = Optional.of(unit);
      namedIn = sentence;
    }

    Optional<String> unit(int sentence) {
      return counted
          .filter(u -> sentence - countedIn <= UNIT_REACH)
          .or(() -> named.filter(u -> sentence - namedIn <= UNIT_REACH));
    }
  }

  private static boolean inTime(
      QuantityReader.Found quantity, List<Lexeme> text, List<TimeMention> times, int from) {
    int start = text.get(quantity.number()).start();
    for (int i = from; i < times.size() && times.get(i).span().start() <= start; i++) {
      if (start < times.get(i).span().end()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<QuantityMention> mention(
      Sentence sentence, List<Lexeme> text, QuantityReader.Found found, Optional<String> unit) {
    Span span = new Span(text.get(found.first()).start(), text.get(found.next() - 1).end());
    Lexeme counted = text.get(found.noun() >= 0 ? found.noun() : found.number());
    Span countedSpan = new Span(counted.start(), counted.end());
    int first = -1;
    int last = -1;
    int noun = -1;
    for (Token token : sentence.tokens()) {
      if (token.span().overlaps(span)) {
        first = first < 0 ? token.index() : first;
        last = token.index();
      }
      if (token.span().overlaps(countedSpan)) {
        noun = token.index();
      }
    }
    if (first < 0) {
      return Optional.empty();
    }
    Quantity q = found.quantity();
    Quantity quantity = new Quantity(q.value(), q.min(), q.max(), q.approximate(), unit, q.per());
    return Optional.of(
        new QuantityMention(span, sentence.index(), first, last, noun < 0 ? last : noun, quantity));
  }
}
