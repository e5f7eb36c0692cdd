package org.entente.entity;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** What a wording, or all wordings of one treaty, say of it. */
final class TreatyWording {
  final Set<String> heads = new LinkedHashSet<>(); // "accord", "trêve"
  final Set<String> words = new LinkedHashSet<>();
  final Set<Node> parties = new LinkedHashSet<>();
  final Set<String> places = new LinkedHashSet<>();
  final Set<String> years = new LinkedHashSet<>();
  final Set<Integer> sentences = new TreeSet<>();
  int ordinal; // 1 the first or former, 2 a further one, 0 unsaid

  boolean isBare() {
    return words.isEmpty() && !isParticular();
  }

  /** True where it says who, where or when. */
  boolean isParticular() {
    return !parties.isEmpty() || !places.isEmpty() || !years.isEmpty();
  }

  void add(TreatyWording other) {
    heads.addAll(other.heads);
    words.addAll(other.words);
    parties.addAll(other.parties);
    places.addAll(other.places);
    years.addAll(other.years);
    sentences.addAll(other.sentences);
    ordinal = ordinal == 0 ? other.ordinal : ordinal;
  }

  /** True where one of its heads is the noun, or a kind of it: "mémorandum d'entente". */
  boolean isCalled(String noun) {
    return heads.stream()
        .anyMatch(h -> h.equals(noun) || h.startsWith(noun + "-") || h.startsWith(noun + " "));
  }

  /** True where names, dates or parties gainsay that the two are one treaty. */
  boolean contradicts(TreatyWording other) {
    if (apart(places, other.places)
        || apart(years, other.years)
        || ordinal != 0 && other.ordinal != 0 && ordinal != other.ordinal) {
      return true;
    }
    if (parties.isEmpty() || other.parties.isEmpty()) {
      return false;
    }
    Set<Node> both = new HashSet<>(parties);
    both.addAll(other.parties);
    return disjoint(parties, other.parties)
        || both.size() > 2
            && parties.size() < 3
            && !parties.containsAll(other.parties)
            && !other.parties.containsAll(parties);
  }

  /**
   * How well a new wording agrees with what is known of a treaty; 0 where they are not the same.
   *
   * @param indefinite whether the new wording has an indefinite article, as one that brings up
   *     another treaty has
   */
  int agreement(TreatyWording known, boolean indefinite) {
    if (contradicts(known) || ordinal == 2 && known.ordinal == 0 && indefinite) {
      return 0;
    }
    if (indefinite && !parties.isEmpty() && known.parties.isEmpty() && known.isParticular()) {
      return 0; // "un accord de défense avec Moscou", after another with no party in common
    }
    if (words.isEmpty() && !years.isEmpty() && known.years.isEmpty() && !known.words.isEmpty()) {
      return 0; // "le traité de 1961", after one on something, of a year that nobody tells
    }
    boolean sameHead = !disjoint(heads, known.heads);
    boolean nested = words.containsAll(known.words) || known.words.containsAll(words);
    boolean sharesWord = !disjoint(words, known.words);
    boolean sharesYear = !disjoint(years, known.years);
    if (!disjoint(places, known.places)
        || sharesYear && (sameHead || sharesWord || words.isEmpty())) {
      return 10;
    }
    if (!words.isEmpty() && !known.words.isEmpty() && !nested
        || !places.isEmpty() && !known.places.isEmpty()) {
      return 0;
    }
    boolean dated = !years.isEmpty() || !known.years.isEmpty();
    if (dated && !sharesYear && (!places.isEmpty() || !known.places.isEmpty())) {
      return 0;
    }
    if (!places.isEmpty() && known.words.isEmpty() || !known.places.isEmpty() && words.isEmpty()) {
      return sameHead && !indefinite ? 2 : 0;
    }
    if (sameHead && nested) {
      return sharesWord ? 6 : 3;
    }
    return sharesWord && (sameHead || !indefinite) ? 4 : 0;
  }

  private static <T> boolean apart(Set<T> a, Set<T> b) {
    return !a.isEmpty() && !b.isEmpty() && disjoint(a, b);
  }

  private static <T> boolean disjoint(Set<T> a, Set<T> b) {
    return a.stream().noneMatch(b::contains);
  }
}
