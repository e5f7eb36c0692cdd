package org.entente.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The closed word lists of one language's grammar, read from {@code lexicon/LANGUAGE/grammar.yml}.
 */
public final class GrammarWords {
  private final Map<String, Set<String>> lists;
  private final List<List<String>> complexPrepositions;

  GrammarWords(Map<String, Set<String>> lists, List<List<String>> complexPrepositions) {
    this.lists = lists;
    this.complexPrepositions = complexPrepositions;
  }

  /** The words under a key; empty where the file has none. */
  public Set<String> list(String key) {
    return lists.getOrDefault(key, Set.of());
  }

  /** "à", "le", "profit", "de": longest first. */
  List<List<String>> complexPrepositions() {
    return complexPrepositions;
  }

  Set<String> keys() {
    return new TreeSet<>(lists.keySet());
  }
}
