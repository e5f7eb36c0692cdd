package org.entente.server.network;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** The first and last day of a date as coarse as a month or a year. */
final class Days {
  private Days() {}

  /** True for a day, month or year that the calendar has. */
  static boolean isDate(String date) {
    try {
      return date.matches("\\d{4}(-\\d{2}(-\\d{2})?)?") && LocalDate.parse(first(date)) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  static String first(String date) {
    return switch (date.length()) {
      case 4 -> date + "-01-01";
      case 7 -> date + "-01";
      default -> date;
    };
  }

  static String last(String date) {
    return switch (date.length()) {
      case 4 -> date + "-12-31";
      case 7 -> YearMonth.parse(date).atEndOfMonth().toString();
      default -> date;
    };
  }
}
