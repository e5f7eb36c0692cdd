package org.entente.language;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.entente.article.EntenteException;

/**
 * A linear classifier over hashed features: for each 32-bit feature a short row of (class, weight).
 * Immutable and thread-safe.
 *
 * <p>The file is gzip of: format number, class names, features in rising order as differences, each
 * with its classes and its weights in steps of one sixteenth, all in variable-length numbers.
 */
final class SparseModel {
  private static final int FORMAT = 1;

  private final List<String> classes;
  private final int mask;
  private final int[] table; // open addressing: feature, start in entries; 0 is an empty place
  private final long[] seen; // a bit for each hash, small enough to stay in the processor's cache
  private final int[] entries; // length, then class << 16 | weight (signed 16 bits)

  /**
   * @param hashes features in rising order, none of them 0
   * @param rowStart for each feature where its row starts in {@code entries}
   * @param entries rows: their length, then {@code class << 16 | weight & 0xffff}
   */
  SparseModel(List<String> classes, int[] hashes, int[] rowStart, int[] entries) {
    this.classes = List.copyOf(classes);
    int capacity = Integer.highestOneBit(Math.max(16, hashes.length * 2)) * 2;
    this.mask = capacity - 1;
    this.table = new int[2 * capacity];
    this.seen = new long[capacity / 16];
    this.entries = entries;
    for (int i = 0; i < hashes.length; i++) {
      int at = hashes[i] & mask;
      while (table[2 * at] != 0) {
        at = (at + 1) & mask;
      }
      table[2 * at] = hashes[i];
      table[2 * at + 1] = rowStart[i];
      int bit = hashes[i] >>> 4;
      seen[bit >>> 6 & seen.length - 1] |= 1L << bit;
    }
  }

  List<String> classes() {
    return classes;
  }

  /** Adds to {@code scores}, one place a class, what the features say. */
  void score(int[] features, int count, int[] scores) {
    int[] table = this.table;
    int[] entries = this.entries;
    long[] seen = this.seen;
    int words = seen.length - 1;
    for (int f = 0; f < count; f++) {
      int hash = features[f];
      int bit = hash >>> 4;
      if ((seen[bit >>> 6 & words] >>> bit & 1) == 0) {
        continue; // most features were never seen: spare the way to the table
      }
      int at = hash & mask;
      int key;
      while ((key = table[2 * at]) != 0) {
        if (key == hash) {
          int start = table[2 * at + 1];
          int end = start + entries[start];
          for (int e = start + 1; e <= end; e++) {
            int entry = entries[e];
            scores[entry >>> 16] += (short) entry;
          }
          break;
        }
        at = (at + 1) & mask;
      }
    }
  }

  static void write(
      OutputStream out, List<String> classes, int[] hashes, int[] rowStart, int[] entries)
      throws IOException {
    try (var data = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(out)))) {
      writeNumber(data, FORMAT);
      writeNumber(data, classes.size());
      for (String name : classes) {
        data.writeUTF(name);
      }
      writeNumber(data, hashes.length);
      writeNumber(data, entries.length);
      int before = 0;
      for (int i = 0; i < hashes.length; i++) {
        writeNumber(data, hashes[i] - before);
        before = hashes[i];
        int start = rowStart[i];
        writeNumber(data, entries[start]);
        for (int e = start + 1; e <= start + entries[start]; e++) {
          int weight = (short) entries[e];
          writeNumber(data, entries[e] >>> 16);
          writeNumber(data, weight << 1 ^ weight >> 31);
        }
      }
    }
  }

  /** Reads a model written by {@link #write}; {@code name} is for the message of a failure. */
  static SparseModel read(InputStream in, String name) {
    try (var data =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16))) {
      int format = readNumber(data);
      if (format != FORMAT) {
        throw new EntenteException(
            name + ": model format " + format + " instead of " + FORMAT + "; train it again");
      }
      String[] classes = new String[readNumber(data)];
      for (int i = 0; i < classes.length; i++) {
        classes[i] = data.readUTF();
      }
      int[] hashes = new int[readNumber(data)];
      int[] entries = new int[readNumber(data)];
      int[] rowStart = new int[hashes.length];
      int before = 0;
      int end = 0;
      for (int i = 0; i < hashes.length; i++) {
        before += readNumber(data);
        hashes[i] = before;
        rowStart[i] = end;
        int length = readNumber(data);
        entries[end++] = length;
        for (int e = 0; e < length; e++) {
          int label = readNumber(data);
          int zigzag = readNumber(data);
          entries[end++] = label << 16 | (zigzag >>> 1 ^ -(zigzag & 1)) & 0xffff;
        }
      }
      return new SparseModel(Arrays.asList(classes), hashes, rowStart, entries);
    } catch (IOException e) {
      throw new EntenteException(name + ": not a model, or cut short; train it again", e);
    }
  }

  private static void writeNumber(DataOutputStream out, int number) throws IOException {
    int rest = number;
    while ((rest & ~0x7f) != 0) {
      out.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  private static int readNumber(DataInputStream in) throws IOException {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      int b = in.readByte();
      number |= (b & 0x7f) << shift;
      if (b >= 0) {
        return number;
      }
    }
  }
}
