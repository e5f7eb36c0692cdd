package org.entente.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.entente.event.Role;
import org.entente.event.Slot;
import org.entente.event.Tree;
import org.entente.language.Token;

/**
 * Denials of what was just told: "…; Kiev dément", "démenti de Kiev", "pas un seul, riposte Kiev",
 * "Kiev dit n'avoir rien livré", "il n'en est rien". Each makes a second, denied telling of the
 * facts before it.
 */
final class Denials {
  private static final Set<FactType> BESIDE =
      Set.of(
          FactType.Statement,
          FactType.Criticism,
          FactType.Demand,
          FactType.Refusal,
          FactType.Threat,
          FactType.HoldsOffice,
          FactType.AffiliatedWith,
          FactType.LocatedIn,
          FactType.PartyTo,
          FactType.MemberOf,
          FactType.Obligation);

  /** Whose part in a fact makes their "not so" one about it. */
  private static final List<Role> TAKING_PART =
      List.of(
          Role.AGENT,
          Role.PERSON,
          Role.PARTY,
          Role.VICTIM,
          Role.TARGET,
          Role.PLACE,
          Role.DESTINATION,
          Role.ORIGIN,
          Role.RECIPIENT,
          Role.HOST);

  private static final List<Role> DOING = List.of(Role.AGENT, Role.PERSON, Role.PARTY);

  private static final int SHORT = 8; // tokens of "pas un obus, riposte X"

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

  /** Somebody's "not so": who, and from which token of a sentence on. */
  private record Denial(int sentence, int first, List<String> who, boolean kin, String why) {}

  /**
   * @param told facts with their standings, in text order
   * @param sources what sources say, for "pure invention, répond X"
   */
  List<Telling> read(Map<Proposal, Standing> told, Sources sources) {
    List<Telling> found = new ArrayList<>();
    if (told.isEmpty()) {
      return found;
    }
    for (Grammar grammar : grammars) {
      Map<Integer, Denial> here = new LinkedHashMap<>();
      for (Sources.Said said : sources.told(grammar)) {
        spoken(grammar, said, told, here);
      }
      for (Token token : grammar.tree().sentence().tokens()) {
        bare(grammar, token, here);
      }
      for (Denial denial : here.values()) {
        for (Proposal denied : before(told, denial)) {
          found.add(
              ClaimBuilder.telling(
                  denied,
                  new Standing(Modality.DENIED, denial.who(), true, denial.why()),
                  grammars.get(denied.sentence()),
                  signs));
        }
      }
    }
    return found;
  }

  /** "fable, rétorque X", "X assure qu'il n'en est rien", "pas un seul, riposte X". */
  private void spoken(
      Grammar grammar, Sources.Said said, Map<Proposal, Standing> told, Map<Integer, Denial> here) {
    Tree tree = grammar.tree();
    int length = said.to() - said.from() + 1;
    boolean untruth = false;
    boolean not = false;
    boolean blank = false;
    int verbs = 0;
    for (int i = said.from(); i <= said.to(); i++) {
      if (i >= said.first() && i <= said.last()) {
        continue;
      }
      String lemma = tree.lemma(i).toLowerCase(Locale.ROOT);
      String form = tree.token(i).form().toLowerCase(Locale.ROOT);
      untruth |= words.list("untruths").contains(lemma);
      not |=
          words.list("negations").contains(form)
              || words.list("no-determiners").contains(lemma)
              || words.list("no-pronouns").contains(lemma);
      blank |=
          words.list("no-determiners").contains(lemma)
              || words.list("no-pronouns").contains(lemma)
              || words.list("blanks").contains(form);
      verbs += tree.token(i).isVerb() ? 1 : 0;
    }
    boolean tells =
        told.keySet().stream()
            .anyMatch(
                p ->
                    p.sentence() == said.sentence()
                        && p.anchor() >= said.from()
                        && p.anchor() <= said.to()
                        && !BESIDE.contains(p.frame().type()));
    int first = Math.min(said.from(), said.first());
    if (untruth && length <= SHORT) {
      here.putIfAbsent(first, new Denial(said.sentence(), first, said.who(), false, "untruth"));
    } else if (not && !tells && (blank || verbs == 0 && length <= SHORT)) {
      here.putIfAbsent(first, new Denial(said.sentence(), first, said.who(), verbs > 0, "not so"));
    }
  }

  /** "dément", "démenti de X", "rejette l'accusation", "rien de tel". */
  private void bare(Grammar grammar, Token token, Map<Integer, Denial> here) {
    Tree tree = grammar.tree();
    int at = token.index();
    int sentence = tree.sentence().index();
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    if (token.isVerb()) {
      boolean denies = words.verb(lemma, grammar.isReflexive(at)) == Status.DENIES;
      boolean dismisses = words.list("dismissing").contains(lemma);
      boolean calls = words.list("calling").contains(lemma) && hasUntruth(tree, at);
      if (denies && isBare(grammar, at) || dismisses && takesUp(grammar, at) || calls) {
        List<String> who = new Speakers(grammar, entities).subjects(at);
        boolean subject =
            grammar.arguments(at).stream().anyMatch(a -> a.slot().kind() == Slot.Kind.SUBJECT);
        if (!subject && denies && !tree.token(at).deprel().startsWith("acl")) {
          who = by(grammar, at); // "Démenti de Kiev", where it is read as a participle
          subject = !who.isEmpty();
        }
        if (subject && !new Negations(words, tree).isNegated(at)) {
          here.putIfAbsent(at, new Denial(sentence, at, who, false, lemma));
        }
      }
      return;
    }
    boolean noun =
        words.noun(lemma) == Status.DENIES
            && !token.deprel().startsWith("obj")
            && (token.head() < 0 || !tree.token(token.head()).isVerb() || isApart(tree, at));
    if (noun && !hasClause(grammar, at)) {
      here.putIfAbsent(
          at, new Denial(sentence, at, new Speakers(grammar, entities).subjects(at), false, lemma));
    } else if (isNothing(tree, at)) {
      here.putIfAbsent(at, new Denial(sentence, at, List.of(), true, "nothing"));
    }
  }

