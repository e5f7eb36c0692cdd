package org.entente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {
  private static final String BODY =
      "Le maire de Nîmes a reçu mardi les délégués des deux régions voisines. Ils ont signé avec"
          + " lui une charte sur l'eau, après trois mois de pourparlers, et se reverront au"
          + " printemps dans la même ville.";

  private final ArticleReader reader = new ArticleReader();

  @Test
  void findsTitleDateAndNewspaperAboveTheText() {
    Article article =
        read("L'eau réconcilie les voisins\nLe Petit Nîmois, jeudi 13 octobre 2022\n\n" + BODY);

    assertEquals(Optional.of("L'eau réconcilie les voisins"), article.title());
    assertEquals(Optional.of(LocalDate.of(2022, 10, 13)), article.date());
    assertEquals(Optional.of("Le Petit Nîmois"), article.publisher());
    assertEquals(Language.FR, article.language());
    assertEquals(
        List.of(
            "TITLE L'eau réconcilie les voisins",
            "HEADER Le Petit Nîmois, jeudi 13 octobre 2022",
            "PARAGRAPH " + BODY),
        blocks(article));
  }

  @Test
  void cutsTheDatelineOffADispatch() {
    Article article = read("N'DJAMENA (Agence du Puits), 29 nov. 2024 - " + BODY + "\n\n" + BODY);

    assertEquals(Optional.of("Agence du Puits"), article.publisher());
    assertEquals(Optional.of(LocalDate.of(2024, 11, 29)), article.date());
    assertEquals(
        List.of(
            "HEADER N'DJAMENA (Agence du Puits), 29 nov. 2024 -",
            "PARAGRAPH " + BODY,
            "PARAGRAPH " + BODY),
        blocks(article));
  }

  @Test
  void datesADispatchWithoutAYearByTheLatestYearOfItsText() {
    String body =
        "The mayor of Exeter met delegates of two towns on Tuesday, for the first time since 2021."
            + " They signed a charter on water that is to last until 2040, and will meet again.";
    Article article = read("EXETER, Jan. 3 (Ocean Wire) - In 2022 it rained. " + body);

    assertEquals(Optional.of(LocalDate.of(2022, 1, 3)), article.date());
  }

  @Test
  void takesTheDateOfAnUpdateWhereNoOtherIsGiven() {
    Article article =
        read(
            "L'eau réconcilie les voisins\nMise à jour : 4 mai 2012, cahier « Le Puits »\n\n"
                + BODY);

    assertEquals(Optional.of(LocalDate.of(2012, 5, 4)), article.date());
  }

  @Test
  void tellsTheTownOfAPressReleaseFromTheNewspaper() {
    Article article =
        read(
            "COMMUNIQUÉ DE PRESSE\n"
                + "Cercle des Fontaines\n"
                + "Strasbourg, le 21 août 2023\n\n"
                + "L'eau pour tous\n\n"
                + BODY);

    assertEquals(Optional.of("Cercle des Fontaines"), article.publisher());
    assertEquals(Optional.of("L'eau pour tous"), article.title());
  }

  @Test
  void takesNoDateFromTheFirstEntryOfAChronology() {
    Article article =
        read(
            "REPÈRES – Une charte en trois dates\n\n"
                + "25 mai 2014. – Le maire est élu à Nîmes par les siens.\n\n"
                + BODY);

    assertEquals(Optional.empty(), article.date());
    assertEquals(Optional.of("Une charte en trois dates"), article.title());
  }

  @Test
  void partsATitleFromTheByLineGluedToIt() {
    Article article =
        read(
            "Retour sur la guerre des puitsPar la rédaction | Mis en ligne le 08/08/2018 | Lecture"
                + " 4 min\n"
                + BODY);

    assertEquals(Optional.of("Retour sur la guerre des puits"), article.title());
    assertEquals(Optional.of(LocalDate.of(2018, 8, 8)), article.date());
  }

  @Test
  void marksTheSpeakerBelowAQuotation() {
    Article article =
        read(BODY + "\n\n« Nous reviendrons. »\n– Inès Valadier, maire de Nîmes\n\n" + BODY);

    assertTrue(blocks(article).contains("SIGNATURE – Inès Valadier, maire de Nîmes"));
  }

  @Test
  void joinsLinesThatAreOnlyWrapped() {
    String wrapped = BODY.replaceAll("(.{60}\\S*) ", "$1\n");

    assertEquals(1, read(wrapped + "\n" + wrapped + "\n" + wrapped).blocks().size());
  }

  @Test
  void ignoresADateThatCannotBeRightAndSaysSo() {
    var result =
        (ArticleResult.Readable)
            reader.read(
                new ArticleId("a"),
                "a.txt",
                bytes("Titre du jour\nLe Petit Nîmois, 3 mars 9999\n\n" + BODY));

    assertEquals(Optional.empty(), result.article().date());
    assertEquals(
        List.of("a.txt: the date 9999-03-03 cannot be right and is ignored; correct it"),
        result.notes());
  }

  @Test
  void readsOldEncodings() {
    for (String charset : List.of("windows-1252", "UTF-16LE", "UTF-16BE")) {
      byte[] mark =
          charset.equals("UTF-16LE")
              ? new byte[] {-1, -2}
              : charset.equals("UTF-16BE") ? new byte[] {-2, -1} : new byte[0];
      byte[] text = BODY.getBytes(Charset.forName(charset));
      byte[] all = new byte[mark.length + text.length];
      System.arraycopy(mark, 0, all, 0, mark.length);
      System.arraycopy(text, 0, all, mark.length, text.length);

      var result =
          assertInstanceOf(
              ArticleResult.Readable.class, reader.read(new ArticleId("a"), "a.txt", all), charset);

      assertEquals(BODY, result.article().text(), charset);
    }
  }

  @Test
  void composesAccentsAndKeepsThePlacesOfTheFile() {
    String decomposed = Normalizer.normalize(BODY, Normalizer.Form.NFD);

    Article article = read(decomposed);

    assertEquals(BODY, article.text());
    int composed = BODY.indexOf("mardi");
    assertEquals(decomposed.indexOf("mardi"), article.offsets().original(composed));
    assertEquals(decomposed.length(), article.offsets().original(BODY.length()));
  }

  @Test
  void refusesEachBadFileByName() {
    assertEquals(Refusal.EMPTY, refusal(" \n\t\n".getBytes(StandardCharsets.UTF_8)).reason());
    assertEquals(Refusal.BINARY, refusal(new byte[] {1, 2, 0, 4, 0, 9}).reason());
    assertEquals(
        Refusal.BINARY, refusal("%PDF-1.7\nabc".getBytes(StandardCharsets.UTF_8)).reason());
    assertEquals(Refusal.WRONG_ENCODING, refusal(noise()).reason());
    assertEquals(
        Refusal.TOO_LARGE,
        refusal("mot ".repeat(2_000_000).getBytes(StandardCharsets.UTF_8)).reason());
    assertEquals(
        Refusal.MISSING,
        ((ArticleResult.Refused) reader.read(Path.of("no-such-file.txt"))).reason());
  }

  @Test
  void refusesAnotherLanguageAndNamesIt() {
    var refused =
        refusal(
            bytes(
                "Der Bürgermeister hat am Dienstag die Vertreter der beiden Nachbarregionen"
                    + " empfangen und mit ihnen nach drei Monaten Verhandlungen eine Vereinbarung"
                    + " über das Wasser unterzeichnet."));

    assertEquals(Refusal.OTHER_LANGUAGE, refused.reason());
    assertEquals("a.txt: written in German; Entente reads French and English", refused.message());
  }

  private static byte[] noise() {
    byte[] noise = new byte[400];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (0x80 + i * 37 % 0x20); // C1 controls in every charset of one byte
    }
    return noise;
  }

  private Article read(String text) {
    return ((ArticleResult.Readable) reader.read(new ArticleId("a"), "a.txt", bytes(text)))
        .article();
  }

  private ArticleResult.Refused refusal(byte[] bytes) {
    return assertInstanceOf(
        ArticleResult.Refused.class, reader.read(new ArticleId("a"), "a.txt", bytes));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> blocks(Article article) {
    return article.blocks().stream()
        .map(b -> b.kind() + " " + b.span().of(article.text()))
        .toList();
  }
}
