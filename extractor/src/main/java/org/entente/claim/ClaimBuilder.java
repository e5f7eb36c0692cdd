package org.entente.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Article;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.entity.EntityTable;
import org.entente.event.Fact;
import org.entente.event.FactType;
import org.entente.event.Filler;
import org.entente.event.Grammar;
import org.entente.event.Lexicon;
import org.entente.event.Proposal;
import org.entente.event.Role;
import org.entente.event.Tree;
import org.entente.language.Morphology;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.EntityClass;
import org.entente.time.TimeMention;

/** Tells how the article stands to each proposal, and makes one candidate of each fact. */
public final class ClaimBuilder {
  private final ModalityWords words;

  public ClaimBuilder(Lexicon lexicon) {
    this.words = ModalityWords.of(lexicon);
  }

  /**
   * Every fact that is told, right or wrong; {@link Judge} says which stand.
   *
   * @param grammars one for each sentence, in order
   * @param proposals in text order
   * @param times of the whole article
   */
  public List<Candidate> build(
      Article article,
      List<Sentence> sentences,
      List<Grammar> grammars,
      EntityTable entities,
      List<Proposal> proposals,
      List<TimeMention> times) {
    Sources sources = new Sources(words, entities, article.language());
    Optional<Interview> interview = Interview.of(article, sentences, entities);
    List<Sources.Said> said = new ArrayList<>();
    grammars.forEach(grammar -> said.addAll(sources.said(grammar)));
    List<Quotation> quotations =
        vouched(
            new Quotations(article, sentences, grammars, entities, words).find(),
            article,
            grammars,
            said,
            interview);
    List<Telling> tellings = new ArrayList<>();
    Map<Proposal, Standing> standings = new LinkedHashMap<>();
    for (Proposal proposed : proposals) {
      Grammar grammar = grammars.get(proposed.sentence());
      Optional<Proposal> unmixed = sources.withoutVouchers(proposed, grammar);
      if (unmixed.isEmpty()) {
        continue;
      }
      Proposal proposal = unmixed.get();
      Standing standing =
          proposal.frame().isPattern()
              ? new Standing(Modality.ASSERTED, List.of(), true, "")
              : sources.read(
                  proposal, new ModalityReader(words, grammar, entities).read(proposal), grammar);
      if (interview.isPresent()) {
        standing = interview.get().read(proposal, standing, grammar.tree().sentence());
      }
      standing = named(narrated(standing, proposal, article), entities);
      if (standing.told() && !isQuestion(article, grammar, proposal)) {
        standings.put(proposal, standing);
      }
    }
    standings
        .entrySet()
        .removeIf(
            e ->
                e.getKey().frame().type() == FactType.Statement
                    && e.getValue().modality() != Modality.ASSERTED
                    && e.getValue().modality() != Modality.REPORTED);
    Map<Proposal, Standing> bold = new LinkedHashMap<>();
    standings.forEach(
        (proposal, standing) -> {
          if (proposal.isBold()) {
            bold.put(proposal, standing);
          }
        });
    standings.keySet().removeAll(bold.keySet());
    Set<Proposal> kept = Set.copyOf(standings.keySet());
    standings.keySet().removeIf(p -> Conflicts.loses(p, kept));
    standings.keySet().removeIf(p -> isSpokenAway(p, grammars, quotations, standings.keySet()));
    bold.keySet()
        .removeIf(
            p ->
                Conflicts.loses(p, kept)
                    || isSpokenAway(p, grammars, quotations, standings.keySet()));
    Signs signs = new Signs(article, grammars, entities, quotations, standings.keySet(), times);
    standings.forEach(
        (proposal, standing) ->
            tellings.add(telling(proposal, standing, grammars.get(proposal.sentence()), signs)));
    List<Telling> named = Offices.counterparts(tellings, words.list("counterparts"));
    tellings.clear();
    tellings.addAll(named);
    Offices offices = Offices.of(tellings);
    tellings.replaceAll(offices::complete);
    standings.forEach(
        (proposal, standing) ->
            party(proposal, standing, grammars.get(proposal.sentence()), entities, offices, signs)
                .ifPresent(tellings::add));
    Denials denials = new Denials(words, grammars, entities, signs);
    tellings.addAll(denials.read(standings, sources));
    for (Quotation quotation : quotations) {
      statement(quotation, article, times, grammars, signs).ifPresent(tellings::add);
    }
    tellings.sort(Comparator.comparing(Telling::evidence));
    List<Telling> guesses = new ArrayList<>();
    Set<Proposal> told = new HashSet<>(standings.keySet());
    for (Sources.Said words : said) {
      indirect(words, article, grammars, told, quotations, signs).ifPresent(guesses::add);
    }
    bold.forEach(
        (proposal, standing) ->
            guesses.add(telling(proposal, standing, grammars.get(proposal.sentence()), signs)));
    guesses.addAll(denials.read(bold, sources));
    guesses.sort(Comparator.comparing(Telling::evidence));
    return Merger.merge(tellings, guesses, entities);
  }

