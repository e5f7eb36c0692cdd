package org.entente.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.language.Morphology;
import org.entente.language.Token;

/**
 * What stands to a verb: active, passive, reflexive, in a relative clause, under "faire", as a
 * clitic.
 */
final class VerbArguments extends GrammarPart {
  private static final Set<String> ADVERBIAL = Set.of("en", "y");

  private final LooseObjects loose;
  private final Subjects subjects;
  private final EnglishArguments english;

  VerbArguments(Grammar grammar, Prepositions prepositions, Subjects subjects) {
    super(grammar, prepositions);
    this.loose = new LooseObjects(grammar, prepositions);
    this.subjects = subjects;
    this.english = new EnglishArguments(grammar, prepositions);
  }

  List<Argument> ofVerb(int verb) {
    List<Argument> found = new ArrayList<>();
    boolean passive = isPassive(verb);
    boolean hasSubject = false;
    boolean hasObject = false;
    for (int child : tree.children(verb)) {
      Token token = tree.token(child);
      String relation = token.deprel();
      switch (Tree.plain(relation)) {
        case "nsubj" -> {
          if (isObjectClitic(child, verb)) {
            hasObject = true;
            add(found, passive ? Slot.Kind.PREDICATE : Slot.Kind.OBJECT, child, "clitic", 1);
            continue;
          }
          if (isDativeClitic(child, verb)) {
            addPreposition(found, "à", child, "clitic", 1);
            continue;
          }
          if (isMeasureOfTime(child, verb)) {
            continue;
          }
          hasSubject = true;
          boolean object = passive && !relation.equals("nsubj:caus");
          add(found, object ? Slot.Kind.OBJECT : Slot.Kind.SUBJECT, child, relation, 0);
        }
        case "csubj" -> hasSubject = true;
        case "obj" -> {
          if (token.upos().equals("PRON") && ADVERBIAL.contains(token.form())) {
            clitic(found, child);
          } else if (!token.lemma().equals("se") && !token.lemma().equals("soi")) {
            hasObject |= !isTime(child);
            add(found, passive ? Slot.Kind.PREDICATE : Slot.Kind.OBJECT, child, "obj", 0);
          }
        }
        case "iobj", "expl" -> clitic(found, child);
        case "obl", "nmod", "advmod" -> {
          if (loose.isBareObject(verb, child, passive)) {
            hasObject = true;
            add(found, Slot.Kind.OBJECT, child, "obl-bare", 1);
          } else {
            oblique(found, verb, child, passive, 0);
            if (!passive
                && caseOf(child).equals("de")
                && loose.isPlural(child)
                && !hasObject(verb)) {
              add(found, Slot.Kind.OBJECT, child, "obl-des", 1); // "lui a vendu des Pinaka"
            }
            loose.fromTime(found, child, passive, 2);
            if (!passive && !hasObject(verb)) {
              loose.behind(found, child, 2);
            }
          }
        }
        case "xcomp", "ccomp" -> {
          if (isTime(child)) { // "a dépêché début mai des blindés"
            loose.fromTime(found, child, passive, 2);
            continue;
          }
          add(found, Slot.Kind.CLAUSE, child, relation, 0);
          if (!isVerb(child) || tree.hasCopula(child)) {
            add(found, Slot.Kind.PREDICATE, child, relation, 0);
          } else if (words.list("causatives").contains(tree.lemma(verb))) {
            add(found, Slot.Kind.OBJECT, child, relation, 3);
          }
        }
        case "advcl" -> {
          if (token.morphology().verbForm() == Morphology.VerbForm.INFINITIVE) {
            add(found, Slot.Kind.INFINITIVE, child, "advcl", 0);
          }
        }
        case "dep", "appos", "dislocated" -> {
          if (caseOf(child).isEmpty()) {
            add(found, Slot.Kind.OBJECT, child, relation, 2);
          } else {
            oblique(found, verb, child, passive, 1);
          }
        }
        default -> {}
      }
    }
    fromAdverbs(found, verb, passive);
    // Nested attachments: "signer [un accord [avec X]]": the noun's complements serve the verb too.
    for (Argument object : List.copyOf(found)) {
      if (object.slot().kind() == Slot.Kind.OBJECT && !isVerb(object.token())) {
        for (int child : tree.children(object.token())) {
          if (tree.is(child, "nmod") || tree.is(child, "obl")) {
            String preposition = caseOf(child);
            boolean named = tree.token(child).upos().equals("PROPN");
            if (!preposition.isEmpty() && (!preposition.equals("de") || named)) {
              addPreposition(
                  found, preposition, child, "obj>nmod", preposition.equals("de") ? 3 : 2);
            }
          }
        }
      }
    }
    if (isUndergone(verb)) {
      undergone(found, tree.token(verb).head(), verb, hasObject);
    } else if (grammar.isUndergone(verb)) {
      List<Argument> own = List.copyOf(found);
      found.removeIf(a -> a.slot().kind() == Slot.Kind.SUBJECT);
      undergone(found, own, verb, own.stream().anyMatch(a -> isThing(a, verb)));
    } else if (!hasSubject) {
      for (Argument subject : subjects.surfaceSubjects(verb, 0)) {
        add(
            found,
            passive ? Slot.Kind.OBJECT : Slot.Kind.SUBJECT,
            subject.token(),
            subject.path(),
            subject.cost());
      }
    }
    if (!hasObject && !passive) {
      for (int child : tree.children(verb)) { // "a signé et ratifié le traité"
        if (tree.is(child, "conj") && isVerb(child)) {
          tree.child(child, Set.of("obj"))
              .ifPresent(o -> add(found, Slot.Kind.OBJECT, o.index(), "conj>obj", 2));
        }
      }
    }
    if (!hasObject && !passive) {
      relativeObject(found, verb);
    }
    if (!hasObject && !passive) {
      restricted(found, verb);
    }
    fromCausative(found, verb);
    if (passive) {
      doerInRow(found, verb);
    }
    if (isEnglish()) {
      english.inEnglish(found, verb);
    }
    return found;
  }

