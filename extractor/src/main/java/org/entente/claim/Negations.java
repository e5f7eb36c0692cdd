package org.entente.claim;

import java.util.Locale;
import java.util.Set;
import org.entente.event.Tree;
import org.entente.language.Token;

/** Tells which verbs are denied: "ne … pas", "aucun", "personne". */
final class Negations {
  private final ModalityWords words;
  private final Tree tree;

  Negations(ModalityWords words, Tree tree) {
    this.words = words;
    this.tree = tree;
  }

  /** "ne … pas", "ne … plus", "ni"; not "ne … que". */
  boolean isNegated(int verb) {
    if (isNoLess(verb)) {
      return false;
    }
    if (isNeither(verb)) {
      return true;
    }
    boolean ne = false;
    boolean strong = false;
    boolean only = false;
    for (int child : tree.children(verb)) {
      Token token = tree.token(child);
      String form = token.form().toLowerCase(Locale.ROOT);
      ne |= form.equals("ne") || form.equals("n'");
      boolean answer = // "voted no"
          form.equals("no") && !(child + 1 < tree.size() && tree.lemma(child + 1).equals("longer"));
      strong |= words.list("negations").contains(form) && !isQuantity(child, form) && !answer;
      only |= words.list("only").contains(form) && child > verb - 3;
      if (tree.is(child, "obj") || tree.is(child, "nsubj") || tree.is(child, "obl")) {
        for (int det : tree.children(child)) {
          if (words.list("no-determiners").contains(tree.lemma(det)) && det < child) {
            strong = true;
          }
        }
        if (words.list("no-pronouns").contains(tree.lemma(child)) && isAlone(child)) {
          strong = true;
        }
      }
    }
    if (strong) {
      return true;
    }
    for (int at = verb - 1; at >= Math.max(0, verb - 5) && !ne; at--) {
      String form = tree.token(at).form().toLowerCase(Locale.ROOT);
      if (tree.token(at).upos().equals("PUNCT") || tree.token(at).upos().equals("VERB")) {
        break;
      }
      ne = form.equals("ne") || form.equals("n'");
    }
    return ne && !only && !hasQue(verb);
  }

  /** "n'a ni confirmé **ni démenti**", "would neither confirm **nor deny**". */
  boolean isNeither(int verb) {
    return verb > 0
        && tree.token(verb - 1).form().toLowerCase(Locale.ROOT).matches("ni|nor|neither");
  }

  /** "n'en a pas moins rompu" has broken all the same. */
  private boolean isNoLess(int verb) {
    for (int at = Math.max(1, verb - 3); at < Math.min(tree.size(), verb + 3); at++) {
      if (tree.token(at).form().equals("moins") && tree.token(at - 1).form().equals("pas")) {
        return true;
      }
    }
    return false;
  }

  /** "plus de 14 000 morts" says nothing against it, nor does "point de passage". */
  private boolean isQuantity(int token, String form) {
    boolean comparing = form.equals("plus") || form.equals("point") || form.equals("no");
    return comparing
        && (token + 1 < tree.size()
            && (tree.lemma(token + 1).equals("de") || tree.lemma(token + 1).equals("longer"))
            && !hasNe(token));
  }

  private boolean hasNe(int token) {
    for (int at = token - 1; at >= Math.max(0, token - 4); at--) {
      String form = tree.token(at).form().toLowerCase(Locale.ROOT);
      if (form.equals("ne") || form.equals("n'")) {
        return true;
      }
    }
    return false;
  }

  /** "personne n'a signé", not "3 823 personnes". */
  private boolean isAlone(int token) {
    return tree.child(token, Set.of("det", "nummod", "amod", "nmod")).isEmpty()
        && !tree.token(token).form().endsWith("s");
  }

  private boolean hasQue(int verb) {
    for (int at = verb + 1; at < Math.min(tree.size(), verb + 9); at++) {
      String form = tree.token(at).form().toLowerCase(Locale.ROOT);
      if (tree.token(at).upos().equals("PUNCT")) {
        return false;
      }
      if (form.equals("que") || form.equals("qu'")) {
        return true;
      }
    }
    return false;
  }
}
