package org.entente.time;

/**
 * A word, a run of digits or a single sign of the article's text. Numbers and dates are read from
 * these rather than from syntactic tokens, so that they do not depend on how a tokenizer cuts "8
 * 000", "1er" or "du".
 *
 * @param text lower case, apostrophes made straight
 * @param start in UTF-16 code units of the article's text
 * @param glued true where no blank stands before it
 * @param capital true where it begins with a capital letter
 */
record Lexeme(String text, int start, int end, boolean glued, boolean capital, Kind kind) {
  enum Kind {
    WORD,
    DIGITS,
    SIGN
  }

  boolean isDigits() {
    return kind == Kind.DIGITS;
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean is(String form) {
    return text.equals(form);
  }
}