  /** Quotations that no verb introduces: "« … », selon X", and the headline of an interview. */
  private static List<Quotation> vouched(
      List<Quotation> quotations,
      Article article,
      List<Grammar> grammars,
      List<Sources.Said> said,
      Optional<Interview> interview) {
    List<Quotation> all = new ArrayList<>();
    for (Quotation quotation : quotations) {
      Quotation known = quotation;
      for (Sources.Said words : said) {
        Tree tree = grammars.get(words.sentence()).tree();
        Span span = span(tree, words.from(), words.to());
        if (!known.hasSpeaker()
            && (quotation.sentence() == words.sentence() && span.overlaps(quotation.span()))) {
          Span evidence = quotation.span().cover(span(tree, words.first(), words.last()));
          known = new Quotation(quotation.span(), words.who(), ":", evidence, quotation.sentence());
        }
      }
      boolean headline =
          !article.blocks().isEmpty()
              && article.blocks().getFirst().span().contains(quotation.span());
      if (!known.hasSpeaker() && interview.isPresent() && headline) {
        known =
            new Quotation(
                quotation.span(),
                List.of(interview.get().speaker()),
                ":",
                quotation.span(),
                quotation.sentence());
      }
      all.add(known);
    }
    return all;
  }

  private static Span span(Tree tree, int first, int last) {
    return tree.token(first).span().cover(tree.token(last).span());
  }

  /** What is laid at somebody's door and is no fact of another type: a statement. */
  private Optional<Telling> indirect(
      Sources.Said words,
      Article article,
      List<Grammar> grammars,
      Set<Proposal> told,
      List<Quotation> quotations,
      Signs signs) {
    Tree tree = grammars.get(words.sentence()).tree();
    Span span = span(tree, words.from(), words.to());
    if (quotations.stream().anyMatch(q -> q.hasSpeaker() && q.evidence().overlaps(span))) {
      return Optional.empty();
    }
    for (Proposal proposal : told) {
      FactType type = proposal.frame().type();
      if (proposal.sentence() == words.sentence()
          && words.from() <= proposal.anchor()
          && proposal.anchor() <= words.to()
          && type != FactType.HoldsOffice
          && type != FactType.AffiliatedWith
          && type != FactType.LocatedIn) {
        return Optional.empty();
      }
    }
    String topic =
        span.of(article.text()).replaceAll("\\s+", " ").replaceAll("^[ ,–—-]+|[ ,]+$", "");
    boolean clause = false;
    for (int i = words.from(); i <= words.to(); i++) {
      clause |= SourceNames.isFinite(tree.token(i)) && (i < words.first() || i > words.last());
    }
    for (int i = words.first(); i <= words.last(); i++) {
      clause |= tree.token(i).isVerb(); // "« mensonge », tonne X"; not "un record selon X"
    }
    if (!clause || topic.split(" ").length < 3) {
      return Optional.empty();
    }
    Map<Role, Filler> roles = new EnumMap<>(Role.class);
    roles.put(Role.SPEAKER, new Filler.Entities(List.of(words.who().getFirst())));
    roles.put(Role.TOPIC, new Filler.Text(topic));
    Span evidence = span.cover(span(tree, words.first(), words.last()));
    Quotation quotation = new Quotation(span, words.who(), "indirect", evidence, words.sentence());
    return Optional.of(
        new Telling(
            new Fact(FactType.Statement, roles),
            new Standing(Modality.ASSERTED, List.of(), true, ""),
            evidence,
            "indirect-speech",
            0.4,
            signs.of(quotation, topic.split(" ").length)));
  }