  private List<String> by(Grammar grammar, int participle) {
    Tree tree = grammar.tree();
    if (tree.child(participle, Set.of("aux")).isPresent()) {
      return List.of();
    }
    for (Argument argument : grammar.arguments(participle)) {
      if (argument.slot().equals(Slot.preposition("de"))
          || argument.slot().equals(Slot.preposition("of"))) {
        List<String> who =
            entities
                .findCovering(tree.sentence().index(), argument.token())
                .map(m -> m.entities())
                .orElse(List.of());
        if (who.stream().allMatch(id -> entities.entity(id).type().canAct())) {
          return who;
        }
      }
    }
    return List.of();
  }

  /** "…, démenti de Gitega": behind a break, not in a sentence of its own making. */
  private static boolean isApart(Tree tree, int noun) {
    return noun == 0 || tree.token(noun - 1).upos().equals("PUNCT");
  }

  private static boolean hasClause(Grammar grammar, int noun) {
    return grammar.arguments(noun).stream()
        .anyMatch(
            a -> a.slot().kind() == Slot.Kind.CLAUSE || a.slot().kind() == Slot.Kind.INFINITIVE);
  }

  /** "rien de tel", "n'en est rien". */
  private boolean isNothing(Tree tree, int at) {
    if (!words.list("nothings").contains(tree.lemma(at).toLowerCase(Locale.ROOT))) {
      return false;
    }
    for (int i = at + 1; i < Math.min(tree.size(), at + 5); i++) {
      if (words.list("suches").contains(tree.token(i).form().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return at > 1
        && tree.lemma(at - 1).equals("être")
        && tree.token(at - 2).form().equalsIgnoreCase("en");
  }

  /** "calls the claim false", "parle de fable", "qualifie l'information de fantaisiste". */
  private boolean hasUntruth(Tree tree, int verb) {
    for (int i = verb + 1; i < Math.min(tree.size(), verb + 9); i++) {
      if (tree.token(i).upos().equals("PUNCT") && !"«»\"“”".contains(tree.token(i).form())
          || tree.token(i).isVerb() && i > verb + 1) {
        return false;
      }
      if (words.list("untruths").contains(tree.lemma(i).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** "l'exclut", "balaie l'accusation": what was said is all that it dismisses. */
  private boolean takesUp(Grammar grammar, int verb) {
    Tree tree = grammar.tree();
    boolean said = false;
    for (int child : tree.children(verb)) {
      if (!tree.is(child, "obj") && !tree.is(child, "ccomp") && !tree.is(child, "xcomp")) {
        continue;
      }
      boolean pronoun = tree.token(child).upos().equals("PRON") && child < verb;
      boolean thing =
          words.list("said-things").contains(tree.lemma(child).toLowerCase(Locale.ROOT))
              && !tree.lemma(child).equals("lien");
      if (!pronoun && !thing) {
        return false;
      }
      said = true;
    }
    return said;
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
   * before, else what the sentence tells as so; if it is the doings of who denies, only those.
   */
  private List<Proposal> before(Map<Proposal, Standing> told, Denial denial) {
    List<Proposal> same = new ArrayList<>();
    List<Proposal> doubtful = new ArrayList<>();
    List<Proposal> previous = new ArrayList<>();
    told.forEach(
        (proposal, standing) -> {
          if (BESIDE.contains(proposal.frame().type()) || standing.modality() == Modality.DENIED) {
            return;
          }
          boolean doubt = standing.modality() != Modality.ASSERTED;
          boolean theirs = // what they say themselves they do not deny
              !denial.who().isEmpty() && standing.attributedTo().equals(denial.who());
          if (theirs) {
            return;
          }
          if (proposal.sentence() == denial.sentence() && proposal.anchor() < denial.first()) {
            (doubt ? doubtful : same).add(proposal);
          } else if (proposal.sentence() == denial.sentence() - 1 && doubt) {
            previous.add(proposal);
          }
        });
    List<Proposal> all = doubtful.isEmpty() ? previous : doubtful;
    if (doubtful.isEmpty() && !denial.why().equals("not so") && !denial.why().equals("nothing")) {
      List<Proposal> own = // of what is told as so, people deny what they are said to have done
          same.stream().filter(p -> Speakers.act(denial.who(), p, entities, DOING)).toList();
      if (!own.isEmpty()) {
        return own;
      }
    }
    List<Proposal> doings =
        all.stream().filter(p -> Speakers.act(denial.who(), p, entities, DOING)).toList();
    if (!doings.isEmpty()) {
      return doings;
    }
    if (denial.kin() && !denial.who().isEmpty()) {
      return all.stream()
          .filter(p -> Speakers.act(denial.who(), p, entities, TAKING_PART))
          .toList();
    }
    return all;
  }
}
