package org.entente.server.network;

import java.time.YearMonth;

/** The first and last day of a date as coarse as a month or a year. */
final class Days {
  private Days() {}

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
