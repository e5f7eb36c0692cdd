package org.entente.graph;

import static org.entente.event.FactType.*;
import static org.entente.event.Role.*;
import static org.entente.graph.ReadingBuilder.atLeast;
import static org.entente.graph.ReadingBuilder.exactly;

import java.util.List;
import org.entente.claim.Modality;
import org.entente.extractor.Reading;
import org.entente.mention.EntityClass;

/**
 * Four short articles, written for this project and read by hand: what {@code
 * ontology/examples/example.trig} is made of. Two of them tell the same events differently.
 */
final class ExampleReadings {
  private ExampleReadings() {}

  static List<Reading.Done> all() {
    return List.of(signing(), ratification(), clash(), brief());
  }

  static Reading.Done signing() {
    return ReadingBuilder.french("choucha-depeche")
        .published("2021-06-16", "Agence du Caucase", "Ankara et Bakou scellent leur alliance")
        .known("E1", EntityClass.STATE, "state/TR", "Turquie")
        .known("E2", EntityClass.STATE, "state/AZ", "Azerbaïdjan")
        .found("E3", EntityClass.TREATY, "déclaration de Choucha")
        .known("E4", EntityClass.PLACE, "place/choucha", "Choucha")
        .known("E5", EntityClass.PERSON, "person/ilham-aliev", "Ilham Aliev")
        .known("E6", EntityClass.PERSON, "person/recep-tayyip-erdogan", "Recep Tayyip Erdogan")
        .known("E7", EntityClass.PLACE, "place/gandja", "Gandja")
        .says("La Turquie et l'Azerbaïdjan ont signé mardi, à Choucha, une déclaration d'alliance.")
        .asserts(TreatySigning, AGENT, "E1 E2", TREATY, "E3", PLACE, "E4", TIME, "2021-06-15")
        .says("Le texte engage les deux alliés à se défendre l'un l'autre en cas d'agression.")
        .asserts(Obligation, TREATY, "E3", KIND, "MutualDefence")
        .asserts(Allied, A, "E1", B, "E2")
        .says("Le président azerbaïdjanais, Ilham Aliev, a reçu Recep Tayyip Erdogan.")
        .asserts(HoldsOffice, PERSON, "E5", OFFICE, "président", OF, "E2")
        .asserts(Visit, AGENT, "E6", HOST, "E5", PLACE, "E4", TIME, "2021-06-15")
        .says("« Nos frontières sont aussi les vôtres », a déclaré Recep Tayyip Erdogan.")
        .asserts(Statement, SPEAKER, "E6", QUOTE, "Nos frontières sont aussi les vôtres")
        .says("Selon Bakou, la Turquie a livré une trentaine de drones Bayraktar en 2020.")
        .claims(
            Modality.REPORTED,
            List.of("E2"),
            ArmsTransfer,
            AGENT,
            "E1",
            RECIPIENT,
            "E2",
            ITEM,
            "drones Bayraktar",
            QUANTITY,
            exactly(30, "drone"),
            TIME,
            "2020")
        .says("Ankara envisage d'ouvrir une base à Gandja.")
        .claims(Modality.PLANNED, List.of(), Deployment, AGENT, "E1", DESTINATION, "E7")
        .says("La Turquie dément avoir envoyé des combattants étrangers en Azerbaïdjan.")
        .claims(
            Modality.DENIED,
            List.of("E1"),
            Deployment,
            AGENT,
            "E1",
            FORCE,
            "combattants étrangers",
            DESTINATION,
            "E2")
        .read();
  }

  static Reading.Done ratification() {
    return ReadingBuilder.french("choucha-ratification")
        .published("2022-02-02", "La Gazette de Tbilissi", "Un pacte désormais ratifié")
        .known(
            "E1",
            EntityClass.GOVERNMENT_BODY,
            "body/parlement-azerbaidjanais",
            "parlement azerbaïdjanais",
            "E2")
        .known("E2", EntityClass.STATE, "state/AZ", "Azerbaïdjan")
        .found("E3", EntityClass.TREATY, "déclaration de Choucha")
        .known("E4", EntityClass.STATE, "state/TR", "Turquie")
        .known("E5", EntityClass.STATE, "state/AM", "Arménie")
        .says("Le parlement azerbaïdjanais a ratifié la déclaration de Choucha le 1er février.")
        .asserts(TreatyRatification, AGENT, "E1", TREATY, "E3", TIME, "2022-02-01")
        .says("La Turquie avait ratifié ce texte, signé en juin 2021, dès janvier.")
        .asserts(TreatyRatification, AGENT, "E4", TREATY, "E3", TIME, "2022-01")
        .asserts(TreatySigning, AGENT, "E4", TREATY, "E3", TIME, "2021-06")
        .says("Selon Erevan, 600 soldats turcs sont stationnés en Azerbaïdjan.")
        .claims(
            Modality.REPORTED,
            List.of("E5"),
            Deployment,
            AGENT,
            "E4",
            FORCE,
            "soldats turcs",
            QUANTITY,
            exactly(600, "person"),
            DESTINATION,
            "E2")
        .says("La déclaration lierait aussi, à terme, le Pakistan.")
        .known("E6", EntityClass.STATE, "state/PK", "Pakistan")
        .claims(Modality.UNCONFIRMED, List.of(), PartyTo, PARTY, "E6", TREATY, "E3")
        .read();
  }

