package org.entente.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.article.Article;
import org.entente.article.Language;
import org.entente.language.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityFinderTest {
  private static final TimeFinder TIMES = TimeFinder.load();
  private static final QuantityFinder FINDER = QuantityFinder.load();

  private static List<QuantityMention> find(Article article) {
    List<Sentence> sentences = Texts.sentences(article);
    return FINDER.find(article, sentences, TIMES.find(article, sentences));
  }

  private static Article article(Language language, String text) {
    return Texts.article(language, text, Optional.of(LocalDate.of(2024, 3, 1)));
  }

  /** "~11000 person", "300.. person", "..8000", "10..12", "3 shell/day". */
  private static String quantities(Language language, String text) {
    return find(article(language, text)).stream()
        .map(m -> show(m.quantity()))
        .collect(Collectors.joining(", "));
  }

  private static String show(Quantity q) {
    String number =
        q.value().isPresent()
            ? Quantity.canonical(q.value().getAsDouble())
            : (q.min().isPresent() ? Quantity.canonical(q.min().getAsDouble()) : "")
                + ".."
                + (q.max().isPresent() ? Quantity.canonical(q.max().getAsDouble()) : "");
    return (q.approximate() ? "~" : "")
        + number
        + q.unit().map(u -> " " + u).orElse("")
        + q.per().map(p -> "/" + p).orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Il envoie 11 000 soldats.                            | 11000 person
          Il envoie 47.000 hommes.                             | 47000 person
          Elle envoie deux mille trois cents militaires.       | 2300 person
          Quatre-vingts militaires resteront.                  | 80 person
          Quatre-vingt-dix-neuf civils sont morts.             | 99 person
          Trente et un chars sont promis.                      | 31 tank
          Cent vingt-cinq avions ont décollé.                  | 125 aircraft
          Une aide de 1,2 milliard d'euros                     | 1200000000 euro
          Deux milliards et demi de dollars                    | 2500000000 dollar
          Ils contrôlent 70 % du pays.                         | 70 percent
          Ils ont repris quelque 8 000 km² autour de la ville. | ~8000 km2
          """)
  void readsNumbersInFiguresAndWords(String text, String expected) {
    assertEquals(expected, quantities(Language.FR, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Près de 4 000 civils ont péri.                       | ~4000 person
          Une centaine d'hommes sont partis.                   | ~100 person
          Un millier de soldats y sont.                        | ~1000 person
          Plus de 300 soldats sont morts.                      | 300.. person
          Au moins quatre habitants sont morts.                | 4.. person
          Jusqu'à 8 000 soldats seront déployés.               | ..8000 person
          Un peu moins de mille soldats                        | ~..1000 person
          Huit cents militaires au plus                        | ..800 person
          Entre dix et douze missiles                          | 10..12 missile
          De 10 000 à 12 000 hommes                            | 10000..12000 person
          Il a reçu 3 à 4 millions d'obus.                     | 3000000..4000000 shell
          Les effectifs sont revenus de 8 350 à 4 500 hommes.  | 4500 person
          """)
  void readsHedgesBoundsAndRanges(String text, String expected) {
    assertEquals(expected, quantities(Language.FR, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ils tirent 300 obus par jour.                        | 300 shell/day
          Elle verse chaque année trois milliards de livres.   | 3000000000 pound/year
          L'armée a perdu 67 hommes, et 283 ont été blessés.   | 67 person, 283 person
          Il en restait six cents l'an dernier.                | 600
          """)
  void readsRatesAndNumbersWithoutANoun(String text, String expected) {
    assertEquals(expected, quantities(Language.FR, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They sent 11,826 soldiers.                           | 11826 person
          About 180 Kenyans were killed.                       | ~180 person
          It pledged some $2 billion.                          | ~2000000000 dollar
          As many as 500 Russian soldiers are there.           | ..500 person
          More than 300 civilians died.                        | 300.. person
          It detected 153 Chinese military aircraft.           | 153 aircraft
          It sent 14 warships and 12 other official vessels.   | 14 ship, 12 ship
          Between ten and twelve missiles were fired.          | 10..12 missile
          Two hundred and five troops left.                    | 205 person
          They took its 25 crew members captive.               | 25 person
          """)
  void readsEnglish(String text, String expected) {
    assertEquals(expected, quantities(Language.EN, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          L'article 5 du traité et la résolution 1701.
          Le F-16, la 155e brigade, le G7 et le B-1B.
          Il est arrivé à 7 h 11 le 3 mai 2024.
          Il a combattu trois ans et cinq mois.
          Les Vingt-Sept se sont réunis.
          Le vingt-huitième instrument a été déposé.
          Des milliers de soldats, plusieurs centaines de civils.
          Les deux hommes se sont revus.
          Un accord de coopération a été signé.
          """)
  void leavesAloneWhatIsNoCount(String text) {
    assertEquals("", quantities(Language.FR, text));
  }

  @Test
  void pointsAtTheCountedNoun() {
    Article article = article(Language.FR, "Elle a envoyé près de 11 000 soldats au nord.");

    QuantityMention mention = find(article).getFirst();

    assertEquals("près de 11 000 soldats", mention.span().of(article.text()));
    assertEquals("soldats", Texts.sentences(article).getFirst().token(mention.counted()).form());
  }
}
