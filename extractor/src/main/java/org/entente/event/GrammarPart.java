package org.entente.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.language.Token;

/** What the parts of the grammar share: the tree, and how an argument is noted. */
abstract class GrammarPart {
  protected static final Set<String> STOPS =
      Set.of(",", ";", ":", ".", "–", "—", "\"", "“", "”", "(");

  protected static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON", "NUM", "SYM", "X");

  protected final Grammar grammar;
  protected final Tree tree;
  protected final GrammarWords words;
  private final Prepositions prepositions;

  GrammarPart(Grammar grammar, Prepositions prepositions) {
    this.grammar = grammar;
    this.tree = grammar.tree();
    this.words = grammar.words();
    this.prepositions = prepositions;
  }

  protected final boolean isVerb(int token) {
    return grammar.isVerb(token);
  }

  protected final boolean isPassive(int verb) {
    return grammar.isPassive(verb);
  }

  protected final boolean isEnglish() {
    return grammar.isEnglish();
  }

  protected final List<Argument> arguments(int predicate) {
    return grammar.arguments(predicate);
  }

  protected final String caseOf(int token) {
    return prepositions.caseOf(token);
  }

  protected final int resolve(int token) {
    return grammar.resolve(token);
  }

  protected final void add(List<Argument> found, Slot.Kind kind, int token, String path, int cost) {
    found.add(new Argument(Slot.of(kind), resolve(token), path, cost));
  }

  protected final void addPreposition(
      List<Argument> found, String word, int child, String path, int cost) {
    if (word.isEmpty()) {
      return;
    }
    found.add(new Argument(Slot.preposition(word), resolve(child), path, cost));
    // "au profit de X": X hangs on "profit", but stands to the predicate
    for (int below : tree.children(child)) {
      if (tree.is(below, "nmod")) {
        for (int mark : tree.children(below)) {
          if (prepositions.holds(mark, child)) {
            String whole = prepositions.endingAt(mark).orElseThrow();
            found.add(new Argument(Slot.preposition(whole), resolve(below), path + ">nmod", cost));
          }
        }
      }
    }
  }

  protected final void oblique(
      List<Argument> found, int head, int child, boolean passive, int cost) {
    Token token = tree.token(child);
    if (token.deprel().equals("advmod")
        && !Set.of("où", "y", "en", "dont").contains(token.lemma())) {
      return;
    }
    String preposition = caseOf(child);
    boolean agent = token.deprel().equals("obl:agent") || preposition.equals("par");
    if (agent && (passive || !isVerb(head))) {
      add(found, Slot.Kind.SUBJECT, child, "obl:agent", cost);
      return;
    }
    if (isVerb(child)) {
      return;
    }
    addPreposition(found, preposition, child, Tree.plain(token.deprel()), cost);
  }

  protected final boolean hasObject(int verb) {
    for (int child : tree.children(verb)) {
      boolean object = tree.is(child, "obj") && !isTime(child);
      if (object || tree.is(child, "ccomp") || tree.is(child, "xcomp")) {
        return true;
      }
    }
    return false;
  }

  protected final boolean isTime(int token) {
    Token t = tree.token(token);
    return t.upos().equals("NUM")
        || words.list("time-nouns").contains(t.lemma().toLowerCase(Locale.ROOT));
  }
}
