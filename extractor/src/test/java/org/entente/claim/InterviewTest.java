package org.entente.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class InterviewTest {
  private static final String ANSWERS =
      """
      Qui tient la ville ?
      L'armée rwandaise tient Goma depuis janvier. Elle y a déployé quatre mille hommes.

      Que fait Kampala ?
      L'Ouganda a envoyé mille soldats à Bunia. Il dément livrer des armes aux rebelles du Kivu.
      """;

  private static String speaker(String head, String body) {
    Told told = Told.article(head, body);
    Optional<Interview> interview = Interview.of(told.article, told.sentences, told.entities);
    return interview.map(i -> told.entities.entity(i.speaker()).name()).orElse("nobody");
  }

  @Test
  void whoAnswersIsNamedBehindTheLabel() {
    assertEquals(
        "Solange Kabera",
        speaker(
            "Entretien avec Solange Kabera, historienne\nLe Courrier des Lacs, 12 mars 2024",
            ANSWERS));
  }

  @Test
  void theLabelMayStandBehindTheSourceLine() {
    assertEquals(
        "Solange Kabera",
        speaker(
            "« Nul ne recule »\nLe Courrier des Lacs, 12 mars 2024. Entretien avec Solange"
                + " Kabera, historienne",
            ANSWERS));
  }

  @Test
  void questionsWithoutALabelAreNoInterview() {
    assertEquals(
        "nobody", speaker("Goma en questions\nLe Courrier des Lacs, 12 mars 2024", ANSWERS));
  }

  @Test
  void oneQuestionMakesNoInterview() {
    assertEquals(
        "nobody",
        speaker(
            "Entretien avec Solange Kabera\nLe Courrier des Lacs, 12 mars 2024",
            "Qui tient la ville ?\nL'armée rwandaise tient Goma depuis janvier, dit-elle.\n"));
  }

  @Test
  void questionsAreNoAnswers() {
    Told told =
        Told.article(
            "Entretien avec Solange Kabera, historienne\nLe Courrier des Lacs, 12 mars 2024",
            ANSWERS);
    Interview interview = Interview.of(told.article, told.sentences, told.entities).orElseThrow();
    assertTrue(
        interview.answers().stream()
            .map(i -> told.article.blocks().get(i).span().of(told.article.text()))
            .noneMatch(b -> b.strip().endsWith("?")));
    assertEquals(2, interview.answers().size());
  }
}
