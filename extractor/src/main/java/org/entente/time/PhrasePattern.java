package org.entente.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern over lexemes, as the rule files write it.
 *
 * <pre>
 * depuis            that word, in lower case
 * (début|fin)       one of several sequences
 * {day}             one of a category: a word table, a built-in one (day, year, number …), or
 *                   the rules of that name
 * {day:first}       the same, kept as "first"
 * X?                X or nothing
 * &amp;X                X must follow here, but is not part of the match
 * !X                X must not follow here
 * </pre>
 */
final class PhrasePattern {
  /** A piece of a pattern. */
  sealed interface Piece {
    record Word(String form) implements Piece {}

    record Category(String name, String as) implements Piece {}

    record Choice(List<List<Piece>> ways) implements Piece {}

    record Maybe(Piece piece) implements Piece {}

    record Look(Piece piece, boolean wanted) implements Piece {}
  }

  /** What a match kept, newest first. */
  record Kept(String name, Object value, @Nullable Kept before) {
    static @Nullable Object find(@Nullable Kept kept, String name) {
      for (Kept at = kept; at != null; at = at.before) {
        if (at.name.equals(name)) {
          return at.value;
        }
      }
      return null;
    }
  }

  private final String source;
  private int at;

  private PhrasePattern(String source) {
    this.source = source;
  }

  /**
   * @throws IllegalArgumentException naming what is wrong in the pattern
   */
  static List<Piece> parse(String source) {
    PhrasePattern parser = new PhrasePattern(source);
    List<Piece> pieces = parser.sequence();
    if (parser.at < source.length()) {
      throw parser.wrong("unexpected '" + source.charAt(parser.at) + "'");
    }
    if (pieces.isEmpty()) {
      throw parser.wrong("empty");
    }
    return pieces;
  }

  private List<Piece> sequence() {
    List<Piece> pieces = new ArrayList<>();
    while (true) {
      skipBlanks();
      if (at >= source.length() || source.charAt(at) == '|' || source.charAt(at) == ')') {
        return List.copyOf(pieces);
      }
      pieces.addAll(suffixed());
    }
  }

  private List<Piece> suffixed() {
    char c = source.charAt(at);
    if (c == '&' || c == '!') {
      at++;
      return List.of(new Piece.Look(asOne(suffixed()), c == '&'));
    }
    List<Piece> atom = atom();
    if (at < source.length() && source.charAt(at) == '?') {
      at++;
      return List.of(new Piece.Maybe(asOne(atom)));
    }
    return atom;
  }

  private static Piece asOne(List<Piece> pieces) {
    return pieces.size() == 1 ? pieces.getFirst() : new Piece.Choice(List.of(pieces));
  }

  private List<Piece> atom() {
    char c = source.charAt(at);
    if (c == '(') {
      at++;
      List<List<Piece>> ways = new ArrayList<>();
      ways.add(sequence());
      while (at < source.length() && source.charAt(at) == '|') {
        at++;
        ways.add(sequence());
      }
      expect(')');
      return List.of(new Piece.Choice(List.copyOf(ways)));
    }
    if (c == '{') {
      int end = source.indexOf('}', at);
      if (end < 0) {
        throw wrong("'{' is never closed");
      }
      String[] parts = source.substring(at + 1, end).split(":", 2);
      at = end + 1;
      return List.of(new Piece.Category(parts[0], parts.length == 2 ? parts[1] : parts[0]));
    }
    int from = at;
    while (at < source.length() && " \t|()?{}".indexOf(source.charAt(at)) < 0) {
      at++;
    }
    if (from == at) {
      throw wrong("unexpected '" + c + "'");
    }
    List<Piece> words = new ArrayList<>();
    for (Lexeme lexeme : Lexer.lex(source, from, at)) {
      words.add(new Piece.Word(lexeme.text()));
    }
    return words;
  }

  private void skipBlanks() {
    while (at < source.length() && source.charAt(at) <= ' ') {
      at++;
    }
  }

  private void expect(char c) {
    if (at >= source.length() || source.charAt(at) != c) {
      throw wrong("'" + c + "' is missing");
    }
    at++;
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("pattern \"" + source + "\", at " + at + ": " + what);
  }
}
