package org.entente.language;

import java.util.List;
import org.entente.article.Block;
import org.entente.article.Span;

/**
 * A sentence cut into surface tokens, before tagging: "du" is one token here.
 *
 * @param tokens the stretches of the article's text, in order, not overlapping
 */
public record RawSentence(
    int index, Span span, Block.Kind block, int blockIndex, List<Span> tokens) {
  public RawSentence {
    tokens = List.copyOf(tokens);
  }
}
