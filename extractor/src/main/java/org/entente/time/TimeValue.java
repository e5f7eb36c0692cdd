package org.entente.time;

import java.util.regex.Pattern;

/**
 * A date as coarse as the text, or an interval: "2024-03-05", "2023-09", "2022", "2023-05/..",
 * "2024-10-01/2024-10-31" (ISO 8601).
 */
public record TimeValue(String iso) {
  private static final String DAY = "-?\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?";
  private static final Pattern FORM =
      Pattern.compile(DAY + "|(" + DAY + "|\\.\\.)/(" + DAY + "|\\.\\.)");

  public TimeValue {
    if (!FORM.matcher(iso).matches() || iso.equals("../..")) {
      throw new IllegalArgumentException("iso: not a date, month, year or interval: " + iso);
    }
  }

  public boolean isInterval() {
    return iso.contains("/");
  }

  @Override
  public String toString() {
    return iso;
  }
}
