package org.entente.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.article.Span;

/**
 * Names known beforehand, found by their letters: however a text is cut into words, hyphens and
 * blanks are alike here, and so are both apostrophes and all kinds of blank. Capitals count.
 */
public final class NameList {
  private static final int LONGEST_IN_WORDS = 14;

  private final Map<String, NameType> names = new HashMap<>();
  private final Map<String, Integer> beginnings = new HashMap<>(); // first word → longest name

  /**
   * @param names each with what it looks like; one-letter names are left out
   */
  public NameList(Map<String, NameType> names) {
    names.forEach(
        (name, type) -> {
          String key = key(name);
          if (key.length() > 1) {
            this.names.put(key, type);
            beginnings.merge(beginning(key), key.length(), Math::max);
          }
        });
  }

  /** How a name is compared: blanks for hyphens, straight apostrophes, single blanks. */
  public static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    boolean blank = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '-' || c == '‑' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (!blank) {
          key.append(' ');
        }
        blank = true;
      } else {
        key.append(c == '’' || c == 'ʼ' ? '\'' : c);
        blank = false;
      }
    }
    if (blank && key.length() > 0) {
      key.setLength(key.length() - 1);
    }
    return key.toString();
  }

  private static String beginning(String key) {
    int i = 0;
    while (i < key.length() && Character.isLetterOrDigit(key.charAt(i))) {
      i++;
    }
    return key.substring(0, i);
  }

  /** What the name looks like, if it is known. */
  public Optional<NameType> find(String name) {
    return Optional.ofNullable(names.get(key(name)));
  }

  /**
   * The longest known name that begins with a word.
   *
   * @param tokens the words of a sentence
   * @param first index of the word
   * @return index one past the name's last word, or {@code first} if none begins here
   */
  int longest(String text, List<Span> tokens, int first) {
    String word = key(tokens.get(first).of(text));
    Integer longest = beginnings.get(beginning(word));
    if (longest == null) {
      return first;
    }
    int start = tokens.get(first).start();
    int last = Math.min(tokens.size(), first + LONGEST_IN_WORDS);
    while (last > first + 1 && tokens.get(last - 1).end() - start > longest + 3) {
      last--; // a text may have a blank or two more than the name
    }
    for (int end = last; end > first; end--) {
      boolean ends =
          Character.isLetterOrDigit(text.charAt(tokens.get(end - 1).end() - 1))
              || text.charAt(tokens.get(end - 1).end() - 1) == '.';
      if (ends && names.containsKey(key(text.substring(start, tokens.get(end - 1).end())))) {
        return end;
      }
    }
    return first;
  }
}
