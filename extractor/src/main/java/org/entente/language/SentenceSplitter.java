package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.article.Language;
import org.entente.article.Span;

/**
 * Cuts a block into sentences by rules: stops, closing quotation marks, what follows. Knows
 * abbreviations, initials, glued sentences ("…frontière.Kiev et…") and datelines.
 */
final class SentenceSplitter {
  private static final String STOPS = ".!?…";
  private static final String CLOSERS = "»”\"’')]";

  /** Stand before a name or a number, so never at a sentence's end. */
  private static final Set<String> OPEN =
      Set.of(
          "m", "mm", "mme", "mmes", "mlle", "mgr", "dr", "pr", "st", "ste", "art", "cf", "env",
          "vol", "chap", "mr", "mrs", "ms", "gen", "lt", "col", "maj", "capt", "sgt", "cpl", "brig",
          "adm", "sen", "rep", "gov", "prof", "rev", "hon", "vs", "approx", "janv", "févr", "avr",
          "juil", "oct", "nov", "déc", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept",
          "sep", "dec");

  /** Words that begin a sentence after "U.S." or "plan B.", where a name would go on. */
  private static final Set<String> STARTERS =
      Set.of(
          "le",
          "la",
          "les",
          "l",
          "un",
          "une",
          "des",
          "ce",
          "cette",
          "ces",
          "il",
          "elle",
          "ils",
          "elles",
          "on",
          "en",
          "dans",
          "mais",
          "et",
          "selon",
          "pour",
          "depuis",
          "après",
          "au",
          "aux",
          "à",
          "si",
          "the",
          "a",
          "an",
          "this",
          "that",
          "these",
          "those",
          "it",
          "he",
          "she",
          "they",
          "we",
          "in",
          "at",
          "but",
          "and",
          "according",
          "for",
          "since",
          "after",
          "if",
          "his",
          "her",
          "their",
          "its",
          "as",
          "while",
          "when",
          "there");

  private static final Pattern DATELINE =
      Pattern.compile(
          "\\p{Lu}[\\p{Lu}'’.-]{2,}(?=[\\s\\u00A0,(/])[^!?\\n"
              + "]{0,90}?[\\s\\u00A0][-–—]{1,2}[\\s\\u00A0]+(?=[\\p{Lu}«\"“])");

  private final boolean french;

  SentenceSplitter(Language language) {
    this.french = language == Language.FR;
  }

  /** Sentences of {@code block} in order, blanks at their ends left out. */
  List<Span> split(String text, Span block) {
    List<Span> sentences = new ArrayList<>();
    int start = datelineEnd(text, block);
    add(sentences, text, block.start(), start);
    int at = start;
    while (at < block.end()) {
      if (STOPS.indexOf(text.charAt(at)) < 0) {
        at++;
        continue;
      }
      int stop = at;
      while (at < block.end() && STOPS.indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      int end = closers(text, at, block.end());
      if (isEnd(text, start, stop, at, end, block.end())) {
        add(sentences, text, start, end);
        start = end;
        at = end;
      }
    }
    add(sentences, text, start, block.end());
    return sentences;
  }

  /** Past the quotation marks and brackets that close after a stop. */
  private static int closers(String text, int from, int limit) {
    int end = from;
    while (end < limit) {
      int next = end;
      while (next < limit && isBlank(text.charAt(next))) {
        next++;
      }
      if (next == limit || CLOSERS.indexOf(text.charAt(next)) < 0) {
        break;
      }
      boolean straight = next > end && text.charAt(next) != '»';
      if (straight) {
        break; // a straight mark after a blank opens
      }
      boolean glued =
          next + 1 < limit
              && "\"'’".indexOf(text.charAt(next)) >= 0
              && Character.isLetter(text.charAt(next + 1));
      if (glued) {
        break;
      }
      end = next + 1;
    }
    return end;
  }

  private boolean isEnd(String text, int start, int stop, int afterStops, int end, int limit) {
    int next = end;
    while (next < limit && isBlank(text.charAt(next))) {
      next++;
    }
    if (next == limit) {
      return true;
    }
    char follows = text.charAt(next);
    boolean glued = next == end;
    if (Character.isLowerCase(follows) || ",;:.!?…)»”%".indexOf(follows) >= 0) {
      return false;
    }
    if (glued) {
      return end > afterStops || isGluedEnd(text, start, stop, next, limit);
    }
    boolean singleStop = afterStops == stop + 1 && text.charAt(stop) == '.';
    if (!singleStop) {
      // "Yahoo !" goes on; a name follows a mark only at a new sentence
      return true;
    }
    int wordStart = stop;
    while (wordStart > start && isWordPart(text.charAt(wordStart - 1))) {
      wordStart--;
    }
    String word = text.substring(wordStart, stop).toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return true;
    }
    if (word.chars().allMatch(Character::isDigit)) {
      return wordStart > start || stop - wordStart > 2; // "3. Le traité" is a numbered item
    }
    String following = word(text, next, limit);
    if (word.length() == 1 && Character.isUpperCase(text.charAt(wordStart)) || word.contains(".")) {
      return STARTERS.contains(following);
    }
    if (word.equals("sept") && french || word.equals("mar") || word.equals("sep")) {
      return !Character.isDigit(follows);
    }
    if (word.equals("no") || word.equals("p") || word.equals("pp")) {
      return !Character.isDigit(follows);
    }
    return !OPEN.contains(word) || wordStart > start && end > afterStops;
  }

  /** "…frontière.Kiev", "en 2008.Moscou", "(CEI).Un", "lendemain.\"Nous": the blank is missing. */
  private static boolean isGluedEnd(String text, int start, int stop, int next, int limit) {
    int word = next;
    if ("«“\"".indexOf(text.charAt(word)) >= 0) {
      word++;
    }
    while (word < limit && isBlank(text.charAt(word))) {
      word++;
    }
    if (word >= limit || !Character.isUpperCase(text.charAt(word)) || stop - 2 < start) {
      return false;
    }
    char last = text.charAt(stop - 1);
    char lastButOne = text.charAt(stop - 2);
    boolean wordBefore =
        Character.isLowerCase(last) && Character.isLowerCase(lastButOne)
            || Character.isDigit(last)
            || ")»”\"%".indexOf(last) >= 0
            || text.charAt(stop) != '.';
    boolean wordAfter =
        word > next
            || word + 1 < limit
                && (Character.isLowerCase(text.charAt(word + 1))
                    || "'’ ".indexOf(text.charAt(word + 1)) >= 0);
    boolean longWord = stop - 3 >= start && Character.isLowerCase(text.charAt(stop - 3));
    return wordBefore && (wordAfter || longWord && Character.isLowerCase(last));
  }

  private static String word(String text, int from, int limit) {
    int end = from;
    while (end < limit && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** "N'DJAMENA (Agence du Lac), 29 nov. 2024 - Le Tchad…" → where "Le" begins; else the start. */
  private static int datelineEnd(String text, Span block) {
    Matcher matcher = DATELINE.matcher(text).region(block.start(), block.end());
    if (!matcher.lookingAt()) {
      return block.start();
    }
    String found = matcher.group();
    boolean telling =
        found.indexOf('(') >= 0
            || found.indexOf('/') >= 0
            || found.chars().anyMatch(Character::isDigit)
            || found.equals(found.toUpperCase(Locale.ROOT));
    return telling ? matcher.end() : block.start();
  }

  private static void add(List<Span> sentences, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      sentences.add(new Span(start, end));
    }
  }
}
