package org.entente.article;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file into one {@link Article}. Same bytes and name, same article. A file that is none is
 * a value, {@link ArticleResult.Refused}; nothing is thrown for what a file contains. Thread-safe.
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
    try {
      if (Files.size(file) > LARGEST_BYTES) {
        return tooLarge(id, file.toString(), Files.size(file));
      }
      return read(id, file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      return new ArticleResult.Refused(
          id,
          Refusal.UNREADABLE,
          file + ": cannot be read (" + reason(e) + "); check its permissions");
    }
  }

  /**
   * Reads what was already fetched.
   *
   * @param location the file or address it came from, for messages
   */
  public ArticleResult read(ArticleId id, String location, byte[] bytes) {
    if (bytes.length > LARGEST_BYTES) {
      return tooLarge(id, location, bytes.length);
    }
    if (TextDecoder.isBinary(bytes)) {
      return new ArticleResult.Refused(
          id, Refusal.BINARY, location + ": not a text; save the article as .txt or .html first");
    }
    Optional<String> decoded = TextDecoder.decode(bytes, declaredCharset(bytes));
    if (decoded.isEmpty()) {
      return new ArticleResult.Refused(
          id, Refusal.WRONG_ENCODING, location + ": its encoding cannot be told; save it as UTF-8");
    }
    return plain(id, location, decoded.get());
  }

  private ArticleResult plain(ArticleId id, String location, String decoded) {
    ComposedText composed = ComposedText.of(decoded);
    String text = composed.text();
    if (text.chars().allMatch(c -> Line.isBlank((char) c))) {
      return new ArticleResult.Refused(
          id, Refusal.EMPTY, location + ": nothing in it; remove it or fill it");
    }
    String code = LanguageDetector.detect(text);
    Optional<Language> language = Language.ofCode(code);
    if (language.isEmpty()) {
      return new ArticleResult.Refused(
          id,
          Refusal.OTHER_LANGUAGE,
          location + ": written in " + name(code) + "; Entente reads French and English");
    }
    Layout layout = Layout.of(text);
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
            text,
            composed.offsets(),
            layout.blocks(),
            layout.title(),
            date,
            layout.publisher(),
            location),
        notes);
  }

  private static @Nullable Charset declaredCharset(byte[] bytes) {
    return null; // Plain text declares none.
  }

  private static boolean isPlausible(LocalDate date) {
    return !date.isBefore(FIRST_NEWSPAPER) && !date.isAfter(LAST_DATE);
  }

  private static ArticleResult tooLarge(ArticleId id, String location, long bytes) {
    return new ArticleResult.Refused(
        id,
        Refusal.TOO_LARGE,
        location
            + ": "
            + bytes / 1_000_000
            + " MB, and an article has at most "
            + LARGEST_BYTES / 1_000_000
            + " MB; split it into one file per article");
  }

  private static String name(String code) {
    String name = Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    return code.equals("und") ? "no language that could be told" : name;
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }
}
