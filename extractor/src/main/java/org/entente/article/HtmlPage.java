package org.entente.article;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The article of a web page: its running text without menus, notices and links to other articles,
 * and what the page says about it.
 *
 * @param text title and paragraphs, one a line, blank lines between
 * @param headings starts of the lines that the page marks as headings
 */
record HtmlPage(
    ComposedText text, java.util.Set<Integer> headings, boolean hasTitle, PageMetadata metadata) {
  private static final Pattern META_CHARSET =
      Pattern.compile(
          "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);

  /** Shorter than this in all, a page holds no article, in UTF-16 units. */
  private static final int LEAST_TEXT = 200;

  /** True for what is a page by its name or its first characters. */
  static boolean isHtml(String location, byte[] bytes) {
    String name = location.toLowerCase(Locale.ROOT);
    if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) {
      return true;
    }
    String start = ascii(bytes, 512).stripLeading().toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || start.startsWith("<?xml") && start.contains("<html");
  }

  /** What the page's head says its charset is. */
  static @Nullable Charset declaredCharset(byte[] bytes) {
    Matcher m = META_CHARSET.matcher(ascii(bytes, 4096));
    if (!m.find()) {
      return null;
    }
    try {
      return Charset.forName(m.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null; // A page may name any charset it likes; the detector decides then.
    }
  }

  /**
   * Finds the article.
   *
   * @param html the decoded page
   * @return nothing where the page has no running text
   */
  static Optional<HtmlPage> parse(String html) {
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    Document page = Jsoup.parse(html, parser);
    PageMetadata metadata = PageMetadata.of(page);
    PageText text = PageText.of(page, html, metadata.title());
    if (text.bodyLength() < LEAST_TEXT) {
      return Optional.empty();
    }
    return Optional.of(
        new HtmlPage(
            ComposedText.of(text.text(), text.places()),
            text.headings(),
            text.hasTitle(),
            metadata));
  }

  private static String ascii(byte[] bytes, int most) {
    return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.ISO_8859_1);
  }
}
