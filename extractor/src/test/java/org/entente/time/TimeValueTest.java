package org.entente.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeValueTest {
  @ParameterizedTest
  @CsvSource({
    "2024-03-05, 2024-03-05T00:00, 2024-03-05T23:59:59, date",
    "2024-02, 2024-02-01T00:00, 2024-02-29T23:59:59, gYearMonth",
    "2022, 2022-01-01T00:00, 2022-12-31T23:59:59, gYear",
    "2023-05/.., 2023-05-01T00:00, , ",
    "../2026, , 2026-12-31T23:59:59, ",
    "2024-10-01/2024-10-31, 2024-10-01T00:00, 2024-10-31T23:59:59, "
  })
  void knowsItsFirstAndLastInstantAndItsType(
      String iso, String earliest, String latest, String type) {
    TimeValue value = new TimeValue(iso);

    assertEquals(Optional.ofNullable(earliest), value.earliest().map(Object::toString));
    assertEquals(Optional.ofNullable(latest), value.latest().map(Object::toString));
    assertEquals(Optional.ofNullable(type), value.xsdType());
  }

  @Test
  void refusesWhatIsNoDate() {
    assertThrows(IllegalArgumentException.class, () -> new TimeValue("2024-13"));
    assertThrows(IllegalArgumentException.class, () -> new TimeValue("../.."));
  }
}
