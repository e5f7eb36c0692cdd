package org.entente.article;

import java.util.Arrays;

/**
 * From places in {@link Article#text()} back to places in the file that was read.
 *
 * <p>Original places are counted in Unicode code points from the start of the decoded file (byte
 * order mark left out), as the facts format wants them.
 */
public final class Offsets {
  private final int[] original; // one entry per UTF-16 code unit, and one for the end

  private Offsets(int[] original) {
    this.original = original;
  }

  /** For a text that is the decoded file, unchanged. */
  public static Offsets ofUnchanged(CharSequence text) {
    int[] original = new int[text.length() + 1];
    int codePoints = 0;
    for (int i = 0; i < text.length(); i++) {
      original[i] = codePoints;
      if (!Character.isHighSurrogate(text.charAt(i))) {
        codePoints++;
      }
    }
    original[text.length()] = codePoints;
    return new Offsets(original);
  }

  /**
   * @param original for each UTF-16 code unit of the text, and one past its end, the code point
   *     offset in the file; never decreasing
   */
  public static Offsets of(int[] original) {
    return new Offsets(Arrays.copyOf(original, original.length));
  }

  /** The code point offset in the file of a place in the text, 0 to its length inclusive. */
  public int original(int offset) {
    return original[offset];
  }
}
