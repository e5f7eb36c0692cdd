package org.entente.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.article.Article;
import org.entente.time.TimeExpression.Fields;

/** Tells an article on an anniversary: its dates without a year are of the time remembered. */
final class Anniversary {
  private static final int NEAR_DAYS = 2;
  private static final int ROUND_YEARS = 5;

  /** Where an anniversary would be named: the headline and the first lines. */
  private static final int HEAD_LEXEMES = 90;

  private static final Set<String> YEARS = Set.of("ans", "years");

  private Anniversary() {}

  /**
   * The day remembered: the first full date that is a round number of years old, to the day or so;
   * or the first date of the year that the headline looks back to ("Il y a quarante ans").
   */
  static Optional<TimeValue> find(Article article, TimeGrammar grammar) {
    if (article.date().isEmpty()) {
      return Optional.empty();
    }
    LocalDate today = article.date().get();
    List<Lexeme> text = Lexer.lex(article.text(), 0, article.text().length());
    List<Fields> dates = dates(text, grammar);
    Set<Integer> ages = ages(text, grammar.classes());
    return dates.stream()
        .filter(f -> isAnniversary(today, f))
        .findFirst()
        .or(() -> dates.stream().filter(f -> ages.contains(today.getYear() - f.year())).findFirst())
        .map(f -> TimeValue.ofDay(LocalDate.of(f.year(), f.month(), f.day())));
  }

  /** The full dates of an article, in text order. */
  private static List<Fields> dates(List<Lexeme> text, TimeGrammar grammar) {
    List<Fields> dates = new ArrayList<>();
    for (TimeGrammar.Match match : grammar.findAll(text)) {
      if (match.expression() instanceof Fields f
          && f.year() > 0
          && f.month() > 0
          && f.day() > 0
          && exists(f)) {
        dates.add(f);
      }
    }
    return dates;
  }

  /** The numbers of years named at the head of the article, five or more. */
  private static Set<Integer> ages(List<Lexeme> text, TimeWords words) {
    Set<Integer> ages = new TreeSet<>();
    for (int at = 0; at < Math.min(text.size(), HEAD_LEXEMES); at++) {
      Optional<TimeWords.Read> number = words.read("number", text, at);
      if (number.isPresent()
          && number.get().next() < text.size()
          && YEARS.contains(text.get(number.get().next()).text())
          && number.get().value() instanceof Integer age
          && age >= ROUND_YEARS) {
        ages.add(age);
      }
    }
    return ages;
  }

  private static boolean exists(Fields f) {
    try {
      LocalDate.of(f.year(), f.month(), f.day());
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isAnniversary(LocalDate today, Fields f) {
    int years = today.getYear() - f.year();
    LocalDate then = LocalDate.of(f.year(), f.month(), f.day()).plusYears(years);
    return years >= ROUND_YEARS
        && years % ROUND_YEARS == 0
        && Math.abs(ChronoUnit.DAYS.between(then, today)) <= NEAR_DAYS;
  }
}
