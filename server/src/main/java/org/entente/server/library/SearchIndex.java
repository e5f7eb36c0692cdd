package org.entente.server.library;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds things by the beginnings of the words of their names, accents and case folded: "elys" finds
 * "Palais de l'Élysée". Held in memory; immutable.
 */
public final class SearchIndex {
  /**
   * A name of a thing.
   *
   * @param weight how often articles speak of the thing; the more, the higher it is listed
   */
  public record Name(String thing, String name, String type, int weight) {}

  /** A thing found. */
  public record Hit(String thing, String name, String type, int weight) {}

  private record Word(String word, int name) {}

  private final List<Name> names;
  private final List<String> folded;
  private final Word[] words; // sorted, so that a beginning is a range

  public SearchIndex(List<Name> names) {
    this.names = List.copyOf(names);
    List<String> folded = new ArrayList<>(names.size());
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String text = fold(names.get(i).name());
      folded.add(text);
      for (String word : text.split(" ")) {
        if (!word.isEmpty()) {
          words.add(new Word(word, i));
        }
      }
    }
    this.folded = List.copyOf(folded);
    this.words = words.toArray(Word[]::new);
    Arrays.sort(this.words, Comparator.comparing(Word::word).thenComparingInt(Word::name));
  }

  /**
   * @param query words in any order; each must begin a word of the name
   * @return at most {@code limit}, each thing once: exact names first, then by weight
   */
  public List<Hit> find(String query, int limit) {
    String text = fold(query);
    String[] wanted = text.split(" ");
    if (text.isEmpty()) {
      return List.of();
    }
    Arrays.sort(wanted, Comparator.comparingInt((String w) -> w.length()).reversed());
    Map<String, Integer> best = new HashMap<>(); // thing → the name that matches best
    for (int at = firstAtLeast(wanted[0]);
        at < words.length && words[at].word().startsWith(wanted[0]);
        at++) {
      int name = words[at].name();
      if (hasAll(folded.get(name), wanted)) {
        best.merge(names.get(name).thing(), name, (a, b) -> better(a, b, text));
      }
    }
    List<Integer> found = new ArrayList<>(best.values());
    found.sort(
        Comparator.<Integer>comparingInt(n -> folded.get(n).equals(text) ? 0 : 1)
            .thenComparing(n -> -names.get(n).weight())
            .thenComparing(n -> names.get(n).name())
            .thenComparing(n -> names.get(n).thing()));
    Map<String, Hit> hits = new LinkedHashMap<>();
    for (int n : found) {
      Name name = names.get(n);
      hits.putIfAbsent(
          name.thing(), new Hit(name.thing(), name.name(), name.type(), name.weight()));
      if (hits.size() == limit) {
        break;
      }
    }
    return List.copyOf(hits.values());
  }

  private int better(int a, int b, String text) {
    boolean exactA = folded.get(a).equals(text);
    boolean exactB = folded.get(b).equals(text);
    return exactB && !exactA ? b : a;
  }

  private int firstAtLeast(String word) {
    int low = 0;
    int high = words.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words[middle].word().compareTo(word) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean hasAll(String name, String[] wanted) {
    String padded = " " + name;
    for (String word : wanted) {
      if (!padded.contains(" " + word)) {
        return false;
      }
    }
    return true;
  }

  /** Lower case, without accents, other marks as single blanks. */
  public static String fold(String text) {
    String plain =
        Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "oe"), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "");
    return plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
