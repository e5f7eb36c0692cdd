package org.entente.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date as coarse as the text, or an interval: "2024-03-05", "2023-09", "2022", "2023-05/..",
 * "2024-10-01/2024-10-31" (ISO 8601).
 */
public record TimeValue(String iso) {
  private static final String DAY = "-?\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?";
  private static final Pattern FORM =
      Pattern.compile(DAY + "|(" + DAY + "|\\.\\.)/(" + DAY + "|\\.\\.)");
  private static final String OPEN = "..";

  /** How fine a date is. */
  public enum Grain {
    YEAR,
    MONTH,
    DAY
  }

  public TimeValue {
    if (!FORM.matcher(iso).matches() || iso.equals("../..")) {
      throw new IllegalArgumentException("iso: not a date, month, year or interval: " + iso);
    }
  }

  public static TimeValue ofDay(LocalDate day) {
    return new TimeValue(day.toString());
  }

  public static TimeValue ofMonth(YearMonth month) {
    return new TimeValue(month.toString());
  }

  public static TimeValue ofYear(int year) {
    return new TimeValue(String.format(Locale.ROOT, "%04d", year));
  }

  /** A date cut to a grain: 2024-03-05 to the month is 2024-03. */
  public static TimeValue of(LocalDate day, Grain grain) {
    return switch (grain) {
      case DAY -> ofDay(day);
      case MONTH -> ofMonth(YearMonth.from(day));
      case YEAR -> ofYear(day.getYear());
    };
  }

  /**
   * From one date to another, empty for an open end; an end that is itself an interval gives its
   * own end.
   *
   * @throws IllegalArgumentException if both are empty
   */
  public static TimeValue between(Optional<TimeValue> from, Optional<TimeValue> to) {
    return new TimeValue(
        from.map(v -> v.part(0)).orElse(OPEN) + "/" + to.map(v -> v.part(1)).orElse(OPEN));
  }

  public boolean isInterval() {
    return iso.contains("/");
  }

  /** Where it begins: "2023-05" of "2023-05/..", itself where it is no interval. */
  public Optional<TimeValue> start() {
    return bound(0);
  }

  /** Where it ends: empty for "2023-05/..", itself where it is no interval. */
  public Optional<TimeValue> end() {
    return bound(1);
  }

  /** The first instant it covers; empty for "../2026". */
  public Optional<LocalDateTime> earliest() {
    return start().map(v -> firstDay(v.iso).atStartOfDay());
  }

  /** The last second it covers, without zone: 2024-02-29T23:59:59 of "2024-02". */
  public Optional<LocalDateTime> latest() {
    return end().map(v -> lastDay(v.iso).atTime(LocalTime.of(23, 59, 59)));
  }

  /** The grain of a date, the finer one of an interval. */
  public Grain grain() {
    int length = iso.startsWith("-") ? iso.length() - 1 : iso.length();
    if (isInterval()) {
      length = Math.max(part(0).length(), part(1).length());
    }
    return length >= 10 ? Grain.DAY : length >= 7 ? Grain.MONTH : Grain.YEAR;
  }

  /** Local name of the XML Schema type of the value; empty for an interval, which has none. */
  public Optional<String> xsdType() {
    if (isInterval()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (grain()) {
          case DAY -> "date";
          case MONTH -> "gYearMonth";
          case YEAR -> "gYear";
        });
  }

  @Override
  public String toString() {
    return iso;
  }

  private Optional<TimeValue> bound(int index) {
    String part = part(index);
    return part.equals(OPEN) ? Optional.empty() : Optional.of(new TimeValue(part));
  }

  private String part(int index) {
    int slash = iso.indexOf('/');
    return slash < 0 ? iso : index == 0 ? iso.substring(0, slash) : iso.substring(slash + 1);
  }

  private static LocalDate firstDay(String date) {
    return switch (new TimeValue(date).grain()) {
      case DAY -> parseDay(date);
      case MONTH -> YearMonth.parse(date).atDay(1);
      case YEAR -> Year.parse(date).atDay(1);
    };
  }

  private static LocalDate lastDay(String date) {
    return switch (new TimeValue(date).grain()) {
      case DAY -> parseDay(date);
      case MONTH -> YearMonth.parse(date).atEndOfMonth();
      case YEAR -> Year.parse(date).atMonth(12).atEndOfMonth();
    };
  }

  /** A day that its month does not have (31 February) becomes the last that it has. */
  private static LocalDate parseDay(String date) {
    try {
      return LocalDate.parse(date);
    } catch (DateTimeException e) {
      return YearMonth.parse(date.substring(0, date.length() - 3)).atEndOfMonth();
    }
  }
}
