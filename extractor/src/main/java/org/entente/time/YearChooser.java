package org.entente.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.time.Moment.Anchor;
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

  /** How many sentences back a story may stand that goes on. */
  private static final int STORY_SENTENCES = 8;

  /** How soon after it the next day of a story comes. */
  private static final int NEXT_DAYS = 60;

  /** A day so near the article is read as recent, though an old story was told before. */
  private static final int RECENT_DAYS = 130;

  /** The same, where the old story is in the same sentence. */
  private static final int RECENT_DAYS_IN_SENTENCE = 30;

  private final Optional<LocalDate> published;

  YearChooser(Optional<LocalDate> published) {
    this.published = published;
  }

  /**
   * @param day 0 where the text gives a month only
   * @param weekday 1 to 7, or 0
   */
  Optional<Integer> choose(int month, int day, int weekday, Pick pick, Moment moment) {
    Optional<LocalDate> told = moment.latest().map(a -> first(a.value()));
    return switch (pick) {
      case LAST -> published.map(d -> lastBefore(d, month, day));
      case NEXT -> published.map(d -> lastBefore(d, month, day) + 1);
      case FOLLOWING -> told.map(d -> lastBefore(d, month, day) + 1);
      case PRECEDING -> told.map(d -> lastBefore(d, month, day));
      case SAME -> moment.year().map(y -> first(y).getYear());
      case OPEN -> open(month, day, weekday, moment);
    };
  }

  private Optional<Integer> open(int month, int day, int weekday, Moment moment) {
    if (published.isEmpty()) {
      return moment
          .told()
          .or(moment::earlier)
          .or(moment::latest)
          .map(a -> near(a.value(), month, day, moment.tense()));
    }
    LocalDate today = published.get();
    Optional<Anchor> story = story(moment, today);
    if (weekday > 0 && day > 0) {
      Optional<Integer> fits =
          byWeekday(story.map(a -> first(a.value())).orElse(today), month, day, weekday);
      if (fits.isPresent()) {
        return fits;
      }
    }
    Optional<Integer> goingOn = goingOn(month, day, moment, today);
    if (goingOn.isPresent()) {
      return goingOn;
    }
    int ofArticle = ofArticle(today, month, day, moment.tense());
    if (story.isEmpty() || moment.tense() == Direction.FUTURE) {
      return Optional.of(ofArticle);
    }
    int past = ofArticle(today, month, day, Direction.PAST);
    return Optional.of(
        moment.tense() == Direction.PERFECT
                && isRecent(ChronoUnit.DAYS.between(day(past, month, day), today), story.get())
            ? past
            : near(story.get().value(), month, day, moment.tense()));
  }

  /**
   * The year of an old story that goes on: days after the one told last, in the sentences just
   * before, where the article's own time has no such day of late. So in the present of retellings
   * ("Le 9, Dili brûle") and in the future seen from there ("le dernier partira le 31 octobre").
   */
  private Optional<Integer> goingOn(int month, int day, Moment moment, LocalDate today) {
    if (day == 0
        || moment.tense() == Direction.PERFECT
        || ChronoUnit.DAYS.between(day(lastBefore(today, month, day), month, day), today)
            <= RECENT_DAYS) {
      return Optional.empty();
    }
    Optional<Anchor> last = moment.tense() == Direction.FUTURE ? moment.told() : moment.earlier();
    return last.filter(
            a ->
                !a.byArticle()
                    && a.sentencesAgo() <= STORY_SENTENCES
                    && a.value().grain() == Grain.DAY
                    && ChronoUnit.DAYS.between(first(a.value()), today) >= STORY_DAYS)
        .flatMap(
            a -> {
              int year = near(a.value(), month, day, Direction.PAST);
              long later = ChronoUnit.DAYS.between(first(a.value()), day(year, month, day));
              return later >= 0 && later <= NEXT_DAYS ? Optional.of(year) : Optional.empty();
            });
  }

  /** Which way an end looks ("jusqu'au 15 août"): as the story does, else to the nearer day. */
  Direction direction(int month, int day, Moment moment) {
    if (published.isEmpty()
        || moment.tense() == Direction.FUTURE
        || story(moment, published.get()).isPresent()) {
      return moment.tense();
    }
    LocalDate today = published.get();
    LocalDate past = day(ofArticle(today, month, day, Direction.PAST), month, day);
    LocalDate future = day(ofArticle(today, month, day, Direction.FUTURE), month, day);
    return ChronoUnit.DAYS.between(today, future) < ChronoUnit.DAYS.between(past, today)
        ? Direction.FUTURE
        : Direction.PAST;
  }

  private static boolean isRecent(long daysAgo, Anchor story) {
    if (story.sentencesAgo() == 0) {
      return daysAgo <= RECENT_DAYS_IN_SENTENCE && !story.opening();
    }
    return daysAgo <= RECENT_DAYS && !leads(story);
  }

  /** True where the sentence before opened with the date: the story is there. */
  private static boolean leads(Anchor story) {
    return story.opening() && story.sentencesAgo() <= 1;
  }

  /**
   * The date at which the story stands, where it is of an older time than the article: in this
   * block, or, for what is told as long over, in those before.
   */
  private static Optional<Anchor> story(Moment moment, LocalDate today) {
    Optional<Anchor> before =
        moment.tense() == Direction.PRESENT
            ? Optional.empty()
            : moment.remembered().map(v -> new Anchor(v, Integer.MAX_VALUE, true, false));
    if (before.isEmpty() && moment.tense() == Direction.REMOTE) {
      before = moment.earlier().filter(a -> !a.byArticle());
    }
    Optional<Anchor> elsewhere = before;
    return moment
        .told()
        .or(() -> elsewhere)
        .filter(
            a ->
                !a.byArticle()
                    && (a.value().grain() != Grain.YEAR || a.sentencesAgo() == 0 || leads(a))
                    && ChronoUnit.DAYS.between(first(a.value()), today) >= STORY_DAYS);
  }

  private static int ofArticle(LocalDate today, int month, int day, Direction tense) {
    int last = day > 0 ? lastBefore(today.plusDays(1), month, day) : lastMonth(today, month);
    return switch (tense) {
      case PERFECT, PAST, BEFORE_PAST, REMOTE -> last;
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

  /** The year that brings the day nearest to a date told of. */
  private static int near(TimeValue told, int month, int day, Direction tense) {
    LocalDate from = first(told);
    if (told.grain() == Grain.YEAR) {
      return from.getYear();
    }
    int best = from.getYear();
    for (int year = from.getYear() - 1; year <= from.getYear() + 1; year++) {
      LocalDate candidate = day(year, month, day);
      if (distance(from, candidate, tense) < distance(from, day(best, month, day), tense)) {
        best = year;
      }
    }
    return best;
  }

  /** Days, more where the story would have to turn: it goes on, but for "avait signé". */
  private static long distance(LocalDate told, LocalDate other, Direction tense) {
    long days = ChronoUnit.DAYS.between(told, other);
    boolean back = tense == Direction.BEFORE_PAST;
    return days >= 0 ? (back ? days * 2 : days) : (back ? -days : -days * 3 / 2);
  }

  private static Optional<Integer> byWeekday(LocalDate near, int month, int day, int weekday) {
    List<Integer> years = new ArrayList<>();
    for (int away = 0; away <= 3; away++) {
      years.add(near.getYear() - away);
      years.add(near.getYear() + away);
    }
    return years.stream()
        .filter(y -> day(y, month, day).getDayOfWeek().getValue() == weekday)
        .min(
            (a, b) ->
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
