package org.entente.reasoner;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * A short stand-in for a text, from which one reads how much of their wording two texts share:
 * MinHash (Broder 1997) over runs of four words, as Lucene computes it.
 *
 * @param rows the least hash in each bucket; {@link #ROWS} of them
 */
record TextSignature(List<Integer> rows) {
  static final int ROWS = 96;

  /**
   * From this share of common runs of words on, one text was made from the other. Two reporters on
   * one event share a twentieth; a dispatch cut to half shares a half with the whole.
   */
  static final double ALIKE = 0.4;

  private static final int WORDS_IN_A_RUN = 4;
  private static final int LEAST_RUNS = 12; // what is shorter may be alike by chance
  private static final int ROWS_IN_A_BAND = 3;

  TextSignature {
    rows = List.copyOf(rows);
    if (rows.size() != ROWS) {
      throw new IllegalArgumentException("rows: " + rows.size() + ", not " + ROWS);
    }
  }

  /** Empty for a text of a few words. */
  static Optional<TextSignature> of(String text) {
    if (text.split("\\s+", LEAST_RUNS + WORDS_IN_A_RUN).length < LEAST_RUNS + WORDS_IN_A_RUN) {
      return Optional.empty();
    }
    StandardTokenizer words = new StandardTokenizer();
    words.setReader(new StringReader(text));
    ShingleFilter runs =
        new ShingleFilter(new LowerCaseFilter(words), WORDS_IN_A_RUN, WORDS_IN_A_RUN);
    runs.setOutputUnigrams(false);
    List<Integer> rows = new ArrayList<>(ROWS);
    try (TokenStream hashes = new MinHashFilter(runs, 1, ROWS, 1, true)) {
      CharTermAttribute hash = hashes.addAttribute(CharTermAttribute.class);
      hashes.reset();
      while (hashes.incrementToken()) {
        rows.add(hash.charAt(0) << 16 | hash.charAt(1));
      }
      hashes.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows.size() == ROWS ? Optional.of(new TextSignature(rows)) : Optional.empty();
  }

  /** As {@link #toString} wrote it. */
  static TextSignature parse(String written) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(written));
    List<Integer> rows = new ArrayList<>(ROWS);
    while (bytes.hasRemaining()) {
      rows.add(bytes.getInt());
    }
    return new TextSignature(rows);
  }

  /** An estimate of the share of their runs of words that both have. */
  double likeness(TextSignature other) {
    int equal = 0;
    for (int i = 0; i < ROWS; i++) {
      equal += rows.get(i).equals(other.rows.get(i)) ? 1 : 0;
    }
    return (double) equal / ROWS;
  }

  /**
   * Two texts that are alike very likely (0.88 at {@link #ALIKE}, 0.99 at 0.5) share one of these.
   */
  List<String> bands() {
    List<String> bands = new ArrayList<>(ROWS / ROWS_IN_A_BAND);
    for (int i = 0; i < ROWS; i += ROWS_IN_A_BAND) {
      int hash = rows.subList(i, i + ROWS_IN_A_BAND).hashCode();
      bands.add(String.format(Locale.ROOT, "%02x%08x", i / ROWS_IN_A_BAND, hash));
    }
    return bands;
  }

  /** Two are alike where they share a band and enough of their wording. */
  boolean isAlike(TextSignature other) {
    return likeness(other) >= ALIKE && bands().stream().anyMatch(other.bands()::contains);
  }

  @Override
  public String toString() {
    ByteBuffer bytes = ByteBuffer.allocate(ROWS * Integer.BYTES);
    rows.forEach(bytes::putInt);
    return Base64.getEncoder().encodeToString(bytes.array());
  }
}
