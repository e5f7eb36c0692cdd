package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedPoolTest {
  @Test
  void handsOutResultsInTheOrderOfTheThings() {
    List<Integer> things = IntStream.range(0, 500).boxed().toList();
    List<Integer> results = new ArrayList<>();

    new OrderedPool(4)
        .forEach(
            things,
            i -> {
              if (i % 7 == 0) {
                Thread.yield();
              }
              return i * 2;
            },
            results::add);

    assertEquals(things.stream().map(i -> i * 2).toList(), results);
  }

  @Test
  void passesOnWhatBreaksTheWork() {
    assertThrows(
        ArithmeticException.class,
        () -> new OrderedPool(2).forEach(List.of(1, 0), i -> 1 / i, i -> {}));
  }
}
