package org.entente.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.claim.ModalityWords.Status;
import org.entente.entity.EntityTable;
import org.entente.event.Argument;
import org.entente.event.FactType;
import org.entente.event.Grammar;
import org.entente.event.Proposal;
import org.entente.event.Slot;
import org.entente.event.Tree;
import org.entente.language.Token;

/**
 * Denials of what was just told: "…; Kiev dément", "ce qu'elle a toujours contesté", "le
 * gouvernement le nie". Each makes a second, denied telling of the facts before it.
 */
final class Denials {
  private static final Set<FactType> SPEECH =
      Set.of(
          FactType.Statement,
          FactType.Criticism,
          FactType.Demand,
          FactType.Refusal,
          FactType.Threat,
          FactType.HoldsOffice,
          FactType.AffiliatedWith,
          FactType.LocatedIn);

  private final ModalityWords words;
  private final List<Grammar> grammars;
  private final EntityTable entities;
  private final Signs signs;

  Denials(ModalityWords words, List<Grammar> grammars, EntityTable entities, Signs signs) {
    this.words = words;
    this.grammars = grammars;
    this.entities = entities;
    this.signs = signs;
  }

  /**
   * @param told facts with their standings, in text order
   * @param said what sources say, for "pure invention, répond X"
   */
  List<Telling> read(Map<Proposal, Standing> told, List<Sources.Said> said) {
    List<Telling> found = new ArrayList<>();
    for (Sources.Said words : said) {
      Tree tree = grammars.get(words.sentence()).tree();
      if (isUntruth(tree, words)) {
        for (Proposal denied : before(told, tree, tree.token(words.from()))) {
          found.add(
              ClaimBuilder.telling(
                  denied,
                  new Standing(Modality.DENIED, words.who(), true, "untruth"),
                  grammars.get(denied.sentence()),
                  signs));
        }
      }
    }
    for (Grammar grammar : grammars) {
      Tree tree = grammar.tree();
      for (Token token : tree.sentence().tokens()) {
        if (!token.isVerb()
            || words.verb(token.lemma(), grammar.isReflexive(token.index())) != Status.DENIES
            || !isBare(grammar, token.index())) {
          continue;
        }
        List<String> who = new Speakers(grammar, entities).subjects(token.index());
        if (who.isEmpty() || new Negations(words, tree).isNegated(token.index())) {
          continue;
        }
        for (Proposal denied : before(told, tree, token)) {
          found.add(
              ClaimBuilder.telling(
                  denied,
                  new Standing(Modality.DENIED, who, true, token.lemma()),
                  grammars.get(denied.sentence()),
                  signs));
        }
      }
    }
    return found;
  }

  /** A few words that call what was told untrue: "Mensonge", "pure invention", "une fable". */
  private boolean isUntruth(Tree tree, Sources.Said said) {
    if (said.to() - said.from() > 5) {
      return false;
    }
    for (int i = said.from(); i <= said.to(); i++) {
      if (words.list("untruths").contains(tree.lemma(i).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** No complement of its own but a pronoun or a word for what was said: "l'accusation". */
  private boolean isBare(Grammar grammar, int verb) {
    Tree tree = grammar.tree();
    for (Argument argument : grammar.arguments(verb)) {
      Slot.Kind kind = argument.slot().kind();
      int token = argument.token();
      if (kind == Slot.Kind.CLAUSE || kind == Slot.Kind.INFINITIVE) {
        return false;
      }
      if (kind == Slot.Kind.OBJECT
          && !tree.token(token).upos().equals("PRON")
          && !words.list("said-things").contains(tree.lemma(token).toLowerCase(Locale.ROOT))
          && !tree.dominates(token, verb)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The doubtful or reported facts before the word in its sentence, else those of the sentence
   * before.
   */
  private static List<Proposal> before(Map<Proposal, Standing> told, Tree tree, Token verb) {
    int sentence = tree.sentence().index();
    List<Proposal> same = new ArrayList<>();
    List<Proposal> previous = new ArrayList<>();
    told.forEach(
        (proposal, standing) -> {
          if (SPEECH.contains(proposal.frame().type()) || standing.modality() == Modality.DENIED) {
            return;
          }
          boolean doubtful = standing.modality() != Modality.ASSERTED;
          if (proposal.sentence() == sentence && proposal.anchor() < verb.index()) {
            same.add(proposal);
          } else if (proposal.sentence() == sentence - 1 && doubtful) {
            previous.add(proposal);
          }
        });
    return same.isEmpty() ? previous : same;
  }
}
