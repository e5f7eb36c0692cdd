package org.entente.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.language.Morphology;
import org.entente.language.Token;

/** What stands to a noun or an adjective, its support verb's subject among it. */
final class NounArguments extends GrammarPart {
  NounArguments(Grammar grammar, Prepositions prepositions) {
    super(grammar, prepositions);
  }

  List<Argument> ofNoun(int noun) {
    List<Argument> found = new ArrayList<>();
    Token self = tree.token(noun);
    for (int child : tree.children(noun)) {
      Token token = tree.token(child);
      String relation = Tree.plain(token.deprel());
      switch (relation) {
        case "nmod", "obl" -> {
          if (token.deprel().equals("nmod:poss")) {
            add(found, Slot.Kind.POSSESSOR, child, "nmod:poss", 0);
          } else if (caseOf(child).isEmpty() && tree.lemma(child).equals("côté")) {
            addPreposition(found, "côté", child, "nmod", 0); // "deux morts côté arménien"
          } else {
            oblique(found, noun, child, false, 0);
          }
        }
        case "amod", "compound" -> {
          if (isVerb(child)) {
            viaParticiple(found, noun, child);
          } else {
            add(found, Slot.Kind.ADJECTIVE, child, relation, 0);
          }
        }
        case "det" -> {
          if (words.list("possessives").contains(token.form().toLowerCase(Locale.ROOT))) {
            add(found, Slot.Kind.POSSESSOR, child, "det", 0);
          }
        }
        case "nsubj" -> add(found, Slot.Kind.SUBJECT, child, relation, 0);
        case "acl" -> {
          if (token.morphology().verbForm() == Morphology.VerbForm.INFINITIVE) {
            add(found, Slot.Kind.INFINITIVE, child, "acl", 0);
          } else if (isVerb(child)) {
            viaParticiple(found, noun, child);
          }
        }
        case "ccomp", "xcomp" -> add(found, Slot.Kind.CLAUSE, child, relation, 0);
        case "flat", "appos" -> {
          if (caseOf(child).isEmpty()) {
            add(found, Slot.Kind.ADJECTIVE, child, relation, 1);
          }
        }
        default -> {}
      }
    }
    if (self.head() >= 0) {
      fromGovernor(found, noun, self);
    }
    // "aide de la France à l'Ukraine": the second complement may hang on the first
    for (Argument first : List.copyOf(found)) {
      if (first.cost() == 0
          && !isVerb(first.token())
          && (first.slot().kind() == Slot.Kind.PREPOSITION || first.path().equals("obl:agent"))) {
        for (int child : tree.children(first.token())) {
          String preposition = caseOf(child);
          if (preposition.equals("de") && isBehindPlace(first.token(), child)) {
            addPreposition(found, "de", child, first.path() + ">of", 1);
          } else if ((tree.is(child, "nmod") || tree.is(child, "obl"))
              && !preposition.isEmpty()
              && !preposition.equals("de")) {
            addPreposition(found, preposition, child, first.path() + ">nmod", 2);
            if (preposition.equals("par")) {
              add(found, Slot.Kind.SUBJECT, child, first.path() + ">by", 2);
            }
          }
        }
      }
    }
    return found;
  }

  /** "la rencontre à Genève des deux ministres": what no town has belongs to the noun. */
  private boolean isBehindPlace(int place, int child) {
    String preposition = caseOf(place);
    return (preposition.equals("à") || preposition.equals("en") || preposition.equals("dans"))
        && tree.is(child, "nmod")
        && child > place
        && tree.token(place).upos().equals("PROPN")
        && tree.token(child).upos().equals("NOUN");
  }

  /** "une attaque menée par X contre Y": what the participle says of the noun. */
  private void viaParticiple(List<Argument> found, int noun, int participle) {
    boolean passive = isPassive(participle);
    for (int child : tree.children(participle)) {
      if (tree.is(child, "obl") || tree.is(child, "nmod")) {
        oblique(found, participle, child, passive, 1);
        if (participle == noun + 1 && caseOf(child).equals("de")) { // "ennemie jurée de X"
          addPreposition(found, "de", child, "acl>of", 1);
        }
      } else if (tree.is(child, "obj")) {
        add(found, Slot.Kind.OBJECT, child, "acl>obj", 1);
      } else if (tree.is(child, "nsubj")
          && tree.token(participle).deprel().equals("acl:relcl")
          && resolve(child) != tree.token(participle).head()) {
        add(found, Slot.Kind.SUBJECT, child, "relcl>nsubj", 2);
      }
    }
  }

