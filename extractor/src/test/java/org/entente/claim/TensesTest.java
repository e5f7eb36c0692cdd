package org.entente.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.entente.claim.Tenses.Sense;
import org.entente.event.Grammar;
import org.junit.jupiter.api.Test;

class TensesTest {
  private static Sense sense(String sentence, String verb) {
    Told told = Told.of(sentence);
    Grammar grammar = told.grammars.get(told.sentence(verb).index());
    return new Tenses(Told.WORDS, grammar).of(Told.token(grammar.tree().sentence(), verb));
  }

  private static boolean isNegated(String sentence, String verb) {
    Told told = Told.of(sentence);
    Grammar grammar = told.grammars.get(told.sentence(verb).index());
    int token = Told.token(grammar.tree().sentence(), verb);
    return new Negations(Told.WORDS, grammar.tree()).isNegated(token);
  }

  @Test
  void whatIsDoneIsPlain() {
    assertEquals(Sense.PLAIN, sense("Paris a livré des chars à Kiev.", "livré"));
  }

  @Test
  void whatWillBeDoneIsFuture() {
    assertEquals(Sense.FUTURE, sense("Paris livrera des chars à Kiev.", "livrera"));
  }

  @Test
  void thePressConditionalKeepsItsDistance() {
    assertEquals(Sense.DISTANT, sense("Paris aurait livré des chars à Kiev.", "livré"));
  }

  @Test
  void theFutureSeenFromThePastIsToCome() {
    assertEquals(
        Sense.TO_COME, sense("Paris a annoncé qu'il livrerait des chars à Kiev.", "livrerait"));
  }

  @Test
  void whatIsOnlySoIsNotDenied() {
    assertTrue(isNegated("Paris ne livre pas de chars à Kiev.", "livre"));
    assertFalse(isNegated("Paris ne livre que des chars à Kiev.", "livre"));
  }

  @Test
  void whatIsDoneNoLessIsDone() {
    assertFalse(isNegated("Paris n'en a pas moins livré des chars à Kiev.", "livré"));
  }

  @Test
  void neitherConfirmedNorDeniedIsNotDenied() {
    assertTrue(isNegated("Paris n'a ni confirmé ni démenti la livraison.", "démenti"));
  }
}
