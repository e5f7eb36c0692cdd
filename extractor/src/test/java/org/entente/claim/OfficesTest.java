package org.entente.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.article.Span;
import org.entente.event.Fact;
import org.entente.event.FactType;
import org.entente.event.Filler;
import org.entente.event.Role;
import org.junit.jupiter.api.Test;

class OfficesTest {
  private static final Set<String> COUNTERPARTS = Set.of("homologue", "collègue");

  private static Telling holds(String person, String office, String frame) {
    Map<Role, Filler> roles = new EnumMap<>(Role.class);
    roles.put(Role.PERSON, new Filler.Entities(List.of(person)));
    roles.put(Role.OFFICE, new Filler.Text(office));
    roles.put(Role.OF, new Filler.Entities(List.of("E9")));
    return telling(FactType.HoldsOffice, roles, frame);
  }

  private static Telling telling(FactType type, Map<Role, Filler> roles, String frame) {
    return new Telling(
        new Fact(type, roles),
        new Standing(Modality.ASSERTED, List.of(), true, ""),
        new Span(0, 5),
        frame,
        0.5,
        List.of());
  }

  private static List<String> offices(Telling... tellings) {
    return Offices.counterparts(List.of(tellings), COUNTERPARTS).stream()
        .map(t -> ((Filler.Text) t.fact().roles().get(Role.OFFICE)).value())
        .toList();
  }

  @Test
  void theCounterpartHoldsTheOfficeToldBefore() {
    assertEquals(
        List.of("ancien président", "président"),
        offices(
            holds("E1", "ancien président", "title-office"),
            holds("E2", "homologue", "title-office")));
  }

  @Test
  void theColleagueOfAFieldKeepsTheField() {
    assertEquals(
        List.of("ministre de la Défense", "ministre des Finances"),
        offices(
            holds("E1", "ministre de la Défense", "title-office"),
            holds("E2", "collègue des Finances", "title-office")));
  }

  @Test
  void nobodyKnowsWhichOfficeTheFirstCounterpartHolds() {
    assertEquals(List.of(), offices(holds("E2", "homologue", "title-office")));
  }

  @Test
  void aDepartureTakesTheOfficeFromATitleButNotFromAVerb() {
    Telling gone =
        telling(
            FactType.Departure,
            Map.of(Role.PERSON, new Filler.Entities(List.of("E1"))),
            "departure");
    Fact titled =
        Offices.of(List.of(holds("E1", "ministre", "title-office"))).complete(gone).fact();
    assertEquals(new Filler.Text("ministre"), titled.roles().get(Role.OFFICE));
    Fact ruling = Offices.of(List.of(holds("E1", "gouverne", "governs"))).complete(gone).fact();
    assertEquals(Set.of(Role.PERSON, Role.OF), ruling.roles().keySet());
  }
}
