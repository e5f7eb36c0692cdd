package org.entente.reasoner;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * A short stand-in for a text, from which one reads how much of their wording two texts share:
 * MinHash (Broder 1997) over runs of four words, as Lucene computes it.
 */
final class TextSignature {
  static final int ROWS = 96;

  /**
   * From this share of common runs of words on, one text was made from the other. Two reporters on
   * one event share a twentieth; a dispatch cut to half shares a half with the whole.
   */
  static final double ALIKE = 0.4;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int WORDS_IN_A_RUN = 4;
  private static final int LEAST_RUNS = 12; // what is shorter may be alike by chance
  private static final int ROWS_IN_A_BAND = 3;

  private final int[] rows; // the least hash in each bucket
  private final long[] bands = new long[ROWS / ROWS_IN_A_BAND];

  private TextSignature(int[] rows) {
    this.rows = rows;
    for (int i = 0; i < bands.length; i++) {
      int hash = 1;
      for (int k = 0; k < ROWS_IN_A_BAND; k++) {
        hash = 31 * hash + rows[ROWS_IN_A_BAND * i + k];
      }
      bands[i] = (long) i << Integer.SIZE | hash & 0xffffffffL;
    }
  }

  /** Empty for a text of a few words. */
  static Optional<TextSignature> of(String text) {
    int leastWords = LEAST_RUNS + WORDS_IN_A_RUN - 1;
    if (WORD.matcher(text).results().limit(leastWords).count() < leastWords) {
      return Optional.empty();
    }
    StandardTokenizer words = new StandardTokenizer();
    words.setReader(new StringReader(text));
    ShingleFilter runs =
        new ShingleFilter(new LowerCaseFilter(words), WORDS_IN_A_RUN, WORDS_IN_A_RUN);
    runs.setOutputUnigrams(false);
    int[] rows = new int[ROWS];
    int count = 0;
    try (TokenStream hashes = new MinHashFilter(runs, 1, ROWS, 1, true)) {
      CharTermAttribute hash = hashes.addAttribute(CharTermAttribute.class);
      hashes.reset();
      while (hashes.incrementToken()) {
        rows[count++] = hash.charAt(0) << 16 | hash.charAt(1);
      }
      hashes.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return count == ROWS ? Optional.of(new TextSignature(rows)) : Optional.empty();
  }

  /** As {@link #toString} wrote it. */
  static TextSignature parse(String written) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(written));
    if (bytes.remaining() != ROWS * Integer.BYTES) {
      throw new IllegalArgumentException("written: " + written + " is no signature");
    }
    int[] rows = new int[ROWS];
    bytes.asIntBuffer().get(rows);
    return new TextSignature(rows);
  }

  /** An estimate of the share of their runs of words that both have. */
  double likeness(TextSignature other) {
    int equal = 0;
    for (int i = 0; i < ROWS; i++) {
      equal += rows[i] == other.rows[i] ? 1 : 0;
    }
    return (double) equal / ROWS;
  }

  /**
   * Two texts that are alike very likely (0.88 at {@link #ALIKE}, 0.99 at 0.5) share one of these.
   */
  long[] bands() {
    return bands.clone();
  }

  /** Two are alike where they share a band and enough of their wording. */
  boolean isAlike(TextSignature other) {
    boolean meet = false;
    for (int i = 0; i < bands.length && !meet; i++) {
      meet = bands[i] == other.bands[i];
    }
    return meet && likeness(other) >= ALIKE;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextSignature that && Arrays.equals(rows, that.rows);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(rows);
  }

  @Override
  public String toString() {
    ByteBuffer bytes = ByteBuffer.allocate(ROWS * Integer.BYTES);
    bytes.asIntBuffer().put(rows);
    return Base64.getEncoder().encodeToString(bytes.array());
  }
}
