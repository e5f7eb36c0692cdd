package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A relative clause between two commas that parts a subject from its verb: "L'armée, qui s'était
 * retirée en mai, dit …". Sentences are parsed without it, and it by itself, since a parser that
 * has read so far loses the subject.
 *
 * @param before index of the word before the first comma
 * @param open the first comma
 * @param clause indices of the words between the commas
 * @param close the second comma
 * @param keepsComma that the sentence needs the second comma: "Le président, X, qui …, a dit"
 * @param next the word behind the second comma, of the group of the verb
 */
record Incise(
    int before,
    int open,
    List<Integer> clause,
    int close,
    boolean keepsComma,
    Kind kind,
    int next) {
  /** What stands between the commas. */
  enum Kind {
    /** "qui s'était retirée en mai" */
    RELATIVE,
    /** "élu en mai" */
    PARTICIPLE,
    /** "en visite à Minsk" */
    PHRASE,
    NONE
  }

  private static final Set<String> CLITICS =
      Set.of("se", "s'", "le", "la", "l'", "les", "lui", "leur", "y", "en", "ne", "n'");

  private static final Set<String> STRONG = Set.of(":", ";", "–", "—", "(", ")");

  Incise {
    clause = List.copyOf(clause);
  }

  /** All words taken out of the sentence, the commas too. */
  List<Integer> words() {
    List<Integer> all = new ArrayList<>(clause);
    all.add(open);
    if (!keepsComma) {
      all.add(close);
    }
    return all;
  }

  /** Those of a stretch of a sentence, none inside another. */
  static List<Incise> of(List<Words.Word> words, List<Integer> piece) {
    List<Incise> found = new ArrayList<>();
    for (int k = 1; k + 4 < piece.size(); k++) {
      if (!isComma(words, piece, k) || !endsSubject(words, piece, k)) {
        continue;
      }
      Kind kind = kind(words, piece, k + 1);
      int end = kind == Kind.NONE ? -1 : end(words, piece, k, kind);
      if (end > 0) {
        found.add(
            new Incise(
                piece.get(k - 1),
                piece.get(k),
                piece.subList(k + 1, end),
                piece.get(end),
                isApposedName(words, piece, k),
                kind,
                piece.get(end + 1)));
        k = end;
      }
    }
    return found;
  }

  private static Words.Word word(List<Words.Word> words, List<Integer> piece, int k) {
    return words.get(piece.get(k));
  }

  private static boolean isComma(List<Words.Word> words, List<Integer> piece, int k) {
    return word(words, piece, k).form().equals(",");
  }

  private static Kind kind(List<Words.Word> words, List<Integer> piece, int k) {
    if (opens(words, piece, k)) {
      return Kind.RELATIVE;
    }
    Words.Word first = word(words, piece, k);
    if (first.upos().equals("ADP") && !first.lemma().equals("de")) {
      Words.Word noun = word(words, piece, k + 1);
      boolean how = // "en froid avec Ankara"
          first.lemma().equals("en")
              && noun.upos().equals("NOUN")
              && !FrenchMonths.isMonth(noun.lemma());
      return how ? Kind.NONE : Kind.PHRASE;
    }
    Words.Word participle = first.upos().equals("ADV") ? word(words, piece, k + 1) : first;
    return participle.morphology().verbForm() == Morphology.VerbForm.PARTICIPLE
        ? Kind.PARTICIPLE
        : Kind.NONE;
  }

  /** "qui …", "dont …", "à laquelle …". */
  private static boolean opens(List<Words.Word> words, List<Integer> piece, int k) {
    Words.Word first = word(words, piece, k);
    int at = first.upos().equals("ADP") ? k + 1 : k;
    Words.Word pronoun = word(words, piece, at);
    return TreeWork.RELATIVE.contains(pronoun.lemma()) && pronoun.upos().equals("PRON");
  }

  /** True where a noun stands before the comma, and no verb of its own before that. */
  private static boolean endsSubject(List<Words.Word> words, List<Integer> piece, int comma) {
    String last = word(words, piece, comma - 1).upos();
    if (!Set.of("NOUN", "PROPN", "ADJ", "NUM", "PRON", "PUNCT").contains(last)) {
      return false;
    }
    for (int k = comma - 1; k >= 0; k--) {
      Words.Word word = word(words, piece, k);
      if (word.upos().equals("SCONJ") || word.form().equals(":") || word.form().equals("–")) {
        return true;
      }
      if (SentenceParser.isFinite(word)) {
        return false;
      }
    }
    return true;
  }

  /** "…, Emmanuel Macron": a name between two commas. */
  private static boolean isApposedName(List<Words.Word> words, List<Integer> piece, int comma) {
    int k = comma - 1;
    while (k > 0 && word(words, piece, k).upos().equals("PROPN")) {
      k--;
    }
    if (k <= 0 || k == comma - 1 || !isComma(words, piece, k)) {
      return false;
    }
    int start = k;
    while (start > 0 && !isComma(words, piece, start - 1)) {
      start--;
    }
    boolean titled = // and not "Jeudi, X, …" or "Le 14 mars, X, …"
        word(words, piece, start).upos().equals("DET")
            && !word(words, piece, start + 1).upos().equals("NUM");
    return titled;
  }

  /** The comma behind the clause, before the verb of the sentence, or -1. */
  private static int end(List<Words.Word> words, List<Integer> piece, int comma, Kind kind) {
    int open = kind == Kind.RELATIVE ? 1 : 0; // clauses that still lack their verb
    for (int k = comma + 2; k + 1 < piece.size(); k++) {
      Words.Word word = word(words, piece, k);
      if (STRONG.contains(word.form())) {
        return -1;
      }
      if (open <= 0 && word.form().equals(",") && isVerbGroup(words, piece, k + 1)) {
        return k;
      }
      if (SentenceParser.isFinite(word)) {
        if (--open < 0 && kind != Kind.RELATIVE) {
          return -1;
        }
      } else if (word.upos().equals("SCONJ")
          || k > comma + 3
              && word.upos().equals("PRON")
              && TreeWork.RELATIVE.contains(word.lemma())) {
        open++;
      }
    }
    return -1;
  }

  /** "n'en a jamais …": a finite verb behind clitics and adverbs alone, and no "dit-il". */
  private static boolean isVerbGroup(List<Words.Word> words, List<Integer> piece, int from) {
    for (int k = from; k < Math.min(piece.size(), from + 5); k++) {
      Words.Word word = word(words, piece, k);
      if (SentenceParser.isFinite(word)) {
        Morphology m = word.morphology();
        boolean asked = k + 1 < piece.size() && word(words, piece, k + 1).form().startsWith("-");
        return m.person() != 1 && m.person() != 2 && !asked;
      }
      boolean clitic = CLITICS.contains(word.form().toLowerCase(Locale.ROOT));
      if (!clitic && !word.upos().equals("ADV")) {
        return false;
      }
    }
    return false;
  }

  /** The noun the clause describes, in the tree without it. */
  int governor(List<Words.Word> words, int[] heads, String[] relations) {
    boolean plural = false;
    for (int i : clause) {
      if (SentenceParser.isFinite(words.get(i))) {
        plural = words.get(i).morphology().count() == Morphology.Count.PLURAL;
        break;
      }
    }
    int top = before;
    while (heads[top] >= 0
        && heads[top] < open
        && isNominal(words.get(heads[top]))
        && (plural || !relations[top].equals("conj"))
        && (heads[top] < top || words.get(top).upos().equals("ADJ"))) {
      top = heads[top];
    }
    return top;
  }

  private static boolean isNominal(Words.Word word) {
    return Set.of("NOUN", "PROPN", "PRON", "NUM", "ADJ").contains(word.upos());
  }

  void hangCommas(int[] heads, String[] relations, int verb) {
    for (int comma : keepsComma ? List.of(open) : List.of(open, close)) {
      heads[comma] = verb;
      relations[comma] = "punct";
    }
  }
}
