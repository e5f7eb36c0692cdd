package org.entente.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.claim.ModalityWords.Status;
import org.entente.entity.EntityTable;
import org.entente.event.EchoReader;
import org.entente.event.FactType;
import org.entente.event.Grammar;
import org.entente.event.Proposal;
import org.entente.event.Role;
import org.entente.event.Tree;
import org.entente.language.Morphology;
import org.entente.language.Token;

/**
 * One climb from the word that tells a fact up the tree, taking in what each governor makes of it.
 */
final class ModalityWalk {
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

  private static final Set<FactType> SPEECH =
      Set.of(
          FactType.Statement,
          FactType.Criticism,
          FactType.Demand,
          FactType.Refusal,
          FactType.Threat);

  private static final List<Role> DOERS = List.of(Role.AGENT, Role.PERSON, Role.PARTY);

  private final ModalityWords words;
  private final Grammar grammar;
  private final Tree tree;
  private final EntityTable entities;
  private final Proposal proposal;
  private final Negations negations;
  private final Tenses tenses;
  private final Marks marks;
  private final Governors governors;
  private final Speakers speakers;
  private final Stance stance = new Stance();

  ModalityWalk(ModalityWords words, Grammar grammar, EntityTable entities, Proposal proposal) {
    this.words = words;
    this.grammar = grammar;
    this.tree = grammar.tree();
    this.entities = entities;
    this.proposal = proposal;
    this.negations = new Negations(words, tree);
    this.tenses = new Tenses(words, grammar);
    this.marks = new Marks(words, tree, negations, tenses, proposal);
    this.governors = new Governors(words, grammar);
    this.speakers = new Speakers(grammar, entities);
  }

  /** Climbs from the word that tells the fact to the top of the sentence. */
  Standing climb() {
    up();
    return stance.standing();
  }

  private void up() {
    int at = proposal.anchor();
    boolean outer = false; // beyond a relative clause or the like: only reports still reach in
    if (!isPredicate(at)) {
      nounItself(at);
    } else if (isAccusation(at)) {
      apply(Status.ACCUSES, at, tree.lemma(at)); // "impute la frappe à X"
    } else if (isPromise(at)) {
      stance.weigh(Modality.PLANNED, tree.lemma(at)); // "a promis une aide"
    }
    ownEcho(at);
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
          marks.weigh(at, stance);
          outer |= !governors.isGerund(token);
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
    if (words.list("modals").contains(tree.lemma(verb))
        && status != null
        && !negations.isNegated(verb)) {
      apply(status, verb, tree.lemma(verb));
    }
  }

  /** "s'y refuse", "y songe", "en revendiquent 137": the word that takes up an act governs it. */
  private void ownEcho(int verb) {
    Proposal.Fill doer = proposal.fills().get(Role.AGENT);
    Proposal.Fill number = proposal.fills().get(Role.QUANTITY);
    if (number != null && number.path().equals(EchoReader.COUNTED)) {
      stance.weigh(Modality.REPORTED, tree.lemma(verb));
      stance.layAt(speakers.subjects(verb));
    } else if (doer != null && doer.path().equals(EchoReader.PATH)) {
      Status status = words.verb(tree.lemma(verb), grammar.isReflexive(verb));
      if (status != null && status != Status.SAYS && status != Status.ASKS) {
        apply(status, verb, tree.lemma(verb));
      }
    }
  }

