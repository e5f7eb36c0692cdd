package org.entente.event;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.event.Proposal.Fill;
import org.entente.language.Morphology;
import org.entente.language.Token;
import org.entente.time.TimeMention;
import org.entente.time.TimeValue;

/**
 * Finds when something happened: the date in the predicate's phrase, else the nearest in its
 * clause, else the one that opens the sentence, else the one at which the story stands.
 */
final class Dating {
  /** What happens at one moment: "en vigueur depuis 2002" tells its day. */
  private static final Set<FactType> MOMENTARY =
      EnumSet.of(
          FactType.TreatySigning,
          FactType.TreatyRatification,
          FactType.TreatyEntryIntoForce,
          FactType.TreatyWithdrawal,
          FactType.Joining,
          FactType.Leaving,
          FactType.Recognition,
          FactType.DiplomaticBreak,
          FactType.Election,
          FactType.Appointment,
          FactType.Departure);

  /** What lasts so shortly that "depuis" beside it tells of something else. */
  private static final Set<FactType> SHORT =
      EnumSet.of(FactType.Visit, FactType.Meeting, FactType.Statement, FactType.Casualties);

  private static final Set<String> SIMULTANEOUS =
      Set.of("quand", "lorsque", "lorsqu'", "alors", "pendant", "tandis", "when", "while", "as");

  private final Scene scene;
  private final Set<String> sources;
  private final Tree tree;
  private final Grammar grammar;

  /**
   * @param sources words that name who vouches: "selon"
   */
  Dating(Scene scene, Set<String> sources) {
    this.sources = sources;
    this.scene = scene;
    this.tree = scene.tree();
    this.grammar = scene.grammar();
  }

  Optional<Fill> find(FactType type, int anchor) {
    TimeMention best = null;
    int bestCost = Integer.MAX_VALUE;
    for (TimeMention time : scene.times()) {
      int cost = cost(type, anchor, time);
      if (cost < bestCost) {
        best = time;
        bestCost = cost;
      }
    }
    if (best == null) {
      return scene
          .context()
          .filter(c -> isNarrated(anchor))
          .map(c -> new Fill(new Filler.When(c), -1, "context", 2));
    }
    best = apposed(best);
    TimeValue value = best.value();
    boolean since = MOMENTARY.contains(type) && isOpen(value);
    return Optional.of(
        new Fill(
            new Filler.When(since ? value.start().orElseThrow() : value),
            best.head(),
            "time",
            bestCost / 20));
  }

  /** "trois ans plus tard, le 10 juin 2014": the date that tells the first more exactly. */
  private TimeMention apposed(TimeMention first) {
    for (TimeMention second : scene.times()) {
      int gap = second.first() - first.last();
      boolean next = gap == 1 || gap == 2 && tree.token(first.last() + 1).form().equals(",");
      if (next
          && !isOpen(second.value())
          && !first.value().isInterval()
          && second.value().grain().compareTo(first.value().grain()) > 0) {
        return second;
      }
    }
    return first;
  }

  /** How far off a date is from what the anchor tells; the greatest number if it tells of other. */
  private int cost(FactType type, int anchor, TimeMention time) {
    int at = time.head();
    if (SHORT.contains(type) && isOpen(time.value())) {
      return Integer.MAX_VALUE;
    }
    int distance = tree.distance(anchor, at);
    boolean sameClause = tree.clause(at) == tree.clause(anchor);
    boolean below = tree.dominates(anchor, at);
    if (below && sameClause) {
      return distance + (isOfSource(anchor, at) ? 200 : 0);
    } else if (sameClause) {
      return 10 + distance + (isOfSource(anchor, at) ? 200 : 0);
    } else if (time.first() <= 2) {
      return 40 + distance;
    } else if (below && !isAside(anchor, at)) {
      return 60 + distance;
    } else if (isSimultaneous(anchor, at)) {
      return 80 + distance;
    }
    return Integer.MAX_VALUE;
  }

  private static boolean isOpen(TimeValue value) {
    return value.start().isPresent() && value.end().isEmpty();
  }

  /** "selon un rapport de septembre": the source's date. */
  private boolean isOfSource(int anchor, int time) {
    for (int at = time; at >= 0 && at != anchor; at = tree.token(at).head()) {
      if (sources.contains(grammar.caseOf(at))) {
        return true;
      }
    }
    return false;
  }

  /**
   * "X a rompu en mars, quand Y a bombardé Z": both in March; "s'est rendu à Y en mars et y a signé
   * Z": likewise.
   */
  private boolean isSimultaneous(int anchor, int time) {
    Token verb = tree.token(tree.clause(anchor));
    Token other = tree.token(tree.clause(time));
    if (other.head() == verb.index()
        && other.deprel().startsWith("advcl")
        && isWhen(other.index())) {
      return true; // "six died when a plane crashed on 6 December"
    }
    if (verb.head() < 0 || verb.head() != tree.clause(time) || time > verb.index()) {
      return false;
    }
    if (verb.deprel().equals("conj")) {
      return !hasSubject(verb.index()) && isTense(verb) == isTense(tree.token(verb.head()));
    }
    if (!verb.deprel().startsWith("advcl")) {
      return false;
    }
    return isWhen(verb.index());
  }

  private boolean isWhen(int verb) {
    for (int child : tree.children(verb)) {
      if (SIMULTANEOUS.contains(tree.token(child).form().toLowerCase(Locale.ROOT))
          && tree.token(child).deprel().matches("mark|advmod")) {
        return true;
      }
    }
    return false;
  }

  private boolean hasSubject(int verb) {
    return tree.child(verb, Set.of("nsubj")).isPresent();
  }

  private static boolean isTense(Token verb) {
    return verb.morphology().tense() == Morphology.Tense.FUTURE;
  }

  /** In a participle or relative clause of something else: "X, nommé en 2021, dirige Y". */
  private boolean isAside(int anchor, int time) {
    Token verb = tree.token(tree.clause(time));
    return verb.index() != anchor && verb.head() != anchor && verb.deprel().startsWith("acl");
  }

  /** A main verb in a past tense or the present of chronicles, which the date above still rules. */
  private boolean isNarrated(int anchor) {
    Token verb = tree.token(tree.clause(anchor));
    boolean pluperfect = false;
    for (int child : tree.children(verb.index())) {
      Token aux = tree.token(child);
      pluperfect |=
          aux.upos().equals("AUX")
              && (aux.morphology().tense() == Morphology.Tense.IMPERFECT
                  || aux.morphology().tense() == Morphology.Tense.FUTURE
                  || aux.morphology().mood() == Morphology.Mood.CONDITIONAL);
    }
    return verb.head() < 0
        && !pluperfect
        && verb.morphology().tense() != Morphology.Tense.FUTURE
        && verb.morphology().mood() != Morphology.Mood.CONDITIONAL;
  }
}
