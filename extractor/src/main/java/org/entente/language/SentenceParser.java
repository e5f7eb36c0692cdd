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
    for (List<Integer> whole : pieces(words)) {
      List<Incise> incises = Incise.of(words, whole);
      List<Integer> piece = new ArrayList<>(whole);
      incises.forEach(i -> piece.removeAll(i.words()));
      int root = parse(words, piece, heads, relations);
      heads[root] = firstRoot;
      relations[root] = firstRoot >= 0 ? "parataxis" : relations[root];
      firstRoot = firstRoot < 0 ? root : firstRoot;
      for (Incise incise : incises) {
        parse(words, incise, heads, relations);
      }
    }
    addQuotes(words, heads, relations, firstRoot);
    return new Parser.Tree(heads, relations);
  }

  /** Parses these words by themselves; what is found is the index of the word that governs them. */
  private int parse(List<Words.Word> words, List<Integer> piece, int[] heads, String[] relations) {
    Parser.Tree tree = parser.parse(Words.input(piece.stream().map(words::get).toList()));
    int root = -1;
    for (int k = 0; k < piece.size(); k++) {
      int at = piece.get(k);
      boolean top = tree.heads()[k] < 0;
      heads[at] = top ? -1 : piece.get(tree.heads()[k]);
      relations[at] = tree.relations()[k];
      root = top ? at : root;
    }
    return root;
  }

  /** Parses a clause behind the noun it describes, and hangs it there. */
  private void parse(List<Words.Word> words, Incise incise, int[] heads, String[] relations) {
    if (incise.kind() == Incise.Kind.PHRASE) {
      int root = parse(words, incise.clause(), heads, relations);
      int above = incise.next();
      while (heads[above] > above) {
        above = heads[above]; // from the auxiliary to what it helps
      }
      heads[root] = above;
      relations[root] = "obl";
      incise.hangCommas(heads, relations, root);
      return;
    }
    String relation = incise.kind() == Incise.Kind.RELATIVE ? "acl:relcl" : "acl";
    int noun = incise.governor(words, heads, relations);
    List<Integer> piece = new ArrayList<>(List.of(noun, incise.open()));
    piece.addAll(incise.clause());
    Parser.Tree tree = parser.parse(Words.input(piece.stream().map(words::get).toList()));
    int verb = -1;
    for (int k = 2; k < piece.size(); k++) { // the first word that hangs on none of the clause
      boolean top = tree.heads()[k] < 2;
      boolean better = verb < 0 || tree.heads()[k] < 0 || isFinite(words.get(piece.get(k)));
      verb = top && better && (verb < 0 || !isFinite(words.get(verb))) ? piece.get(k) : verb;
    }
    for (int k = 2; k < piece.size(); k++) {
      int at = piece.get(k);
      boolean top = tree.heads()[k] < 2;
      heads[at] = at == verb ? noun : top ? verb : piece.get(tree.heads()[k]);
      boolean subject = // "whose foreign minister, Wang Yi, received …"
          top && at < verb && words.get(at).upos().equals("NOUN");
      relations[at] = at == verb ? relation : subject ? "nsubj" : tree.relations()[k];
    }
    incise.hangCommas(heads, relations, verb);
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

  static boolean isFinite(Words.Word word) {
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
