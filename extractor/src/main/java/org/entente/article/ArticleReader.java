package org.entente.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads one file into one {@link Article}. Same bytes and name, same article. A file that is none
 * is a value, {@link ArticleResult.Refused}; nothing is thrown for what a file contains.
 * Thread-safe.
 */
public final class ArticleReader {
  /** No article has 4 million bytes; a log file has. */
  public static final int LARGEST_BYTES = 4_000_000;

  private static final LocalDate FIRST_NEWSPAPER = LocalDate.of(1605, 1, 1);
  private static final LocalDate LAST_DATE = LocalDate.of(2199, 12, 31);

  /** Reads a .txt or .html file. */
  public ArticleResult read(Path file) {
    ArticleId id = ArticleNames.idOf(file.getFileName().toString());
    if (!Files.exists(file)) {
      return new ArticleResult.Refused(
          id, Refusal.MISSING, file + ": there is no such file; check the path");
    }
    return read(new ArticleSource(id, file.toString(), () -> Files.readAllBytes(file)));
  }

  /** Opens a source and reads what is in it. */
  public ArticleResult read(ArticleSource source) {
    try {
      return read(source.id(), source.location(), source.content().fetch());
    } catch (IOException e) {
      return new ArticleResult.Refused(
          source.id(), Refusal.UNREADABLE, source.location() + ": " + reason(e));
    }
  }

  /**
   * Reads what was already fetched.
   *
   * @param location the file or address it came from, for messages
   */
  public ArticleResult read(ArticleId id, String location, byte[] bytes) {
    if (bytes.length > LARGEST_BYTES) {
      return tooLarge(id, location);
    }
    if (TextDecoder.isBinary(bytes)) {
      return new ArticleResult.Refused(
          id, Refusal.BINARY, location + ": not a text; save the article as .txt or .html first");
    }
    boolean html = HtmlPage.isHtml(location, bytes);
    Optional<String> decoded =
        TextDecoder.decode(bytes, html ? HtmlPage.declaredCharset(bytes) : null);
    if (decoded.isEmpty()) {
      return new ArticleResult.Refused(
          id, Refusal.WRONG_ENCODING, location + ": its encoding cannot be told; save it as UTF-8");
    }
    if (decoded.get().chars().allMatch(c -> Line.isBlank((char) c))) {
      return new ArticleResult.Refused(
          id, Refusal.EMPTY, location + ": nothing in it; remove it or fill it");
    }
    return html ? page(id, location, decoded.get()) : plain(id, location, decoded.get());
  }

  private ArticleResult plain(ArticleId id, String location, String decoded) {
    ComposedText composed = ComposedText.of(decoded);
    return article(id, location, composed, Layout.of(composed.text()));
  }

  private ArticleResult page(ArticleId id, String location, String decoded) {
    Optional<HtmlPage> page = HtmlPage.parse(decoded);
    if (page.isEmpty()) {
      return new ArticleResult.Refused(
          id,
          Refusal.NO_ARTICLE,
          location + ": a page without running text; save the page of the article itself");
    }
    return article(id, location, page.get().text(), Layout.of(page.get()));
  }

  private ArticleResult article(
      ArticleId id, String location, ComposedText composed, Layout layout) {
    String code = LanguageDetector.detect(composed.text());
    Optional<Language> language = Language.ofCode(code);
    if (language.isEmpty()) {
      return new ArticleResult.Refused(
          id,
          Refusal.OTHER_LANGUAGE,
          location + ": written in " + name(code) + "; Entente reads French and English");
    }
    List<String> notes = new ArrayList<>();
    Optional<LocalDate> date = layout.date();
    if (date.isPresent() && !isPlausible(date.get())) {
      notes.add(
          location + ": the date " + date.get() + " cannot be right and is ignored; correct it");
      date = Optional.empty();
    }
    return new ArticleResult.Readable(
        new Article(
            id,
            language.get(),
            composed.text(),
            composed.offsets(),
            layout.blocks(),
            layout.title(),
            date,
            layout.publisher(),
            location),
        notes);
  }

  private static boolean isPlausible(LocalDate date) {
    return !date.isBefore(FIRST_NEWSPAPER) && !date.isAfter(LAST_DATE);
  }

  private static ArticleResult tooLarge(ArticleId id, String location) {
    return new ArticleResult.Refused(
        id,
        Refusal.TOO_LARGE,
        location
            + ": more than an article's "
            + LARGEST_BYTES / 1_000_000
            + " MB; split it into one file per article");
  }

  private static String name(String code) {
    String name = Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    return code.equals("und") ? "no language that could be told" : name;
  }

  private static String reason(IOException e) {
    return e instanceof java.nio.file.AccessDeniedException
        ? "may not be read; check its permissions"
        : "cannot be read (" + e.getMessage() + ")";
  }
}
