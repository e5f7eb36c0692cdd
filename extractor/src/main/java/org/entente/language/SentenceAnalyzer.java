package org.entente.language;

import java.util.List;
import org.entente.article.Article;
import org.entente.article.Span;

/** Makes sentences with trees of an article's text, for one language. Pure and thread-safe. */
public interface SentenceAnalyzer {
  /** Sentences and surface tokens, in text order; none crosses a block. */
  List<RawSentence> split(Article article);

  /**
   * Tags, lemmatises and parses.
   *
   * @param names stretches known to be names; their tokens are tagged PROPN
   */
  List<Sentence> parse(Article article, List<RawSentence> sentences, List<Span> names);
}
