package org.entente.article;

import java.util.List;

/** What became of one file: an article, or the reason why there is none. */
public sealed interface ArticleResult {
  ArticleId id();

  /**
   * It is an article.
   *
   * @param notes what was odd but did not stop it: a date in the year 9999
   */
  record Readable(Article article, List<String> notes) implements ArticleResult {
    public Readable {
      notes = List.copyOf(notes);
    }

    @Override
    public ArticleId id() {
      return article.id();
    }
  }

  /**
   * It is none; the run goes on.
   *
   * @param message where, what was found, and what to do
   */
  record Refused(ArticleId id, Refusal reason, String message) implements ArticleResult {}
}
