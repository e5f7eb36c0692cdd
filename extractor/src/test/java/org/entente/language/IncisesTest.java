package org.entente.language;

import static org.entente.language.Trees.assertArcs;
import static org.entente.language.Trees.english;
import static org.entente.language.Trees.french;

import org.junit.jupiter.api.Test;

/** What stands between two commas parts no subject from its verb. */
class IncisesTest {
  @Test
  void aRelativeClauseLeavesTheSubjectToTheVerb() {
    assertArcs(
        french("L'armée, qui s'était retirée en mai, dit avoir repris la ville."),
        "dit",
        "root",
        "armée",
        "nsubj < dit",
        "retirée",
        "acl:relcl < armée");
  }

  @Test
  void aRelativeClauseMayHoldAnother() {
    assertArcs(
        french(
            "L'Union européenne, qui en a imposé de semblables à Pristina en juin, après les"
                + " heurts où trente soldats avaient été blessés, refuse pour l'heure."),
        "Union",
        "nsubj < refuse",
        "imposé",
        "acl:relcl < Union");
  }

  @Test
  void theObjectOfARelativeClauseIsNoSecondSubject() {
    assertArcs(
        french("Le Ghana, qui ne reconnaît pas Bernard Tavel, s'est tu."),
        "Ghana",
        "nsubj < tu",
        "Bernard",
        "obj < reconnaît");
  }

  @Test
  void aNameBesideATitleKeepsItsComma() {
    assertArcs(
        french(
            "Le président de la République, Paul Arnoult, qui recevait mardi le roi, a exhorté"
                + " Israël à cesser ses frappes."),
        "président",
        "nsubj < exhorté",
        "Paul",
        "appos < président");
  }

  @Test
  void aPhraseBetweenCommasHangsOnTheVerb() {
    assertArcs(
        french("Paris, après des mois de silence, a reconnu la Palestine."),
        "Paris",
        "nsubj < reconnu",
        "mois",
        "obl < reconnu");
  }

  @Test
  void aDayIsNoSubject() {
    assertArcs(
        french(
            "Jeudi dernier, jour de la fête nationale, Lai Ching-te, élu en janvier à la"
                + " présidence, avait lancé que la Chine n'avait pas le droit de représenter"
                + " Taïwan."),
        "Lai",
        "nsubj < lancé",
        "élu",
        "acl < Lai");
  }

  @Test
  void englishRelativeClausesLeaveTheSubjectToo() {
    assertArcs(
        english("China, which is not a party to the treaty, has refused to join the talks."),
        "China",
        "nsubj < refused");
  }
}
