package org.entente.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.time.Moment.Direction;
import org.entente.time.TimeExpression.Pick;
import org.entente.time.TimeValue.Grain;

/**
 * Chooses the year of "le 5 septembre" or "en mai": from the weekday beside it, from the story
 * being told, or from the article's date and the tense.
 */
final class YearChooser {
  /** A date told of this many days before the article, or more, is another time's story. */
  private static final int STORY_DAYS = 300;

  /** A day so near the article is read as recent even in the midst of an old story. */
  private static final int RECENT_DAYS = 70;

  private final Optional<LocalDate> published;

  YearChooser(Optional<LocalDate> published) {
    this.published = published;
  }

  /**
   * @param day 0 where the text gives a month only
   * @param weekday 1 to 7, or 0
   */
  Optional<Integer> choose(int month, int day, int weekday, Pick pick, Moment moment) {
    Optional<LocalDate> told = moment.told().or(moment::earlier).map(YearChooser::first);
    return switch (pick) {
      case LAST -> published.map(d -> lastBefore(d, month, day));
      case NEXT -> published.map(d -> lastBefore(d, month, day) + 1);
      case FOLLOWING -> told.map(d -> lastBefore(d, month, day) + 1);
      case PRECEDING -> told.map(d -> lastBefore(d, month, day));
      case SAME -> told.map(LocalDate::getYear);
      case OPEN -> open(month, day, weekday, moment);
    };
  }

  private Optional<Integer> open(int month, int day, int weekday, Moment moment) {
    Optional<LocalDate> story = story(moment);
    if (published.isEmpty()) {
      return moment.told().or(moment::earlier)
          .map(t -> t.grain() == Grain.YEAR ? first(t).getYear() : nearest(first(t), month, day));
    }
    LocalDate today = published.get();
    if (weekday > 0 && day > 0) {
      Optional<Integer> fits = byWeekday(story.orElse(today), month, day, weekday);
      if (fits.isPresent()) {
        return fits;
      }
    }
    int ofArticle = ofArticle(today, month, day, moment.tense());
    if (story.isEmpty()) {
      return Optional.of(ofArticle);
    }
    long away = ChronoUnit.DAYS.between(day(ofArticle, month, day), today);
    boolean near = Math.abs(away) <= RECENT_DAYS;
    if (near && moment.sentencesSince() > 0 || moment.tense() == Direction.FUTURE) {
      return Optional.of(ofArticle);
    }
    TimeValue told = moment.told().orElseThrow();
    return Optional.of(
        told.grain() == Grain.YEAR ? first(told).getYear() : nearest(first(told), month, day));
  }

  /** The date last told of in this block, where it belongs to an older time than the article. */
  private Optional<LocalDate> story(Moment moment) {
    return moment.told()
        .map(YearChooser::first)
        .filter(t ->
            published.isEmpty()
                || ChronoUnit.DAYS.between(t, published.get()) >= STORY_DAYS);
  }

  private static int ofArticle(LocalDate today, int month, int day, Direction tense) {
    int last = day > 0 ? lastBefore(today.plusDays(1), month, day) : lastMonth(today, month);
    return switch (tense) {
      case PAST -> last;
      case FUTURE ->
          day > 0
              ? lastBefore(today, month, day) + 1
              : month >= today.getMonthValue() ? today.getYear() : today.getYear() + 1;
      case PRESENT -> {
        long back = ChronoUnit.DAYS.between(day(last, month, day), today);
        long ahead = ChronoUnit.DAYS.between(today, day(last + 1, month, day));
        yield ahead < 60 && back > 240 ? last + 1 : last;
      }
    };
  }

  /** The month's last year, this month included. */
  private static int lastMonth(LocalDate today, int month) {
    return month <= today.getMonthValue() ? today.getYear() : today.getYear() - 1;
  }

  private static int lastBefore(LocalDate date, int month, int day) {
    if (day == 0) {
      return month < date.getMonthValue() ? date.getYear() : date.getYear() - 1;
    }
    return day(date.getYear(), month, day).isBefore(date) ? date.getYear() : date.getYear() - 1;
  }

  private static int nearest(LocalDate told, int month, int day) {
    int best = told.getYear();
    for (int year = told.getYear() - 1; year <= told.getYear() + 1; year++) {
      // the story goes on rather than back: a date ahead counts for less than one behind
      if (distance(told, day(year, month, day)) < distance(told, day(best, month, day))) {
        best = year;
      }
    }
    return best;
  }

  private static long distance(LocalDate told, LocalDate other) {
    long days = ChronoUnit.DAYS.between(told, other);
    return days >= 0 ? days : -days * 3 / 2;
  }

  private static Optional<Integer> byWeekday(LocalDate near, int month, int day, int weekday) {
    List<Integer> years = new ArrayList<>();
    for (int away = 0; away <= 3; away++) {
      years.add(near.getYear() - away);
      years.add(near.getYear() + away);
    }
    return years.stream()
        .filter(y -> day(y, month, day).getDayOfWeek().getValue() == weekday)
        .min((a, b) ->
            Long.compare(
                Math.abs(ChronoUnit.DAYS.between(near, day(a, month, day))),
                Math.abs(ChronoUnit.DAYS.between(near, day(b, month, day)))));
  }

  private static LocalDate day(int year, int month, int day) {
    YearMonth in = YearMonth.of(year, month);
    return day == 0 ? in.atDay(15) : in.atDay(Math.min(day, in.lengthOfMonth()));
  }

  private static LocalDate first(TimeValue value) {
    return value.earliest().or(value::latest).orElseThrow().toLocalDate();
  }
}
