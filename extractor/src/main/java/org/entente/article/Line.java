package org.entente.article;

/**
 * A stretch of text that stands by itself on the page, without the blanks around it.
 *
 * @param text what stands at [start, end), line breaks inside made blanks
 */
record Line(int start, int end, String text) {

  int length() {
    return end - start;
  }

  /** Part of this line, as its own line, trimmed. */
  Line part(int from, int to) {
    int first = from;
    int last = to;
    while (first < last && isBlank(text.charAt(first))) {
      first++;
    }
    while (last > first && isBlank(text.charAt(last - 1))) {
      last--;
    }
    return new Line(start + first, start + last, text.substring(first, last));
  }

  boolean isEmpty() {
    return start == end;
  }

  int words() {
    return text.split("[\\h\\s]+").length;
  }

  /** Whitespace, no-break blanks, and marks without width that pages put around text. */
  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
  }
}
