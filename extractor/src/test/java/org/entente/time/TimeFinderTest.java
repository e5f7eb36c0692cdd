package org.entente.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.article.Article;
import org.entente.article.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFinderTest {
  private static final TimeFinder FINDER = TimeFinder.load();

  private static Article french(String published, String text) {
    return Texts.article(
        Language.FR,
        text,
        published.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(published)));
  }

  private static String dates(Article article) {
    return FINDER.find(article, Texts.sentences(article)).stream()
        .map(m -> m.value().iso())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-03-01 | Le ministre a démissionné jeudi.                       | 2024-02-29
          2024-03-01 | Le ministre a démissionné vendredi.                    | 2024-03-01
          2024-03-01 | Le Sénat se prononcera lundi.                          | 2024-03-04
          2024-03-01 | Le Sénat doit se prononcer lundi sur le texte.         | 2024-03-04
          2024-03-01 | La visite prévue mardi est annulée.                    | 2024-03-05
          2024-03-01 | Selon la rumeur, il se rendrait dimanche à Genève.     | 2024-03-03
          2024-03-01 | Samedi dernier, à Nairobi, ils ont signé.              | 2024-02-24
          """)
  void takesTheLastWeekdayInThePastAndTheNextOneInTheFuture(
      String published, String text, String expected) {
    assertEquals(expected, dates(french(published, text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-03-01 | Il a été élu en novembre.                              | 2023-11
          2024-03-01 | Le scrutin aura lieu en novembre.                      | 2024-11
          2024-03-01 | Un exercice annoncé pour novembre inquiète.            | 2024-11
          2024-03-01 | L'exercice se poursuit jusqu'au 15 mars.               | ../2024-03-15
          2024-03-01 | Le traité sera appliqué à compter du 1er avril.        | 2024-04-01/..
          2025-07-10 | Vendredi 27 juin, ils avaient déposé leurs armes.      | 2025-06-27
          """)
  void choosesTheYearByTheTense(String published, String text, String expected) {
    assertEquals(expected, dates(french(published, text)));
  }

  @Test
  void followsTheStoryRatherThanTheCalendar() {
    Article article =
        french(
            "2024-06-01",
            "Le 12 janvier 2020, une trêve s'ouvre. Le lendemain, il signait. "
                + "En mars, son envoyé jetait l'éponge.");

    assertEquals("2020-01-12 2020-01-13 2020-03", dates(article));
  }

  @Test
  void anOldStoryGoesOnInTheNextParagraph() {
    Article article =
        french(
            "2019-08-30",
            "Le 4 septembre 1999, les miliciens attaquent.\nLe 9 septembre, ils reculent.");

    assertEquals("1999-09-04 1999-09-09", dates(article));
  }

  @Test
  void leavesAsidesOutOfTheStory() {
    Article article =
        french(
            "2024-11-27",
            "Leur chef, qui dirigeait le mouvement depuis 1992, a été tué le 27 septembre.");

    assertEquals("1992/.. 2024-09-27", dates(article));
  }

  @Test
  void countsTheDayAfterAndTheDayAfterThatFromOneDay() {
    Article article =
        french(
            "2022-10-13",
            "3 octobre. La chambre basse approuve ; le Sénat entérine le lendemain, "
                + "le président promulgue le surlendemain.");

    assertEquals("2022-10-03 2022-10-04 2022-10-05", dates(article));
  }

  @Test
  void looksBackOnAnAnniversary() {
    Article article =
        french(
            "2022-03-19",
            "Il y a soixante ans, la paix\n"
                + "Le 18 mars 1962, ils signaient.\n"
                + "La suite fut sanglante. Le 23 mars, ils se battirent.");

    assertEquals("1962 1962-03-18 1962-03-23", dates(article));
  }

  @Test
  void resolvesNothingAgainstADateItDoesNotHave() {
    assertEquals("", dates(french("", "Il a signé mercredi. Hier, il est parti en mai.")));
    assertEquals("2014-05-25", dates(french("", "Il a été élu le 25 mai 2014.")));
  }

  @Test
  void knowsChronologiesByTheirHeadings() {
    Article article =
        french("2022-10-13", "21 février. Il reconnaît leur indépendance. Il noue deux traités.");

    Timeline timeline = FINDER.read(article, Texts.sentences(article));

    assertEquals(Optional.empty(), timeline.contextOf(0));
    assertEquals(Optional.of(new TimeValue("2022-02-21")), timeline.contextOf(1));
    assertEquals(Optional.of(new TimeValue("2022-02-21")), timeline.contextOf(2));
  }

  @Test
  void takesTheYearFromTheHeadingOverIt() {
    Article article =
        french("", "1935\n2 mai. Un traité est signé.\n1936\n7 mars. Il entre en vigueur.");

    assertEquals("1935-05-02 1936-03-07", dates(article));
  }

  @Test
  void takesTheYearFromAShortSentenceThatTellsOnlyTheYear() {
    Article article =
        french("2022-09-02", "L'épreuve vint en 1982. Le 2 avril, ils prennent le port.");

    assertEquals("1982 1982-04-02", dates(article));
  }

  @Test
  void theSameDayIsThatOfTheSentenceBefore() {
    Article article =
        french(
            "2024-07-20",
            "Cinquante ans après l'invasion\n"
                + "Elle invoque le pacte signé le 16 août 1960. Le même jour, ils s'étaient unis.");

    assertTrue(dates(article).endsWith("1960-08-16 1960-08-16"), dates(article));
  }

  @Test
  void spansTheWholeExpressionWithItsPreposition() {
    Article article = french("2024-03-01", "Il est là depuis mai 2023 avec elle.");

    TimeMention mention = FINDER.find(article, Texts.sentences(article)).getFirst();

    assertEquals("depuis mai 2023", mention.span().of(article.text()));
    assertEquals(List.of(3, 5), List.of(mention.first(), mention.last()));
    assertTrue(mention.first() <= mention.head() && mention.head() <= mention.last());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          L'article 5 et la résolution 1701 s'appliquent.
          Une force de 1500 hommes et 2000 soldats.
          Ces dernières années, récemment, depuis longtemps.
          Le F-16 et le G7 à 20 heures, page 12.
          Elle a 42 ans. Ils ont tenu cinq jours.
          Le 31 février n'existe pas.
          """)
  void leavesAloneWhatIsNoDate(String text) {
    assertEquals("", dates(french("2024-03-01", text)));
  }

  @Test
  void givesTheSameForTheSameArticle() {
    Article article = french("2024-03-01", "Hier, puis le 3 mai 2020, enfin lundi.");

    assertEquals(dates(article), dates(article));
  }
}
