package org.entente.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.claim.ModalityWords.Status;
import org.entente.entity.EntityTable;
import org.entente.event.Argument;
import org.entente.event.FactType;
import org.entente.event.Filler;
import org.entente.event.Grammar;
import org.entente.event.Proposal;
import org.entente.event.Role;
import org.entente.event.Slot;
import org.entente.event.Tree;
import org.entente.language.Morphology;
import org.entente.language.Token;
import org.entente.mention.EntityClass;

/**
 * Reads how the article stands to a fact by walking from its word up the tree: its own tense, mood
 * and negation first, then what each governor makes of it.
 */
final class ModalityReader {
  /** What a promise of the thing itself only plans. */
  private static final Set<FactType> GIVING =
      Set.of(FactType.Aid, FactType.ArmsTransfer, FactType.Deployment, FactType.Withdrawal);

  /** What people may do with a treaty that there is. */
  private static final Set<Status> STANCES =
      Set.of(
          Status.PROMISES,
          Status.ACCUSES,
          Status.SAYS,
          Status.ANNOUNCES,
          Status.JUDGES,
          Status.ASKS,
          Status.THREATENS);

  /** What a participle tells in passing, as known. */
  private static final Set<FactType> TOLD_ASIDE =
      Set.of(
          FactType.TreatySigning,
          FactType.TreatyRatification,
          FactType.PartyTo,
          FactType.Election,
          FactType.Appointment,
          FactType.Occupation);

  /** What is done where somebody comes for it: "reçu à Paris pour y signer". */
  private static final Set<FactType> DONE_BY_COMING =
      Set.of(
          FactType.TreatySigning,
          FactType.PartyTo,
          FactType.Demand,
          FactType.Criticism,
          FactType.Statement,
          FactType.Recognition);

  private final ModalityWords words;
  private final Grammar grammar;
  private final Tree tree;
  private final EntityTable entities;

  ModalityReader(ModalityWords words, Grammar grammar, EntityTable entities) {
    this.words = words;
    this.grammar = grammar;
    this.tree = grammar.tree();
    this.entities = entities;
  }

  Standing read(Proposal proposal) {
    Walk walk = new Walk(proposal);
    walk.up();
    Standing standing = walk.standing();
    if (proposal.frame().type() == FactType.Hostile
        && tree.token(proposal.anchor()).isVerb()
        && standing.modality() == Modality.ASSERTED
        && proposal.fact().roles().get(Role.A) instanceof Filler.Entities who) {
      // "tient X pour son ennemi" is its own view
      return new Standing(Modality.REPORTED, who.ids(), standing.told(), "regards");
    }
    return standing;
  }

  boolean isNegatedVerb(int verb) {
    return new Walk(null).isNegated(verb);
  }

  /** One climb. */
  private final class Walk {
    private final @org.jspecify.annotations.Nullable Proposal proposal;
    private Modality modality = Modality.ASSERTED;
    private final Set<String> by = new LinkedHashSet<>();
    private boolean told = true;
    private String why = "";

    Walk(@org.jspecify.annotations.Nullable Proposal proposal) {
      this.proposal = proposal;
    }

    Standing standing() {
      return new Standing(modality, List.copyOf(by), told, why);
    }

    private void set(Modality to, String reason) {
      if (to == modality) {
        return;
      }
      // A denial stays one under a report or in the conditional; doubt outweighs plan and report.
      boolean stronger =
          switch (to) {
            case DENIED -> true;
            case UNCONFIRMED -> modality != Modality.DENIED;
            case PLANNED -> modality == Modality.ASSERTED || modality == Modality.REPORTED;
            case REPORTED -> modality == Modality.ASSERTED;
            case ASSERTED -> false;
          };
      if (stronger) {
        modality = to;
        why = why.isEmpty() ? reason : why + ", " + reason;
      }
    }

