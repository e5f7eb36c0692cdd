package org.entente.extractor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.article.ArticleId;
import org.entente.article.ArticleReader;
import org.entente.article.ArticleResult;
import org.entente.event.FactType;
import org.entente.event.Filler;
import org.entente.event.Role;
import org.junit.jupiter.api.Test;

/** Who holds which office of what, and when offices change hands; the frames alone. */
class TitlesTest {
  private static final Extractor EXTRACTOR = Extractor.load();

  /** "Jean Arnault: ministre of Paraguay", of each claim of a type. */
  private static List<String> told(String paragraphs, FactType type) {
    String text = "Nouvelles des lacs\nLe Courrier des Lacs, 12 mars 2024\n\n" + paragraphs + "\n";
    ArticleResult result =
        new ArticleReader()
            .read(new ArticleId("a"), "a.txt", text.getBytes(StandardCharsets.UTF_8));
    Reading.Done reading =
        EXTRACTOR.draft(((ArticleResult.Readable) result).article()).orElseThrow().byFramesAlone();
    return reading.claims().stream()
        .filter(c -> c.fact().type() == type)
        .map(
            c ->
                name(c.fact().roles().get(Role.PERSON), reading)
                    + ": "
                    + name(c.fact().roles().get(Role.OFFICE), reading)
                    + " of "
                    + name(c.fact().roles().get(Role.OF), reading))
        .toList();
  }

  private static String name(Filler filler, Reading.Done reading) {
    return switch (filler) {
      case null -> "none";
      case Filler.Entities things -> reading.entities().entity(things.ids().getFirst()).name();
      case Filler.Text text -> text.value();
      case Filler.When when -> when.value().iso();
      case Filler.Amount amount -> amount.value().toString();
    };
  }

  @Test
  void aMinistersFieldIsNoOwnerThoughItIsNamedLikeAPlace() {
    assertEquals(
        List.of("Zed Marlow: ministre du Pacifique of Australie"),
        told("Le ministre australien du Pacifique, Zed Marlow, a parlé.", FactType.HoldsOffice));
  }

  @Test
  void aTitleWithoutAStateHasTheOneItsHolderIsKnownFor() {
    assertEquals(
        List.of("Vladimir Poutine: président of Russie"),
        told(
            "La Russie et la Turquie se parlent. Le président Vladimir Poutine est en voyage.",
            FactType.HoldsOffice));
  }

  @Test
  void theHeadOfABodyHoldsOfficeThere() {
    assertEquals(
        List.of("Jean Arnault: à la tête of Union africaine"),
        told("Jean Arnault, à la tête de l'Union africaine, a parlé.", FactType.HoldsOffice));
  }

  @Test
  void whoWillBeElectedIsNotWhoIsInOffice() {
    assertEquals(
        List.of("none: président of Chili"),
        told("Le Chili élira son président dimanche.", FactType.Election));
  }

  @Test
  void theNameBehindADateIsTheOneDismissed() {
    assertEquals(
        List.of("Dina Boluarte: none of none"),
        told("Le Congrès a destitué en octobre Dina Boluarte.", FactType.Departure));
  }
}