  /** "s'approvisionne [auprès [de X]]", "se bat [autour [de Y]]". */
  private void fromAdverbs(List<Argument> found, int head, boolean passive) {
    for (int child : tree.children(head)) {
      if (!tree.is(child, "advmod") || !tree.token(child).upos().equals("ADV")) {
        continue;
      }
      for (int below : tree.children(child)) {
        if ((tree.is(below, "obl") || tree.is(below, "nmod"))
            && caseOf(below).startsWith(tree.lemma(child) + " ")) {
          oblique(found, head, below, passive, 0);
        }
      }
    }
  }

  /** "n'a acheminé [que des vivres]": what is left of a negation that only limits. */
  private void restricted(List<Argument> found, int verb) {
    for (int que : tree.children(verb)) {
      String form = tree.token(que).form();
      if (que < verb || !form.equals("que") && !form.equals("qu'")) {
        continue;
      }
      for (int child : tree.children(que)) {
        if (child > que && NOMINAL.contains(tree.token(child).upos())) {
          add(found, Slot.Kind.OBJECT, child, "que>", 1);
        }
      }
    }
  }

  /** "lui a livré", "s'en retire", "y adhère". */
  private void clitic(List<Argument> found, int child) {
    switch (tree.token(child).form().toLowerCase(Locale.ROOT)) {
      case "en" -> addPreposition(found, "de", child, "iobj", 0);
      case "y" -> {
        addPreposition(found, "à", child, "iobj", 0);
        addPreposition(found, "dans", child, "iobj", 0);
      }
      case "se", "s'", "s’", "me", "te", "nous", "vous" -> {}
      default -> addPreposition(found, "à", child, "iobj", 0);
    }
  }

  private boolean isDativeClitic(int token, int verb) {
    Token clitic = tree.token(token);
    return clitic.upos().equals("PRON")
        && token < verb
        && words.list("dative-clitics").contains(clitic.form().toLowerCase(Locale.ROOT));
  }

  /** "l'accord que Kiev a signé", where "que" is taken for a conjunction. */
  private void relativeObject(List<Argument> found, int verb) {
    Token token = tree.token(verb);
    if (!token.deprel().startsWith("acl")
        || token.head() < 0
        || isVerb(token.head())
        || words.list("clause-nouns").contains(tree.lemma(token.head()))) {
      return;
    }
    boolean subject = tree.child(verb, Set.of("nsubj")).isPresent();
    for (int child : tree.children(verb)) {
      if (tree.is(child, "mark")
          && words
              .list("object-relatives")
              .contains(tree.token(child).form().toLowerCase(Locale.ROOT))
          && subject) {
        add(found, Slot.Kind.OBJECT, token.head(), "relcl<que", 1);
      }
    }
    // English leaves it out: "the deal Kyiv signed"
    if (words.list("object-relatives").contains("that")
        && subject
        && tree.children(verb).length > 0
        && token.deprel().equals("acl:relcl")
        && tree.child(verb, Set.of("mark")).isEmpty()
        && found.stream().noneMatch(a -> a.token() == token.head())) {
      add(found, Slot.Kind.OBJECT, token.head(), "relcl<", 2);
    }
  }

