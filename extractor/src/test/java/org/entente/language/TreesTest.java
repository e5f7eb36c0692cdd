package org.entente.language;

import static org.entente.language.Trees.arc;
import static org.entente.language.Trees.assertArcs;
import static org.entente.language.Trees.english;
import static org.entente.language.Trees.french;
import static org.entente.language.Trees.word;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entente.article.Language;
import org.entente.article.Span;
import org.junit.jupiter.api.Test;

/** The constructions frames lean on. */
class TreesTest {
  @Test
  void anActiveVerbGovernsSubjectObjectAndRecipient() {
    assertArcs(
        french("La Norvège livre des missiles à l'Ukraine."),
        "livre",
        "root",
        "Norvège",
        "nsubj < livre",
        "missiles",
        "obj < livre",
        "Ukraine",
        "obl < livre");
  }

  @Test
  void aPassiveHasAPassiveSubjectAndAnAgent() {
    assertArcs(
        french("Le traité a été ratifié par le Sénat polonais jeudi."),
        "ratifié",
        "root",
        "traité",
        "nsubj:pass < ratifié",
        "été",
        "aux:pass < ratifié",
        "Sénat",
        "obl:agent < ratifié");
  }

  @Test
  void namesInARowBehindAnAgentAreAgentsToo() {
    assertArcs(
        french(
            "Oslo invoque le traité d'entraide, signé à Riga le 16 août 1960 par la Norvège, le"
                + " Danemark, la Lettonie et la Suède et entré en vigueur le même jour."),
        "Norvège",
        "obl:agent < signé",
        "Danemark",
        "conj < Norvège",
        "entré",
        "conj < signé");
  }

  @Test
  void aParticipleBetweenCommasIsAnAside() {
    assertArcs(
        french(
            "Mais le 23 juillet 2019, l'Assemblée nationale chilienne, dominée par les partisans"
                + " de Juan Ibarra, a de nouveau ratifié le traité."),
        "Assemblée",
        "nsubj < ratifié",
        "dominée",
        "acl < Assemblée",
        "ratifié",
        "root");
  }

  @Test
  void theNameOfASourceIsNoSubject() {
    assertArcs(
        french(
            "Selon le ministre kényan de la Défense, Aden Duale, l'Ouganda a livré des blindés."),
        "Aden",
        "appos < ministre",
        "Ouganda",
        "nsubj < livré");
  }

  @Test
  void theBePastOfMotionVerbsIsNoPassive() {
    assertArcs(
        french("Les renforts sont arrivés à Gao."),
        "renforts",
        "nsubj < arrivés",
        "sont",
        "aux < arrivés");
  }

  @Test
  void aReflexivePastIsNoPassive() {
    assertArcs(
        french("Le général s'est rendu à Benghazi."),
        "général",
        "nsubj < rendu",
        "est",
        "aux < rendu");
  }

  @Test
  void aParticipleHangsOnItsNoun() {
    assertArcs(
        french("L'accord signé par Oslo et Riga reste secret."),
        "signé",
        "acl < accord",
        "Oslo",
        "obl:agent < signé",
        "Riga",
        "conj < Oslo",
        "accord",
        "nsubj < reste");
  }

  @Test
  void aRelativeClauseHangsOnItsNoun() {
    assertArcs(
        french("Le ministre, qui a signé le pacte, démissionne."),
        "signé",
        "acl:relcl < ministre",
        "qui",
        "nsubj < signé",
        "pacte",
        "obj < signé",
        "ministre",
        "nsubj < démissionne");
  }

  @Test
  void theSubjectMayStandBehindTheVerbOfARelativeClause() {
    assertArcs(
        french("L'agence, que dirige la Suédoise Karin Lund, a réagi."),
        "dirige",
        "acl:relcl < agence",
        "Suédoise",
        "nsubj < dirige");
  }

  @Test
  void theSpeakerBehindAQuotationIsTheSubject() {
    assertArcs(
        french("« Nous tiendrons nos positions », a promis lundi la ministre Karin Lund."),
        "ministre",
        "nsubj < promis");
    assertArcs(french("« La trêve tient », admet Karin Lund."), "Karin", "nsubj < admet");
  }

  @Test
  void theSpeakerBehindIndirectSpeechIsTheSubject() {
    assertArcs(
        french("Les troupes ont quitté Gao, a annoncé hier le gouverneur de la région."),
        "gouverneur",
        "nsubj < annoncé",
        "quitté",
        "root");
  }

  @Test
  void quotationMarksDoNotDisturbTheTree() {
    assertArcs(
        french("Le Kremlin dénonce une « trahison » de Kiev."),
        "trahison",
        "obj < dénonce",
        "Kiev",
        "nmod < trahison",
        "«",
        "punct < trahison",
        "»",
        "punct < trahison");
  }

  @Test
  void clausesOnBothSidesOfASemicolonStandBesideEachOther() {
    assertArcs(
        french("Oslo a signé la convention ; Moscou refuse de la ratifier."),
        "signé",
        "root",
        "refuse",
        "parataxis < signé",
        "Moscou",
        "nsubj < refuse");
  }

  @Test
  void negationHangsOnTheVerb() {
    assertArcs(
        french("Minsk n'a pas envoyé de troupes."),
        "n'",
        "advmod < envoyé",
        "pas",
        "advmod < envoyé");
  }

