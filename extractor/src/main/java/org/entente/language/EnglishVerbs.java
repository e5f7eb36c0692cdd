package org.entente.language;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.article.Language;

/** The forms of English verbs: "shelled" and "shelling" of "shell", "tore" of "tear". */
final class EnglishVerbs {
  private static final String VOWELS = "aeiou";

  private EnglishVerbs() {}

  /**
   * Every form and its infinitive.
   *
   * @param known infinitives beside those of the lexicon's lists
   */
  static Map<String, String> forms(Set<String> known) {
    Map<String, String> forms = new HashMap<>();
    for (String line : WordList.lines(Language.EN, "verbs/irregular.txt")) {
      List<String> words = List.of(line.strip().split(" +"));
      words.forEach(form -> forms.putIfAbsent(form, words.get(0)));
      present(words.get(0)).forEach(form -> forms.putIfAbsent(form, words.get(0)));
    }
    Set<String> verbs = new LinkedHashSet<>(WordList.words(Language.EN, "verbs/infinitives.txt"));
    verbs.addAll(known);
    for (String verb : verbs) {
      if (verb.length() > 2) {
        forms.putIfAbsent(verb, verb);
        present(verb).forEach(form -> forms.putIfAbsent(form, verb));
        past(verb).forEach(form -> forms.putIfAbsent(form, verb));
      }
    }
    return Map.copyOf(forms);
  }

  private static List<String> present(String verb) {
    boolean silent = verb.endsWith("e") && !verb.endsWith("ee") && !verb.endsWith("ye");
    String ing = silent ? verb.substring(0, verb.length() - 1) + "ing" : verb + "ing";
    String third =
        verb.matches(".*(s|x|z|ch|sh|o)")
            ? verb + "es"
            : endsInConsonantY(verb) ? verb.substring(0, verb.length() - 1) + "ies" : verb + "s";
    return List.of(third, ing, doubled(verb) + "ing");
  }

  private static List<String> past(String verb) {
    String regular =
        verb.endsWith("e")
            ? verb + "d"
            : endsInConsonantY(verb) ? verb.substring(0, verb.length() - 1) + "ied" : verb + "ed";
    return List.of(regular, doubled(verb) + "ed");
  }

  private static boolean endsInConsonantY(String verb) {
    return verb.endsWith("y") && VOWELS.indexOf(verb.charAt(verb.length() - 2)) < 0;
  }

  /** "gun" gives "gunn"; a verb that never doubles is kept as it is. */
  private static String doubled(String verb) {
    int last = verb.length() - 1;
    boolean doubles =
        VOWELS.indexOf(verb.charAt(last)) < 0
            && "wxy".indexOf(verb.charAt(last)) < 0
            && VOWELS.indexOf(verb.charAt(last - 1)) >= 0
            && VOWELS.indexOf(verb.charAt(last - 2)) < 0;
    return doubles ? verb + verb.charAt(last) : verb;
  }
}
