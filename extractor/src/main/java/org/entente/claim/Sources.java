package org.entente.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.article.Language;
import org.entente.claim.ModalityWords.Status;
import org.entente.entity.EntityTable;
import org.entente.event.FactType;
import org.entente.event.Grammar;
import org.entente.event.Proposal;
import org.entente.event.Role;
import org.entente.event.Tree;
import org.entente.language.Sentence;

/**
 * Finds who vouches for what on the row of words, where trees lose it: openers ("selon X", "à en
 * croire X"), verbs of saying behind what is said ("…, a promis dimanche X"), verbs of saying
 * before a clause, and verbs of counting.
 */
final class Sources {
  /** What never stands under a source: it is told in passing. */
  private static final Set<FactType> BESIDE =
      Set.of(FactType.HoldsOffice, FactType.AffiliatedWith, FactType.LocatedIn);

  private static final Set<FactType> SPEECH =
      Set.of(
          FactType.Statement,
          FactType.Criticism,
          FactType.Demand,
          FactType.Refusal,
          FactType.Threat);

  private static final Set<FactType> COUNTED =
      Set.of(FactType.Casualties, FactType.Deployment, FactType.TerritorialGain);

  private static final Set<String> COUNTS =
      Set.of(
          "cent", "mille", "millier", "million", "centaine", "dizaine", "vingtaine", "trentaine");

  private static final List<Role> DOERS =
      List.of(Role.AGENT, Role.SPEAKER, Role.PERSON, Role.PARTY);

  private final ModalityWords words;
  private final EntityTable entities;
  private final Language language;
  private final List<List<String>> openers;
  private final Map<Integer, List<Source>> found = new HashMap<>();

  Sources(ModalityWords words, EntityTable entities, Language language) {
    this.words = words;
    this.entities = entities;
    this.language = language;
    this.openers = OpenedSources.openers(words);
  }

  /** The standing with whom the sentence lays the fact at, where the tree named nobody. */
  Standing read(Proposal proposal, Standing standing, Grammar grammar) {
    FactType type = proposal.frame().type();
    if (BESIDE.contains(type) || !standing.told() || !standing.attributedTo().isEmpty()) {
      return standing;
    }
    List<Source> here = of(grammar.tree().sentence(), grammar);
    Source best = null;
    int anchor = proposal.anchor();
    int head = grammar.tree().token(anchor).head();
    boolean aside = // not "300 tués"
        grammar.tree().token(anchor).deprel().equals("acl")
            && !grammar.tree().token(head).upos().equals("NUM")
            && !COUNTS.contains(grammar.tree().lemma(head));
    for (Source source : here) {
      if ((source.covers(anchor) || counts(source, proposal))
          && !(source.kind() == Source.Kind.BEFORE && isInRelative(grammar, anchor, source.last()))
          && !(aside && (source.kind() == Source.Kind.BEFORE || source.names(head)))
          && fits(source, proposal, standing)
          && (best == null || source.to() - source.from() < best.to() - best.from())) {
        best = source;
      }
    }
    if (best == null) {
      return standing;
    }
    Modality modality = standing.modality();
    if (best.makes() == Modality.ASSERTED && modality == Modality.ASSERTED) {
      return standing;
    }
    if (modality == Modality.ASSERTED
        || (best.makes() == Modality.DENIED || best.makes() == Modality.UNCONFIRMED)
            && modality != Modality.DENIED) {
      modality = best.makes();
    }
    return new Standing(modality, best.who(), true, standing.why() + " source");
  }

  /** "des troupes, 30 000 hommes d'après X, entament …": the number is X's. */
  private boolean counts(Source source, Proposal proposal) {
    if (source.kind() != Source.Kind.OPENER
        || source.last() < source.to()
        || !COUNTED.contains(proposal.frame().type())
        || !proposal.fact().roles().containsKey(Role.QUANTITY)) {
      return false;
    }
    for (int token : proposal.tokens()) {
      if (source.covers(token)) {
        return true;
      }
    }
    return false;
  }

  /** "nie avoir visé la ville où X est mort": what the relative clause tells is nobody's word. */
  private static boolean isInRelative(Grammar grammar, int anchor, int verb) {
    Tree tree = grammar.tree();
    for (int at = anchor; at >= 0 && at > verb; at = tree.token(at).head()) {
      if (tree.token(at).deprel().equals("acl:relcl") && tree.token(at).head() > verb) {
        return true;
      }
    }
    return false;
  }

