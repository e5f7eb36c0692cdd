package org.entente.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.article.Span;
import org.entente.entity.EntityTable;
import org.entente.event.Fact;
import org.entente.event.FactType;
import org.entente.event.Filler;
import org.entente.event.Role;
import org.entente.time.Quantity;
import org.junit.jupiter.api.Test;

class MergerTest {
  private static final Told TOLD =
      Told.of("Paris et l'armée française ont parlé à Kigali, à Goma et à Berlin.");
  private static final EntityTable ENTITIES = TOLD.entities;

  private static String id(String name) {
    return ENTITIES.entities().stream()
        .filter(e -> e.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static Filler thing(String name) {
    return new Filler.Entities(List.of(id(name)));
  }

  private static Filler number(double value) {
    OptionalDouble none = OptionalDouble.empty();
    return new Filler.Amount(
        new Quantity(
            OptionalDouble.of(value), none, none, false, Optional.of("person"), Optional.empty()));
  }

  private static Telling telling(FactType type, Modality modality, int at, Object... roles) {
    Map<Role, Filler> fillers = new EnumMap<>(Role.class);
    for (int i = 0; i < roles.length; i += 2) {
      fillers.put((Role) roles[i], (Filler) roles[i + 1]);
    }
    return new Telling(
        new Fact(type, fillers),
        new Standing(modality, List.of(), true, ""),
        new Span(at, at + 10),
        "frame",
        0.5,
        List.of());
  }

  private static List<Claim> merge(Telling... tellings) {
    return Merger.merge(List.of(tellings), List.of(), ENTITIES).stream()
        .map(Candidate::claim)
        .toList();
  }

  private static Telling troops(int at, Object... roles) {
    List<Object> all = new ArrayList<>(List.of(Role.AGENT, thing("France")));
    all.addAll(List.of(roles));
    return telling(FactType.Deployment, Modality.ASSERTED, at, all.toArray());
  }

  @Test
  void whatIsToldTwiceIsOneClaimWithBothEvidences() {
    List<Claim> claims =
        merge(
            troops(0, Role.FORCE, new Filler.Text("300 parachutistes"), Role.QUANTITY, number(300)),
            troops(50, Role.FORCE, new Filler.Text("300 parachutistes")));
    assertEquals(1, claims.size());
    assertEquals(2, claims.getFirst().evidence().size());
  }

  @Test
  void anotherNumberIsAnotherFact() {
    assertEquals(
        2,
        merge(troops(0, Role.QUANTITY, number(300)), troops(50, Role.QUANTITY, number(80))).size());
  }

  @Test
  void theSameTroopsSaidToBeElsewhereAreOneFact() {
    assertEquals(
        1,
        merge(
                troops(0, Role.QUANTITY, number(300), Role.DESTINATION, thing("Goma")),
                troops(50, Role.QUANTITY, number(300), Role.DESTINATION, thing("Kigali")))
            .size());
  }

  @Test
  void aWordForAnyTroopsDoesNotPartThem() {
    assertEquals(
        1,
        merge(
                troops(0, Role.FORCE, new Filler.Text("bataillon de chasseurs")),
                troops(50, Role.FORCE, new Filler.Text("des soldats")))
            .size());
  }

  @Test
  void aDenialIsNoRetelling() {
    assertEquals(
        2,
        merge(
                telling(
                    FactType.Attack,
                    Modality.UNCONFIRMED,
                    0,
                    Role.AGENT,
                    thing("France"),
                    Role.PLACE,
                    thing("Goma")),
                telling(
                    FactType.Attack,
                    Modality.DENIED,
                    50,
                    Role.AGENT,
                    thing("France"),
                    Role.PLACE,
                    thing("Goma")))
            .size());
  }

  @Test
  void theSameNumberOfDeadNearByIsOneFactWithoutAVictim() {
    Object[] dead = {Role.QUANTITY, number(46), Role.KIND, new Filler.Text("killed")};
    assertEquals(
        1,
        merge(
                telling(FactType.Casualties, Modality.ASSERTED, 0, dead),
                telling(FactType.Casualties, Modality.REPORTED, 40, dead))
            .size());
    assertEquals(
        2,
        merge(
                telling(FactType.Casualties, Modality.ASSERTED, 0, dead),
                telling(FactType.Casualties, Modality.REPORTED, 4000, dead))
            .size());
  }

  @Test
  void aGuessAboutTheSameWordsAddsNothing() {
    Telling sure = troops(0, Role.FORCE, new Filler.Text("chars"));
    Telling guess = troops(5, Role.QUANTITY, number(12));
    assertEquals(1, Merger.merge(List.of(sure), List.of(guess), ENTITIES).size());
    Telling far = troops(500, Role.QUANTITY, number(12));
    assertEquals(2, Merger.merge(List.of(sure), List.of(far), ENTITIES).size());
  }
}
