package org.entente.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.time.Moment.Direction;
import org.entente.time.TimeExpression.Anniversary;
import org.entente.time.TimeExpression.Fields;
import org.entente.time.TimeExpression.Offset;
import org.entente.time.TimeExpression.Origin;
import org.entente.time.TimeExpression.Period;
import org.entente.time.TimeExpression.Pick;
import org.entente.time.TimeExpression.Range;
import org.entente.time.TimeExpression.Season;
import org.entente.time.TimeExpression.Several;
import org.entente.time.TimeExpression.Weekend;
import org.entente.time.TimeExpression.Years;
import org.entente.time.TimeValue.Grain;

/**
 * Finds which date an expression means, given the article's date and what was told before. What
 * cannot be known (a weekday in an article without a date) gives nothing.
 */
final class TimeResolver {
  private final Optional<LocalDate> published;
  private final YearChooser years;

  TimeResolver(Optional<LocalDate> published) {
    this.published = published;
    this.years = new YearChooser(published);
  }

  /** The dates meant, in text order; none where it cannot be known. */
  List<TimeValue> resolve(TimeExpression expression, Moment moment) {
    if (expression instanceof Several several) {
      return several(several, moment);
    }
    return one(expression, moment).map(List::of).orElse(List.of());
  }

  private List<TimeValue> several(Several several, Moment moment) {
    List<TimeExpression> dates = several.dates();
    List<TimeValue> found = new ArrayList<>();
    for (int i = 0; i < dates.size(); i++) {
      TimeExpression date = dates.get(i);
      if (date instanceof Fields a && dates.getLast() instanceof Fields z) {
        date = a.completedBy(z);
      }
      one(date, moment).ifPresent(found::add);
    }
    return found;
  }

  private Optional<TimeValue> one(TimeExpression expression, Moment moment) {
    return switch (expression) {
      case Fields f -> fields(f, moment);
      case Season s ->
          (s.year() > 0 ? Optional.of(s.year()) : years.choose(s.month(), 0, 0, s.pick(), moment))
              .map(TimeValue::ofYear);
      case Years y ->
          Optional.of(
              TimeValue.between(
                  Optional.of(TimeValue.ofYear(y.first())),
                  Optional.of(TimeValue.ofYear(y.last()))));
      case Offset o -> offset(o, moment);
      case Anniversary a -> published.map(d -> TimeValue.ofDay(a.unit().add(d, a.count())));
      case Period p -> period(p, moment);
      case Weekend w ->
          published.map(
              d -> {
                LocalDate saturday = monday(d).plusDays(5).plusWeeks(w.count());
                return days(saturday, saturday.plusDays(1));
              });
      case Range r -> range(r, moment);
      case Several s -> Optional.empty();
      case TimeExpression.Months m ->
          (m.year() > 0 ? Optional.of(m.year()) : years.choose(m.first(), 0, 0, Pick.OPEN, moment))
              .map(
                  y ->
                      TimeValue.between(
                          Optional.of(TimeValue.ofMonth(YearMonth.of(y, m.first()))),
                          Optional.of(TimeValue.ofMonth(YearMonth.of(y, m.last())))));
    };
  }

  // ---- calendar fields

  private Optional<TimeValue> fields(Fields f, Moment moment) {
    if (f.month() == 0 && f.year() > 0) {
      return Optional.of(TimeValue.ofYear(f.year()));
    }
    if (f.month() > 0) {
      Optional<Integer> year =
          f.year() > 0
              ? Optional.of(f.year())
              : years.choose(f.month(), f.day(), f.weekday(), f.pick(), moment);
      return year.flatMap(y -> date(y, f.month(), f.day()));
    }
    if (f.day() > 0) {
      return dayOfMonth(f, moment);
    }
    return f.weekday() > 0 ? weekday(f, moment) : Optional.empty();
  }

  private static Optional<TimeValue> date(int year, int month, int day) {
    if (day == 0) {
      return Optional.of(TimeValue.ofMonth(YearMonth.of(year, month)));
    }
    try {
      return Optional.of(TimeValue.ofDay(LocalDate.of(year, month, day)));
    } catch (DateTimeException e) { // 29 February of a common year
      return Optional.empty();
    }
  }

