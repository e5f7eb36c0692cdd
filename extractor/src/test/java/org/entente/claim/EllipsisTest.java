package org.entente.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.entente.event.FactType;
import org.entente.event.Role;
import org.junit.jupiter.api.Test;

/** Clauses without a verb, and verbs that take up what was done before. */
class EllipsisTest {
  private static String deployments(String body) {
    return Told.of(body).facts(FactType.Deployment, Role.AGENT, Role.QUANTITY);
  }

  private static String recognitions(String body) {
    return Told.of(body).facts(FactType.Recognition, Role.AGENT, Role.TARGET);
  }

  @Test
  void aNameAndANumberBehindAFactTellItOnceMore() {
    assertEquals(
        "Belgique 120; France 300; Italie 50",
        deployments(
            "La France a envoyé 300 soldats au Congo, la Belgique 120 et l'Italie une"
                + " cinquantaine."));
  }

  @Test
  void aPlaceAndADateTellOfTheSameTraveller() {
    assertEquals(
        "Félix Tshisekedi Luanda 2024-01; Félix Tshisekedi Nairobi 2024-02",
        Told.of("Félix Tshisekedi s'est rendu à Luanda en janvier, à Nairobi en février.")
            .facts(FactType.Visit, Role.AGENT, Role.PLACE, Role.TIME));
  }

  @Test
  void aSecondSourceHasItsOwnNumber() {
    assertEquals(
        "reported 1; reported 3",
        Told.of("Trois soldats rwandais ont été tués selon Kinshasa, un seul selon Kigali.")
            .facts(FactType.Casualties, Role.QUANTITY)
            .replace("; reported –", ""));
  }

  @Test
  void whoFollowsDidLikewise() {
    assertEquals(
        "Angola –; Namibie –; Zimbabwe –",
        deployments("Luanda a envoyé des troupes au Congo ; Harare et Windhoek ont suivi."));
  }

  @Test
  void whoRefusesItDoesNot() {
    assertEquals(
        "Angola –; denied Zambie –",
        deployments("Luanda a envoyé des troupes au Congo. La Zambie s'y est refusée."));
  }

  @Test
  void whoCountsOtherwiseVouchesForTheNumber() {
    assertEquals(
        "20; reported 40",
        Told.of("Vingt civils ont péri à Goma ; les rebelles en comptent quarante.")
            .facts(FactType.Casualties, Role.QUANTITY));
  }

  @Test
  void whoIsNamedWithCommeDidSoToo() {
    assertEquals(
        "Allemagne Kosovo; France Kosovo",
        recognitions("Paris a reconnu le Kosovo en 2008, comme Berlin."));
  }

  @Test
  void aPlaceBehindAVerbOfMotionIsNoEcho() {
    assertEquals(
        "France Kosovo",
        recognitions("Paris a reconnu le Kosovo en 2008. Edi Rama y est venu en février."));
  }
}
