package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Parses a sentence piece by piece: clauses on both sides of a semicolon do not disturb each other,
 * and quotation marks and leading dashes are put in afterwards, since what stands between them is
 * built like any other text. Immutable and thread-safe.
 */
final class SentenceParser {
  private static final Set<String> QUOTES = Set.of("«", "»", "“", "”", "\"", "„");
  private static final Set<String> LEADERS =
      Set.of("-", "–", "—", "•", "*"); // of a list or a speech
  private static final Set<String> WEDGES = Set.of("abord", "emblée", "ailleurs", "office");
  private static final int SHORTEST = 3; // words on each side of a semicolon

  private final Parser parser;

  SentenceParser(Parser parser) {
    this.parser = parser;
  }

  static boolean isQuote(String form) {
    return QUOTES.contains(form);
  }

  /** For each word its head, or -1 for the one root, and its relation. */
  Parser.Tree parse(List<Words.Word> words) {
    int n = words.size();
    int[] heads = new int[n];
    String[] relations = new String[n];
    int firstRoot = -1;
    for (List<Integer> piece : pieces(words)) {
      List<Words.Word> part = piece.stream().map(words::get).toList();
      Parser.Tree tree = parser.parse(Words.input(part));
      for (int k = 0; k < part.size(); k++) {
        int at = piece.get(k);
        heads[at] = tree.heads()[k] < 0 ? firstRoot : piece.get(tree.heads()[k]);
        relations[at] = tree.heads()[k] < 0 && firstRoot >= 0 ? "parataxis" : tree.relations()[k];
        if (heads[at] < 0) {
          firstRoot = at;
        }
      }
    }
    addQuotes(words, heads, relations, firstRoot);
    return new Parser.Tree(heads, relations);
  }

  /** Indices of words to be parsed together, without quotation marks if anything else is left. */
  private static List<List<Integer>> pieces(List<Words.Word> words) {
    List<List<Integer>> pieces = new ArrayList<>();
    List<Integer> piece = new ArrayList<>();
    boolean verb = false;
    for (int i = 0; i < words.size(); i++) {
      Words.Word word = words.get(i);
      if (isQuote(word.form()) || piece.isEmpty() && LEADERS.contains(word.form())) {
        continue;
      }
      if (isWedged(words, i)) {
        i++; // "a d'abord nié": two words that part the verb from its auxiliary
        continue;
      }
      if (word.form().equals(";")
          && verb
          && piece.size() >= SHORTEST
          && hasFiniteVerb(words, i + 1)) {
        pieces.add(piece);
        piece = new ArrayList<>();
        verb = false;
      }
      piece.add(i);
      verb |= isFinite(word);
    }
    if (piece.isEmpty() && pieces.isEmpty()) {
      for (int i = 0; i < words.size(); i++) {
        piece.add(i);
      }
    }
    pieces.add(piece);
    return pieces;
  }

  /** "d'" and a word like "abord" between an auxiliary and its participle. */
  private static boolean isWedged(List<Words.Word> words, int i) {
    return i > 0
        && i + 2 < words.size()
        && words.get(i).form().equals("d'")
        && WEDGES.contains(words.get(i + 1).form())
        && (words.get(i - 1).lemma().equals("avoir") || words.get(i - 1).lemma().equals("être"))
        && words.get(i + 2).morphology().verbForm() == Morphology.VerbForm.PARTICIPLE;
  }

  /** True where a finite verb comes before the next semicolon. */
  private static boolean hasFiniteVerb(List<Words.Word> words, int from) {
    for (int i = from; i < words.size() && !words.get(i).form().equals(";"); i++) {
      if (isFinite(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFinite(Words.Word word) {
    return word.morphology().verbForm() == Morphology.VerbForm.FINITE;
  }

  /** Hangs each quotation mark on the topmost word beside it inside the quotation. */
  private static void addQuotes(List<Words.Word> words, int[] heads, String[] relations, int root) {
    int open = -1;
    for (int i = 0; i < words.size(); i++) {
      if (relations[i] != null) {
        continue;
      }
      if (isWedged(words, i)) {
        heads[i] = i + 2;
        relations[i] = "advmod";
        heads[i + 1] = i;
        relations[i + 1] = "fixed";
        continue;
      }
      boolean quote = isQuote(words.get(i).form());
      boolean closes = quote && open >= 0 && !"«“„".contains(words.get(i).form());
      int from = closes ? open + 1 : i + 1;
      int to = closes ? i : end(words, i + 1);
      int top = top(words, heads, from, to);
      heads[i] = top < 0 ? root : top;
      relations[i] = "punct";
      open = closes ? -1 : quote ? i : open;
    }
  }

  private static int end(List<Words.Word> words, int from) {
    int to = from;
    while (to < words.size() && !isQuote(words.get(to).form())) {
      to++;
    }
    return to;
  }

  /** The first word of a stretch whose governor is outside it. */
  private static int top(List<Words.Word> words, int[] heads, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean outside = heads[i] < from || heads[i] >= to;
      if (!isQuote(words.get(i).form()) && !words.get(i).upos().equals("PUNCT") && outside) {
        return i;
      }
    }
    return -1;
  }
}
