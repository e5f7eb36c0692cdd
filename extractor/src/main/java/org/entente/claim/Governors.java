package org.entente.claim;

import java.util.Locale;
import org.entente.claim.ModalityWords.Status;
import org.entente.event.Grammar;
import org.entente.event.Tree;
import org.entente.language.Morphology;
import org.entente.language.Token;
import org.jspecify.annotations.Nullable;

/** Tells what a word makes of the word that hangs on it. */
final class Governors {
  private final ModalityWords words;
  private final Grammar grammar;
  private final Tree tree;

  Governors(ModalityWords words, Grammar grammar) {
    this.words = words;
    this.grammar = grammar;
    this.tree = grammar.tree();
  }

  /** What {@code head} makes of {@code token}; null where it leaves it as it is. */
  @Nullable Status statusOf(Token token, int head, boolean outer) {
    String relation = Tree.plain(token.deprel());
    if (tree.token(head).isVerb()) {
      return underVerb(token, head, relation);
    }
    boolean under =
        relation.equals("nmod")
            || relation.equals("acl")
            || isClause(relation)
            || relation.equals("obl");
    return !outer && under ? underNoun(head, relation) : null;
  }

  /**
   * "accuses X **of bombing**", "blames X **for bombing**", "of arming it **by selling** tanks".
   */
  boolean isGerund(Token token) {
    return token.isVerb() && token.form().endsWith("ing") && mark(token, "of", "for", "by");
  }

  private static boolean isClause(String relation) {
    return relation.equals("ccomp") || relation.equals("xcomp");
  }

  private @Nullable Status underVerb(Token token, int head, String relation) {
    String lemma = tree.lemma(head).toLowerCase(Locale.ROOT);
    boolean noun =
        !token.isVerb()
            && (relation.equals("obj")
                || relation.equals("obl")
                || relation.equals("nsubj") && grammar.isPassive(head));
    boolean infinitive =
        token.isVerb()
            && (relation.equals("obl") || relation.equals("advcl"))
            && token.morphology().verbForm() == Morphology.VerbForm.INFINITIVE
            && mark(token, "de", "à", "to");
    boolean beside = relation.equals("parataxis") && head > token.index();
    boolean gerund = isGerund(token) && (relation.equals("advcl") || relation.equals("obl"));
    if (!isClause(relation) && !noun && !infinitive && !beside && !gerund) {
      return null;
    }
    Status status = words.verb(lemma, grammar.isReflexive(head));
    if (gerund && status != Status.ACCUSES && status != Status.DOUBTS) {
      return null;
    }
    if (isMadeKnown(head, lemma)) {
      status = Status.SAYS; // "laisse entendre que"
    }
    if (noun && relation.equals("obj")) {
      boolean thing = // "observe une trêve", "conclut un accord"
          status == Status.SAYS && !words.list("reporting-things").contains(lemma);
      boolean number = words.list("counting").contains(lemma); // "compte 516 tués" plans nothing
      return thing || number ? null : status;
    }
    if (beside && status != Status.SAYS && status != Status.ANNOUNCES) {
      return null;
    }
    boolean counts =
        !noun || !relation.equals("obl") || status == null || obliqueCounts(status, token.index());
    return counts ? status : null;
  }

  private boolean isMadeKnown(int verb, String lemma) {
    return words.list("made-known").contains(lemma)
        && verb > 0
        && words
            .list("saying-helpers")
            .contains(tree.token(verb - 1).form().toLowerCase(Locale.ROOT))
        && tree.token(verb - 1).isVerb();
  }

  private @Nullable Status underNoun(int head, String relation) {
    String lemma = tree.lemma(head).toLowerCase(Locale.ROOT);
    Status status = words.noun(lemma);
    if (status == null && tree.hasCopula(head)) {
      status = words.modifier(lemma);
    }
    if (status == null
        && (isClause(relation) || relation.equals("obl"))
        && tree.token(head).upos().equals("ADJ")) {
      status = words.modifier(lemma);
    }
    return status;
  }

  private boolean obliqueCounts(Status status, int token) {
    String preposition = grammar.caseOf(token);
    return switch (status) {
      case SAYS ->
          preposition.equals("de")
              && words.list("speaking-of").contains(tree.lemma(tree.token(token).head()));
      case ANNOUNCES, DENIES -> false;
      case ACCUSES, THREATENS, DOUBTS, FAILS -> preposition.equals("de") || preposition.equals("à");
      case PLANS, PROMISES, ASKS, PERMITS, POSSIBLE, JUDGES ->
          preposition.equals("à") || preposition.equals("de");
    };
  }

  private boolean mark(Token token, String... marks) {
    for (int child : tree.children(token.index())) {
      if (tree.is(child, "mark") || tree.is(child, "case")) {
        for (String mark : marks) {
          if (tree.lemma(child).equals(mark)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