  /** "le 14", after a date told of: in its month, or the next where that day has passed. */
  private Optional<TimeValue> dayOfMonth(Fields f, Moment moment) {
    if (f.weekday() > 0 && published.isPresent()) {
      return nearestMonth(f, published.get());
    }
    Optional<TimeValue> told =
        moment.told().map(Moment.Anchor::value).filter(t -> t.grain() != Grain.YEAR);
    if (told.isEmpty()) {
      return published.flatMap(
          d -> {
            YearMonth month = YearMonth.from(d);
            if (f.day() > d.getDayOfMonth() && moment.tense() != Direction.FUTURE) {
              month = month.minusMonths(1);
            } else if (f.day() < d.getDayOfMonth() && moment.tense() == Direction.FUTURE) {
              month = month.plusMonths(1);
            }
            return date(month.getYear(), month.getMonthValue(), f.day());
          });
    }
    YearMonth month = YearMonth.from(first(told.get()));
    return date(month.getYear(), month.getMonthValue(), f.day());
  }

  /** "dimanche 8": the month next to the article whose eighth is a Sunday. */
  private static Optional<TimeValue> nearestMonth(Fields f, LocalDate today) {
    YearMonth month = YearMonth.from(today);
    for (int away : new int[] {0, -1, 1, -2, 2, -3, 3}) {
      YearMonth candidate = month.plusMonths(away);
      if (f.day() <= candidate.lengthOfMonth()
          && candidate.atDay(f.day()).getDayOfWeek().getValue() == f.weekday()) {
        return Optional.of(TimeValue.ofDay(candidate.atDay(f.day())));
      }
    }
    return Optional.empty();
  }

  private Optional<TimeValue> weekday(Fields f, Moment moment) {
    DayOfWeek day = DayOfWeek.of(f.weekday());
    Optional<LocalDate> told =
        moment
            .latest()
            .map(Moment.Anchor::value)
            .filter(t -> t.grain() == Grain.DAY)
            .map(this::first);
    Optional<LocalDate> found =
        switch (f.pick()) {
          case LAST -> published.map(d -> d.with(TemporalAdjusters.previous(day)));
          case NEXT -> published.map(d -> d.with(TemporalAdjusters.next(day)));
          case FOLLOWING -> told.map(d -> d.with(TemporalAdjusters.next(day)));
          case PRECEDING -> told.map(d -> d.with(TemporalAdjusters.previous(day)));
          case OPEN, SAME ->
              published.map(
                  d ->
                      moment.tense() == Direction.FUTURE
                          ? d.with(TemporalAdjusters.nextOrSame(day))
                          : d.with(TemporalAdjusters.previousOrSame(day)));
        };
    return found.map(TimeValue::ofDay);
  }

  // ---- counted from an origin

  private Optional<TimeValue> offset(Offset o, Moment moment) {
    boolean fromArticle = o.origin() == Origin.PUBLICATION;
    Optional<TimeValue> origin = fromArticle ? published.map(TimeValue::ofDay) : origin(o, moment);
    return origin.map(
        from -> {
          Grain grain = grain(o.unit());
          if (from.grain().ordinal() < grain.ordinal()) {
            grain = from.grain(); // "trois jours plus tard", counted from a month
          }
          return TimeValue.of(o.unit().add(first(from), o.count()), grain);
        });
  }

  /**
   * The date that "la veille" or "un mois plus tard" counts from: the last told of in the block; at
   * the head of a block, the article's own date looking back, the story so far looking ahead.
   */
  private Optional<TimeValue> origin(Offset o, Moment moment) {
    if (o.unit() == TimeUnit.YEAR && moment.year().isPresent()) {
      return moment.year();
    }
    Optional<TimeValue> told =
        moment
            .told()
            .filter(a -> a.sentencesAgo() == 0)
            .or(() -> moment.latest().filter(a -> a.sentencesAgo() == 0))
            .or(moment::told)
            .map(Moment.Anchor::value);
    if (o.count() == 0 && told.isEmpty()) { // "Le même jour, …": as the last day told of
      told = moment.latest().filter(a -> a.sentencesAgo() <= 2).map(Moment.Anchor::value);
    }
    Optional<TimeValue> recent = told;
    Optional<TimeValue> earlier = moment.earlier().map(Moment.Anchor::value);
    Optional<TimeValue> article = published.map(TimeValue::ofDay);
    return o.count() > 0
        ? recent.or(() -> earlier).or(() -> article)
        : recent.or(moment::remembered).or(() -> article).or(() -> earlier);
  }

