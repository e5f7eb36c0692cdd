package org.entente.extractor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.article.Article;
import org.entente.article.ArticleId;
import org.entente.article.Block;
import org.entente.article.Language;
import org.entente.article.Offsets;
import org.entente.article.Span;
import org.entente.claim.Claim;
import org.entente.event.FactType;
import org.entente.event.Filler;
import org.junit.jupiter.api.Test;

/** What several sentences say together of troops, arms and the dead. */
class WarTest {
  private static final Extractor EXTRACTOR = Extractor.load();

  /** "agent=France, quantity=300" for each fact of the type. */
  private static List<String> facts(FactType type, String text) {
    Article article =
        new Article(
            new ArticleId("war"),
            Language.FR,
            text,
            Offsets.ofUnchanged(text),
            List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH)),
            Optional.empty(),
            Optional.of(LocalDate.of(2025, 6, 12)),
            Optional.empty(),
            "war");
    Reading.Done reading = EXTRACTOR.draft(article).orElseThrow().keepingAll();
    return reading.claims().stream()
        .filter(claim -> claim.fact().type() == type)
        .map(claim -> roles(claim, reading))
        .toList();
  }

  private static String roles(Claim claim, Reading.Done reading) {
    return claim.fact().roles().entrySet().stream()
        .map(e -> e.getKey().name().toLowerCase(Locale.ROOT) + "=" + value(e.getValue(), reading))
        .collect(Collectors.joining(", "));
  }

  private static String value(Filler filler, Reading.Done reading) {
    return switch (filler) {
      case Filler.Entities things ->
          things.ids().stream()
              .map(id -> reading.entities().entity(id).name())
              .collect(Collectors.joining("+"));
      case Filler.Text words -> words.value();
      case Filler.When when -> when.value().iso();
      case Filler.Amount amount ->
          amount.value().value().isPresent()
              ? String.valueOf((int) amount.value().value().getAsDouble())
              : "?";
    };
  }

  private static boolean any(List<String> facts, String... parts) {
    return facts.stream().anyMatch(fact -> List.of(parts).stream().allMatch(fact::contains));
  }

  @Test
  void aNumberAloneCountsThoseSpokenOfBefore() {
    List<String> facts =
        facts(
            FactType.Deployment,
            "Des troupes rwandaises sont entrées au Congo. Elles sont 4 000, selon l'ONU.");
    assertTrue(any(facts, "agent=Rwanda", "quantity=4000"), facts::toString);
  }

  @Test
  void aVerbOfCountingGivesAnotherNumberOfTheDead() {
    List<String> facts =
        facts(
            FactType.Casualties,
            "Dix soldats indiens ont été tués à Galwan. La Chine n'en reconnaît que quatre.");
    assertTrue(any(facts, "quantity=10"), facts::toString);
    assertTrue(any(facts, "quantity=4"), facts::toString);
  }

  @Test
  void aDateCountsNobody() {
    List<String> facts =
        facts(
            FactType.Casualties,
            "Dix soldats indiens ont été tués à Galwan. En 2020, l'armée se réformait.");
    assertTrue(facts.stream().noneMatch(f -> f.contains("2020,")), facts::toString);
  }

  @Test
  void troopsThatNobodyIsSaidToOwnAreOfThoseWhoSentSomeBefore() {
    List<String> facts =
        facts(
            FactType.Deployment,
            "Londres a envoyé 300 soldats à Aden. Deux frégates mouillent à Mascate.");
    assertTrue(any(facts, "agent=Royaume-Uni", "frégates"), facts::toString);
  }

  @Test
  void aPronounForTroopsPointsToThoseToldBefore() {
    List<String> facts =
        facts(
            FactType.Deployment,
            "Le Kenya a envoyé deux bataillons à Goma. Ils ont été déployés à Sake en mai.");
    assertTrue(any(facts, "agent=Kenya", "destination=Sake"), facts::toString);
  }

  @Test
  void anAttackLaidAtSomebodysDoorIsHis() {
    List<String> facts =
        facts(
            FactType.Attack,
            "L'aviation a bombardé Saada mardi. Le gouvernement saoudien l'a imputé aux Houthis.");
    assertTrue(any(facts, "agent=Houthis"), facts::toString);
  }

  @Test
  void theAdjectiveOfThoseStruckIsNotWhoStruck() {
    List<String> facts =
        facts(FactType.Attack, "Une frappe a tué trente soldats turcs près de la frontière.");
    assertEquals(0, facts.stream().filter(f -> f.contains("agent=Turquie")).count());
  }

  @Test
  void aPhraseOfItsOwnBarsNoFrame() {
    List<String> facts =
        facts(
            FactType.TerritorialGain,
            "L'armée yéménite s'est emparée de Zinjibar, dernière place forte des rebelles.");
    assertTrue(any(facts, "place=Zinjibar"), facts::toString);
  }
}
