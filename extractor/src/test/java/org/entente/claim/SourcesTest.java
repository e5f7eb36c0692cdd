package org.entente.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SourcesTest {
  /** "Oxfam: l'armée a pris Goma", for each stretch that somebody vouches for. */
  private static String said(String body) {
    Told told = Told.of(body);
    Sources sources = new Sources(Told.WORDS, told.entities, told.article.language());
    return told.grammars.stream()
        .flatMap(grammar -> sources.said(grammar).stream())
        .map(
            said -> {
              var sentence = told.sentences.get(said.sentence());
              int start = sentence.token(said.from()).span().start();
              int end = sentence.token(said.to()).span().end();
              return told.names(said.who()) + ": " + told.article.text().substring(start, end);
            })
        .collect(Collectors.joining(" | "));
  }

  @Test
  void anOpenerAtTheStartVouchesForTheSentence() {
    assertEquals(
        "Oxfam: Selon Oxfam, l'armée a pris Goma.", said("Selon Oxfam, l'armée a pris Goma."));
  }

  @Test
  void anOpenerInsideVouchesForWhatStandsBeforeIt() {
    assertEquals(
        "Oxfam: L'armée a pris Goma",
        said("L'armée a pris Goma, selon Oxfam, mais recule.").replaceAll(",? selon.*", ""));
  }

  @Test
  void aVerbOfSayingBehindVouchesForTheWordsBeforeIt() {
    assertEquals(
        "Paul Kagame: L'armée a pris Goma,", said("L'armée a pris Goma, a affirmé Paul Kagame."));
  }

  @Test
  void adverbsAndTimesMayStandBetweenVerbAndSpeaker() {
    assertEquals(
        "Paul Kagame: L'armée a pris Goma,",
        said("L'armée a pris Goma, a précisé dimanche soir Paul Kagame."));
  }

  @Test
  void aDeniedVerbOfSayingVouchesForNothing() {
    assertEquals("", said("L'armée a pris Goma, n'a pas confirmé Paul Kagame."));
  }

  @Test
  void aSourceThatNobodyKnowsVouchesForNothing() {
    assertEquals("", said("Selon lui, l'armée a pris Goma."));
  }

  @Test
  void whatIsSaidInACapitalIsItsGovernmentsWord() {
    assertEquals(
        "Rwanda: L'armée a pris Goma,", said("L'armée a pris Goma, assure-t-on à Kigali."));
  }

  @Test
  void anAccuserBetweenCommasVouches() {
    assertEquals(
        "Paul Kagame: L'armée a pris Goma,", said("L'armée a pris Goma, accuse Paul Kagame."));
  }
}