    void up() {
      int at = proposal.anchor();
      boolean outer = false; // beyond a relative clause or the like: only reports still reach in
      if (!isPredicate(at)) {
        nounItself(at);
      } else if (isPromise(at)) {
        set(Modality.PLANNED, tree.lemma(at)); // "a promis une aide"
      }
      boolean governed = false; // the governor's negation has been read with its status
      for (int steps = 0; at >= 0 && steps < 12; steps++) {
        Token token = tree.token(at);
        if (isPredicate(at) && !outer) {
          ownTense(at, !governed);
        }
        governed = false;
        int head = token.head();
        if (head < 0) {
          break;
        }
        String relation = Tree.plain(token.deprel());
        switch (relation) {
          case "conj" -> {
            if (isPredicate(head)) {
              // its own negation and tense are its own; what governs the first governs it too
              if (!outer && sharesAuxiliary(at)) {
                tense(head);
              }
              at = head;
              outer = outer || !sharesAuxiliary(token.index());
              Token first = tree.token(head);
              if (first.head() >= 0 && !Tree.plain(first.deprel()).equals("conj")) {
                govern(first, first.head(), outer && !isComplement(first));
                at = first.head();
                outer = outer || isLoose(first);
                continue;
              }
              continue;
            }
          }
          case "acl" -> {
            if (token.deprel().equals("acl:relcl")
                || token.morphology().verbForm() != Morphology.VerbForm.INFINITIVE) {
              if (at == proposal.anchor() && isBackground(at)) {
                return; // "l'accord, signé en 2014": so whatever is said of it
              }
              outer = true;
            }
          }
          case "advcl" -> {
            mark(at);
            outer = true;
          }
          case "parataxis", "appos" -> outer = true;
          default -> {}
        }
        if (relation.equals("nsubj") && !outer && tree.token(head).isVerb()) {
          modal(head);
        }
        governed = govern(token, head, outer);
        at = head;
      }
    }

    /** "l'exercice doit commencer": the noun that its subject is has yet to come. */
    private void modal(int verb) {
      boolean governs = tree.child(verb, Set.of("xcomp")).isPresent();
      Status status = governs ? words.verb(tree.lemma(verb), false) : null;
      if (words.list("modals").contains(tree.lemma(verb)) && status != null && !isNegated(verb)) {
        apply(status, verb, tree.lemma(verb));
      }
    }

    private boolean isPromise(int verb) {
      Status status = words.verb(tree.lemma(verb), grammar.isReflexive(verb));
      return (status == Status.PROMISES || words.list("offering").contains(tree.lemma(verb)))
          && GIVING.contains(proposal.frame().type());
    }

    private boolean isBackground(int verb) {
      return tree.token(verb).morphology().verbForm() == Morphology.VerbForm.PARTICIPLE
          && tree.token(verb).morphology().tense() != Morphology.Tense.PRESENT
          && tree.child(verb, Set.of("aux", "cop")).isEmpty()
          && TOLD_ASIDE.contains(proposal.frame().type());
    }

    private boolean isLoose(Token token) {
      return Set.of("advcl", "acl", "parataxis", "appos").contains(Tree.plain(token.deprel()));
    }

    private boolean isComplement(Token token) {
      return Set.of("ccomp", "xcomp").contains(Tree.plain(token.deprel()));
    }

    private boolean sharesAuxiliary(int verb) {
      return tree.child(verb, Set.of("aux", "aux:pass", "nsubj")).isEmpty()
          && tree.token(verb).morphology().verbForm() != Morphology.VerbForm.FINITE;
    }

    /** "aucune livraison", "l'éventuel déploiement", "le prétendu retrait". */
    private void nounItself(int noun) {
      for (int child : tree.children(noun)) {
        Token token = tree.token(child);
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        if (words.list("no-determiners").contains(lemma) && child < noun) {
          set(Modality.DENIED, lemma);
        }
        Status status = words.modifier(lemma);
        if (status != null
            && (tree.is(child, "amod") || tree.is(child, "acl") || tree.is(child, "advmod"))) {
          apply(status, child, lemma);
        }
      }
      String preposition = grammar.caseOf(noun);
      if (words.list("condition-prepositions").contains(preposition)) {
        set(Modality.PLANNED, preposition);
      } else if (words.list("purpose-prepositions").contains(preposition)) {
        set(Modality.PLANNED, preposition);
      } else if (preposition.equals("sans") || preposition.equals("without")) {
        set(Modality.DENIED, preposition);
      }
    }

