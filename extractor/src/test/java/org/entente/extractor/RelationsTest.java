package org.entente.extractor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.article.ArticleId;
import org.entente.article.ArticleReader;
import org.entente.article.ArticleResult;
import org.entente.claim.Claim;
import org.entente.event.FactType;
import org.entente.event.Filler;
import org.entente.event.Role;
import org.junit.jupiter.api.Test;

/** Relations between two, houses, members, and what is told without a verb; the frames alone. */
class RelationsTest {
  private static final Extractor EXTRACTOR = Extractor.load();

  /** The names in these roles, "Inde, Pakistan", of each claim of a type. */
  private static List<String> told(String paragraphs, FactType type, Role... roles) {
    String text = "Nouvelles des lacs\nLe Courrier des Lacs, 12 mars 2024\n\n" + paragraphs + "\n";
    ArticleResult result =
        new ArticleReader()
            .read(new ArticleId("a"), "a.txt", text.getBytes(StandardCharsets.UTF_8));
    Reading.Done reading =
        EXTRACTOR.draft(((ArticleResult.Readable) result).article()).orElseThrow().byFramesAlone();
    List<String> found = new ArrayList<>();
    for (Claim claim : reading.claims()) {
      if (claim.fact().type() == type) {
        List<String> names = new ArrayList<>();
        for (Role role : roles) {
          if (claim.fact().roles().get(role) instanceof Filler.Entities things) {
            things.ids().forEach(id -> names.add(reading.entities().entity(id).name()));
          }
        }
        found.add(String.join(", ", names));
      }
    }
    return found;
  }

  @Test
  void twoWhoStandTogetherFaceEachOther() {
    assertEquals(
        List.of("Iran, Maroc"),
        told(
            "L'Iran et le Maroc ont rompu leurs relations en 2018.",
            FactType.DiplomaticBreak,
            Role.AGENT,
            Role.TARGET));
  }

  @Test
  void aRegimeIsLedByWhomItIsCalledAfterUnlessHisOfficeIsTold() {
    assertEquals(
        List.of("Daniel Ortega"),
        told("Le régime de Daniel Ortega a cédé.", FactType.HoldsOffice, Role.PERSON));
    assertEquals(
        List.of("Daniel Ortega, Nicaragua"),
        told(
            "Le président du Nicaragua, Daniel Ortega, a parlé. Le régime de Daniel Ortega a cédé.",
            FactType.HoldsOffice,
            Role.PERSON,
            Role.OF));
  }

  @Test
  void aRelativeClauseTellsWhoIsAMember() {
    assertEquals(
        List.of("Laos, Birmanie, Asean"),
        told(
            "L'Asean, dont le Laos et la Birmanie sont membres, se réunit à Vientiane.",
            FactType.MemberOf,
            Role.MEMBER,
            Role.ORGANIZATION));
  }

  @Test
  void aHeadingWithoutAVerbTellsWhoIsWhere() {
    assertEquals(
        List.of("Angela Merkel, Ankara"),
        told("Angela Merkel à Ankara.", FactType.Visit, Role.AGENT, Role.PLACE));
    assertEquals(
        List.of(), told("Angela Merkel et Ankara.", FactType.Visit, Role.AGENT, Role.PLACE));
  }

  @Test
  void aSentenceMayOpenWithAParticiple() {
    assertEquals(
        List.of("Jean-Claude Duvalier"),
        told(
            "Chassé du pouvoir en 1986, Jean-Claude Duvalier vivait à Nice.",
            FactType.Departure,
            Role.PERSON));
  }

  @Test
  void whoWasBroughtTogetherIsToldNearby() {
    assertEquals(
        List.of("Inde, Pakistan, Qatar"),
        told(
            "L'Inde et le Pakistan ont signé une trêve à Doha. La médiation du Qatar a été saluée.",
            FactType.Negotiation,
            Role.AGENT,
            Role.MEDIATOR));
  }

  @Test
  void anAmbassadorServesWhereHeIsSent() {
    assertEquals(
        List.of("Gustavo Rodriguez, Bolivie"),
        told(
            "L'ambassadeur bolivien à Lima, Gustavo Rodriguez, a parlé.",
            FactType.HoldsOffice,
            Role.PERSON,
            Role.OF));
  }
}
