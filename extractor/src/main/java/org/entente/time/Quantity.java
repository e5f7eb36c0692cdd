package org.entente.time;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many or how much: {@code value}, or {@code min} and/or {@code max}.
 *
 * @param unit singular, English where it has a common name: "person", "km2", "missile", "EUR"
 * @param per "day", "month" where it is a rate
 */
public record Quantity(
    OptionalDouble value,
    OptionalDouble min,
    OptionalDouble max,
    boolean approximate,
    Optional<String> unit,
    Optional<String> per) {
  public Quantity {
    if (value.isEmpty() && min.isEmpty() && max.isEmpty()) {
      throw new IllegalArgumentException("value: a quantity needs value, min or max");
    }
  }

  /** A number as JSON and RDF write it, without a needless fraction: "11000", "47.6". */
  public static String canonical(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
