package org.entente.time;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.time.PhrasePattern.Kept;
import org.entente.time.TimeExpression.Fields;
import org.entente.time.TimeExpression.Offset;
import org.entente.time.TimeExpression.Origin;
import org.entente.time.TimeExpression.Period;
import org.entente.time.TimeExpression.Pick;
import org.entente.time.TimeExpression.Range;
import org.entente.time.TimeExpression.Several;
import org.entente.time.TimeExpression.Years;
import org.jspecify.annotations.Nullable;

/**
 * What a rule makes of the pieces it kept. Written in the rule file as a word with arguments; the
 * words are the cases of {@link #parse}.
 */
@FunctionalInterface
interface Meaning {
  /** Empty where the pieces make no date: "31 février". */
  Optional<TimeExpression> of(@Nullable Kept kept);

  /**
   * @throws IllegalArgumentException naming the word that is unknown
   */
  static Meaning parse(String source) {
    String[] words = source.trim().split("\\s+");
    return switch (words[0]) {
      case "date" -> {
        Pick pick = words.length > 1 ? pick(words[1]) : Pick.OPEN;
        yield kept -> fields(kept, pick);
      }
      case "season" -> {
        Pick pick = words.length > 1 ? pick(words[1]) : Pick.OPEN;
        yield kept ->
            Optional.of(
                new TimeExpression.Season(
                    number(kept, "year", 0), number(kept, "seasonname", 1), pick));
      }
      case "the-date" -> kept -> Optional.of(expression(kept, "date"));
      case "decade" ->
          kept -> {
            int first = number(kept, "decade", 0);
            int year = first < 100 ? 1900 + first : first;
            return Optional.of(new Years(year, year + 9));
          };
      case "century" ->
          kept -> {
            int century = number(kept, "century", 1);
            return Optional.of(new Years(100 * (century - 1) + 1, 100 * century));
          };
      case "offset" -> offset(words);
      case "anniversary" ->
          kept ->
              Optional.of(
                  new TimeExpression.Anniversary(-number(kept, "number", 1), unit(kept, "unit")));
      case "until-offset" ->
          kept ->
              Optional.of(
                  new Range(
                      List.of(),
                      List.of(
                          new Offset(
                              number(kept, "number", 1), unit(kept, "unit"), Origin.PUBLICATION)),
                      false));
      case "period" -> {
        int count = Integer.parseInt(words[1]);
        Origin origin = origin(words[3]);
        yield kept -> Optional.of(new Period(count, unit(kept, words[2]), origin));
      }
      case "weekend" -> {
        int count = Integer.parseInt(words[1]);
        yield kept -> Optional.of(new TimeExpression.Weekend(count));
      }
      case "since" ->
          kept -> Optional.of(new Range(List.of(expression(kept, "date")), List.of(), true));
      case "onward" ->
          kept -> Optional.of(new Range(List.of(expression(kept, "date")), List.of(), false));
      case "since-offset" ->
          kept ->
              Optional.of(
                  new Range(
                      List.of(
                          new Offset(
                              -number(kept, "number", 1), unit(kept, "unit"), Origin.PUBLICATION)),
                      List.of(),
                      true));
      case "months" -> {
        int first = Integer.parseInt(words[1]);
        int last = Integer.parseInt(words[2]);
        yield kept -> Optional.of(new TimeExpression.Months(first, last, number(kept, "year", 0)));
      }
      case "until" ->
          kept -> Optional.of(new Range(List.of(), List.of(expression(kept, "date")), false));
      case "between" ->
          kept ->
              Optional.of(
                  new Range(
                      List.of(expression(kept, "from")), List.of(expression(kept, "to")), false));
      case "between-days" -> Meaning::days;
      case "several" ->
          kept -> {
            List<TimeExpression> dates = new ArrayList<>();
            for (String name : List.of("first", "second", "third")) {
              if (Kept.find(kept, name) instanceof TimeExpression date) {
                dates.add(date);
              }
            }
            return Optional.of(new Several(List.copyOf(dates)));
          };
      case "nothing" -> kept -> Optional.of(new Several(List.of()));
      default -> throw new IllegalArgumentException("means: unknown word \"" + words[0] + "\"");
    };
  }

  private static Meaning offset(String[] words) {
    Origin origin = origin(words[3]);
    return switch (words[1]) {
      case "before" ->
          kept -> Optional.of(new Offset(-number(kept, "number", 1), unit(kept, words[2]), origin));
      case "after" ->
          kept -> Optional.of(new Offset(number(kept, "number", 1), unit(kept, words[2]), origin));
      default -> {
        int count = Integer.parseInt(words[1]);
        yield kept -> Optional.of(new Offset(count, unit(kept, words[2]), origin));
      }
    };
  }

  private static Optional<TimeExpression> fields(@Nullable Kept kept, Pick pick) {
    int year = number(kept, "year", 0);
    int month = number(kept, "month", 0);
    int day = number(kept, "day", 0);
    if (month != 0 && day != 0) {
      try {
        MonthDay.of(month, day);
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
    return Optional.of(new Fields(year, month, day, number(kept, "weekday", 0), pick));
  }

  /** "May 3-5, 2022": the first day holds the month, the second and the year stand alone. */
  private static Optional<TimeExpression> days(@Nullable Kept kept) {
    if (!(expression(kept, "from") instanceof Fields from)) {
      return Optional.empty();
    }
    int year = number(kept, "year", 0);
    Fields first = new Fields(year, from.month(), from.day(), 0, Pick.OPEN);
    Fields last = new Fields(year, from.month(), number(kept, "day", 1), 0, Pick.OPEN);
    return Optional.of(new Range(List.of(first), List.of(last), false));
  }

  private static TimeExpression expression(@Nullable Kept kept, String name) {
    if (Kept.find(kept, name) instanceof TimeExpression expression) {
      return expression;
    }
    throw new IllegalArgumentException("means: the pattern keeps no date as {…:" + name + "}");
  }

  private static int number(@Nullable Kept kept, String name, int otherwise) {
    return Kept.find(kept, name) instanceof Number n ? n.intValue() : otherwise;
  }

  private static TimeUnit unit(@Nullable Kept kept, String word) {
    String name = word.equals("unit") ? String.valueOf(Kept.find(kept, "unit")) : word;
    return TimeUnit.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static Origin origin(String word) {
    return Origin.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Pick pick(String word) {
    return Pick.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
