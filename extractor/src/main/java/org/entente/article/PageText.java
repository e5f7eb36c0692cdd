package org.entente.article;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The running text of a page as lines, each character with its place in the page's source.
 *
 * @param places code point offset in the source of each UTF-16 unit, and of the end
 * @param bodyLength characters of text beside the title
 */
record PageText(
    String text, int[] places, Set<Integer> headings, boolean hasTitle, int bodyLength) {

  static PageText of(Document page, String html, Optional<String> title) {
    Writer writer = new Writer(html);
    Optional<Element> heading =
        page.select("h1").stream().filter(h -> !h.text().isBlank()).findFirst();
    boolean hasTitle = heading.isPresent() || title.isPresent();
    if (heading.isPresent()) {
      writer.block(heading.get());
    } else {
      title.ifPresent(t -> writer.line(t, 0));
    }
    int titleLength = writer.text.length();
    Optional<Element> root = PageBody.find(page);
    root.ifPresent(r -> writer.walk(r, heading.orElse(null)));
    return writer.finish(hasTitle, titleLength);
  }

  /** Goes through the article's elements in page order; lives for one page. */
  private static final class Writer {
    private final String html;
    private final Offsets codePoints;
    private final StringBuilder text = new StringBuilder();
    private final Set<Integer> headings = new HashSet<>();
    private int[] places = new int[1024];
    private int lastPlace;
    private boolean blank = true; // at the start of a line, or after a blank

    Writer(String html) {
      this.html = html;
      this.codePoints = Offsets.ofUnchanged(html);
    }

    void walk(Element root, @org.jspecify.annotations.Nullable Element title) {
      for (Element block : PageBody.blocks(root)) {
        if (block == title) {
          continue;
        }
        int start = text.length();
        block(block);
        if (block.tagName().matches("h[1-6]") && text.length() > start) {
          headings.add(start);
        }
      }
    }

    /** One line of the article; a {@code br} inside it begins another. */
    void block(Element element) {
      inline(element);
      endLine();
    }

    private void inline(Node node) {
      if (node instanceof TextNode part) {
        characters(part);
      } else if (node instanceof Element element) {
        if (element.tagName().equals("br")) {
          endLine();
          return;
        }
        for (Node child : element.childNodes()) {
          if (!(child instanceof Element inner && PageBody.isBlockOfItsOwn(inner))) {
            inline(child);
          }
        }
      }
    }

    private void characters(TextNode node) {
      String decoded = node.getWholeText();
      int at = node.sourceRange().isTracked() ? node.sourceRange().startPos() : 0;
      int end = node.sourceRange().isTracked() ? node.sourceRange().endPos() : 0;
      int i = 0;
      while (i < decoded.length()) {
        int width = 1;
        int next = Math.min(at + 1, end);
        if (at < end && html.charAt(at) == '&') {
          int semicolon = html.indexOf(';', at);
          if (semicolon > at && semicolon - at < 32) {
            String entity =
                org.jsoup.parser.Parser.unescapeEntities(html.substring(at, semicolon + 1), false);
            if (!entity.isEmpty() && decoded.startsWith(entity, i)) {
              width = entity.length();
              next = semicolon + 1;
            }
          }
        }
        for (int k = 0; k < width; k++) {
          put(decoded.charAt(i + k), codePoints.original(at));
        }
        i += width;
        at = next;
      }
    }

    void line(String words, int place) {
      for (char c : words.toCharArray()) {
        put(c, place);
      }
      endLine();
    }

    private void put(char c, int place) {
      boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
      if (space && blank || c == '\u00AD') { // soft hyphens are no letters of the word
        return;
      }
      append(space ? ' ' : c, place);
      blank = space;
    }

    private void endLine() {
      while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
        text.setLength(text.length() - 1);
      }
      if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
        append('\n', lastPlace);
        append('\n', lastPlace);
      }
      blank = true;
    }

    private void append(char c, int place) {
      if (text.length() + 1 >= places.length) {
        places = Arrays.copyOf(places, places.length * 2);
      }
      lastPlace = Math.max(lastPlace, place); // the title may stand below what follows it
      places[text.length()] = lastPlace;
      text.append(c);
    }

    PageText finish(boolean hasTitle, int titleLength) {
      int[] all = Arrays.copyOf(places, text.length() + 1);
      all[text.length()] = lastPlace;
      return new PageText(text.toString(), all, headings, hasTitle, text.length() - titleLength);
    }
  }
}
