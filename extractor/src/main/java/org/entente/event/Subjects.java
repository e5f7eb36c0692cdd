package org.entente.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.language.Morphology;
import org.entente.language.Token;

/** Who does what a verb without a subject of its own tells: control, coordination, participles. */
final class Subjects extends GrammarPart {
  Subjects(Grammar grammar, Prepositions prepositions) {
    super(grammar, prepositions);
  }

  /** Who the surface makes the subject of a verb that has none of its own. */
  List<Argument> surfaceSubjects(int verb, int depth) {
    List<Argument> found = new ArrayList<>();
    Token token = tree.token(verb);
    int head = token.head();
    if (head < 0 || depth > 6) {
      return found;
    }
    String relation = Tree.plain(token.deprel());
    switch (relation) {
      case "conj" -> {
        if (isVerb(head) || tree.hasCopula(head)) {
          inherit(found, head, "conj<", 1, depth);
        } else if (token.morphology().verbForm() == Morphology.VerbForm.PARTICIPLE) {
          inherit(found, head, "conj<", 2, depth);
        }
      }
      case "xcomp", "ccomp" -> {
        if (token.morphology().verbForm() == Morphology.VerbForm.INFINITIVE
            || relation.equals("xcomp")) {
          control(found, head, depth);
        }
      }
      case "advcl", "obl" -> {
        if (token.morphology().verbForm() != Morphology.VerbForm.FINITE) {
          if (isVerb(head) && isComplement(verb)) {
            control(found, head, depth);
          } else if (isVerb(head)) {
            described(found, verb, head);
            inherit(found, head, "advcl<", found.isEmpty() ? 1 : 2, depth);
          } else {
            add(found, Slot.Kind.SUBJECT, head, "advcl<noun", 2);
          }
        }
      }
      case "acl", "amod", "nmod" -> {
        if (isVerb(head)) {
          inherit(found, head, "acl<", 2, depth);
        } else if (token.morphology().verbForm() == Morphology.VerbForm.INFINITIVE) {
          // "la décision de la France de quitter": the subject is who decides
          for (Argument other : arguments(head)) {
            if (isAgentLike(other)) {
              found.add(
                  new Argument(
                      Slot.of(Slot.Kind.SUBJECT),
                      other.token(),
                      "acl<" + other.path(),
                      other.cost() + 1));
            }
          }
        } else if (!token.deprel().equals("acl:relcl")
            || token.morphology().verbForm() == Morphology.VerbForm.PARTICIPLE) {
          add(found, Slot.Kind.SUBJECT, head, "acl<", 0);
        }
      }
      case "aux" -> inherit(found, head, "aux<", 1, depth);
      case "parataxis" -> {
        if (isVerb(head)
            && tree.child(verb, Set.of("nsubj")).isEmpty()
            && token.morphology().verbForm() == Morphology.VerbForm.PARTICIPLE
            && head < verb) {
          inherit(found, head, "parataxis<", 2, depth); // a conjunct the parser took for a clause
        } else if (token.morphology().verbForm() == Morphology.VerbForm.PARTICIPLE
            && !isVerb(head)) {
          add(found, Slot.Kind.SUBJECT, head, "parataxis<", 2);
        }
      }
      default -> {}
    }
    return found;
  }

  /** "accused Armenia of moving guns": no clause of circumstance, whatever the parser says. */
  private boolean isComplement(int verb) {
    for (int child : tree.children(verb)) {
      if (tree.is(child, "mark") && isEnglish()) {
        String form = tree.token(child).form().toLowerCase(Locale.ROOT);
        return form.equals("of") || form.equals("into") || form.equals("from");
      }
    }
    return false;
  }

  /**
   * "périt dans le bombardement d'un marché, imputé à …": a participle behind a comma may describe
   * what stands before it, where they agree.
   */
  private void described(List<Argument> found, int verb, int head) {
    Morphology own = tree.token(verb).morphology();
    boolean past =
        own.verbForm() == Morphology.VerbForm.PARTICIPLE
            && own.tense() != Morphology.Tense.PRESENT
            && own.gender() != Morphology.Gender.NONE;
    if (!past || head > verb || verb < 2 || !tree.token(verb - 1).form().equals(",")) {
      return;
    }
    int at = verb - 2;
    int steps = 0;
    while (at > head && at >= 0 && steps++ < 4) {
      Token noun = tree.token(at);
      if (noun.upos().equals("NOUN")
          && !isTime(at)
          && noun.morphology().gender() == own.gender()
          && noun.morphology().count() == own.count()) {
        add(found, Slot.Kind.SUBJECT, at, "advcl<agreeing", 1);
      }
      at = noun.head();
    }
  }

  private static boolean isAgentLike(Argument argument) {
    return switch (argument.slot().kind()) {
      case SUBJECT, POSSESSOR, ADJECTIVE -> true;
      case PREPOSITION ->
          argument.slot().word().equals("de") || argument.slot().word().equals("par");
      default -> false;
    };
  }

  private void inherit(List<Argument> found, int from, String path, int cost, int depth) {
    boolean any = false;
    for (int child : tree.children(from)) {
      if (tree.is(child, "nsubj")) {
        add(found, Slot.Kind.SUBJECT, child, path + tree.token(child).deprel(), cost);
        any = true;
      }
    }
    if (!any) {
      for (Argument other : surfaceSubjects(from, depth + 1)) {
        found.add(
            new Argument(other.slot(), other.token(), path + other.path(), other.cost() + cost));
      }
    }
  }

  /** The subject of an infinitive: the governor's subject, or whom the governor moves to act. */
  private void control(List<Argument> found, int governor, int depth) {
    String lemma = tree.lemma(governor);
    boolean moved = false;
    if (words.list("object-control").contains(lemma)) {
      for (Argument other : arguments(governor)) {
        boolean dative = other.slot().equals(Slot.preposition("à"));
        if (other.slot().kind() == Slot.Kind.OBJECT && !isVerb(other.token()) || dative) {
          add(found, Slot.Kind.SUBJECT, other.token(), "xcomp<" + other.path(), 1);
          moved = true;
        }
      }
    }
    if (!moved) {
      inherit(found, governor, "xcomp<", 0, depth);
    }
  }
}