  /**
   * The proposal without the roles that only a voucher's name fills ("frappée, selon Kiev"): who
   * vouches takes no part. Empty where that leaves a required role open.
   */
  Optional<Proposal> withoutVouchers(Proposal proposal, Grammar grammar) {
    if (BESIDE.contains(proposal.frame().type())) {
      return Optional.of(proposal);
    }
    List<Source> here = of(grammar.tree().sentence(), grammar);
    Set<Role> lost = EnumSet.noneOf(Role.class);
    for (Source source : here) {
      if (source.kind() == Source.Kind.BEHIND
          && proposal.frame().type() == FactType.Statement
          && source.names(proposal.anchor())) {
        return Optional.empty(); // "…, croit savoir X" is told as what X says
      }
      if (source.kind() == Source.Kind.BEHIND
          && !source.names(proposal.anchor())
          && proposal.fills().containsKey(Role.TIME)
          && source.names(proposal.fills().get(Role.TIME).token())) {
        lost.add(Role.TIME); // "…, a-t-il dit mardi"
      }
      if (source.kind() == Source.Kind.OPENER && !source.names(proposal.anchor())) {
        proposal
            .fills()
            .forEach(
                (role, fill) -> {
                  if (role != Role.TIME
                      && source.first() <= fill.token()
                      && fill.token() <= source.last()) {
                    lost.add(role);
                  }
                });
      }
    }
    if (lost.isEmpty()) {
      return Optional.of(proposal);
    }
    boolean needed =
        proposal.frame().required().stream()
            .anyMatch(
                any ->
                    any.stream().anyMatch(lost::contains)
                        && any.stream()
                            .noneMatch(r -> !lost.contains(r) && proposal.fills().containsKey(r)));
    return needed ? Optional.empty() : Optional.of(proposal.without(lost));
  }

  private boolean fits(Source source, Proposal proposal, Standing standing) {
    FactType type = proposal.frame().type();
    if (source.kind() == Source.Kind.COUNT && !COUNTED.contains(type)) {
      return false;
    }
    if (SPEECH.contains(type)
        && (source.kind() == Source.Kind.BEFORE || acts(source.who(), proposal))) {
      return false;
    }
    return !(source.own()
        && standing.modality() == Modality.ASSERTED
        && (acts(source.who(), proposal) || acts(List.copyOf(source.kin()), proposal)));
  }

  /** Its own doer tells of it. */
  private boolean acts(List<String> who, Proposal proposal) {
    return Speakers.act(who, proposal, entities, DOERS);
  }

  /** What a source says, as a stretch of one sentence. */
  record Said(int sentence, int from, int to, int first, int last, List<String> who) {}

  /** Stretches that somebody named vouches for, in text order. */
  List<Said> said(Grammar grammar) {
    return said(
        grammar,
        source ->
            (source.kind() == Source.Kind.OPENER || source.kind() == Source.Kind.BEHIND)
                && !source.who().isEmpty());
  }

  /** As {@link #said}, with what stands behind a verb of saying: "X assure que …". */
  List<Said> told(Grammar grammar) {
    return said(grammar, source -> source.kind() != Source.Kind.COUNT);
  }

  private List<Said> said(Grammar grammar, Predicate<Source> which) {
    Sentence sentence = grammar.tree().sentence();
    return of(sentence, grammar).stream()
        .filter(source -> which.test(source) && source.from() <= source.to())
        .map(
            source ->
                new Said(
                    sentence.index(),
                    source.from(),
                    source.to(),
                    source.first(),
                    source.last(),
                    source.who()))
        .toList();
  }

  private List<Source> of(Sentence sentence, Grammar grammar) {
    return found.computeIfAbsent(sentence.index(), s -> find(sentence, grammar));
  }

  private List<Source> find(Sentence sentence, Grammar grammar) {
    SpeechWords speech = new SpeechWords(words);
    SourceNames names = new SourceNames(sentence, entities, words);
    Row row = new Row(sentence);
    OpenedSources opened = new OpenedSources(sentence, row, names, entities, words, openers);
    SourceBehind behind = new SourceBehind(sentence, row, names, entities, words, language);
    SourceBefore before = new SourceBefore(row, names, entities, words, grammar, language);
    List<Source> all = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      int after = opened.after(i);
      if (after > i) {
        opened.source(i, after).ifPresent(all::add);
      } else if (speech.status(sentence, i) == Status.DENIES && sentence.token(i).isVerb()) {
        before.source(i).ifPresent(all::add);
      } else if (speech.isSaying(sentence, i)) {
        int verb = i;
        behind.source(i).or(() -> before.source(verb)).ifPresent(all::add);
      } else if (speech.isAccusing(sentence, i)) {
        behind.accuser(i).ifPresent(all::add);
      } else if (speech.isCounting(sentence, i)) {
        before.counter(i).ifPresent(all::add);
      }
    }
    return all;
  }
}
