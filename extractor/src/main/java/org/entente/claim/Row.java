package org.entente.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.language.Sentence;
import org.entente.language.Token;

/**
 * The words of a sentence in a row, in small letters and without elisions: "d'", "l'" as "de",
 * "le".
 */
final class Row {
  private final Sentence sentence;
  private final List<String> forms = new ArrayList<>();

  Row(Sentence sentence) {
    this.sentence = sentence;
    for (Token token : sentence.tokens()) {
      forms.add(plain(token.form()));
    }
  }

  static String plain(String form) {
    String lower = form.toLowerCase(Locale.ROOT).replace('’', '\'');
    return switch (lower) {
      case "d'" -> "de";
      case "l'", "la", "les" -> "le";
      case "qu'" -> "que";
      case "n'" -> "ne";
      default -> lower;
    };
  }

  int size() {
    return forms.size();
  }

  String get(int at) {
    return forms.get(at);
  }

  /** Whether these words stand there. */
  boolean reads(int at, List<String> words) {
    return at + words.size() <= forms.size() && forms.subList(at, at + words.size()).equals(words);
  }

  boolean isComma(int at) {
    return forms.get(at).matches("[,–—]");
  }

  boolean isBreak(int at) {
    return forms.get(at).matches("[;:…]|\\.\\.\\.");
  }

  /** Whether a denial stands before or in a group of verbs. */
  boolean isNegated(int from, int to) {
    for (int i = Math.max(0, from - 3); i <= to; i++) {
      if (get(i).equals("ne") || get(i).equals("not") || get(i).equals("n't")) {
        return true;
      }
    }
    return false;
  }

  boolean hasFinite(int from, int to) {
    for (int i = Math.max(0, from); i < to; i++) {
      if (SourceNames.isFinite(sentence.token(i))) {
        return true;
      }
    }
    return false;
  }

  boolean hasNoun(int from, int to) {
    for (int i = from; i < to; i++) {
      String upos = sentence.token(i).upos();
      if (upos.equals("NOUN") || upos.equals("PROPN")) {
        return true;
      }
    }
    return false;
  }

  /** Where the stretch between two breaks begins that a token stands in. */
  int clauseStart(int at) {
    int start = at;
    while (start > 0 && !isBreak(start - 1)) {
      start--;
    }
    return start;
  }

  /** Where it ends: at a semicolon, else with the sentence. */
  int clauseEnd(int at) {
    int end = at;
    while (end < size() && !get(end).equals(";")) {
      end++;
    }
    return Math.min(end, size() - 1);
  }

  /**
   * The end of what somebody says: the clause, but not what stands against it.
   *
   * @param turns words that set something against what was said: "mais"
   */
  int spokenEnd(int at, Set<String> turns) {
    int end = at;
    while (end + 1 < size() && !isBreak(end) && !(isComma(end) && turns.contains(get(end + 1)))) {
      end++;
    }
    return end;
  }

  /** The last comma before a token, not before {@code start}; -1 if there is none. */
  int lastComma(int at, int start) {
    for (int i = at - 1; i >= start; i--) {
      if (isComma(i)) {
        return i;
      }
    }
    return -1;
  }
}
