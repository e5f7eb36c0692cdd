package org.entente.claim;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.article.EntenteException;
import org.entente.event.Lexicon;

/**
 * What words do to what they govern, read from {@code lexicon/LANGUAGE/modality.yml}: "nier" denies
 * its complement, "projet" plans it.
 */
final class ModalityWords {
  /** What a governor makes of what it governs. */
  enum Status {
    SAYS,
    ANNOUNCES,
    DENIES,
    DOUBTS,
    PLANS,
    PROMISES,
    ASKS,
    THREATENS,
    FAILS,
    ACCUSES,
    JUDGES,
    POSSIBLE,
    PERMITS
  }

  private final Map<String, Status> verbs = new LinkedHashMap<>();
  private final Map<String, Status> nouns = new LinkedHashMap<>();
  private final Map<String, Status> modifiers = new LinkedHashMap<>();
  private final Map<String, Set<String>> lists = new LinkedHashMap<>();

  static ModalityWords of(Lexicon lexicon) {
    ModalityWords words = new ModalityWords();
    String file = lexicon.language().code() + "/modality.yml";
    lexicon
        .document("modality")
        .forEach(
            (key, value) -> {
              switch (key) {
                case "verbs" -> words.statuses(value, words.verbs, file);
                case "nouns" -> words.statuses(value, words.nouns, file);
                case "modifiers" -> words.statuses(value, words.modifiers, file);
                default ->
                    words.lists.put(key, new LinkedHashSet<>(strings(value, file + ", " + key)));
              }
            });
    return words;
  }

  private void statuses(Object value, Map<String, Status> into, String file) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new EntenteException(
          file + ": verbs, nouns and modifiers are mappings from a status to words");
    }
    map.forEach(
        (key, words) -> {
          Status status;
          try {
            status = Status.valueOf(String.valueOf(key).toUpperCase(java.util.Locale.ROOT));
          } catch (IllegalArgumentException e) {
            throw new EntenteException(
                file
                    + ": \""
                    + key
                    + "\" is no status; one of "
                    + java.util.Arrays.toString(Status.values()).toLowerCase(java.util.Locale.ROOT),
                e);
          }
          for (String word : strings(words, file + ", " + key)) {
            into.putIfAbsent(word.startsWith("s'") ? "se " + word.substring(2) : word, status);
          }
        });
  }

  private static List<String> strings(Object value, String at) {
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    if (value instanceof String text) {
      return java.util.Arrays.stream(text.split(","))
          .map(String::strip)
          .filter(s -> !s.isEmpty())
          .toList();
    }
    throw new EntenteException(at + ": write a list of words, or words parted by commas");
  }

  @org.jspecify.annotations.Nullable
  Status verb(String lemma, boolean reflexive) {
    return verbs.get(reflexive ? "se " + lemma : lemma);
  }

  @org.jspecify.annotations.Nullable
  Status noun(String lemma) {
    return nouns.get(lemma);
  }

  @org.jspecify.annotations.Nullable
  Status modifier(String lemma) {
    return modifiers.get(lemma);
  }

  Set<String> list(String key) {
    return lists.getOrDefault(key, Set.of());
  }
}
