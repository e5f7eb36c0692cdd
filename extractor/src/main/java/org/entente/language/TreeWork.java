package org.entente.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.entente.language.Morphology.Count;
import org.entente.language.Morphology.VerbForm;

/** A tree being mended: questions about it, and changes that leave it a tree with one root. */
final class TreeWork {
  static final Set<String> RELATIVE =
      Set.of("qui", "que", "dont", "lequel", "où", "which", "who", "whom", "whose", "that");

  /** Relations by which the parser hangs a clause it could not place. */
  static final Set<String> CLAUSES =
      Set.of("acl", "appos", "advcl", "parataxis", "punct", "dep", "conj", "ccomp", "xcomp");

  private final List<Words.Word> words;
  private final int[] heads;
  private final String[] relations;
  private final boolean[] dropped;

  /**
   * @param words changed in place
   */
  TreeWork(List<Words.Word> words, Parser.Tree tree) {
    this.words = words;
    this.heads = tree.heads().clone();
    this.relations = tree.relations().clone();
    this.dropped = new boolean[heads.length];
  }

  /** The tree as it is now; words that were dropped leave the list of words. */
  Parser.Tree done() {
    int[] place = new int[heads.length];
    int size = 0;
    for (int i = 0; i < heads.length; i++) {
      place[i] = size;
      size += dropped[i] ? 0 : 1;
    }
    int[] newHeads = new int[size];
    String[] newRelations = new String[size];
    for (int i = 0; i < heads.length; i++) {
      if (!dropped[i]) {
        newHeads[place[i]] = heads[i] < 0 ? -1 : place[heads[i]];
        newRelations[place[i]] = relations[i];
      }
    }
    for (int i = heads.length - 1; i >= 0; i--) {
      if (dropped[i]) {
        words.remove(i);
      }
    }
    return new Parser.Tree(newHeads, newRelations);
  }

  /** True for the "de" of "des" opened into "de" and "les". */
  boolean isContractedDes(int i) {
    return i + 1 < heads.length
        && words.get(i).surface() == words.get(i + 1).surface()
        && lemma(i).equals("de")
        && form(i + 1).equals("les");
  }

  /** Closes "de" and "les" again to one article "des". */
  void closeDes(int i) {
    Words.Word les = words.get(i + 1);
    words.set(i, new Words.Word(les.surface(), "des", "un", "DET", les.morphology()));
    relations[i] = "det";
    dropped[i + 1] = true;
    for (int k = 0; k < heads.length; k++) {
      if (heads[k] == i + 1 || heads[k] == i) {
        heads[k] = heads[i];
      }
    }
  }

  int size() {
    return heads.length;
  }

  int head(int i) {
    return heads[i];
  }

  String relation(int i) {
    return relations[i];
  }

  /** The relation without its subtype. */
  String plain(int i) {
    int colon = relations[i].indexOf(':');
    return colon < 0 ? relations[i] : relations[i].substring(0, colon);
  }

  String form(int i) {
    return words.get(i).form();
  }

  String lemma(int i) {
    return words.get(i).lemma();
  }

  String upos(int i) {
    return words.get(i).upos();
  }

  boolean isNominal(int i) {
    return upos(i).equals("NOUN") || upos(i).equals("PROPN") || upos(i).equals("PRON");
  }

  int root() {
    return first(i -> heads[i] < 0);
  }

  /** The first word of which something holds, or -1. */
  int first(IntPredicate holds) {
    for (int i = 0; i < heads.length; i++) {
      if (holds.test(i)) {
        return i;
      }
    }
    return -1;
  }

  boolean hasChild(int head, String relation) {
    return first(i -> heads[i] == head && relations[i].equals(relation)) >= 0;
  }

  boolean hasLemmaChild(int head, String relation, String lemma) {
    return first(i -> head(i) == head && relation(i).equals(relation) && lemma(i).equals(lemma))
        >= 0;
  }

  boolean hasSubject(int verb) {
    return first(
            i ->
                heads[i] == verb
                    && (relations[i].startsWith("nsubj")
                        || relations[i].startsWith("csubj")
                        || relations[i].equals("expl:subj")))
        >= 0;
  }

  /** A finite verb, or a word with a finite auxiliary or copula. */
  boolean isFiniteClause(int i) {
    return isFinite(i) && (upos(i).equals("VERB") || upos(i).equals("AUX"))
        || first(
                c ->
                    heads[c] == i
                        && isFinite(c)
                        && (relations[c].startsWith("aux") || relations[c].equals("cop")))
            >= 0;
  }

  /** True where a relative pronoun before a verb hangs on it. */
  boolean hasRelative(int verb) {
    return first(
            i ->
                heads[i] == verb
                    && i < verb
                    && upos(i).equals("PRON")
                    && RELATIVE.contains(lemma(i)))
        >= 0;
  }

  boolean isPastParticiple(int i) {
    return isPastParticiple(words.get(i).morphology());
  }

  static boolean isPastParticiple(Morphology m) {
    return m.verbForm() == VerbForm.PARTICIPLE && m.tense() == Morphology.Tense.PAST;
  }

  /** True where a word above is a relative or a subordinate clause. */
  boolean underRelative(int i) {
    for (int at = heads[i]; at >= 0; at = heads[at]) {
      if (relations[at].equals("acl:relcl") || hasChild(at, "mark")) {
        return true;
      }
    }
    return false;
  }

  void makeVerb(int i, Conjugation.Reading reading) {
    Words.Word word = words.get(i);
    words.set(
        i,
        new Words.Word(word.surface(), word.form(), reading.lemma(), "VERB", reading.morphology()));
  }

  void inflect(int i, Morphology morphology) {
    Words.Word word = words.get(i);
    words.set(
        i, new Words.Word(word.surface(), word.form(), word.lemma(), word.upos(), morphology));
  }