  private boolean isAccusation(int verb) {
    return words.verb(tree.lemma(verb), grammar.isReflexive(verb)) == Status.ACCUSES
        && !SPEECH.contains(proposal.frame().type());
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
        stance.weigh(Modality.DENIED, lemma);
      }
      Status status = words.modifier(lemma);
      if (status != null
          && (tree.is(child, "amod") || tree.is(child, "acl") || tree.is(child, "advmod"))) {
        apply(status, child, lemma);
      }
    }
    String preposition = grammar.caseOf(noun);
    if (words.list("condition-prepositions").contains(preposition)) {
      stance.weigh(Modality.PLANNED, preposition);
    } else if (words.list("purpose-prepositions").contains(preposition)) {
      stance.weigh(Modality.PLANNED, preposition);
    } else if (preposition.equals("sans") || preposition.equals("without")) {
      stance.weigh(Modality.DENIED, preposition);
    }
  }

  /** Tense, mood, negation, adverbs and marks of one predicate. */
  private void ownTense(int verb, boolean negation) {
    tense(verb);
    besideSaying(verb);
    boolean evoked =
        verb == proposal.anchor()
            && (proposal.frame().has("negated") || proposal.frame().has("no-longer"));
    if (negation && !evoked && negations.isNegated(verb)) {
      stance.weigh(Modality.DENIED, "negation");
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
    marks.weigh(verb, stance);
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
    for (int child : tree.children(verb)) {
      String lemma = tree.lemma(child);
      Status status = tree.token(child).upos().equals("AUX") ? words.verb(lemma, false) : null;
      if (status != null && !lemma.equals("be") && !lemma.equals("have")) {
        apply(status, child, lemma);
      }
    }
    switch (tenses.of(verb)) {
      case PLAIN -> {}
      case FUTURE -> stance.weigh(Modality.PLANNED, "future");
      case TO_COME -> stance.weigh(Modality.PLANNED, "conditional");
      case DISTANT -> stance.takeDistance();
    }
  }

  private boolean isPredicate(int token) {
    return tree.token(token).isVerb() || tree.hasCopula(token);
  }

  private boolean govern(Token token, int head, boolean outer) {
    Status status = governors.statusOf(token, head, outer);
    if (status == null) {
      return false;
    }
    boolean verb = tree.token(head).isVerb();
    if (isKnownThing() && STANCES.contains(status)) {
      return verb;
    }
    if (outer && status != Status.SAYS && status != Status.ANNOUNCES) {
      return true; // "nie avoir bombardé la ville où X est mort": the death stands
    }
    String lemma = tree.lemma(head).toLowerCase(Locale.ROOT);
    if (verb && negations.isNegated(head)) {
      switch (status) {
        case DENIES -> {
          if (negations.isNeither(head)) {
            apply(Status.DOUBTS, head, lemma); // "n'a ni confirmé ni démenti"
          }
        }
        case DOUBTS, JUDGES, ACCUSES -> {} // "n'a pas démenti" tells nothing against it
        case FAILS -> stance.weigh(Modality.PLANNED, lemma); // "n'exclut pas d'envoyer"
        case SAYS, ANNOUNCES -> stance.weigh(Modality.UNCONFIRMED, lemma); // "n'a pas confirmé"
        case PLANS, PROMISES, PERMITS, POSSIBLE -> stance.weigh(Modality.DENIED, lemma);
        case ASKS, THREATENS -> stance.notTold();
      }
    } else {
      apply(status, head, lemma);
    }
    return verb;
  }

  /** "s'engagent à appliquer l'accord": that there is one stands whatever is said of it. */
  private boolean isKnownThing() {
    FactType type = proposal.frame().type();
    return (type == FactType.PartyTo || type == FactType.Obligation)
        && !tree.token(proposal.anchor()).isVerb();
  }

  private void apply(Status status, int governor, String word) {
    boolean verb = tree.token(governor).isVerb();
    switch (status) {
      case SAYS -> {
        if (verb && isHearsay(governor)) {
          stance.weigh(Modality.UNCONFIRMED, word); // "is said to have sent"
        } else if (!verb
            || !grammar.isPassive(governor)
            || !speakers.subjects(governor).isEmpty()) {
          stance.weigh(
              Modality.REPORTED, word); // "la livraison est confirmée" lays it at nobody's door
          stance.layAt(speakers.subjects(governor));
        }
      }
      case ANNOUNCES -> {
        List<String> who = speakers.subjects(governor);
        if (!isOwnAct(who)) {
          stance.weigh(Modality.REPORTED, word);
          stance.layAt(who);
        }
      }
      case DENIES -> {
        stance.deny(word);
        stance.layAt(speakers.subjects(governor));
      }
      case DOUBTS -> {
        stance.weigh(Modality.UNCONFIRMED, word);
        if (verb && !grammar.isPassive(governor)) {
          stance.layAt(speakers.subjects(governor));
        }
      }
      case ACCUSES -> {
        List<String> who = speakers.subjects(governor);
        stance.weigh(who.isEmpty() ? Modality.UNCONFIRMED : Modality.REPORTED, word);
        stance.layAt(who);
      }
      case PLANS, PROMISES, PERMITS -> {
        boolean negated = verb && negations.isNegated(governor);
        stance.weigh(negated ? Modality.DENIED : Modality.PLANNED, word);
      }
      case POSSIBLE -> stance.weigh(Modality.UNCONFIRMED, word);
      case FAILS -> stance.weigh(Modality.DENIED, word);
      case ASKS, THREATENS -> {
        stance.notTold(word);
      }
      case JUDGES -> {}
    }
  }

  /** "is believed to be", "est réputé avoir": said by nobody. */
  private boolean isHearsay(int verb) {
    return grammar.isPassive(verb)
        && tree.child(verb, Set.of("xcomp")).isPresent()
        && tree.child(verb, Set.of("nsubj", "nsubj:pass")).isPresent()
        && speakers.subjects(verb).isEmpty();
  }

  /** "X annonce qu'il livrera": announcing one's own act asserts it. */
  private boolean isOwnAct(List<String> who) {
    return who.isEmpty() || Speakers.act(who, proposal, entities, DOERS);
  }
}
