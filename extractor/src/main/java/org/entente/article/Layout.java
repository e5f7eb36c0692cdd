package org.entente.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the lines of a plain text are, and what its first lines say about it.
 *
 * @param blocks in text order
 */
record Layout(
    List<Block> blocks,
    Optional<String> title,
    Optional<LocalDate> date,
    Optional<String> publisher) {

  /** Reads the layout of a text in Unicode NFC. */
  static Layout of(String text) {
    List<Line> lines = Lines.of(text);
    Head head = Head.read(lines);
    List<Block> blocks = new ArrayList<>(head.blocks());
    Body.read(head.rest(), blocks);
    return new Layout(
        blocks, head.title().map(Line::text), head.date(), head.publisher().map(Names::tidy));
  }

  /** Reads the layout of a page's text; what its metadata says stands. */
  static Layout of(HtmlPage page) {
    Layout found = of(page.text().text());
    List<Block> blocks = new ArrayList<>();
    for (Block block : found.blocks()) {
      boolean marked = page.headings().contains(block.span().start());
      boolean plain = block.kind() == Block.Kind.PARAGRAPH;
      blocks.add(marked && plain ? new Block(block.span(), Block.Kind.HEADING) : block);
    }
    PageMetadata said = page.metadata();
    return new Layout(
        blocks,
        found.title().or(said::title),
        said.date().or(found::date),
        said.publisher().or(found::publisher));
  }

  /** How publishers write themselves in capitals, and how they are cited. */
  private static final class Names {
    private static final java.util.Set<String> SMALL =
        java.util.Set.of(
            "de", "du", "des", "d", "la", "le", "les", "l", "et", "of", "the", "and", "à", "en");

    /** "CARNETS DE BANGUI" → "Carnets de Bangui"; "Collectif X (Grenoble)" → "Collectif X". */
    static String tidy(String name) {
      String plain = name.replaceAll("\\h*\\([^()]*\\)$", "").strip();
      boolean capitals =
          plain.equals(plain.toUpperCase(java.util.Locale.ROOT))
              && plain.codePoints().filter(Character::isLetter).count() > 5;
      if (!capitals) {
        return plain;
      }
      StringBuilder tidy = new StringBuilder();
      java.util.regex.Matcher word =
          java.util.regex.Pattern.compile("\\p{L}+|\\P{L}+").matcher(plain);
      while (word.find()) {
        String lower = word.group().toLowerCase(java.util.Locale.ROOT);
        boolean small = tidy.length() > 0 && SMALL.contains(lower);
        tidy.append(
            small
                ? lower
                : lower.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + lower.substring(1));
      }
      return tidy.toString();
    }
  }
}
