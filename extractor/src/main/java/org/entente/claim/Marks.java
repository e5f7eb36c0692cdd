package org.entente.claim;

import java.util.Locale;
import java.util.Set;
import org.entente.event.FactType;
import org.entente.event.Proposal;
import org.entente.event.Tree;
import org.entente.language.Morphology;

/** What the word that opens a clause makes of it: "si" and "pour" plan it, "sans" denies it. */
final class Marks {
  /** What is done where somebody comes for it: "reçu à Paris pour y signer". */
  private static final Set<FactType> DONE_BY_COMING =
      Set.of(
          FactType.TreatySigning,
          FactType.PartyTo,
          FactType.Demand,
          FactType.Criticism,
          FactType.Statement,
          FactType.Recognition);

  private static final Set<String> TRUSTING = Set.of("croit", "croyait", "suit", "fie", "écoute");

  private final ModalityWords words;
  private final Tree tree;
  private final Negations negations;
  private final Tenses tenses;
  private final Proposal proposal;

  Marks(ModalityWords words, Tree tree, Negations negations, Tenses tenses, Proposal proposal) {
    this.words = words;
    this.tree = tree;
    this.negations = negations;
    this.tenses = tenses;
    this.proposal = proposal;
  }

  /** Takes in what the marks of a clause make of its verb. */
  void weigh(int verb, Stance stance) {
    for (int child : tree.children(verb)) {
      if (tree.is(child, "mark") || tree.is(child, "case")) {
        String lemma = tree.lemma(child).toLowerCase(Locale.ROOT);
        if (words.list("conditions").contains(lemma) && !isTrusting(child)) {
          stance.weigh(Modality.PLANNED, lemma);
        } else if (words.list("purposes").contains(lemma)
            && tree.token(verb).morphology().verbForm() == Morphology.VerbForm.INFINITIVE
            && !cameAbout(verb)) {
          stance.weigh(Modality.PLANNED, lemma);
        } else if (words.list("withouts").contains(lemma)
            && tree.token(verb).morphology().verbForm() != Morphology.VerbForm.PARTICIPLE) {
          stance.weigh(Modality.DENIED, lemma);
        }
      }
    }
  }

  /** "si l'on en croit X": whom one believes is no condition. */
  private boolean isTrusting(int si) {
    boolean on = false;
    for (int at = si + 1; at < Math.min(tree.size(), si + 5); at++) {
      String form = tree.token(at).form().toLowerCase(Locale.ROOT);
      on |= form.equals("on");
      if (on && TRUSTING.contains(form)) {
        return true;
      }
    }
    return false;
  }

  /** "l'a convoqué pour protester", "se sont retrouvés pour y signer": done by going there. */
  private boolean cameAbout(int verb) {
    FactType type = proposal.frame().type();
    if (verb != proposal.anchor() || !DONE_BY_COMING.contains(type)) {
      return false;
    }
    int head = tree.token(verb).head();
    if (head < 0 || !tree.token(head).isVerb() || negations.isNegated(head)) {
      return false;
    }
    Morphology main = tree.token(head).morphology();
    boolean past =
        main.tense() == Morphology.Tense.PAST
            || main.tense() == Morphology.Tense.IMPERFECT
            || tree.child(head, Set.of("aux"))
                .filter(a -> tenses.isPastAuxiliary(a.index()))
                .isPresent();
    return past && main.verbForm() != Morphology.VerbForm.INFINITIVE;
  }
}