  /** "exhumera ce papier en janvier 2019", told in 2025: what was to come then has come. */
  private static Standing narrated(Standing standing, Proposal proposal, Article article) {
    if (standing.modality() != Modality.PLANNED
        || !standing.why().equals("future")
        || article.date().isEmpty()
        || !(proposal.fact().roles().get(Role.TIME) instanceof Filler.When when)) {
      return standing;
    }
    String iso = when.value().iso();
    String today = article.date().get().toString();
    boolean past =
        iso.matches("\\d{4}.*")
            && !iso.contains("/")
            && iso.compareTo(today.substring(0, Math.min(iso.length(), today.length()))) < 0;
    return past
        ? new Standing(Modality.ASSERTED, standing.attributedTo(), true, "narrated")
        : standing;
  }

  /** Without sources of which nothing is told: "selon une source diplomatique". */
  private static Standing named(Standing standing, EntityTable entities) {
    List<String> known =
        standing.attributedTo().stream()
            .filter(
                id -> {
                  Entity who = entities.entity(id);
                  boolean source = who.name().matches("sources?( \\p{Ll}[\\p{Ll}-]*)*");
                  return !(who.described() && source && who.of().isEmpty());
                })
            .toList();
    return new Standing(standing.modality(), known, standing.told(), standing.why());
  }

  private boolean isQuestion(Article article, Grammar grammar, Proposal proposal) {
    Sentence sentence = grammar.tree().sentence();
    String text = sentence.span().of(article.text()).stripTrailing();
    if (!text.endsWith("?") || proposal.frame().type().isRelation()) {
      return false;
    }
    // "Que faisaient les hommes que Moscou avait envoyés ?": what describes is not asked
    Token clause = grammar.tree().token(grammar.tree().clause(proposal.anchor()));
    return !(clause.deprel().equals("acl:relcl")
        && clause.morphology().mood() != Morphology.Mood.CONDITIONAL);
  }

