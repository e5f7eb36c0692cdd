package org.entente.article;

/**
 * A line or paragraph of an article; no sentence crosses its border.
 *
 * @param span where it stands in {@link Article#text()}
 * @param kind what it is in the layout of the page
 */
public record Block(Span span, Kind kind) {
  /** What a block is in the layout of a page. */
  public enum Kind {
    /** The headline of the whole article. */
    TITLE,
    /** A line about the article: section, by-line, date, dateline standing alone. */
    HEADER,
    /** A heading between paragraphs; mostly without a full stop. */
    HEADING,
    /** Running text, a list item, or a quotation set apart. */
    PARAGRAPH,
    /** A free-standing line that names who said the block before it: "– X, ministre". */
    SIGNATURE
  }
}