  /** "une semaine après avoir signé": how long after, not who. */
  private boolean isMeasureOfTime(int token, int verb) {
    return words.list("time-nouns").contains(tree.lemma(token))
        && tree.child(verb, Set.of("mark")).isPresent()
        && tree.child(verb, Set.of("aux"))
            .map(a -> a.morphology().verbForm() == Morphology.VerbForm.INFINITIVE)
            .orElse(tree.token(verb).morphology().verbForm() == Morphology.VerbForm.INFINITIVE);
  }

  /** "signé en 1960 à Karachi par X": in a row of phrases, whatever the tree hangs X on. */
  private void doerInRow(List<Argument> found, int verb) {
    for (int at = verb + 1; at < Math.min(tree.size(), verb + 12); at++) {
      Token token = tree.token(at);
      if (token.upos().equals("VERB") || STOPS.contains(token.form())) {
        return;
      }
      int head = token.head();
      if (token.upos().equals("ADP")
          && Prepositions.canonical(token).equals("par")
          && head > at
          && found.stream().noneMatch(a -> a.token() == head)) {
        addPreposition(found, "par", head, "row", 2);
        add(found, Slot.Kind.SUBJECT, head, "row", 2);
        return;
      }
    }
  }

  /** "se voit [reprocher …]", "s'est fait [livrer …]", "s'est laissé [imposer …]". */
  private boolean isUndergone(int verb) {
    Token token = tree.token(verb);
    return token.head() >= 0
        && token.head() < verb
        && (tree.is(verb, "xcomp") || tree.is(verb, "ccomp"))
        && token.morphology().verbForm() == Morphology.VerbForm.INFINITIVE
        && words.list("undergoing").contains(tree.lemma(token.head()))
        && grammar.isReflexive(token.head());
  }

  /**
   * "Le Rwanda se voit reprocher cet appui par Bruxelles": the subject of the upper verb is to whom
   * it is done, or, where nothing else is, what it is done to; "par" names the doer.
   */
  private void undergone(List<Argument> found, int upper, int verb, boolean hasObject) {
    undergone(found, grammar.arguments(upper), verb, hasObject);
  }

  /** An object behind the verb, no clitic. */
  private static boolean isThing(Argument argument, int verb) {
    return argument.slot().kind() == Slot.Kind.OBJECT && argument.token() > verb;
  }

  private void undergone(List<Argument> found, List<Argument> upper, int verb, boolean hasObject) {
    for (Argument other : upper) {
      if (other.slot().kind() == Slot.Kind.SUBJECT && hasObject) {
        addPreposition(found, "à", other.token(), "undergone<" + other.path(), 0);
      } else if (other.slot().kind() == Slot.Kind.SUBJECT) {
        add(found, Slot.Kind.OBJECT, other.token(), "undergone<" + other.path(), 0);
      } else if (other.slot().kind() == Slot.Kind.PREPOSITION && other.token() > verb) {
        found.add(new Argument(other.slot(), other.token(), "undergone<" + other.path(), 1));
      }
    }
    for (Argument other : List.copyOf(found)) {
      if (other.slot().kind() == Slot.Kind.PREPOSITION && other.slot().word().equals("par")) {
        add(found, Slot.Kind.SUBJECT, other.token(), other.path(), other.cost());
      }
    }
  }

  /** "l'a occupée": no subject stands like this. */
  private boolean isObjectClitic(int token, int verb) {
    Token clitic = tree.token(token);
    return clitic.upos().equals("PRON")
        && token < verb
        && words.list("object-clitics").contains(clitic.form().toLowerCase(Locale.ROOT));
  }

  /** "X fait signer Y à Z": X is the subject of "signer" too. */
  private void fromCausative(List<Argument> found, int verb) {
    Token token = tree.token(verb);
    if (token.head() >= 0
        && words.list("causatives").contains(tree.lemma(token.head()))
        && tree.is(verb, "xcomp")) {
      for (Argument other : arguments(token.head())) {
        if (other.slot().kind() == Slot.Kind.OBJECT && other.token() != verb) {
          add(found, Slot.Kind.OBJECT, other.token(), "caus>obj", 1);
        } else if (other.slot().kind() == Slot.Kind.PREPOSITION) {
          found.add(new Argument(other.slot(), other.token(), "caus>" + other.path(), 1));
        }
      }
    }
  }
}
