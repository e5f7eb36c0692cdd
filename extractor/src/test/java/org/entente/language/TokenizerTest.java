package org.entente.language;

import static org.entente.language.Trees.tokens;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entente.article.Language;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  private static void assertFrench(String text, String... tokens) {
    assertEquals(List.of(tokens), tokens(Language.FR, text));
  }

  private static void assertEnglish(String text, String... tokens) {
    assertEquals(List.of(tokens), tokens(Language.EN, text));
  }

  @Test
  void cutsElisionsBehindEitherApostrophe() {
    assertFrench("l'ONU qu’Oslo", "l'", "ONU", "qu’", "Oslo");
    assertFrench("jusqu'à d'«amis»", "jusqu'", "à", "d'", "«", "amis", "»");
  }

  @Test
  void keepsWordsAndNamesWithAnApostrophe() {
    assertFrench("aujourd'hui quelqu'un", "aujourd'hui", "quelqu'un");
    assertFrench("N'Djamena et M'Bala", "N'Djamena", "et", "M'Bala");
  }

  @Test
  void cutsPronounsOffTheirVerb() {
    assertFrench("Viendra-t-il ?", "Viendra", "-t-il", "?");
    assertFrench("Est-ce vrai, dites-le", "Est", "-ce", "vrai", ",", "dites", "-le");
  }

  @Test
  void keepsHyphenatedWordsAndNames() {
    assertFrench("le porte-parole nord-coréen", "le", "porte-parole", "nord-coréen");
    assertFrench("Kim Jong-il au rendez-vous", "Kim", "Jong-il", "au", "rendez-vous");
  }

  @Test
  void keepsNumbersWithBlanksTogether() {
    assertFrench("11 000 soldats", "11 000", "soldats");
    assertFrench("1\u00A0250\u202F000 km²", "1\u00A0250\u202F000", "km²");
    assertFrench("en 2021 150 obus", "en", "2021", "150", "obus");
    assertFrench("3,5 % le 1er mai", "3,5", "%", "le", "1er", "mai");
  }

  @Test
  void keepsWeaponsNamesTogether() {
    assertFrench("des F-16 et un S-300", "des", "F-16", "et", "un", "S-300");
  }

  @Test
  void leavesContractionsWhole() {
    assertFrench("du Nord aux îles", "du", "Nord", "aux", "îles");
  }

  @Test
  void cutsEnglishClitics() {
    assertEnglish("Don't say it's Kenya's", "Do", "n't", "say", "it", "'s", "Kenya", "'s");
    assertEnglish("They cannot", "They", "can", "not");
    assertEnglish("O’Brien won’t", "O’Brien", "wo", "n’t");
  }

  @Test
  void cutsEnglishHyphensButNotPrefixes() {
    assertEnglish("a long-term pro-government", "a", "long", "-", "term", "pro-government");
  }
}
