package org.entente.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.article.Span;
import org.entente.event.Fact;
import org.entente.event.FactType;
import org.entente.event.Filler;
import org.entente.event.Role;
import org.junit.jupiter.api.Test;

class RetellingsTest {
  private static Claim holds(int at, String... words) {
    Map<Role, Filler> roles = new EnumMap<>(Role.class);
    roles.put(Role.PERSON, new Filler.Entities(List.of(words[0])));
    roles.put(Role.OFFICE, new Filler.Text(words[1]));
    if (words.length > 2) {
      roles.put(Role.OF, new Filler.Entities(List.of(words[2])));
    }
    return new Claim(
        "F1",
        new Fact(FactType.HoldsOffice, roles),
        Modality.ASSERTED,
        List.of(),
        List.of(new Span(at, at + 9)),
        "title",
        0.5);
  }

  @Test
  void whatSaysNoMoreBecomesEvidence() {
    List<Claim> joined =
        Retellings.join(List.of(holds(0, "E1", "ministre"), holds(40, "E1", "ministre", "E2")));
    assertEquals(1, joined.size());
    assertEquals(3, joined.getFirst().fact().roles().size());
    assertEquals(List.of(new Span(0, 9), new Span(40, 49)), joined.getFirst().evidence());
  }

  @Test
  void anotherOfficeStands() {
    assertEquals(
        List.of("F1", "F2"),
        Retellings.join(List.of(holds(0, "E1", "ministre"), holds(40, "E1", "maire", "E2")))
            .stream()
            .map(Claim::id)
            .toList());
  }

  @Test
  void farAwayItIsToldAgain() {
    assertEquals(
        2,
        Retellings.join(List.of(holds(0, "E1", "ministre"), holds(4000, "E1", "ministre", "E2")))
            .size());
  }
}
