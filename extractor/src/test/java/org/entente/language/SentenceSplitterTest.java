package org.entente.language;

import static org.entente.language.Trees.sentences;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entente.article.Language;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {
  @Test
  void endsASentenceAtAFullStopBeforeACapital() {
    assertEquals(
        List.of("Le traité est signé.", "Les députés voteront jeudi."),
        sentences(Language.FR, "Le traité est signé. Les députés voteront jeudi."));
  }

  @Test
  void cutsSentencesThatTheFeedGluedTogether() {
    assertEquals(
        List.of("Les chars ont passé la frontière.", "Kiev et Varsovie protestent."),
        sentences(Language.FR, "Les chars ont passé la frontière.Kiev et Varsovie protestent."));
    assertEquals(
        List.of("L'accord date de 2008.", "Moscou le nie (RIA).", "Un témoin aussi."),
        sentences(Language.FR, "L'accord date de 2008.Moscou le nie (RIA).Un témoin aussi."));
  }

  @Test
  void keepsTitlesAndInitialsWithTheirNames() {
    String text = "M. Valadier a reçu Mme. Orsini et J. D. Marlow. Le général se taisait.";
    assertEquals(
        List.of("M. Valadier a reçu Mme. Orsini et J. D. Marlow.", "Le général se taisait."),
        sentences(Language.FR, text));
  }

  @Test
  void keepsEnglishAbbreviationsInside() {
    String text = "Gen. Marsh met U.S. officers in St. Helier on Jan. 3. The talks failed.";
    assertEquals(
        List.of("Gen. Marsh met U.S. officers in St. Helier on Jan. 3.", "The talks failed."),
        sentences(Language.EN, text));
  }

  @Test
  void putsClosingQuotationMarksWithTheirSentence() {
    String text = "« Nous tiendrons. » Le ministre n'a rien ajouté. “Never.” She left.";
    assertEquals(
        List.of("« Nous tiendrons. »", "Le ministre n'a rien ajouté.", "“Never.”", "She left."),
        sentences(Language.FR, text));
  }

  @Test
  void doesNotEndWhereTheSentenceGoesOnInSmallLetters() {
    String text = "« Assez ! » a crié la foule devant le palais.";
    assertEquals(List.of(text), sentences(Language.FR, text));
  }

  @Test
  void doesNotCutNumbersOrDates() {
    String text = "Quelque 5.600 hommes, soit 3,5 % du total, sont partis le 12.03.2021 à 14.30.";
    assertEquals(List.of(text), sentences(Language.FR, text));
  }

  @Test
  void makesADatelineASentenceOfItsOwn() {
    String text = "N'DJAMENA (Agence du Lac), 29 nov. 2024 - Le Tchad se retire de l'accord.";
    assertEquals(
        List.of("N'DJAMENA (Agence du Lac), 29 nov. 2024 -", "Le Tchad se retire de l'accord."),
        sentences(Language.FR, text));
  }

  @Test
  void takesNoAcronymForADateline() {
    String text = "OTAN et Union européenne - deux alliées - se concertent.";
    assertEquals(List.of(text), sentences(Language.FR, text));
  }

  @Test
  void neverCrossesALine() {
    assertEquals(
        List.of("Trêve au Sahel", "Un accord a été conclu."),
        sentences(Language.FR, "Trêve au Sahel\nUn accord a été conclu."));
  }
}
