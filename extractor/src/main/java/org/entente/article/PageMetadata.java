package org.entente.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page's head says about its article: schema.org JSON-LD before OpenGraph before the rest.
 *
 * @param language ISO 639-1 code
 */
record PageMetadata(
    Optional<String> title,
    Optional<LocalDate> date,
    Optional<String> publisher,
    Optional<String> language) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static PageMetadata of(Document page) {
    Optional<JsonNode> article = findJsonLd(page);
    Optional<String> title =
        article
            .flatMap(a -> text(a.path("headline")))
            .or(() -> meta(page, "og:title", "twitter:title", "dc.title", "DC.title"))
            .or(
                () ->
                    nonBlank(page.select("h1").stream().map(Element::text).findFirst().orElse("")))
            .or(() -> nonBlank(page.title()));
    Optional<LocalDate> date =
        article
            .flatMap(a -> text(a.path("datePublished")))
            .flatMap(PageMetadata::date)
            .or(
                () ->
                    meta(
                            page,
                            "article:published_time",
                            "og:published_time",
                            "datePublished",
                            "date",
                            "pubdate",
                            "dc.date",
                            "DC.date",
                            "DC.date.issued",
                            "dcterms.date",
                            "sailthru.date",
                            "citation_publication_date")
                        .flatMap(PageMetadata::date))
            .or(() -> timeElement(page));
    Optional<String> publisher =
        article
            .flatMap(
                a -> text(a.path("publisher").path("name")).or(() -> text(a.path("publisher"))))
            .or(
                () ->
                    meta(
                        page,
                        "og:site_name",
                        "application-name",
                        "dc.publisher",
                        "DC.publisher",
                        "publisher"));
    Optional<String> language =
        nonBlank(page.select("html").attr("lang"))
            .or(() -> article.flatMap(a -> text(a.path("inLanguage"))))
            .or(() -> meta(page, "og:locale", "dc.language", "language"))
            .map(code -> code.toLowerCase(Locale.ROOT).split("[-_]")[0]);
    return new PageMetadata(title, date, publisher, language);
  }

  private static Optional<JsonNode> findJsonLd(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        Optional<JsonNode> found = findArticle(JSON.readTree(script.data()));
        if (found.isPresent()) {
          return found;
        }
      } catch (JsonProcessingException e) {
        continue; // Broken JSON-LD is common; the other sources stand in.
      }
    }
    return Optional.empty();
  }

  private static Optional<JsonNode> findArticle(JsonNode node) {
    if (node.isArray()) {
      for (JsonNode item : node) {
        Optional<JsonNode> found = findArticle(item);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }
    JsonNode type = node.path("@type");
    String types = type.isArray() ? type.toString() : type.asText();
    if (types.contains("Article") || types.contains("BlogPosting") || types.contains("Report")) {
      return Optional.of(node);
    }
    return node.has("@graph") ? findArticle(node.path("@graph")) : Optional.empty();
  }

  private static Optional<LocalDate> timeElement(Document page) {
    for (Element time : page.select("time[datetime], [itemprop=datePublished]")) {
      Optional<LocalDate> date =
          nonBlank(time.attr("datetime"))
              .or(() -> nonBlank(time.attr("content")))
              .flatMap(PageMetadata::date);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** The day as the publisher's clock has it: the zone is left alone. */
  private static Optional<LocalDate> date(String value) {
    try {
      return Optional.of(
          LocalDate.parse(value.strip().substring(0, Math.min(10, value.strip().length()))));
    } catch (DateTimeException e) {
      return PrintedDates.find(value).flatMap(PrintedDates.Found::date);
    }
  }

  private static Optional<String> meta(Document page, String... names) {
    for (String name : names) {
      Optional<String> content =
          page
              .select(
                  "meta[property="
                      + name
                      + "], meta[name="
                      + name
                      + "], meta[itemprop="
                      + name
                      + "]")
              .stream()
              .map(e -> e.attr("content").strip())
              .filter(c -> !c.isEmpty())
              .findFirst();
      if (content.isPresent()) {
        return content;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() ? nonBlank(node.asText()) : Optional.empty();
  }

  private static Optional<String> nonBlank(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
  }
}