  boolean isInfinitive(int i) {
    return words.get(i).morphology().verbForm() == VerbForm.INFINITIVE;
  }

  private boolean isFinite(int i) {
    return words.get(i).morphology().verbForm() == VerbForm.FINITE;
  }

  /** True unless the noun and the finite verb of the clause differ in number. */
  boolean agrees(int noun, int clause) {
    int finite =
        isFinite(clause)
            ? clause
            : first(c -> heads[c] == clause && isFinite(c) && relations[c].startsWith("aux"));
    Count subject = words.get(noun).morphology().count();
    Count verb = finite < 0 ? Count.NONE : words.get(finite).morphology().count();
    return subject == verb
        || subject == Count.NONE
        || verb == Count.NONE
        || verb == Count.PLURAL && hasChild(noun, "conj");
  }

  /** Where a verb with its auxiliaries, clitics and negation begins. */
  int clauseStart(int verb) {
    int start = verb;
    while (start > 0
        && heads[start - 1] == verb
        && (upos(start - 1).equals("AUX")
            || upos(start - 1).equals("ADV")
            || upos(start - 1).equals("PRON"))) {
      start--;
    }
    return start;
  }

  /**
   * The noun phrase after a verb, adverbs, times and phrases with a preposition between them left
   * aside, or -1 where a comma or something else comes first.
   */
  int nominalAfter(int verb, Set<String> times) {
    for (int i = verb + 1; i < heads.length; i++) {
      String upos = upos(i);
      if (isNominal(i)
          && !hasChild(i, "case")
          && !hasChild(i, "mark")
          && !times.contains(lemma(i).toLowerCase(Locale.ROOT))
          && (heads[i] <= verb || heads[i] > i || hasChild(i, "det") || upos.equals("PROPN"))
          && !relations[i].startsWith("flat")) {
        return i;
      }
      boolean passes =
          upos.equals("DET")
              || upos.equals("ADJ")
              || upos.equals("ADV")
              || upos.equals("ADP")
              || upos.equals("NUM")
              || isNominal(i);
      if (!passes) {
        return -1;
      }
    }
    return -1;
  }

  /** A noun without a preposition, hung on another as its conjunct or apposition. */
  boolean isLooseNoun(int i) {
    String relation = relations[i];
    return isNominal(i)
        && (relation.equals("conj") || relation.equals("appos") || relation.equals("nmod"))
        && !hasChild(i, "case")
        && !upos(i).equals("PRON");
  }

  /** True where the phrase of a word begins behind a comma. */
  boolean followsComma(int i) {
    int start = i;
    while (start > 0 && dominates(i, start - 1) && !form(start - 1).equals(",")) {
      start--;
    }
    return start > 0 && form(start - 1).equals(",");
  }

  /** A "que" taken for a conjunction that opens a relative clause: "la loi que vote le Sénat". */
  boolean isRelativeQue(int i) {
    int verb = heads[i];
    return lemma(i).equals("que")
        && verb > i
        && heads[verb] >= 0
        && heads[verb] < i
        && isNominal(heads[verb])
        && relations[verb].startsWith("acl");
  }

  /** A noun hung on one with a preposition, its phrase ending at a place before a verb, or -1. */
  int subjectEndingAt(int end, int verb, Set<String> times) {
    for (int at = end; at >= 0 && at != verb && at <= end && last(at) == end; at = heads[at]) {
      if (isLooseNoun(at)
          && (hasChild(at, "det") || upos(at).equals("PROPN"))
          && heads[at] >= 0
          && heads[at] < at
          && hasChild(heads[at], "case")
          && !times.contains(lemma(at).toLowerCase(Locale.ROOT))
          && !dominates(at, verb)) {
        return at;
      }
    }
    return -1;
  }

  /** The topmost word whose subtree ends at a place, or -1. */
  int topEndingAt(int end) {
    if (end < 0) {
      return -1;
    }
    int top = end;
    while (heads[top] >= 0 && heads[top] < end && last(heads[top]) == end) {
      top = heads[top];
      if (relations[top].equals("conj")) {
        break;
      }
    }
    return top;
  }

  private int last(int i) {
    int last = i;
    for (int k = i + 1; k < heads.length; k++) {
      last = dominates(i, k) ? k : last;
    }
    return last;
  }

  /** True where {@code ancestor} is {@code i} or governs it. */
  boolean dominates(int ancestor, int i) {
    for (int at = i; at >= 0; at = heads[at]) {
      if (at == ancestor) {
        return true;
      }
    }
    return false;
  }

  /** Hangs a word elsewhere, unless that made a circle or left no root. */
  void attach(int i, int head, String relation) {
    if (head >= 0 && heads[i] >= 0 && !dominates(i, head)) {
      heads[i] = head;
      relations[i] = relation;
    }
  }

  void relabel(int i, String relation) {
    if (heads[i] >= 0) {
      relations[i] = relation;
    }
  }

  /** True where only clauses lie between a word and the root above it. */
  boolean climbsByClauses(int i, Set<String> clauses) {
    int at = i;
    while (heads[at] >= 0 && clauses.contains(plain(at))) {
      at = heads[at];
    }
    return heads[at] < 0;
  }

  void tag(int i, String upos) {
    Words.Word word = words.get(i);
    words.set(
        i, new Words.Word(word.surface(), word.form(), word.lemma(), upos, word.morphology()));
  }

  /** Makes a word the root, and the root its dependent. */
  void makeRoot(int i) {
    int root = root();
    if (i != root) {
      heads[i] = -1;
      relations[i] = "root";
      heads[root] = i;
      relations[root] = "dep";
    }
  }
}
