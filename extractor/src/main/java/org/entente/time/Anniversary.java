package org.entente.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.entente.article.Article;
import org.entente.time.TimeExpression.Fields;

/** Tells an article that looks back on an anniversary: its dates without a year are of that time. */
final class Anniversary {
  private static final int NEAR_DAYS = 7;
  private static final int ROUND_YEARS = 5;

  private Anniversary() {}

  /**
   * The day remembered: the first full date of the article that is a round number of years old, to
   * the week.
   */
  static Optional<TimeValue> find(Article article, TimeGrammar grammar) {
    if (article.date().isEmpty()) {
      return Optional.empty();
    }
    LocalDate today = article.date().get();
    List<Lexeme> text = Lexer.lex(article.text(), 0, article.text().length());
    for (int at = 0; at < text.size(); ) {
      Optional<TimeGrammar.Match> match = grammar.match(text, at);
      if (match.isPresent()
          && match.get().expression() instanceof Fields f
          && f.year() > 0
          && f.month() > 0
          && f.day() > 0
          && isRound(today, f)) {
        return Optional.of(TimeValue.ofDay(LocalDate.of(f.year(), f.month(), f.day())));
      }
      at = match.map(TimeGrammar.Match::next).orElse(at + 1);
    }
    return Optional.empty();
  }

  private static boolean isRound(LocalDate today, Fields f) {
    int years = today.getYear() - f.year();
    if (years < ROUND_YEARS || years % ROUND_YEARS != 0) {
      return false;
    }
    try {
      LocalDate then = LocalDate.of(f.year(), f.month(), f.day()).plusYears(years);
      return Math.abs(ChronoUnit.DAYS.between(then, today)) <= NEAR_DAYS;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