  private void fromGovernor(List<Argument> found, int noun, Token self) {
    int governor = self.head();
    String relation = Tree.plain(self.deprel());
    boolean verb = isVerb(governor);
    if (relation.equals("appos") || relation.equals("nmod") && caseOf(noun).isEmpty()) {
      int first = governor;
      while (self.morphology().count() == Morphology.Count.PLURAL && tree.is(first, "conj")) {
        first = tree.token(first).head(); // "la Grèce et la Turquie, [rivales] de toujours"
      }
      add(found, Slot.Kind.SUBJECT, first, "appos<", 1);
      add(found, Slot.Kind.HEAD, first, "appos<", 0);
    } else if (relation.equals("amod") || relation.equals("acl")) {
      add(found, Slot.Kind.SUBJECT, governor, "amod<", 0);
    } else if (relation.equals("xcomp") && verb) {
      for (Argument other : arguments(governor)) {
        if (other.slot().kind() == Slot.Kind.SUBJECT || other.slot().kind() == Slot.Kind.OBJECT) {
          add(found, Slot.Kind.SUBJECT, other.token(), "xcomp<" + other.path(), 1);
        }
      }
    } else if (relation.equals("conj") && !verb) {
      for (Argument other : arguments(governor)) {
        if (other.slot().kind() == Slot.Kind.SUBJECT) {
          found.add(
              new Argument(other.slot(), other.token(), "conj<" + other.path(), other.cost() + 1));
        }
      }
    }
    if (!verb) {
      return;
    }
    String lemma = tree.lemma(governor);
    boolean object =
        relation.equals("obj")
            || relation.equals("nsubj") && isPassive(governor)
            || relation.equals("obl") && words.list("support-oblique").contains(lemma)
            || relation.equals("xcomp");
    boolean support =
        words.list("support").contains(lemma)
            || words.list("support-oblique").contains(lemma)
            || words.list("support-reflexive").contains(lemma) && grammar.isReflexive(governor);
    boolean reversed = words.list("support-reversed").contains(lemma);
    if (object && (support || reversed)) {
      for (Argument other : arguments(governor)) {
        Slot slot = other.slot();
        if (other.token() == noun) {
          continue;
        }
        if (reversed && slot.kind() == Slot.Kind.SUBJECT) {
          slot = Slot.of(Slot.Kind.OBJECT);
        }
        found.add(new Argument(slot, other.token(), "support>" + other.path(), other.cost()));
      }
    } else if (relation.equals("nsubj") && !isPassive(governor)) {
      // "l'attaque a visé X", "la visite a eu lieu à Y"
      for (Argument other : arguments(governor)) {
        Slot.Kind kind = other.slot().kind();
        if (other.token() == noun) {
          continue;
        }
        if (kind == Slot.Kind.PREPOSITION) {
          found.add(
              new Argument(
                  other.slot(), other.token(), "subject>" + other.path(), other.cost() + 1));
        } else if (kind == Slot.Kind.OBJECT && words.list("aiming").contains(lemma)) {
          found.add(new Argument(other.slot(), other.token(), "subject>obj", other.cost() + 1));
        }
      }
    } else if (object) {
      for (Argument other : arguments(governor)) {
        if (other.slot().kind() == Slot.Kind.PREPOSITION && other.token() != noun) {
          found.add(
              new Argument(
                  other.slot(), other.token(), "governor>" + other.path(), other.cost() + 2));
        }
      }
    }
  }

  /**
   * "conclu entre la Chine et …": the phrase right behind a word may be its own, whatever the tree
   * says.
   */
  void adjacent(List<Argument> found, int predicate) {
    if (predicate + 1 >= tree.size()
        || !tree.is(predicate + 1, "case")
        || tree.token(predicate + 1).head() <= predicate) {
      return;
    }
    int phrase = tree.token(predicate + 1).head();
    if (found.stream().noneMatch(a -> a.token() == phrase)) {
      addPreposition(found, caseOf(phrase), phrase, "adjacent", 1);
      if (caseOf(phrase).equals("par")) {
        add(found, Slot.Kind.SUBJECT, phrase, "adjacent", 1);
      }
    }
  }
}
