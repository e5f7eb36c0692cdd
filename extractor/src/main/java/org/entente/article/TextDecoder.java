package org.entente.article;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text: byte order mark, then the charset that is declared, then strict UTF-8,
 * then what ICU makes of the byte statistics.
 */
final class TextDecoder {
  /** Below this, in ICU's 0 to 100, a guessed charset is no better than none. */
  private static final int LEAST_CONFIDENCE = 15;

  private TextDecoder() {}

  /**
   * Decodes, without a byte order mark.
   *
   * @param declared what the page or the caller says its charset is; may be wrong
   * @return nothing where no charset gives a text
   */
  static Optional<String> decode(byte[] bytes, @Nullable Charset declared) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return strictly(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return strictly(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return strictly(bytes, 2, StandardCharsets.UTF_16BE);
    }
    // UTF-8 before what is declared: pages that say ISO-8859-1 and are UTF-8 are many, the other
    // way
    // round strict decoding fails.
    Optional<String> utf8 = strictly(bytes, 0, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return utf8;
    }
    if (declared != null) {
      // Browsers read ISO-8859-1 as its superset Windows-1252 (WHATWG Encoding Standard).
      Charset usual =
          declared.equals(StandardCharsets.ISO_8859_1) ? Charset.forName("windows-1252") : declared;
      Optional<String> asDeclared = strictly(bytes, 0, usual);
      if (asDeclared.isPresent()) {
        return asDeclared;
      }
    }
    return guessed(bytes);
  }

  /** True for what no charset makes a text: zero bytes, or many control characters. */
  static boolean isBinary(byte[] bytes) {
    int seen = Math.min(bytes.length, 8192);
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return false;
    }
    int controls = 0;
    for (int i = 0; i < seen; i++) {
      int b = bytes[i] & 0xFF;
      if (b == 0) {
        return true;
      }
      if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B) {
        controls++;
      }
    }
    return controls * 50 > seen || startsWith(bytes, '%', 'P', 'D', 'F', '-');
  }

  private static Optional<String> guessed(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(bytes.length > 65536 ? java.util.Arrays.copyOf(bytes, 65536) : bytes);
    for (CharsetMatch match : detector.detectAll()) {
      if (match.getConfidence() < LEAST_CONFIDENCE) {
        break;
      }
      if (!Charset.isSupported(match.getName())) {
        continue;
      }
      Charset charset = Charset.forName(match.getName());
      Optional<String> text =
          strictly(
              bytes,
              0,
              charset.equals(StandardCharsets.ISO_8859_1)
                  ? Charset.forName("windows-1252")
                  : charset);
      if (text.isPresent() && looksLikeText(text.get())) {
        return text;
      }
    }
    return Optional.empty();
  }

  private static boolean looksLikeText(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long odd = text.codePoints().filter(c -> c >= 0x80 && c < 0xA0 || c == 0xFFFD).count();
    return letters * 2 > text.length() && odd * 200 < text.length();
  }

  private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty(); // Not this one: the caller tries the next.
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
