package org.entente.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Phrases of one or more words with what they stand for, looked up by their first word.
 *
 * @param <V> what a phrase stands for
 */
final class PhraseTable<V> {
  /** A phrase found; {@code next} is the index of the first lexeme after it. */
  record Hit<V>(int next, V value) {}

  private record Entry<V>(List<String> words, V value) {}

  private final Map<String, List<Entry<V>>> byFirst = new HashMap<>();

  void add(String phrase, V value) {
    List<String> words = Lexer.lex(phrase, 0, phrase.length()).stream().map(Lexeme::text).toList();
    List<Entry<V>> entries = byFirst.computeIfAbsent(words.getFirst(), w -> new ArrayList<>());
    entries.add(new Entry<>(words, value));
    entries.sort(Comparator.comparingInt((Entry<V> e) -> e.words().size()).reversed());
  }

  /** The longest phrase that begins at a lexeme. */
  Optional<Hit<V>> find(List<Lexeme> text, int at) {
    if (at < text.size()) {
      for (Entry<V> entry : byFirst.getOrDefault(text.get(at).text(), List.of())) {
        if (matches(entry.words(), text, at)) {
          return Optional.of(new Hit<>(at + entry.words().size(), entry.value()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean matches(List<String> words, List<Lexeme> text, int at) {
    if (at + words.size() > text.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!text.get(at + i).is(words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
