package org.entente.language;

import static org.entente.language.Trees.french;
import static org.entente.language.Trees.word;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.entente.language.Morphology.Mood;
import org.entente.language.Morphology.Tense;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the form of a verb says: modality hangs on it. */
class MorphologyTest {
  @ParameterizedTest
  @CsvSource({
    "Oslo livrait des obus.,            livrait,      livrer,    INDICATIVE,  IMPERFECT",
    "Oslo livrerait des obus.,          livrerait,    livrer,    CONDITIONAL, PRESENT",
    "Oslo livrera des obus.,            livrera,      livrer,    INDICATIVE,  FUTURE",
    "Oslo livre des obus.,              livre,        livrer,    INDICATIVE,  PRESENT",
    "Oslo livra des obus.,              livra,        livrer,    INDICATIVE,  PAST",
    "Les rebelles se retiraient.,       retiraient,   retirer,   INDICATIVE,  IMPERFECT",
    "Les rebelles se retireraient.,     retireraient, retirer,   CONDITIONAL, PRESENT",
    "La troupe entrait en ville.,       entrait,      entrer,    INDICATIVE,  IMPERFECT",
    "La troupe entrerait en ville.,     entrerait,    entrer,    CONDITIONAL, PRESENT",
    "Le pays couvrait la retraite.,     couvrait,     couvrir,   INDICATIVE,  IMPERFECT",
    "Le pays couvrirait la retraite.,   couvrirait,   couvrir,   CONDITIONAL, PRESENT",
    "Le roi considérait la trêve.,      considérait,  considérer, INDICATIVE, IMPERFECT",
    "Le pays deviendrait membre.,       deviendrait,  devenir,   CONDITIONAL, PRESENT",
    "Le chef tiendrait la ville.,       tiendrait,    tenir,     CONDITIONAL, PRESENT",
    "Le chef tenait la ville.,          tenait,       tenir,     INDICATIVE,  IMPERFECT",
    "L'armée détruirait le pont.,       détruirait,   détruire,  CONDITIONAL, PRESENT",
    "L'armée enverra des renforts.,     enverra,      envoyer,   INDICATIVE,  FUTURE",
    "L'armée enverrait des renforts.,   enverrait,    envoyer,   CONDITIONAL, PRESENT",
    "Ils mettraient fin au siège.,      mettraient,   mettre,    CONDITIONAL, PRESENT",
  })
  void tellsMoodAndTenseByTheStem(String text, String form, String lemma, Mood mood, Tense tense) {
    Token verb = word(french(text), form);

    assertEquals(lemma, verb.lemma());
    assertEquals(mood, verb.morphology().mood(), text);
    assertEquals(tense, verb.morphology().tense(), text);
  }

  @ParameterizedTest
  @CsvSource({
    "Le pont aurait été détruit.,       aurait",
    "Les chars seraient partis.,        seraient",
    "Elle devrait signer demain.,       devrait",
    "Il pourrait céder.,                pourrait",
    "Des drones auraient frappé Kazan., auraient",
  })
  void findsTheConditionalOfAuxiliaries(String text, String form) {
    assertEquals(Mood.CONDITIONAL, word(french(text), form).morphology().mood());
  }

  @ParameterizedTest
  @CsvSource({
    "Le ministre a démenti.,                    démenti,      démentir",
    "Les pourparlers achoppent.,                achoppent,    achopper",
    "Les séparatistes pilonnent la gare.,       pilonnent,    pilonner",
    "Les rebelles ont conquis la ville.,        conquis,      conquérir",
    "Le Sénat promulguera la loi.,              promulguera,  promulguer",
    "Deux bataillons furent redéployés.,        redéployés,   redéployer",
    "Le général acquiesça.,                     acquiesça,    acquiescer",
    "La garde assiège la citadelle.,            assiège,      assiéger",
    "Les soldats se replient.,                  replient,     replier",
    "L'émissaire s'est abstenu.,                abstenu,      abstenir",
    "Le parlement zwanzera la motion.,          zwanzera,     zwanzer",
  })
  void findsTheInfinitiveAlsoOfRareVerbs(String text, String form, String lemma) {
    assertEquals(lemma, word(french(text), form).lemma());
  }

  @Test
  void takesNoVerbForAnAdverb() {
    Sentence sentence = french("Oslo accuse l'armée ; l'armée dément.");

    assertEquals("VERB", word(sentence, "dément").upos());
    assertEquals("démentir", word(sentence, "dément").lemma());
  }
}
