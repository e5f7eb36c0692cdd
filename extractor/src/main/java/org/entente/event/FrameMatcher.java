package org.entente.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.entente.entity.EntityTable;
import org.entente.language.Token;
import org.entente.time.QuantityMention;
import org.entente.time.TimeMention;
import org.entente.time.TimeValue;

/**
 * Proposes facts: every frame that a word of the sentence evokes and whose required roles stand
 * there.
 */
public final class FrameMatcher {
  /** A watcher whom nothing is told, at no cost. */
  public static final Consumer<Attempt> NOBODY = attempt -> {};

  private final Lexicon lexicon;
  private final Set<String> sources; // "selon", "d'après"

  private final Optional<TitleReader> titles;
  private final Optional<PlaceReader> places;
  private final TreatyReader treaties;
  private final HouseReader houses;
  private final VerblessReader verbless;
  private final MemberReader members;

  public FrameMatcher(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.titles =
        lexicon
            .pattern("office")
            .flatMap(
                office ->
                    lexicon
                        .pattern("affiliation")
                        .map(member -> new TitleReader(lexicon, office, member)));
    this.sources =
        lexicon.document("modality").get("sources") instanceof List<?> words
            ? words.stream().map(String::valueOf).collect(Collectors.toSet())
            : Set.of();
    this.places = lexicon.pattern("place").map(place -> new PlaceReader(lexicon, place));
    this.houses = new HouseReader(lexicon);
    this.members = new MemberReader(lexicon);
    this.verbless = new VerblessReader(lexicon);
    this.treaties = new TreatyReader(lexicon.pattern("party"), lexicon.pattern("dated"));
  }

  /**
   * @param text the article's, which the spans point into
   * @param times of this sentence
   * @param context when the sentence happens, where an earlier one says so
   * @param quantities of this sentence
   * @return in the order of the words that evoke them
   */
  public List<Proposal> match(
      String text,
      Grammar grammar,
      EntityTable entities,
      List<TimeMention> times,
      Optional<TimeValue> context,
      List<QuantityMention> quantities) {
    return match(text, grammar, entities, times, context, quantities, NOBODY);
  }

  /** As {@link #match}, telling the watcher of every frame that a word evokes. */
  public List<Proposal> match(
      String text,
      Grammar grammar,
      EntityTable entities,
      List<TimeMention> times,
      Optional<TimeValue> context,
      List<QuantityMention> quantities,
      Consumer<Attempt> watcher) {
    Proposer match =
        new Proposer(
            new Scene(text, grammar, entities, times, context, quantities), lexicon, sources);
    List<Proposal> found = new ArrayList<>();
    for (Token token : grammar.tree().sentence().tokens()) {
      for (Lexicon.Evocation evocation : lexicon.evocations(token)) {
        boolean copula = evocation.frame().has("copula");
        boolean evokes = copula ? match.isWhere(token) : match.evokes(token, evocation.evoker());
        int anchor = copula ? token.head() : token.index();
        List<Proposal> proposed =
            evokes ? match.propose(evocation.frame(), evocation.evoker(), anchor) : List.of();
        found.addAll(proposed);
        if (watcher != NOBODY && (evokes || evocation.evoker().with().isEmpty())) {
          watcher.accept(match.attempt(evocation, token, proposed.isEmpty()));
        }
      }
    }
    found.addAll(treaties.read(grammar, entities, times, found));
    titles.ifPresent(t -> found.addAll(t.read(text, grammar, entities)));
    places.ifPresent(p -> found.addAll(p.read(grammar, entities)));
    found.addAll(houses.read(grammar, entities));
    found.addAll(members.read(grammar, entities));
    found.addAll(verbless.read(grammar, entities, times));
    return found;
  }

  /** "le régime de X" says nothing new of one whose office is told. */
  private static List<Proposal> withoutBareOffices(List<Proposal> all) {
    Set<Filler> officers =
        all.stream()
            .filter(p -> p.frame().type() == FactType.HoldsOffice)
            .filter(p -> p.fills().containsKey(Role.OFFICE))
            .map(p -> p.fills().get(Role.PERSON).filler())
            .collect(Collectors.toSet());
    return all.stream()
        .filter(
            p ->
                !p.frame().has("pattern-house-led")
                    || !officers.contains(p.fills().get(Role.PERSON).filler()))
        .toList();
  }

  /**
   * What the sentences of an article say together: those who did likewise ("Londres a suivi"),
   * places in a row, numbers without a verb.
   *
   * @param grammars of all sentences of an article
   * @param times those of a sentence
   * @param quantities those of a sentence
   * @param pointing proposals of the article, in text order, some of whose troops and arms are
   *     pronouns
   * @return all of them, completed
   */
  public List<Proposal> together(
      List<Grammar> grammars,
      EntityTable entities,
      IntFunction<List<TimeMention>> times,
      IntFunction<List<QuantityMention>> quantities,
      List<Proposal> pointing) {
    List<Proposal> proposals = new TroopOwners(entities).complete(PointedThings.resolve(pointing));
    List<Proposal> all = new ArrayList<>(proposals);
    all.addAll(new EchoReader(entities, times, quantities).read(grammars, proposals));
    all = new GapReader(entities, times, quantities).complete(grammars, all);
    all.addAll(new AuthorReader(entities).read(grammars, proposals));
    all.addAll(
        new CountReader(
                entities, times, quantities, lexicon.words("soldiers"), lexicon.words("weapons"))
            .read(grammars, all));
    return new Partners(withoutBareOffices(all)).complete();
  }
}
