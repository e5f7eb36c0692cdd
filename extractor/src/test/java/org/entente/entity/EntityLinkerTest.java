package org.entente.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntityLinkerTest {
  @Test
  void takesACapitalThatActsForItsState() {
    Linked text = Linked.french("Moscou a rejeté la proposition de Kiev.");

    assertEquals("State Russie", text.thing("Moscou"));
    assertEquals("State Ukraine", text.thing("Kiev"));
  }

  @Test
  void takesACapitalThatOneTravelsToForTheTown() {
    Linked text = Linked.french("La délégation est arrivée à Moscou mardi soir.");

    assertEquals("Place Moscou", text.thing("Moscou"));
  }

  @Test
  void takesACapitalThatIsGivenSomethingForItsState() {
    Linked text = Linked.french("Oslo a promis de livrer vingt chars à Kiev.");

    assertEquals("State Ukraine", text.thing("Kiev"));
  }

  @Test
  void linksABareSurnameToThePersonNamedInFull() {
    Linked text =
        Linked.french(
            "Le ministre Anselme Kéraval a rencontré Odile Brancourt.",
            "M. Kéraval a salué « un pas ».");

    assertEquals("Person Anselme Kéraval", text.thing("Kéraval"));
  }

  @Test
  void linksAnOfficeToTheNameBesideIt() {
    Linked text =
        Linked.french(
            "La ministre norvégienne de la Défense, Solveig Haugland, a visité la base.",
            "La ministre a parlé de « patience ».");

    assertEquals("Person Solveig Haugland", text.thing("ministre", 1));
  }

  @Test
  void leavesAnOfficeOfNobodyAlone() {
    assertEquals("-", Linked.french("Le ministre a démenti.").thing("ministre"));
  }

  @Test
  void givesAnArmyItsState() {
    Linked text = Linked.french("L'armée portugaise a envoyé deux avions.");

    Entity army = text.entity("armée portugaise");
    assertEquals(List.of(text.entity("Portugal").id()), army.of());
  }

  @Test
  void namesTroopsWithoutTheirCount() {
    Linked text = Linked.french("Quelque 300 soldats portugais sont arrivés dans le port.");

    assertEquals(List.of("soldats portugais"), text.names("MilitaryUnit"));
    assertTrue(text.entity("soldats portugais").described());
  }

  @Test
  void takesWordingsOfOneTreatyForOne() {
    Linked text =
        Linked.french(
            "L'Espagne et le Maroc ont signé un traité de coopération douanière.",
            "Ce traité doit durer dix ans. Le texte prévoit des patrouilles.");

    assertEquals(text.thing("traité de coopération douanière"), text.thing("traité"));
    assertEquals(text.thing("traité de coopération douanière"), text.thing("texte"));
  }

  @Test
  void knowsATreatyByItsKindAndParties() {
    Linked text =
        Linked.french(
            "Séoul et Washington restent liés par un traité de défense mutuelle.",
            "Ce pacte est né de la guerre.");

    assertEquals(text.thing("traité de défense mutuelle"), text.thing("pacte"));
    assertEquals(1, text.names("Treaty").size());
  }

  @Test
  void takesAnotherTreatyOfTheSameStateForAnother() {
    Linked text =
        Linked.french(
            "Niamey a dénoncé l'accord de défense de 1977 avec Paris.",
            "La junte a signé un accord de défense avec Moscou.");

    assertEquals(2, text.names("Treaty").size());
  }

  @Test
  void takesAPlaceThatIsDenouncedForTheTreatyNamedAfterIt() {
    Linked text =
        Linked.french(
            "Les accords de Locarno garantissaient les frontières.", "Berlin dénonça Locarno.");

    assertEquals(text.thing("accords de Locarno"), text.thing("Locarno"));
  }

  @Test
  void makesNoTreatyOfABareTruce() {
    Linked text = Linked.french("La trêve n'a pas tenu, faute d'accord entre les généraux.");

    assertEquals("-", text.thing("trêve"));
    assertEquals("-", text.thing("accord"));
  }

  @Test
  void keepsTreatiesOfDifferentYearsApart() {
    Linked text = Linked.french("Le traité de pêche de 1987 remplace le traité de pêche de 1961.");

    assertEquals(2, text.names("Treaty").size());
  }

  @Test
  void takesAnAcronymInBracketsForTheNameBeforeIt() {
    Linked text =
        Linked.french(
            "Le Front des marins unis (FMU) menace de partir.", "Le FMU veut une réponse.");

    assertEquals(text.thing("FMU", 1), text.thing("FMU", 2));
    assertEquals(1, text.names("Organization").size());
  }

  @Test
  void linksTheTwoCountriesToTheLastTwoNamed() {
    Linked text =
        Linked.french("La Suède et la Finlande négocient. Les deux pays veulent conclure en mai.");

    assertEquals("State Suède+State Finlande", text.thing("pays"));
  }

  @Test
  void linksAPronounThatAgreesToTheSubjectBefore() {
    Linked text = Linked.french("Emmanuel Macron a reçu la presse. Il a refusé de répondre.");

    assertEquals("Person Emmanuel Macron", text.thing("Il"));
  }

  @Test
  void leavesAnImpersonalPronounAlone() {
    Linked text = Linked.french("Emmanuel Macron a reçu la presse. Il faut du temps.");

    assertEquals("-", text.thing("Il"));
  }

  @Test
  void keepsAStateThatOnlyAnAdjectiveNamesInReserve() {
    Linked text = Linked.french("Un journaliste danois raconte la nuit.");

    assertTrue(text.entity("Danemark").described());
    assertFalse(Linked.french("Le Danemark se tait.").entity("Danemark").described());
  }

  @Test
  void joinsTheNamesThatTheModelFindsInPieces() {
    Linked text = Linked.french("Le président Bachar al-Assad a quitté Damas.");

    assertEquals(List.of("Bachar al-Assad"), text.names("Person"));
  }

  @Test
  void partsAnAdjectiveOfTwoStates() {
    Linked text = Linked.french("L'accord franco-portugais entre en vigueur.");

    assertEquals("State France+State Portugal", text.thing("franco-portugais"));
  }

  @Test
  void takesWeaponsForNothing() {
    assertEquals(List.of(), Linked.french("Deux Taurus ont été livrés.").names("Organization"));
  }

  @Test
  void readsEnglishPossessives() {
    Linked text =
        Linked.english("Moscow's army shelled the port, Ukraine's defence ministry said.");

    assertEquals("State Russia", text.thing("Moscow"));
    assertEquals(List.of("Ukraine's defence ministry"), text.names("GovernmentBody"));
  }

  @Test
  void givesTheSameTableTwice() {
    String line = "Paris et Berlin ont signé un accord naval avec Oslo, selon le Quai d'Orsay.";

    assertEquals(Linked.french(line).all(), Linked.french(line).all());
  }

  @Test
  void cutsMentionsOutOfTheTextAsTheyStand() {
    Linked text =
        Linked.french(
            "L’Union européenne et l’« Entente navale » (ENV) – née en 1904 – saluent Åse"
                + " Lindgren.",
            "1 200 soldats de la KFOR, dont 40 Danois, ont quitté N’Djamena.");

    for (ResolvedMention mention : text.mentions()) {
      assertEquals(mention.mention().surface(), mention.mention().span().of(text.article.text()));
    }
  }

  @Test
  void namesTroopsOfAPossessiveAfterTheirState() {
    Linked text = Linked.french("Le Portugal retire ses soldats.");

    assertEquals(List.of("soldats portugais"), text.names("MilitaryUnit"));
  }

  @Test
  void takesBothSidesForThoseJoinedBefore() {
    Linked text =
        Linked.french(
            "L'Espagne et le Maroc se sont parlé à Lisbonne.",
            "Les deux voisins restent prudents.");

    assertEquals("State Espagne+State Maroc", text.thing("voisins"));
  }

  @Test
  void findsTheCounterpartByTheOfficeOfThePersonBefore() {
    Linked text =
        Linked.french(
            "Le ministre espagnol de la Défense, Anselme Kéraval, est arrivé à Lisbonne.",
            "La ministre portugaise de la Défense, Odile Brancourt, l'attendait.",
            "Anselme Kéraval a salué son homologue portugaise.");

    assertEquals("Person Odile Brancourt", text.thing("homologue portugaise"));
  }

  @Test
  void takesTheLatterForWhoWasNamedLast() {
    Linked text =
        Linked.french("Anselme Kéraval a reçu Marc Brancourt, mais ce dernier n'a rien signé.");

    assertEquals("Person Marc Brancourt", text.thing("dernier"));
  }

  @Test
  void takesTheOrganizationForTheOneNamedBefore() {
    Linked text =
        Linked.french("L'Union africaine a tranché.", "L'organisation enverra des observateurs.");

    assertEquals(text.thing("Union africaine"), text.thing("organisation"));
  }

  @Test
  void takesAProfessionBesideANameForThatPerson() {
    Linked text =
        Linked.french("Un médecin, Anselme Kéraval, raconte. Le médecin se tait ensuite.");

    assertEquals("Person Anselme Kéraval", text.thing("médecin", 2));
  }

  @Test
  void takesThePluralBeforeNamesForAllOfThem() {
    Linked text = Linked.french("Les présidents Anselme Kéraval et Marc Brancourt se sont revus.");

    assertEquals("Person Anselme Kéraval+Person Marc Brancourt", text.thing("présidents"));
  }

  @Test
  void knowsAWarshipByTheLettersBeforeItsName() {
    Linked text = Linked.english("The frigate HMS Ardent left the port on Monday.");

    assertEquals(List.of("HMS Ardent"), text.names("MilitaryUnit"));
  }

  @Test
  void knowsANewspaperByTheWordsOfItsName() {
    assertEquals(
        List.of("Vila Herald"),
        Linked.french("C'est ce qu'affirme le Vila Herald.").names("Media"));
  }

  @Test
  void takesItForNobody() {
    Linked text =
        Linked.english(
            "Kenya met with Anselm Kerry in Nairobi. It recalled three ships on Monday.");

    assertEquals("State Kenya", text.thing("It"));
  }

  @Test
  void takesTheWordsBehindAnAssociationForItsName() {
    Linked text = Linked.french("Odile Brancourt, de l'association Rivages vivants, proteste.");

    assertEquals("Organization Rivages vivants", text.thing("Rivages vivants"));
  }

  @Test
  void keepsTheWholeNameOfACollective() {
    Linked text = Linked.french("Le Collectif Mer sans plomb condamne la décision du Portugal.");

    assertEquals("Organization Collectif Mer sans plomb", text.thing("Collectif Mer sans plomb"));
  }

  @Test
  void takesTheRepublicsOfTwoTownsForStates() {
    Linked text =
        Linked.french("La Syrie reconnaît les « républiques » de Donetsk et de Louhansk.");

    assertEquals("State république populaire de Louhansk", text.thing("Louhansk"));
  }

  @Test
  void givesAPossessiveInTheSubjectToTheSubjectBefore() {
    Linked text =
        Linked.french("Le Portugal a refusé la proposition.", "Ses soldats restent dans le port.");

    assertEquals("State Portugal", text.thing("Ses"));
  }

  @Test
  void takesOnePersonFromACountryForNoState() {
    assertEquals("-", Linked.french("Le général, un Portugais, commande.").thing("Portugais"));
  }

  @Test
  void partsABodyFromTheOrganizationWhoseAcronymFollows() {
    Linked text = Linked.french("Le Comité de suivi de l'Union africaine (UA) s'est réuni.");

    assertTrue(
        text.all().contains("InternationalOrganization Union africaine"), text.all()::toString);
    assertTrue(
        text.all().stream().anyMatch(e -> e.endsWith(" Comité de suivi")), text.all()::toString);
  }

  @Test
  void givesTroopsOfTwoStatesAThingEach() {
    Linked text = Linked.french("Des troupes françaises et belges ont occupé la vallée.");

    assertEquals(List.of("troupes françaises", "troupes belges"), text.names("MilitaryUnit"));
  }

  @Test
  void takesACountedSetOfStatesForAGroup() {
    assertEquals(
        List.of("quinze pays"),
        Linked.french("Ce jour-là, quinze pays ont signé le traité.").names("StateGroup"));
    assertEquals(
        List.of(), Linked.french("Les deux pays ont signé le traité.").names("StateGroup"));
  }

  @Test
  void takesPeopleCountedByNationForPeople() {
    Linked text = Linked.french("Les combats ont coûté la vie à dix Français.");

    assertEquals(List.of("Français"), text.names("MilitaryUnit"));
    assertEquals("State France", Linked.french("Les Français ont protesté.").thing("Français"));
  }

  @Test
  void takesTheNameBesideAShipForTheShip() {
    Linked text = Linked.french("Un vieux sloop, l'Afonso de Albuquerque, défend le port.");

    assertEquals("MilitaryUnit Afonso de Albuquerque", text.thing("Afonso de Albuquerque"));
    assertEquals(List.of(), text.names("Person"));
  }

  @Test
  void takesUnknownCapitalsWhereOneIsForATown() {
    Linked text = Linked.french("Les rebelles se sont repliés à Debre Birhan, selon des témoins.");

    assertEquals("Place Debre Birhan", text.thing("Debre Birhan"));
  }

  @Test
  void leavesOperationsAndWeaponsAlone() {
    Linked text = Linked.french("L'opération Soberanía a commencé par des tirs de missiles Qader.");

    assertEquals(List.of(), text.names("Place"));
    assertEquals(List.of(), text.names("Person"));
  }

  @Test
  void takesAnActWithACapitalForATreaty() {
    assertEquals(
        List.of("Acte de Puerto Montt"),
        Linked.french("Les deux hommes signent l'Acte de Puerto Montt.").names("Treaty"));
    assertEquals(List.of(), Linked.french("C'est un acte de guerre.").names("Treaty"));
  }

  @Test
  void namesABaseByItsPlaceWhereNobodyKnowsEither() {
    Linked text = Linked.french("L'armée a pris la base de Bilass en février.");

    assertEquals(List.of("Bilass"), text.names("Place"));
  }

  @Test
  void takesACapitalThatOneLeavesForForTheTown() {
    Linked text = Linked.french("Il a quitté la Géorgie pour Vilnius dimanche.");

    assertEquals("Place Vilnius", text.thing("Vilnius"));
  }

  @Test
  void callsAStateAsTheTextDoes() {
    Linked text = Linked.french("L'Union soviétique a opposé son veto.");

    assertEquals(List.of("Union soviétique"), text.names("State"));
  }

  @Test
  void joinsTheNamesOfArabPrinces() {
    Linked text = Linked.french("Le Premier ministre, Khalifa ben Salmane, a reçu des diplomates.");

    assertEquals(List.of("Khalifa ben Salmane"), text.names("Person"));
  }
}
