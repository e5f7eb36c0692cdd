package org.entente.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes the readable tail of an IRI from a name: "Sergueï Lavrov" → "serguei-lavrov". */
final class Slug {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern EDGES = Pattern.compile("^-+|-+$");
  private static final int LONGEST = 80;

  private Slug() {}

  /**
   * Letters without marks, digits, single hyphens; never empty, at most about ninety characters.
   */
  static String of(String name) {
    String folded =
        name.toLowerCase(Locale.ROOT)
            .replace("œ", "oe")
            .replace("æ", "ae")
            .replace("ß", "ss")
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("đ", "d")
            .replace("ð", "d")
            .replace("þ", "th")
            .replace("ı", "i");
    folded = MARKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFD)).replaceAll("");
    folded = EDGES.matcher(OTHER.matcher(folded).replaceAll("-")).replaceAll("");
    if (folded.isEmpty()) {
      return "x-" + hash(name);
    }
    return folded.length() <= LONGEST ? folded : shorten(folded);
  }

  /** Cut to a readable length, kept apart from others that begin alike. */
  static String shorten(String slug) {
    return slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST) + "-" + hash(slug);
  }

  /** Twelve hexadecimal digits of SHA-256 over UTF-8. */
  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
