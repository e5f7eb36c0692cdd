package org.entente.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts text into {@link Lexeme}s: runs of letters (with their apostrophe: "l'", "d'"), runs of
 * digits, single signs. "jusqu'au 1er mai" → jusqu' · au · 1 · er · mai.
 */
final class Lexer {
  private static final Set<String> ELIDED =
      Set.of("jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu", "aujourd");

  private Lexer() {}

  /** The lexemes of [start, end) of a text, in order; blanks are left out. */
  static List<Lexeme> lex(String text, int start, int end) {
    List<Lexeme> found = new ArrayList<>((end - start) / 5 + 1);
    boolean glued = false;
    for (int at = start; at < end; ) {
      char c = text.charAt(at);
      if (isBlank(c)) {
        glued = false;
        at++;
        continue;
      }
      int from = at;
      Lexeme.Kind kind;
      if (Character.isLetter(c)) {
        kind = Lexeme.Kind.WORD;
        while (at < end && (Character.isLetter(text.charAt(at)) || isMark(text.charAt(at)))) {
          at++;
        }
        if (at < end && isApostrophe(text.charAt(at)) && elides(text, from, at)) {
          at++;
        }
      } else if (c >= '0' && c <= '9') {
        kind = Lexeme.Kind.DIGITS;
        while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
          at++;
        }
      } else {
        kind = Lexeme.Kind.SIGN;
        at++;
      }
      String form = text.substring(from, at).toLowerCase(Locale.ROOT);
      if (kind == Lexeme.Kind.WORD && form.endsWith("’")) {
        form = form.substring(0, form.length() - 1) + "'";
      }
      if (kind == Lexeme.Kind.SIGN && isHyphen(c)) {
        form = "-";
      }
      found.add(new Lexeme(form, from, at, glued, Character.isUpperCase(c), kind));
      glued = true;
    }
    return found;
  }

  /** True for "l'", "qu'", "jusqu'"; false for "July's", where the apostrophe stands alone. */
  private static boolean elides(String text, int from, int to) {
    return to - from <= 2 || ELIDED.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '‐' || c == '‑' || c == '–';
  }
}
