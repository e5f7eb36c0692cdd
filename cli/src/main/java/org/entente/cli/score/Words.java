package org.entente.cli.score;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names and texts as they are compared: without case, accents, hyphens and leading articles. */
final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern MARK = Pattern.compile("\\p{Mn}+");

  private static final Set<String> ARTICLES = set("le la les l un une des du de d the a an");

  private static final Set<String> QUANTIFIERS =
      set(
          "quelque quelques environ pres plus moins jusqu jusque a au de d que about some around"
              + " nearly over up to more than les des milliers centaines dizaines millier centaine"
              + " dizaine");

  private static final Set<String> STOP =
      set(
          "le la les l un une des du de d au aux a à en et ou où que qu qui dont ne n pas se s sa"
              + " son ses leur leurs ce c cet cette ces il elle ils elles on y est sont été être"
              + " par pour avec sans sur dans sous plus mais si the a an of and or to in on at by"
              + " for with from its it is are was were be been that this as");

  private Words() {}

  private static Set<String> set(String words) {
    return Arrays.stream(words.split(" "))
        .flatMap(w -> of(w).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Lower-case words without accents; hyphens, apostrophes and other marks part them. */
  static List<String> of(String text) {
    String open = text.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae").replace("Æ", "ae");
    String plain =
        Normalizer.normalize(open, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss");
    List<String> words = new ArrayList<>();
    Matcher m = WORD.matcher(MARK.matcher(plain).replaceAll(""));
    while (m.find()) {
      words.add(m.group());
    }
    return words;
  }

  /** A name without leading articles: "la Russie" → "russie". */
  static String fold(String name) {
    List<String> words = of(name);
    int from = 0;
    while (words.size() - from > 1 && ARTICLES.contains(words.get(from))) {
      from++;
    }
    return String.join(" ", words.subList(from, words.size()));
  }

  /** As {@link #fold}, and without the count in front: "près de 11 000 soldats" → "soldats". */
  static String foldUnit(String name) {
    List<String> words = of(name);
    int from = 0;
    while (words.size() - from > 1 && isCount(words.get(from))) {
      from++;
    }
    return String.join(" ", words.subList(from, words.size()));
  }

  private static boolean isCount(String word) {
    return ARTICLES.contains(word)
        || QUANTIFIERS.contains(word)
        || word.chars().allMatch(Character::isDigit);
  }

  /** True where two texts share half their words, stop words apart. */
  static boolean match(String a, String b) {
    return f1(a, b) >= 0.5;
  }

  private static double f1(String a, String b) {
    List<String> left = of(a);
    List<String> right = of(b);
    List<String> content = left.stream().filter(w -> !STOP.contains(w)).toList();
    List<String> rest = new ArrayList<>(right.stream().filter(w -> !STOP.contains(w)).toList());
    if (content.isEmpty() || rest.isEmpty()) {
      return left.equals(right) ? 1 : 0;
    }
    int all = content.size() + rest.size();
    int shared = 0;
    for (String word : content) {
      if (rest.remove(word)) {
        shared++;
      }
    }
    return 2.0 * shared / all;
  }
}
