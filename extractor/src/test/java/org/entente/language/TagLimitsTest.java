package org.entente.language;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.entente.article.Language;
import org.junit.jupiter.api.Test;

class TagLimitsTest {
  private static final Lexicon WORDS =
      new Lexicon(
          Language.FR,
          Map.of(
              "militaires\tNOUN",
              "militaire",
              "militaires\tADJ",
              "militaire",
              "voter\tVERB",
              "voter"));

  private static TagLimits limits(String form, boolean first, String before, String following) {
    return new TagLimits(WORDS, form, first, "", before, following);
  }

  @Test
  void aMarkIsNoWord() {
    TagLimits dash = limits("–", false, "Paris", "Berlin");

    assertTrue(dash.allows(Tag.parse("PUNCT")));
    assertFalse(dash.allows(Tag.parse("NOUN")));
  }

  @Test
  void anUnknownWordIsNoPreposition() {
    assertFalse(limits("zorbe", false, "le", "de").allows(Tag.parse("ADP")));
    assertTrue(limits("zorbe", false, "le", "de").allows(Tag.parse("NOUN")));
  }

  @Test
  void aNumberInWordsIsNoNameWhereItOpensASentence() {
    TagLimits number = limits("Vingt-quatre", true, "", "soldats");

    assertTrue(number.allows(Tag.parse("NUM")));
    assertFalse(number.allows(Tag.parse("PROPN")));
  }

  @Test
  void noFiniteVerbStandsBehindAnArticle() {
    Tag finite = Tag.parse("VERB:FINITE:INDICATIVE:PRESENT::SINGULAR:3");
    Tag article = Tag.parse("DET");

    assertFalse(limits("vote", false, "un", "du").follows(finite, article, null));
    assertTrue(limits("vote", false, "il", "du").follows(finite, Tag.parse("PRON"), null));
  }

  @Test
  void noAdjectiveStandsBehindANumberWhereTheWordCanBeANoun() {
    TagLimits soldiers = limits("militaires", false, "six", "de");

    assertFalse(soldiers.follows(Tag.parse("ADJ"), Tag.parse("NUM"), null));
    assertTrue(soldiers.follows(Tag.parse("NOUN"), Tag.parse("NUM"), null));
  }

  @Test
  void aWordWithACapitalMayBeAName() {
    assertTrue(limits("Genève", false, "à", ",").allows(Tag.parse("PROPN")));
  }
}
