package org.entente.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.claim.ModalityWords.Status;
import org.entente.event.Grammar;
import org.entente.event.Tree;
import org.entente.language.Morphology;
import org.entente.language.Token;

/** Tells what the tense and mood of a verb say of what it tells. */
final class Tenses {
  /** What a form of a verb says. */
  enum Sense {
    PLAIN,
    /** "livrera". */
    FUTURE,
    /** "livrerait" on a condition, as a wish, or as seen from the past. */
    TO_COME,
    /** "aurait livré": held at a distance. */
    DISTANT
  }

  private final ModalityWords words;
  private final Grammar grammar;
  private final Tree tree;

  Tenses(ModalityWords words, Grammar grammar) {
    this.words = words;
    this.grammar = grammar;
    this.tree = grammar.tree();
  }

  /** The sense of a predicate with its auxiliaries. */
  Sense of(int verb) {
    boolean conditional = false;
    boolean future = isToCome(verb);
    List<Integer> forms = new ArrayList<>(List.of(verb));
    for (int child : tree.children(verb)) {
      if (tree.token(child).upos().equals("AUX")) {
        forms.add(child);
      }
    }
    for (int form : forms) {
      Morphology morphology = tree.token(form).morphology();
      boolean here = morphology.mood() == Morphology.Mood.CONDITIONAL;
      conditional |= here;
      future |= !here && morphology.tense() == Morphology.Tense.FUTURE;
    }
    if (!conditional) {
      return future ? Sense.FUTURE : Sense.PLAIN;
    }
    boolean wished = words.list("wishing").contains(tree.lemma(verb));
    return wished || hasCondition(verb) || isFutureInPast(verb, forms)
        ? Sense.TO_COME
        : Sense.DISTANT;
  }

  /** "is to sell", "are due to meet". */
  private boolean isToCome(int verb) {
    boolean be = false;
    boolean to = false;
    for (int child : tree.children(verb)) {
      String lemma = tree.lemma(child);
      be |= lemma.equals("be") && child < verb && !to;
      to |= lemma.equals("to") && be && child < verb && child > 0 && isBe(child - 1);
    }
    return to;
  }

  private boolean isBe(int token) {
    return tree.lemma(token).equals("be")
        || tree.token(token).upos().equals("ADV")
            && token > 0
            && tree.lemma(token - 1).equals("be");
  }

  /** "a fait savoir qu'il livrerait": what was to come when it was said. */
  private boolean isFutureInPast(int verb, List<Integer> forms) {
    for (int form : forms) {
      if (form != verb && tree.token(form).upos().equals("AUX")) {
        String lemma = tree.lemma(form);
        if (lemma.equals("avoir") || lemma.equals("être") && !grammar.isPassive(verb)) {
          return false; // "aurait livré"
        }
      }
    }
    boolean que = false;
    int at = verb - 1;
    for (; at >= 0 && !que; at--) {
      String form = tree.token(at).form().toLowerCase(Locale.ROOT);
      que = form.equals("que") || form.equals("qu'");
      if (form.equals(";") || form.equals(":") || isFinite(at) && at < verb - 1) {
        return false;
      }
    }
    boolean past = false;
    for (int steps = 0; que && at >= 0 && steps < 8; at--, steps++) {
      Token token = tree.token(at);
      Status status = token.isVerb() ? words.verb(token.lemma(), false) : null;
      boolean says =
          status == Status.SAYS
              || status == Status.ANNOUNCES
              || status == Status.PROMISES
              || token.lemma().equals("savoir");
      if (says) {
        Morphology.Tense tense = token.morphology().tense();
        past = tense == Morphology.Tense.PAST || tense == Morphology.Tense.IMPERFECT;
        for (int before = at - 1; before >= Math.max(0, at - 3) && !past; before--) {
          past = isPastAuxiliary(before);
        }
        return past;
      }
      if (token.form().equals(",")) {
        return false;
      }
    }
    return false;
  }

  /** "a", "avait", "fut" before a participle. */
  boolean isPastAuxiliary(int token) {
    String lemma = tree.lemma(token);
    return tree.token(token).upos().equals("AUX")
        && (lemma.equals("avoir") || lemma.equals("être"));
  }

  private boolean isFinite(int token) {
    return tree.token(token).isVerb()
        && tree.token(token).morphology().verbForm() == Morphology.VerbForm.FINITE;
  }

  private boolean hasCondition(int verb) {
    for (int child : tree.children(verb)) {
      if (tree.is(child, "advcl")) {
        for (int mark : tree.children(child)) {
          if (tree.is(mark, "mark") && words.list("conditions").contains(tree.lemma(mark))) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
