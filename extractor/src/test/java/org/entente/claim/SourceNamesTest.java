package org.entente.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.entente.language.Sentence;
import org.junit.jupiter.api.Test;

class SourceNamesTest {
  /** Whom the phrase names that begins at a word. */
  private static String who(String body, String first) {
    Told told = Told.of(body);
    Sentence sentence = told.sentence(first);
    SourceNames names = new SourceNames(sentence, told.entities, Told.WORDS);
    int start = Told.token(sentence, first);
    return told.names(names.who(start, names.end(start)));
  }

  @Test
  void aNameIsWhoeverBearsIt() {
    assertEquals("Oxfam", who("Selon Oxfam, la ville est prise.", "Oxfam"));
  }

  @Test
  void thePersonBehindTheTitleVouchesNotItsState() {
    assertEquals(
        "Olivier Nduhungirehe",
        who("Selon le ministre rwandais Olivier Nduhungirehe, la ville est prise.", "ministre"));
  }

  @Test
  void aReportIsWhosePenWroteIt() {
    assertEquals(
        "Oxfam", who("Selon un rapport publié lundi par Oxfam, la ville est prise.", "un"));
  }

  @Test
  void thoseJoinedToTheFirstVouchTogether() {
    assertEquals("Rwanda, Ouganda", who("Selon Kigali et Kampala, la ville est prise.", "Kigali"));
  }
}