  private static Grain grain(TimeUnit unit) {
    return switch (unit) {
      case HOUR, DAY -> Grain.DAY;
      case WEEK, MONTH -> Grain.MONTH;
      case YEAR, DECADE, CENTURY -> Grain.YEAR;
    };
  }

  private Optional<TimeValue> period(Period p, Moment moment) {
    Optional<TimeValue> origin =
        p.origin() == Origin.PUBLICATION
            ? published.map(TimeValue::ofDay)
            : (p.unit() == TimeUnit.YEAR
                    ? moment.year()
                    : moment.told().or(moment::earlier).map(Moment.Anchor::value))
                .or(() -> published.map(TimeValue::ofDay));
    return origin.flatMap(
        from -> {
          LocalDate day = p.unit().add(first(from), p.count());
          if (p.unit() == TimeUnit.WEEK) {
            return from.grain() == Grain.DAY
                ? Optional.of(days(monday(day), monday(day).plusDays(6)))
                : Optional.of(TimeValue.of(day, from.grain()));
          }
          Grain grain = grain(p.unit());
          return from.grain().ordinal() < grain.ordinal()
              ? Optional.empty()
              : Optional.of(TimeValue.of(day, grain));
        });
  }

  // ---- intervals

  private Optional<TimeValue> range(Range r, Moment moment) {
    Optional<TimeExpression> from = r.from().stream().findFirst();
    Optional<TimeExpression> to = r.to().stream().findFirst();
    if (from.isPresent() && to.isPresent()) {
      return closed(from.get(), to.get(), moment);
    }
    Moment then = moment;
    if (r.lookingBack()) {
      then = moment.withTense(Direction.PAST);
    } else if (to.isPresent() && to.get() instanceof Fields f && f.month() > 0) {
      then = moment.withTense(years.direction(f.month(), f.day(), moment));
    }
    return one(from.or(() -> to).orElseThrow(), then)
        .flatMap(
            v ->
                from.isPresent()
                    ? v.start().map(s -> TimeValue.between(Optional.of(s), Optional.empty()))
                    : v.end().map(e -> TimeValue.between(Optional.empty(), Optional.of(e))));
  }

  private Optional<TimeValue> closed(TimeExpression from, TimeExpression to, Moment moment) {
    Optional<TimeValue> end = one(to, moment);
    TimeExpression start = from;
    if (from instanceof Fields a && to instanceof Fields z) {
      start = a.completedBy(z);
      if (start instanceof Fields s && s.year() == 0 && s.month() > 0 && end.isPresent()) {
        int year = first(end.get()).getYear();
        start =
            new Fields(s.month() > z.month() ? year - 1 : year, s.month(), s.day(), 0, Pick.OPEN);
      }
    }
    Optional<TimeValue> begin = one(start, moment);
    if (begin.isEmpty() || end.isEmpty() || first(begin.get()).isAfter(first(end.get()))) {
      return end;
    }
    return Optional.of(TimeValue.between(begin, end));
  }

  private LocalDate first(TimeValue value) {
    return value.earliest().or(value::latest).orElseThrow().toLocalDate();
  }

  private static LocalDate monday(LocalDate day) {
    return day.minus(day.getDayOfWeek().getValue() - 1, ChronoUnit.DAYS);
  }

  private static TimeValue days(LocalDate from, LocalDate to) {
    return TimeValue.between(Optional.of(TimeValue.ofDay(from)), Optional.of(TimeValue.ofDay(to)));
  }
}