    /** Tense, mood, negation, adverbs and marks of one predicate. */
    private void ownTense(int verb, boolean negation) {
      tense(verb);
      besideSaying(verb);
      boolean evoked = verb == proposal.anchor() && proposal.frame().has("negated");
      if (negation && !evoked && isNegated(verb)) {
        set(Modality.DENIED, "negation");
      }
      for (int child : tree.children(verb)) {
        Status status = tree.is(child, "advmod") ? words.modifier(tree.lemma(child)) : null;
        boolean past =
            tree.token(verb).morphology().tense() == Morphology.Tense.PAST
                && status == Status.PLANS; // "bientôt rejoints"
        if (status != null && !past) {
          apply(status, child, tree.lemma(child));
        }
      }
      mark(verb);
    }

    /** "…, a annoncé le ministre": the word of saying hangs on what is said. */
    private void besideSaying(int verb) {
      for (int child : tree.children(verb)) {
        if (tree.is(child, "parataxis") && child > verb && tree.token(child).isVerb()) {
          Status status = words.verb(tree.lemma(child), grammar.isReflexive(child));
          boolean bare = tree.child(child, Set.of("obj", "ccomp", "xcomp")).isEmpty();
          if (bare && (status == Status.SAYS || status == Status.ANNOUNCES)) {
            apply(status, child, tree.lemma(child));
          }
        }
      }
    }

