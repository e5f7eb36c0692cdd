package org.entente.article;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What opens an agency's dispatch: "N'DJAMENA (Agence du Lac), 29 nov. 2024 - ".
 *
 * @param length of the dateline in the line, its dash and blanks included
 * @param day where it gives no year: "NAIROBI, Jan. 3 (Wire) - "
 */
record Dateline(
    int length, Optional<LocalDate> date, Optional<MonthDay> day, Optional<String> agency) {
  private static final String TOWN =
      "\\p{Lu}[\\p{Lu}'’.-]+(?:[\\h-]\\p{Lu}[\\p{Lu}'’.-]+){0,4}(?!\\p{L})(?:,\\h\\p{Lu}\\p{L}+\\.?)?";

  private static final Pattern FORM =
      Pattern.compile("^(" + TOWN + ")\\h*([^–—«\"“]{0,80}?)\\h*(?:[–—]|\\h-)\\h+(?=\\S)");

  private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]{2,60})\\)");

  /** The dateline that a line opens with, if it does. */
  static Optional<Dateline> find(String line) {
    Matcher m = FORM.matcher(line);
    if (!m.find()) {
      return Optional.empty();
    }
    String rest = m.group(2);
    Optional<LocalDate> date = PrintedDates.find(m.group()).flatMap(PrintedDates.Found::date);
    Matcher bracket = IN_BRACKETS.matcher(rest);
    Optional<String> agency = Optional.empty();
    while (bracket.find()) {
      agency = Optional.of(bracket.group(1).strip()); // "NIAMEY (Niger), 3 mai (AFP)": the last
    }
    boolean plain = rest.isEmpty() && line.length() > 160;
    Optional<MonthDay> day = date.isPresent() ? Optional.empty() : PrintedDates.findDay(m.group());
    return date.isPresent() || day.isPresent() || agency.isPresent() || plain
        ? Optional.of(new Dateline(m.end(), date, day, agency))
        : Optional.empty();
  }
}
