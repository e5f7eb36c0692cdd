package org.entente.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PronounLinkerTest {
  @Test
  void anObjectPronounIsWhoWasToldOfBefore() {
    Linked text =
        Linked.french("La Colombie a envoyé six navires. Le Pérou l'a accusée d'agression.");

    assertEquals("State Colombie", text.thing("l'"));
  }

  @Test
  void theMainSubjectOfTheSentenceBeforeComesFirst() {
    Linked text =
        Linked.french(
            "Le Pérou affirme que la Bolivie, que le Chili soutient, a cédé. Il s'en réjouit.");

    assertEquals("State Pérou", text.thing("Il"));
  }

  @Test
  void whoIsNamedInAQuotationIsNotTheSpeaker() {
    Linked text =
        Linked.french(
            "Le président Joaquim Sorel a répété : « Le Pérou ne cédera pas. »",
            "Il a quitté la salle.");

    assertEquals("Person Joaquim Sorel", text.thing("Il"));
  }

  @Test
  void aNeighbourIsTheOtherState() {
    Linked text = Linked.french("Le Tchad et le Soudan se querellent. Le Tchad accuse son voisin.");

    assertEquals("State Soudan", text.thing("voisin"));
  }

  @Test
  void aKingdomIsTheStateThatIsOne() {
    Linked text =
        Linked.french("La France a reçu le roi du Maroc. Le royaume a acheté des avions.");

    assertEquals("State Maroc", text.thing("royaume"));
  }
}
