package org.entente.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One article, ready to be read.
 *
 * @param text the whole decoded text in Unicode NFC, header lines included; every {@link Span} in
 *     the pipeline points into it
 * @param offsets back to the file the text came from
 * @param blocks in text order, not overlapping; what lies between them is blank or left out
 * @param date when it was published, where the file says so
 * @param publisher who published it, where the file says so
 * @param location the file or address it was read from, for people; not an identifier
 */
public record Article(
    ArticleId id,
    Language language,
    String text,
    Offsets offsets,
    List<Block> blocks,
    Optional<String> title,
    Optional<LocalDate> date,
    Optional<String> publisher,
    String location) {
  public Article {
    blocks = List.copyOf(blocks);
  }
}
