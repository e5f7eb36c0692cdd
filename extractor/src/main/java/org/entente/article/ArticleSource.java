package org.entente.article;

import java.io.IOException;

/**
 * Something that may hold an article, not yet opened.
 *
 * @param location the file, the entry of an archive, or "standard input"
 */
public record ArticleSource(ArticleId id, String location, Content content) {

  /** Fetches the bytes when their turn has come. */
  @FunctionalInterface
  public interface Content {
    byte[] fetch() throws IOException;
  }
}