  /** Inside a quotation with a speaker, or the topic of a statement that a fact already tells. */
  private boolean isSpokenAway(
      Proposal proposal, List<Grammar> grammars, List<Quotation> quotations, Set<Proposal> all) {
    Tree tree = grammars.get(proposal.sentence()).tree();
    Span anchor = tree.token(proposal.anchor()).span();
    FactType type = proposal.frame().type();
    for (Quotation quotation : quotations) {
      if (quotation.hasSpeaker()
          && quotation.span().contains(anchor)
          && wordCount(quotation.span()) >= 4
          && type != FactType.Threat
          && !type.isRelation()) {
        return true;
      }
    }
    Proposal.Fill topic = proposal.fills().get(Role.TOPIC);
    if (type == FactType.Statement && topic != null && topic.token() >= 0) {
      for (Proposal other : all) {
        if (other != proposal
            && other.sentence() == proposal.sentence()
            && other.frame().type() != FactType.HoldsOffice
            && other.frame().type() != FactType.LocatedIn
            && other.frame().type() != FactType.AffiliatedWith
            && (tree.dominates(topic.token(), other.anchor())
                || other.anchor() == proposal.anchor())) {
          return true;
        }
      }
      for (Quotation quotation : quotations) {
        if (quotation.hasSpeaker() && quotation.span().overlaps(tree.span(proposal.anchor()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** About how many words a stretch holds, at five characters a word. */
  private static int wordCount(Span span) {
    return (span.length() + 4) / 5;
  }

  private Optional<Telling> statement(
      Quotation quotation,
      Article article,
      List<TimeMention> times,
      List<Grammar> grammars,
      Signs signs) {
    String quote = quotation.span().of(article.text()).replaceAll("\\s+", " ");
    int length = quote.split(" ").length;
    if (!quotation.hasSpeaker()
        || length < (quotation.close() ? 2 : 3)
        || words.list("criticising").contains(quotation.verb())) {
      return Optional.empty();
    }
    Map<Role, Filler> roles = new EnumMap<>(Role.class);
    roles.put(Role.SPEAKER, new Filler.Entities(quotation.speakers()));
    roles.put(Role.QUOTE, new Filler.Text(quote));
    nearest(quotation, times, grammars)
        .ifPresent(time -> roles.put(Role.TIME, new Filler.When(time.value())));
    return Optional.of(
        new Telling(
            new Fact(FactType.Statement, roles),
            new Standing(Modality.ASSERTED, List.of(), true, ""),
            quotation.evidence(),
            "quotation",
            length < 5 ? 0.5 : 0.85,
            signs.of(quotation, length)));
  }

  /**
   * The date in the sentence outside the quotation, nearest to who speaks: "ainsi parle X samedi";
   * one told in passing ("X, élu en janvier, a dit") only counts where it is taken for no such.
   */
  private static Optional<TimeMention> nearest(
      Quotation quotation, List<TimeMention> times, List<Grammar> grammars) {
    List<TimeMention> here =
        times.stream()
            .filter(
                t ->
                    (t.sentence() == quotation.sentence()
                            || quotation.evidence().contains(t.span()))
                        && !quotation.span().overlaps(t.span()))
            .toList();
    List<TimeMention> main =
        here.stream().filter(t -> !isAside(t, grammars.get(t.sentence()).tree())).toList();
    return (main.isEmpty() ? here : main)
        .stream()
            .min(
                Comparator.comparingInt(
                    t ->
                        t.span().start() >= quotation.span().end()
                            ? t.span().start() - quotation.span().end()
                            : quotation.span().start() - t.span().end()));
  }

  /** In a participle, a relative clause or an apposition: "X, élu en janvier". */
  private static boolean isAside(TimeMention time, Tree tree) {
    for (int at = time.head(); at >= 0; at = tree.token(at).head()) {
      if (tree.is(at, "acl") || tree.is(at, "appos") && at != time.head()) {
        return true;
      }
    }
    return false;
  }

  /** Two States that have signed a treaty are its parties. */
  private static Optional<Telling> party(
      Proposal proposal,
      Standing standing,
      Grammar grammar,
      EntityTable entities,
      Offices offices,
      Signs signs) {
    Fact fact = proposal.fact();
    if (fact.type() != FactType.TreatySigning
        || standing.modality() != Modality.ASSERTED
        || !(fact.roles().get(Role.AGENT) instanceof Filler.Entities agents)
        || agents.ids().size() < 2) {
      return Optional.empty();
    }
    List<String> parties = agents.ids().stream().map(offices::stateOf).distinct().toList();
    if (parties.size() < 2
        || !parties.stream().allMatch(id -> entities.entity(id).type() == EntityClass.STATE)) {
      return Optional.empty();
    }
    Map<Role, Filler> roles = new EnumMap<>(Role.class);
    roles.put(Role.PARTY, new Filler.Entities(parties));
    roles.put(Role.TREATY, fact.roles().get(Role.TREATY));
    return Optional.of(
        new Telling(
            new Fact(FactType.PartyTo, roles),
            standing,
            evidence(proposal, grammar),
            proposal.frame().id() + ">party",
            proposal.score() * 0.9,
            signs.of(proposal, standing).stream()
                .map(s -> s.replace(FactType.TreatySigning.name(), FactType.PartyTo.name()))
                .toList()));
  }

  static Telling telling(Proposal proposal, Standing standing, Grammar grammar, Signs signs) {
    Options options = signs.options();
    return new Telling(
        proposal.fact(),
        standing,
        evidence(proposal, grammar),
        proposal.frame().id(),
        proposal.score(),
        signs.of(proposal, standing),
        fact -> options.of(proposal, standing, fact));
  }

  /** From the first to the last word of the anchor and its roles, names in full. */
  private static Span evidence(Proposal proposal, Grammar grammar) {
    Tree tree = grammar.tree();
    Span span = tree.token(proposal.anchor()).span();
    Set<Integer> tokens = new HashSet<>(proposal.tokens());
    for (int token : tokens) {
      span = span.cover(tree.token(token).span());
      for (int child : tree.children(token)) {
        if (tree.is(child, "flat") || tree.is(child, "det") || tree.is(child, "amod")) {
          span = span.cover(tree.token(child).span());
        }
      }
    }
    return span;
  }
}
