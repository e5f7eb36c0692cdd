package org.entente.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.article.Language;
import org.entente.language.Sentence;
import org.entente.language.Token;

/** The nouns and phrases that describe things, found at a place of a sentence. Immutable. */
final class NounLexicon {
  /** A phrase cut into the words that tokens are compared with. */
  private record Entry(Noun noun, List<String> words) {}

  /**
   * Phrases that stand at a place.
   *
   * @param end index one past the last word
   */
  record Hit(List<Noun> nouns, int end) {}

  private final Map<String, List<Entry>> byFirstWord = new LinkedHashMap<>();

  NounLexicon(Language language) {
    for (NounKind kind : NounKind.values()) {
      for (String line : WordLists.read(language, kind.list())) {
        String[] parts = line.split("\t", 2);
        Noun noun = new Noun(kind, parts[0], parts.length > 1 ? parts[1].strip() : "");
        List<String> words = words(parts[0]);
        byFirstWord
            .computeIfAbsent(words.get(0), w -> new ArrayList<>())
            .add(new Entry(noun, words));
      }
    }
    for (List<Entry> entries : byFirstWord.values()) {
      entries.sort(Comparator.comparingInt((Entry e) -> -e.words().size()));
    }
  }

  /** As the analyzer cuts: "du" is "de le", "l'État" is "l' état". */
  private static List<String> words(String phrase) {
    List<String> words = new ArrayList<>();
    String spaced = phrase.replace('’', '\'').replace("'", "' ").toLowerCase(Locale.ROOT);
    for (String word : spaced.strip().split(" +")) {
      switch (word) {
        case "du" -> words.addAll(List.of("de", "le"));
        case "des" -> words.addAll(List.of("de", "le"));
        case "au" -> words.addAll(List.of("à", "le"));
        case "aux" -> words.addAll(List.of("à", "le"));
        case "d'" -> words.add("de");
        case "l'", "la", "les" -> words.add("le");
        default -> words.add(word);
      }
    }
    return words;
  }

  /** The longest phrases that begin at a token; none is a hit whose end is {@code first}. */
  Hit find(Sentence sentence, int first) {
    List<Noun> nouns = new ArrayList<>();
    int end = first;
    int longest = 0;
    for (String word : forms(sentence.token(first))) {
      for (Entry entry : byFirstWord.getOrDefault(word, List.of())) {
        if (entry.noun().detail().equals("capital")
            && !Character.isUpperCase(sentence.token(first).form().codePointAt(0))
            && entry.noun().kind() == NounKind.TREATY) {
          continue; // "Acte de Montevideo", not "acte de guerre"
        }
        int length = entry.words().size();
        int after = length < longest ? -1 : endOf(sentence, first, entry.words());
        if (after < 0) {
          continue;
        }
        if (length > longest) {
          nouns.clear();
          longest = length;
          end = after;
        }
        if (!nouns.contains(entry.noun())) {
          nouns.add(entry.noun());
        }
      }
    }
    nouns.sort(Comparator.comparing(Noun::kind));
    return new Hit(nouns, end);
  }

  // "ministre français des Affaires étrangères": an adjective may part the first word from the
  // rest.
  private static int endOf(Sentence sentence, int first, List<String> words) {
    int straight = endOf(sentence, first + 1, words, 1);
    boolean parted =
        straight < 0
            && words.size() > 2
            && first + 1 < sentence.tokens().size()
            && sentence.token(first + 1).upos().equals("ADJ");
    return parted ? endOf(sentence, first + 2, words, 1) : straight;
  }

  private static int endOf(Sentence sentence, int at, List<String> words, int from) {
    for (int i = from; i < words.size(); i++, at++) {
      if (at >= sentence.tokens().size() || !forms(sentence.token(at)).contains(words.get(i))) {
        return -1;
      }
    }
    return at;
  }

  private static List<String> forms(Token token) {
    String form = token.form().toLowerCase(Locale.ROOT);
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    String plain =
        switch (form) {
          case "d'" -> "de";
          case "l'", "la", "les" -> "le";
          default -> form;
        };
    String singular =
        plain.length() > 3 && plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
    List<String> forms = new ArrayList<>(3);
    forms.add(plain);
    if (!lemma.equals(plain)) {
      forms.add(lemma);
    }
    if (!singular.equals(plain) && !singular.equals(lemma)) {
      forms.add(singular);
    }
    return forms;
  }
}