  static Reading.Done clash() {
    return ReadingBuilder.french("frontiere-septembre")
        .published("2022-09-16", "Le Courrier d'Erevan", "Trois jours de feu à la frontière")
        .known("E1", EntityClass.STATE, "state/AZ", "Azerbaïdjan")
        .known("E2", EntityClass.STATE, "state/AM", "Arménie")
        .known("E3", EntityClass.STATE, "state/TR", "Turquie")
        .known("E4", EntityClass.STATE, "state/RU", "Russie")
        .known("E5", EntityClass.INTERNATIONAL_ORGANIZATION, "organization/otsc", "OTSC")
        .known("E6", EntityClass.PERSON, "person/nikol-pachinian", "Nikol Pachinian")
        .found("E7", EntityClass.ORGANIZATION, "Observatoire de Sevan")
        .found("E8", EntityClass.PERSON, "Anahit Terzian")
        .says("L'Azerbaïdjan a attaqué l'Arménie le 13 septembre 2022 avec des drones.")
        .asserts(Attack, AGENT, "E1", TARGET, "E2", ITEM, "drones", TIME, "2022-09-13")
        .says("Selon Erevan, au moins 105 soldats arméniens ont été tués ce jour-là.")
        .claims(
            Modality.REPORTED,
            List.of("E2"),
            Casualties,
            VICTIM,
            "E2",
            QUANTITY,
            atLeast(105, "person"),
            KIND,
            "killed",
            TIME,
            "2022-09-13")
        .says("Plus de 1 000 soldats turcs sont déployés en Azerbaïdjan.")
        .asserts(
            Deployment,
            AGENT,
            "E3",
            FORCE,
            "soldats turcs",
            QUANTITY,
            atLeast(1000, "person"),
            DESTINATION,
            "E1")
        .says("La Russie et l'Arménie sont membres de l'OTSC.")
        .asserts(MemberOf, MEMBER, "E4 E2", ORGANIZATION, "E5")
        .says("« Nos alliés nous doivent leur aide », a dit le Premier ministre, Nikol Pachinian.")
        .asserts(HoldsOffice, PERSON, "E6", OFFICE, "Premier ministre", OF, "E2")
        .asserts(Statement, SPEAKER, "E6", QUOTE, "Nos alliés nous doivent leur aide")
        .says("L'OTSC a refusé d'envoyer des troupes.")
        .asserts(Refusal, AGENT, "E5", RECIPIENT, "E2", ITEM, "envoi de troupes")
        .says("Les deux voisins restent ennemis, note Anahit Terzian, de l'Observatoire de Sevan.")
        .claims(Modality.REPORTED, List.of("E8"), Hostile, A, "E2", B, "E1")
        .asserts(AffiliatedWith, PERSON, "E8", ORGANIZATION, "E7")
        .read();
  }

  static Reading.Done brief() {
    return ReadingBuilder.english("border-brief")
        .published("2022-09-15", "The Tiflis Wire", "Calm returns to the border")
        .known("E1", EntityClass.STATE, "state/AM", "Armenia")
        .known("E2", EntityClass.STATE, "state/AZ", "Azerbaijan")
        .known("E3", EntityClass.STATE, "state/RU", "Russia")
        .known("E4", EntityClass.PLACE, "place/moscou", "Moscow")
        .says("Forty-nine Armenian soldiers were killed on 13 September 2022.")
        .asserts(
            Casualties,
            VICTIM,
            "E1",
            QUANTITY,
            exactly(49, "person"),
            KIND,
            "killed",
            TIME,
            "2022-09-13")
        .says("Azerbaijan denies having attacked Armenia on 13 September.")
        .claims(
            Modality.DENIED, List.of("E2"), Attack, AGENT, "E2", TARGET, "E1", TIME, "2022-09-13")
        .says("Russian and Armenian envoys met in Moscow on Wednesday.")
        .asserts(Meeting, AGENT, "E3 E1", PLACE, "E4", TIME, "2022-09-14")
        .says("Both sides agreed on a truce brokered by Moscow.")
        .asserts(Ceasefire, AGENT, "E1 E2", MEDIATOR, "E3", TIME, "2022-09-14")
        .says("Russian peacekeepers have left the border town.")
        .asserts(Withdrawal, AGENT, "E3", FORCE, "Russian peacekeepers", ORIGIN, "E1")
        .read();
  }
}
