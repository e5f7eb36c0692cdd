package org.entente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
  private static final String FIRST =
      "Le Chablais et le Valais ont signé, mardi à Évian, un traité de bon voisinage qui remplace"
          + " celui de 1971.";
  private static final String SECOND =
      "Les deux présidents se sont félicités du résultat, après trois mois de pourparlers menés"
          + " dans la discrétion.";

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="fr-FR"><head><meta charset="utf-8"><title>Un traité pour le lac | Le Lémanique</title>
      <script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],
        "headline":"Un traité pour le lac","datePublished":"2024-03-05T23:30:00+01:00",
        "publisher":{"@type":"Organization","name":"Le Lémanique"}}]}</script></head>
      <body><nav><ul><li><a href="/">Accueil</a></li><li><a href="/monde">Monde</a></li></ul></nav>
      <div class="cookie-banner">Nous utilisons des cookies, les nôtres et ceux de tiers, pour mesurer l'audience.</div>
      <main><h1>Un trait&eacute; pour&nbsp;le lac</h1>
      <div class="story"><p>%s</p>
      <h2>Trois mois de silence</h2>
      <p>Lire aussi : <a href="/x">Le lac en dix dates</a></p>
      <p>%s<br>« C&rsquo;est un <a href="/p">jour heureux</a> », a dit l&#39;un d&apos;eux.</p></div>
      <aside><p>Les plus lus, les plus commentés, les plus partagés, et ce qui suit.</p></aside></main>
      <footer><p>© Le Lémanique, tous droits réservés, mentions légales, plan du site.</p></footer></body></html>
      """
          .formatted(FIRST, SECOND);

  private final ArticleReader reader = new ArticleReader();

  @Test
  void keepsTheArticleAndLeavesThePageAroundItOut() {
    Article article = read(PAGE.getBytes(StandardCharsets.UTF_8));

    assertEquals(
        List.of(
            "TITLE Un traité pour\u00A0le lac",
            "PARAGRAPH " + FIRST,
            "HEADING Trois mois de silence",
            "PARAGRAPH " + SECOND,
            "PARAGRAPH « C’est un jour heureux », a dit l'un d'eux."),
        blocks(article));
  }

  @Test
  void takesDateAndPublisherFromTheMetadata() {
    Article article = read(PAGE.getBytes(StandardCharsets.UTF_8));

    assertEquals(Optional.of(LocalDate.of(2024, 3, 5)), article.date());
    assertEquals(Optional.of("Le Lémanique"), article.publisher());
  }

  @Test
  void leadsEveryCharacterBackToThePage() {
    Article article = read(PAGE.getBytes(StandardCharsets.UTF_8));

    for (String words : List.of("Le Chablais", "jour heureux", "Les deux présidents")) {
      int place = article.offsets().original(article.text().indexOf(words));
      assertEquals(words, PAGE.substring(place, place + words.length()));
    }
  }

  @Test
  void believesTheCharsetThatThePageDeclares() {
    String page =
        PAGE.replace("charset=\"utf-8\"", "charset=\"iso-8859-15\"")
            .replace("«", "&laquo;")
            .replace("»", "&raquo;");

    Article article = read(page.getBytes(Charset.forName("iso-8859-15")));

    assertEquals("PARAGRAPH " + FIRST, blocks(article).get(1));
  }

  @Test
  void readsOpenGraphWhereThereIsNoJsonLd() {
    String page =
        "<html><head><meta property='og:title' content='Un traité'><meta property='og:site_name'"
            + " content='Le Lac'><meta property='article:published_time'"
            + " content='2023-09-01T08:00:00Z'></head><body><div><p>"
            + FIRST
            + "</p><p>"
            + SECOND
            + "</p></div></body></html>";

    Article article = read(page.getBytes(StandardCharsets.UTF_8));

    assertEquals(Optional.of("Un traité"), article.title());
    assertEquals(Optional.of("Le Lac"), article.publisher());
    assertEquals(Optional.of(LocalDate.of(2023, 9, 1)), article.date());
  }

  @Test
  void readsAPageWhoseTextStandsBetweenLineBreaks() {
    String page =
        "<html><body><div id=menu><a href=a>Un</a> <a href=b>Deux</a></div><div>"
            + FIRST
            + "<br><br>"
            + SECOND
            + "</div></body></html>";

    assertEquals(
        List.of("PARAGRAPH " + FIRST, "PARAGRAPH " + SECOND),
        blocks(read(page.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void refusesAPageWithoutAnArticle() {
    String page =
        "<html><body><form><input name=q></form><ul><li><a href=a>Un</a></li></ul></body></html>";

    var refused =
        assertInstanceOf(
            ArticleResult.Refused.class,
            reader.read(new ArticleId("p"), "p.html", page.getBytes(StandardCharsets.UTF_8)));

    assertEquals(Refusal.NO_ARTICLE, refused.reason());
  }

  private Article read(byte[] page) {
    return ((ArticleResult.Readable) reader.read(new ArticleId("p"), "p.html", page)).article();
  }

  private static List<String> blocks(Article article) {
    return article.blocks().stream()
        .map(b -> b.kind() + " " + b.span().of(article.text()))
        .toList();
  }
}
