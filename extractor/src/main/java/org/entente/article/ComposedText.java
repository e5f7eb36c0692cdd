package org.entente.article;

import java.text.Normalizer;

/**
 * A text in Unicode NFC with the way back to the text it was composed from.
 *
 * @param text in NFC
 * @param offsets from {@code text} to code points of what was given
 */
record ComposedText(String text, Offsets offsets) {

  /** Composes "e" + combining acute to "é"; a text already composed comes back as it is. */
  static ComposedText of(String decoded) {
    if (Normalizer.isNormalized(decoded, Normalizer.Form.NFC)) {
      return new ComposedText(decoded, Offsets.ofUnchanged(decoded));
    }
    return of(decoded, codePointOffsets(decoded));
  }

  /**
   * Composes a text whose places are already known.
   *
   * @param places for each UTF-16 unit of {@code decoded} and one past its end, its original place
   */
  static ComposedText of(String decoded, int[] places) {
    StringBuilder composed = new StringBuilder(decoded.length());
    int[] original = new int[2 * decoded.length() + 1]; // NFC may lengthen a few characters
    int start = 0;
    while (start < decoded.length()) {
      int end = segmentEnd(decoded, start);
      String segment = decoded.substring(start, end);
      String piece = Normalizer.normalize(segment, Normalizer.Form.NFC);
      for (int i = 0; i < piece.length(); i++) {
        int from = piece.equals(segment) ? start + i : start;
        original[composed.length() + i] = places[from];
      }
      composed.append(piece);
      start = end;
    }
    original[composed.length()] = places[decoded.length()];
    return new ComposedText(
        composed.toString(), Offsets.of(java.util.Arrays.copyOf(original, composed.length() + 1)));
  }

  /** A character with the marks that may combine with it; nothing composes across its end. */
  private static int segmentEnd(String text, int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    while (end < text.length()) {
      int next = text.codePointAt(end);
      int type = Character.getType(next);
      boolean joins =
          type == Character.NON_SPACING_MARK
              || type == Character.COMBINING_SPACING_MARK
              || next >= 0x1160 && next <= 0x11FF; // Hangul vowels and finals
      if (!joins) {
        break;
      }
      end += Character.charCount(next);
    }
    return end;
  }

  private static int[] codePointOffsets(String text) {
    Offsets unchanged = Offsets.ofUnchanged(text);
    int[] places = new int[text.length() + 1];
    for (int i = 0; i <= text.length(); i++) {
      places[i] = unchanged.original(i);
    }
    return places;
  }
}