    private void tense(int verb) {
      Morphology.Mood mood = Morphology.Mood.NONE;
      boolean future = false;
      List<Integer> forms = new ArrayList<>();
      forms.add(verb);
      for (int child : tree.children(verb)) {
        if (tree.token(child).upos().equals("AUX")) {
          forms.add(child);
          String lemma = tree.lemma(child);
          Status status = words.verb(lemma, false);
          if (status != null && !lemma.equals("be") && !lemma.equals("have")) {
            apply(status, child, lemma);
          }
        }
      }
      for (int form : forms) {
        Morphology morphology = tree.token(form).morphology();
        if (morphology.mood() == Morphology.Mood.CONDITIONAL) {
          mood = Morphology.Mood.CONDITIONAL;
        }
        future |=
            morphology.tense() == Morphology.Tense.FUTURE
                && morphology.mood() != Morphology.Mood.CONDITIONAL;
      }
      if (mood == Morphology.Mood.CONDITIONAL) {
        boolean wished = words.list("wishing").contains(tree.lemma(verb));
        boolean planned = wished || hasCondition(verb) || isFutureInPast(verb, forms);
        if (modality == Modality.PLANNED && !planned) {
          modality = Modality.ASSERTED; // "envisagerait de livrer" is held at a distance
        }
        set(planned ? Modality.PLANNED : Modality.UNCONFIRMED, "conditional");
      } else if (future) {
        set(Modality.PLANNED, "future");
      }
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

    private boolean isPastAuxiliary(int token) {
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

    private void mark(int verb) {
      for (int child : tree.children(verb)) {
        if (tree.is(child, "mark") || tree.is(child, "case")) {
          String lemma = tree.lemma(child).toLowerCase(Locale.ROOT);
          if (words.list("conditions").contains(lemma)) {
            set(Modality.PLANNED, lemma);
          } else if (words.list("purposes").contains(lemma)
              && tree.token(verb).morphology().verbForm() == Morphology.VerbForm.INFINITIVE
              && !cameAbout(verb)) {
            set(Modality.PLANNED, lemma);
          } else if (words.list("withouts").contains(lemma)
              && tree.token(verb).morphology().verbForm() != Morphology.VerbForm.PARTICIPLE) {
            set(Modality.DENIED, lemma);
          }
        }
      }
    }

    /** "l'a convoqué pour protester", "se sont retrouvés pour y signer": done by going there. */
    private boolean cameAbout(int verb) {
      FactType type = proposal.frame().type();
      if (verb != proposal.anchor() || !DONE_BY_COMING.contains(type)) {
        return false;
      }
      int head = tree.token(verb).head();
      if (head < 0 || !tree.token(head).isVerb() || isNegated(head)) {
        return false;
      }
      Morphology main = tree.token(head).morphology();
      boolean past =
          main.tense() == Morphology.Tense.PAST
              || main.tense() == Morphology.Tense.IMPERFECT
              || tree.child(head, Set.of("aux"))
                  .filter(a -> isPastAuxiliary(a.index()))
                  .isPresent();
      return past && main.verbForm() != Morphology.VerbForm.INFINITIVE;
    }

    /** "ne … pas", "ne … plus", "ni"; not "ne … que". */
    private boolean isNegated(int verb) {
      boolean ne = false;
      boolean strong = false;
      boolean only = false;
      for (int child : tree.children(verb)) {
        Token token = tree.token(child);
        String form = token.form().toLowerCase(Locale.ROOT);
        ne |= form.equals("ne") || form.equals("n'");
        strong |= words.list("negations").contains(form) && !isQuantity(child, form);
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

    private boolean isPredicate(int token) {
      return tree.token(token).isVerb() || tree.hasCopula(token);
    }

    // -------------------------------------------------------------- governors

    private boolean govern(Token token, int head, boolean outer) {
      String relation = Tree.plain(token.deprel());
      String lemma = tree.lemma(head).toLowerCase(Locale.ROOT);
      Status status = null;
      boolean complement = relation.equals("ccomp") || relation.equals("xcomp");
      if (tree.token(head).isVerb()) {
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
        if (complement || noun || infinitive || beside) {
          status = words.verb(lemma, grammar.isReflexive(head));
          if (noun
              && status == Status.SAYS
              && relation.equals("obj")
              && !words.list("reporting-things").contains(lemma)) {
            status = null; // "observe une trêve", "conclut un accord"
          }
          if (noun && relation.equals("obj") && words.list("counting").contains(lemma)) {
            status = null; // "compte 516 tués" plans nothing
          }
          if (beside && status != Status.SAYS && status != Status.ANNOUNCES) {
            status = null;
          }
          if (noun
              && relation.equals("obl")
              && status != null
              && !obliqueCounts(status, token.index())) {
            status = null;
          }
        }
      } else if (!outer
          && (relation.equals("nmod")
              || relation.equals("acl")
              || complement
              || relation.equals("obl"))) {
        status = words.noun(lemma);
        if (status == null && tree.hasCopula(head)) {
          status = words.modifier(lemma);
        }
        if (status == null
            && (complement || relation.equals("obl"))
            && tree.token(head).upos().equals("ADJ")) {
          status = words.modifier(lemma);
        }
      }
      if (status != null && isKnownThing() && STANCES.contains(status)) {
        return tree.token(head).isVerb();
      }
      if (status != null) {
        boolean negated = tree.token(head).isVerb() && isNegated(head);
        if (outer && status != Status.SAYS && status != Status.ANNOUNCES) {
          return true; // "nie avoir bombardé la ville où X est mort": the death stands
        }
        if (negated) {
          switch (status) {
            case DENIES, DOUBTS, JUDGES, ACCUSES -> {} // "n'a pas démenti" tells nothing against it
            case FAILS -> set(Modality.PLANNED, lemma); // "n'exclut pas d'envoyer"
            case SAYS, ANNOUNCES -> set(Modality.UNCONFIRMED, lemma); // "n'a pas confirmé"
            case PLANS, PROMISES, PERMITS, POSSIBLE -> set(Modality.DENIED, lemma);
            case ASKS, THREATENS -> told = false;
          }
        } else {
          apply(status, head, lemma);
        }
        return tree.token(head).isVerb();
      }
      return false;
    }

    /** "s'engagent à appliquer l'accord": that there is one stands whatever is said of it. */
    private boolean isKnownThing() {
      FactType type = proposal.frame().type();
      return (type == FactType.PartyTo || type == FactType.Obligation)
          && !tree.token(proposal.anchor()).isVerb();
    }

    private boolean obliqueCounts(Status status, int token) {
      String preposition = grammar.caseOf(token);
      return switch (status) {
        case SAYS ->
            preposition.equals("de")
                && words.list("speaking-of").contains(tree.lemma(tree.token(token).head()));
        case ANNOUNCES, DENIES -> false;
        case ACCUSES, THREATENS, DOUBTS, FAILS ->
            preposition.equals("de") || preposition.equals("à");
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

    private void apply(Status status, int governor, String word) {
      boolean verb = tree.token(governor).isVerb();
      switch (status) {
        case SAYS -> {
          if (!verb || !grammar.isPassive(governor) || !subjects(governor).isEmpty()) {
            set(Modality.REPORTED, word); // "la livraison est confirmée" lays it at nobody's door
            speaker(governor);
          }
        }
        case ANNOUNCES -> {
          List<String> who = subjects(governor);
          if (!isOwnAct(who)) {
            set(Modality.REPORTED, word);
            by.addAll(who);
          }
        }
        case DENIES -> {
          modality = Modality.DENIED;
          why = word;
          speaker(governor);
        }
        case DOUBTS -> {
          set(Modality.UNCONFIRMED, word);
          if (verb && !grammar.isPassive(governor)) {
            speaker(governor);
          }
        }
        case ACCUSES -> {
          List<String> who = subjects(governor);
          set(who.isEmpty() ? Modality.UNCONFIRMED : Modality.REPORTED, word);
          by.addAll(who);
        }
        case PLANS, PROMISES, PERMITS -> {
          boolean negated = verb && isNegated(governor);
          set(negated ? Modality.DENIED : Modality.PLANNED, word);
        }
        case POSSIBLE -> set(Modality.UNCONFIRMED, word);
        case FAILS -> set(Modality.DENIED, word);
        case ASKS, THREATENS -> {
          told = false;
          why = word;
        }
        case JUDGES -> {}
      }
    }

    /** "X annonce qu'il livrera": announcing one's own act asserts it. */
    private boolean isOwnAct(List<String> who) {
      if (who.isEmpty()) {
        return true;
      }
      for (Role role : List.of(Role.AGENT, Role.PERSON, Role.PARTY)) {
        if (!(proposal.fact().roles().get(role) instanceof Filler.Entities things)) {
          continue;
        }
        for (String id : things.ids()) {
          for (String speaker : who) {
            if (id.equals(speaker)
                || entities.entity(speaker).of().contains(id)
                || entities.entity(id).of().contains(speaker)) {
              return true;
            }
          }
        }
      }
      return false;
    }

    private void speaker(int verb) {
      by.addAll(subjects(verb));
    }
  }

  /** Who speaks in a verb of saying, or in a noun of saying ("l'annonce de X"). */
  List<String> subjects(int predicate) {
    Set<String> found = new LinkedHashSet<>();
    for (Argument argument : grammar.arguments(predicate)) {
      boolean noun = !tree.token(predicate).isVerb();
      Slot.Kind kind = argument.slot().kind();
      if (kind == Slot.Kind.SUBJECT
          || noun
              && (kind == Slot.Kind.POSSESSOR
                  || kind == Slot.Kind.ADJECTIVE
                  || argument.slot().equals(Slot.preposition("de")))) {
        for (int token : grammar.coordinated(argument.token())) {
          found.addAll(actors(token));
        }
        if (!found.isEmpty()) {
          break;
        }
      }
    }
    return List.copyOf(found);
  }

  private List<String> actors(int token) {
    int sentence = tree.sentence().index();
    Map<String, Boolean> none = Map.of();
    var mention =
        entities.findByHead(sentence, token).or(() -> entities.findCovering(sentence, token));
    if (mention.isEmpty() || !none.isEmpty()) {
      return List.of();
    }
    return mention.get().entities().stream()
        .filter(
            id ->
                entities.entity(id).type().canAct()
                    && entities.entity(id).type() != EntityClass.PLACE)
        .toList();
  }
}