  @Test
  void aContractionGivesTwoWordsWithOneSpan() {
    Sentence sentence = french("Les troupes du Nord avancent.");

    Token de = word(sentence, "de");
    Token le = word(sentence, "le");
    assertEquals(de.span(), le.span());
    assertEquals(List.of("ADP", "DET"), List.of(de.upos(), le.upos()));
    assertEquals("case < Nord", arc(sentence, "de"));
  }

  @Test
  void desBehindAVerbOpensAnObject() {
    Sentence sentence = french("Séoul a déjà tiré des missiles.");

    assertEquals("DET", word(sentence, "des").upos());
    assertEquals("obj < tiré", arc(sentence, "missiles"));
  }

  @Test
  void aTimeIsNoObject() {
    assertArcs(
        french("Washington verse chaque année deux milliards à l'armée."),
        "milliards",
        "obj < verse",
        "année",
        "obl < verse");
  }

  @Test
  void coordinatedSubjectsBelongTogether() {
    assertArcs(
        french("Moscou et Pyongyang ont conclu un traité de défense mutuelle."),
        "Moscou",
        "nsubj < conclu",
        "Pyongyang",
        "conj < Moscou",
        "défense",
        "nmod < traité",
        "mutuelle",
        "amod < défense");
  }

  @Test
  void anAppositionHangsOnItsNoun() {
    assertArcs(
        french("Karin Lund, ministre de la Défense, a démissionné."),
        "ministre",
        "appos < Karin",
        "Karin",
        "nsubj < démissionné");
  }

  @Test
  void acronymsAreNames() {
    assertEquals("PROPN", word(french("La KCNA et le QSDF démentent."), "QSDF").upos());
    assertEquals("NUM", word(french("Le roi Charles III règne en 2024."), "2024").upos());
  }

  @Test
  void namesGivenAreNames() {
    String text = "Les Faucons Noirs ont pris Baïla.";
    var article = TreePrinter.article(Language.FR, text);
    SentenceAnalyzer analyzer = Analyzers.of(Language.FR);
    List<Span> names = List.of(new Span(4, 17));

    Sentence sentence = analyzer.parse(article, analyzer.split(article), names).getFirst();

    assertEquals("PROPN", word(sentence, "Faucons").upos());
    assertEquals("PROPN", word(sentence, "Noirs").upos());
  }

  @Test
  void englishPassivesHaveAnAgent() {
    assertArcs(
        english("The treaty was ratified by the Senate in March."),
        "treaty",
        "nsubj:pass < ratified",
        "was",
        "aux:pass < ratified",
        "Senate",
        "obl:agent < ratified");
  }

  @Test
  void englishRelativeClausesHangOnTheirNoun() {
    assertArcs(
        english("Burundi, which had stationed troops in Somalia, is pulling them out."),
        "stationed",
        "acl:relcl < Burundi",
        "Burundi",
        "nsubj < pulling",
        "out",
        "compound:prt < pulling");
  }

  @Test
  void englishClausesOfSpeechGovernWhatIsSaid() {
    assertArcs(
        english("The minister said that Norway would send missiles."),
        "said",
        "root",
        "send",
        "ccomp < said",
        "Norway",
        "nsubj < send");
  }

  @Test
  void anAdverbialDoesNotPartTheVerbFromItsAuxiliary() {
    assertArcs(
        french("La présidence a d'abord nié ces pourparlers."),
        "présidence",
        "nsubj < nié",
        "a",
        "aux < nié",
        "pourparlers",
        "obj < nié");
  }

  @Test
  void aSentenceWithoutAVerbIsGivenTheOneThatWasTakenForANoun() {
    Sentence sentence = french("La Minubo, la mission de l'ONU, compte 230 observateurs.");

    assertEquals("VERB", word(sentence, "compte").upos());
    assertArcs(
        sentence, "Minubo", "nsubj < compte", "observateurs", "obj < compte", "compte", "root");
  }

  @Test
  void theVerbGovernsTheTimeThatOpensTheSentence() {
    assertArcs(
        french("Jeudi, à Londres, Karin Lund et Piotr Wolski ont paraphé le texte."),
        "paraphé",
        "root",
        "Karin",
        "nsubj < paraphé",
        "Piotr",
        "conj < Karin",
        "texte",
        "obj < paraphé");
  }

  @Test
  void aNameGovernsTheMrBeforeIt() {
    assertArcs(
        english("Mr Okello and Mr Mwangi met in Kampala."),
        "Okello",
        "nsubj < met",
        "Mwangi",
        "conj < Okello");
  }

  @Test
  void whatSomebodyIsAccusedOfHangsOnTheVerb() {
    assertArcs(
        english("Bogota accuses the rebels of bombing a bridge."), "bombing", "advcl < accuses");
  }

  @Test
  void whatIsReportedOnADayHangsOnTheVerb() {
    assertArcs(
        english("A newspaper reported on Tuesday that Peru had closed its border."),
        "closed",
        "ccomp < reported");
  }

  @Test
  void ditBeforeAnInfinitiveIsTheVerb() {
    assertArcs(
        french("L'armée péruvienne dit avoir perdu vingt hommes."),
        "dit",
        "root",
        "armée",
        "nsubj < dit",
        "perdu",
        "xcomp < dit");
  }
}
