package org.entente.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.entente.event.FactType;
import org.entente.event.Role;
import org.junit.jupiter.api.Test;

class DenialsTest {
  private static String transfers(String body) {
    return Told.of(body).facts(FactType.ArmsTransfer, Role.AGENT, Role.RECIPIENT);
  }

  private static String denied(String answer) {
    return transfers("L'Ouganda aurait livré des obus au M23. " + answer);
  }

  private static final String BOTH = "denied Ouganda M23; unconfirmed Ouganda M23";

  @Test
  void aBareDenialDeniesWhatWasTold() {
    assertEquals(BOTH, denied("Kampala dément."));
  }

  @Test
  void soDoesANounOfDenial() {
    assertEquals(BOTH, denied("Démenti de Kampala."));
  }

  @Test
  void soDoesASourceThatSaysItWasNothing() {
    assertEquals(BOTH, denied("Kampala dit n'avoir rien livré."));
    assertEquals(BOTH, denied("Il n'en est rien, assure Kampala."));
  }

  @Test
  void soDoesAWordForUntruth() {
    assertEquals(BOTH, denied("Pure invention, répond Kampala."));
  }

  @Test
  void soDoesDismissingTheAccusation() {
    assertEquals(BOTH, denied("Kampala rejette l'accusation."));
  }

  @Test
  void aDenialThatIsDeniedIsNone() {
    assertEquals("unconfirmed Ouganda M23", denied("Kampala n'a pas démenti."));
  }

  @Test
  void whatIsToldAsSoIsDeniedOnlyByWhoDidIt() {
    assertEquals("Ouganda M23", transfers("L'Ouganda a livré des obus au M23. Le Kenya dément."));
  }
}
