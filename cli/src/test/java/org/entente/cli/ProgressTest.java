package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProgressTest {
  @Test
  void tellsCountRateAndTimeLeft() {
    assertEquals(
        "12 of 24 articles, 3.0 a second, 4 s left", Progress.line(12, 24, "articles", 4.0));
    assertEquals(
        "10 of 2000 articles, 1.0 a second, 33 min left",
        Progress.line(10, 2000, "articles", 10.0));
  }
}
