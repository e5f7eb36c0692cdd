package org.entente.mention;

import java.util.List;
import org.entente.article.Span;

/** Small questions about the row of words of a sentence and the names found in it. */
final class TokenRow {
  private TokenRow() {}

  static String word(String text, List<Span> tokens, int index) {
    return tokens.get(index).of(text).replace('’', '\'');
  }

  static boolean isFree(Span token, List<FoundName> names) {
    for (FoundName name : names) {
      if (name.span().overlaps(token)) {
        return false;
      }
    }
    return true;
  }

  static int indexAt(List<Span> tokens, int offset) {
    int at = 0;
    while (at < tokens.size() - 1 && tokens.get(at).end() <= offset) {
      at++;
    }
    return at;
  }

  static String lastWord(String name) {
    return name.substring(Math.max(name.lastIndexOf(' '), name.lastIndexOf(' ')) + 1);
  }

  static boolean isArticle(String word) {
    return switch (word) {
      case "le", "la", "l'", "Le", "La", "L'", "du", "au", "the", "The" -> true;
      default -> false;
    };
  }
}
