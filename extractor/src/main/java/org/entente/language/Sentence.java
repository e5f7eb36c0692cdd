package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import org.entente.article.Block;
import org.entente.article.Span;

/**
 * A sentence with its dependency tree: exactly one root, no cycles.
 *
 * @param index place in the article, from 0
 * @param span from its first to its last character
 * @param block the kind of block it stands in
 * @param blockIndex index into {@code Article.blocks()}
 */
public record Sentence(int index, Span span, Block.Kind block, int blockIndex, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  public Token token(int index) {
    return tokens.get(index);
  }

  /** Dependents of a token, in text order. */
  public List<Token> children(int head) {
    List<Token> found = new ArrayList<>();
    for (Token token : tokens) {
      if (token.head() == head) {
        found.add(token);
      }
    }
    return found;
  }

  /** True where {@code ancestor} is {@code token} or governs it, directly or not. */
  public boolean dominates(int ancestor, int token) {
    for (int at = token; at >= 0; at = tokens.get(at).head()) {
      if (at == ancestor) {
        return true;
      }
    }
    return false;
  }

  /** All tokens a token governs, itself included, in text order. */
  public List<Token> subtree(int head) {
    List<Token> found = new ArrayList<>();
    for (Token token : tokens) {
      if (dominates(head, token.index())) {
        found.add(token);
      }
    }
    return found;
  }

  public int root() {
    for (Token token : tokens) {
      if (token.head() < 0) {
        return token.index();
      }
    }
    throw new IllegalStateException("sentence " + index + " has no root");
  }
}
