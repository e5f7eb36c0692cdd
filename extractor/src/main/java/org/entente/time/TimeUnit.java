package org.entente.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The units in which texts count time; each also says how exact "two of them ago" is. */
enum TimeUnit {
  HOUR,
  DAY,
  WEEK,
  MONTH,
  YEAR,
  DECADE,
  CENTURY;

  LocalDate add(LocalDate date, int count) {
    return switch (this) {
      case HOUR -> date.plusDays(count / 24);
      case DAY -> date.plusDays(count);
      case WEEK -> date.plusWeeks(count);
      case MONTH -> date.plusMonths(count);
      case YEAR -> date.plusYears(count);
      case DECADE -> date.plus(count, ChronoUnit.DECADES);
      case CENTURY -> date.plus(count, ChronoUnit.CENTURIES);
    };
  }
}
