package org.entente.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds whole dates as newspapers print them: "jeudi 1er déc. 2022", "Oct. 3, 2024", "24/10/2022".
 */
final class PrintedDates {
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("fev", 2),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("avr", 4),
          Map.entry("apr", 4),
          Map.entry("mai", 5),
          Map.entry("may", 5),
          Map.entry("jui", 6),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("juil", 7),
          Map.entry("aou", 8),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  private static final String MONTH =
      "(janv(?:ier)?|jan(?:uary)?|f[ée]vr?(?:ier)?|feb(?:ruary)?|mars|mar(?:ch)?|avr(?:il)?"
          + "|apr(?:il)?|mai|may|juin|june?|juil(?:let)?|july?|ao[uû]t|aug(?:ust)?"
          + "|sept(?:embre|ember)?|sep|oct(?:obre|ober)?|nov(?:embre|ember)?"
          + "|d[ée]c(?:embre|ember)?)\\.?";

  static final String WEEKDAY =
      "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
          + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday)";

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** "1er décembre 2016", "3 December 2016". */
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<![\\d/])(\\d{1,2})(?:er|st|nd|rd|th)?\\h+" + MONTH + ",?\\h+(\\d{4})(?!\\d)", FLAGS);

  /** "October 3, 2016". */
  private static final Pattern MONTH_FIRST =
      Pattern.compile("\\b" + MONTH + "\\h+(\\d{1,2})(?:st|nd|rd|th)?,?\\h+(\\d{4})(?!\\d)", FLAGS);

  /** "24/10/2022", "24.10.2022": day first, as French and British papers write. */
  private static final Pattern NUMERIC =
      Pattern.compile("(?<!\\d)(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})(?!\\d)");

  private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");

  private static final Pattern DAY_AND_MONTH =
      Pattern.compile("(?<![\\d/])(\\d{1,2})(?:er|st|nd|rd|th)?\\h+" + MONTH + "(?!\\p{L})", FLAGS);

  private static final Pattern MONTH_AND_DAY =
      Pattern.compile("\\b" + MONTH + "\\h+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)", FLAGS);

  /** A year, but for those still far: "by 2030", "d'ici à 2035". */
  private static final Pattern YEAR =
      Pattern.compile(
          "(?<!(?:by|until|before|avant|horizon|jusqu['’]en|d['’]ici(?: à| la fin)?)\\h)"
              + "(?<![\\d.,])((?:19|20)\\d{2})(?![\\d.,]?\\d)",
          FLAGS);

  private PrintedDates() {}

  /**
   * A date and where it stands.
   *
   * @param date empty where the figures are no day of the calendar
   */
  record Found(int start, int end, Optional<LocalDate> date) {}

  /** The first whole date in a line. */
  static Optional<Found> find(String line) {
    Optional<Found> best = Optional.empty();
    for (Pattern form : new Pattern[] {DAY_FIRST, MONTH_FIRST, NUMERIC, ISO}) {
      Matcher m = form.matcher(line);
      if (m.find() && (best.isEmpty() || m.start() < best.get().start())) {
        best = Optional.of(new Found(m.start(), m.end(), value(form, m)));
      }
    }
    return best;
  }

  /** The first day and month without a year: "Jan. 3", "3 janv."; empty if there is none. */
  static Optional<MonthDay> findDay(String line) {
    Matcher first = DAY_AND_MONTH.matcher(line);
    if (first.find()) {
      return monthDay(month(first.group(2)), first.group(1));
    }
    Matcher second = MONTH_AND_DAY.matcher(line);
    return second.find() ? monthDay(month(second.group(1)), second.group(2)) : Optional.empty();
  }

  private static Optional<MonthDay> monthDay(int month, String day) {
    try {
      return Optional.of(MonthDay.of(month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The latest year that a text names as one that has come; empty if it names none. */
  static OptionalInt latestYear(String text) {
    int latest = 0;
    Matcher years = YEAR.matcher(text);
    while (years.find()) {
      latest = Math.max(latest, Integer.parseInt(years.group(1)));
    }
    return latest == 0 ? OptionalInt.empty() : OptionalInt.of(latest);
  }

  private static Optional<LocalDate> value(Pattern form, Matcher m) {
    if (form == DAY_FIRST) {
      return day(m.group(3), month(m.group(2)), m.group(1));
    }
    if (form == MONTH_FIRST) {
      return day(m.group(3), month(m.group(1)), m.group(2));
    }
    return form == NUMERIC
        ? day(m.group(3), Integer.parseInt(m.group(2)), m.group(1))
        : day(m.group(1), Integer.parseInt(m.group(2)), m.group(3));
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty(); // "31/02/2022" is printed, but no day.
    }
  }

  private static int month(String printed) {
    String name = printed.toLowerCase(Locale.ROOT).replace('é', 'e').replace('û', 'u');
    if (name.startsWith("juil")) {
      return 7;
    }
    Integer month = MONTHS.get(name.substring(0, 3));
    if (month == null) {
      throw new IllegalArgumentException("printed: no month " + printed);
    }
    return month;
  }
}
