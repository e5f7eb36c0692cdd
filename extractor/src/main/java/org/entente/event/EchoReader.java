package org.entente.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.event.Proposal.Fill;
import org.entente.language.Token;
import org.entente.mention.MentionKind;
import org.entente.time.TimeMention;

/**
 * Reads who did likewise: "l'Islande l'a ratifié en 1985, Londres douze ans plus tard", "la Norvège
 * a suivi", "Washington ne l'a jamais fait". What was done is told before; only who and when are
 * new.
 */
final class EchoReader {
  private static final Set<FactType> TYPES =
      EnumSet.of(
          FactType.TreatySigning,
          FactType.TreatyRatification,
          FactType.TreatyWithdrawal,
          FactType.TreatySuspension,
          FactType.Joining,
          FactType.Leaving,
          FactType.Recognition,
          FactType.DiplomaticBreak);
  private static final int REACH = 2; // sentences
  private static final double SHARE = 0.8; // of the score of what is echoed
  private static final int LONGEST = 12; // words of "Londres douze ans plus tard"

  private final EntityTable entities;
  private final IntFunction<List<TimeMention>> times;

  /**
   * @param times those of a sentence
   */
  EchoReader(EntityTable entities, IntFunction<List<TimeMention>> times) {
    this.entities = entities;
    this.times = times;
  }

  /**
   * @param grammars of all sentences
   * @param proposals of the article, in text order
   * @return what they lead to, beyond themselves
   */
  List<Proposal> read(List<Grammar> grammars, List<Proposal> proposals) {
    List<Proposal> models =
        proposals.stream()
            .filter(p -> TYPES.contains(p.frame().type()) && !p.isBold())
            .filter(
                p -> p.fills().containsKey(Role.AGENT) && p.frame().roles().get(Role.AGENT) != null)
            .toList();
    List<Proposal> found = new ArrayList<>();
    if (models.isEmpty()) {
      return found;
    }
    for (Grammar grammar : grammars) {
      followers(grammar, models, found);
    }
    List<Proposal> all = new ArrayList<>(models);
    all.addAll(found);
    for (Proposal model : all) {
      found.addAll(gaps(grammars.get(model.sentence()), model));
    }
    return found;
  }

  /** "…, Londres douze ans plus tard", "puis par la Douma": told without a verb of its own. */
  private List<Proposal> gaps(Grammar grammar, Proposal model) {
    List<Proposal> found = new ArrayList<>();
    Tree tree = grammar.tree();
    FillerSpec doer = model.frame().roles().get(Role.AGENT);
    Fillers fillers = new Fillers(grammar, entities);
    for (int at = model.anchor() + 1; at < tree.size(); at++) {
      if (!isBreak(grammar, at)) {
        continue;
      }
      int start = at + 1;
      while (start < tree.size() && isJoint(grammar, start)) {
        start++;
      }
      int end = start;
      while (end < tree.size() && end < start + LONGEST && !isEnd(tree, end)) {
        end++;
      }
      Optional<ResolvedMention> who = doerAt(tree, fillers, doer, start, end);
      if (who.isEmpty() || hasVerb(tree, start, end) || start < model.anchor()) {
        continue;
      }
      boolean byAgent = tree.token(start).form().equals("par");
      Optional<TimeMention> when =
          timeIn(model.sentence(), start, Math.min(tree.size(), end + 6), tree);
      boolean marked = byAgent || when.isPresent() || marks(grammar, start, end);
      List<String> ids = fillers.find(who.get().mention().head(), doer);
      if (!marked || ids.isEmpty() || isIn(model, ids)) {
        continue;
      }
      found.add(
          echo(model, model.sentence(), model.anchor(), ids, who.get().mention().head(), when));
      at = end - 1;
    }
    return found;
  }

  /** "la Norvège a suivi", "Washington ne l'a jamais fait". */
  private void followers(Grammar grammar, List<Proposal> models, List<Proposal> found) {
    Tree tree = grammar.tree();
    int sentence = tree.sentence().index();
    Fillers fillers = null;
    for (Token token : tree.sentence().tokens()) {
      if (!token.isVerb() || !follows(grammar, token.index())) {
        continue;
      }
      Proposal model = null;
      for (Proposal other : models) {
        boolean before =
            other.sentence() < sentence
                || other.sentence() == sentence && other.anchor() < token.index();
        if (before && other.sentence() >= sentence - REACH) {
          model =
              model == null
                      || !other.frame().type().equals(model.frame().type())
                      || other.sentence() > model.sentence()
                      || other.score() >= model.score()
                  ? other
                  : model;
        }
      }
      if (model == null) {
        continue;
      }
      fillers = fillers == null ? new Fillers(grammar, entities) : fillers;
      FillerSpec doer = model.frame().roles().get(Role.AGENT);
      for (Argument argument : grammar.arguments(token.index())) {
        if (argument.slot().kind() != Slot.Kind.SUBJECT) {
          continue;
        }
        List<String> ids = new ArrayList<>();
        for (int each : grammar.coordinated(argument.token())) {
          fillers.find(each, doer).stream().filter(i -> !ids.contains(i)).forEach(ids::add);
        }
        boolean same =
            isIn(model, ids) && grammar.words().list("echo-verbs").contains(token.lemma());
        if (!ids.isEmpty() && !same) {
          found.add(
              echo(
                  model,
                  sentence,
                  token.index(),
                  ids,
                  argument.token(),
                  timeIn(sentence, 0, tree.size(), tree)));
          break;
        }
      }
    }
  }

  /** A verb that says no more than "likewise". */
  private static boolean follows(Grammar grammar, int verb) {
    Tree tree = grammar.tree();
    String lemma = tree.lemma(verb);
    boolean follow = grammar.words().list("echo-verbs").contains(lemma);
    boolean act = grammar.words().list("echo-acts").contains(lemma);
    if (!follow && !act) {
      return false;
    }
    boolean clitic = false;
    for (int child : tree.children(verb)) {
      Token token = tree.token(child);
      String form = token.form().toLowerCase(Locale.ROOT).replace('’', '\'');
      boolean object =
          Tree.plain(token.deprel()).equals("obj") || Tree.plain(token.deprel()).equals("xcomp");
      if (child < verb
          && token.upos().equals("PRON")
          && grammar.words().list("echo-clitics").contains(form)) {
        clitic = true;
      } else if (object
          && child > verb
          && !grammar.words().list("echo-objects").contains(token.lemma())) {
        return false;
      } else if (object && child > verb) {
        clitic = true;
      }
    }
    return follow || clitic;
  }

  private Optional<ResolvedMention> doerAt(
      Tree tree, Fillers fillers, FillerSpec doer, int start, int end) {
    int first = start;
    while (first < end && Set.of("DET", "ADP").contains(tree.token(first).upos())) {
      first++;
    }
    for (ResolvedMention mention : entities.mentions(tree.sentence().index())) {
      boolean opens =
          mention.mention().first() >= start
              && mention.mention().first() <= first
              && mention.mention().last() < end;
      if (opens
          && mention.mention().kind() != MentionKind.PRONOUN
          && mention.mention().kind() != MentionKind.ADJECTIVE
          && !fillers.find(mention.mention().head(), doer).isEmpty()) {
        boolean far =
            tree.token(start).upos().equals("ADP") && !tree.token(start).form().equals("par");
        return far ? Optional.empty() : Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  private static boolean isBreak(Grammar grammar, int at) {
    String form = grammar.tree().token(at).form().toLowerCase(Locale.ROOT);
    return form.equals(",")
        || form.equals(";")
        || grammar.words().list("echo-breaks").contains(form);
  }

  private static boolean isJoint(Grammar grammar, int at) {
    String form = grammar.tree().token(at).form().toLowerCase(Locale.ROOT);
    return grammar.words().list("echo-joints").contains(form)
        || grammar.words().list("echo-breaks").contains(form);
  }

  private static boolean isEnd(Tree tree, int at) {
    return tree.token(at).upos().equals("PUNCT");
  }

  private static boolean hasVerb(Tree tree, int from, int to) {
    for (int i = from; i < Math.min(tree.size(), to + 1); i++) {
      String upos = tree.token(i).upos();
      if (upos.equals("VERB") || upos.equals("AUX") || upos.equals("SCONJ")) {
        return true;
      }
    }
    return false;
  }

  private static boolean marks(Grammar grammar, int from, int to) {
    for (int i = from; i < to; i++) {
      if (grammar.words().list("echo-marks").contains(grammar.tree().token(i).form())) {
        return true;
      }
    }
    return false;
  }

  private Optional<TimeMention> timeIn(int sentence, int from, int to, Tree tree) {
    return times.apply(sentence).stream()
        .filter(t -> t.first() >= from && t.last() < to)
        .filter(t -> !hasVerb(tree, from, t.first()) || from == 0)
        .findFirst();
  }

  private static boolean isIn(Proposal model, List<String> ids) {
    return ((Filler.Entities) model.fills().get(Role.AGENT).filler()).ids().containsAll(ids);
  }

  private static Proposal echo(
      Proposal model,
      int sentence,
      int anchor,
      List<String> ids,
      int who,
      Optional<TimeMention> when) {
    Map<Role, Fill> fills = new EnumMap<>(Role.class);
    model
        .fills()
        .forEach(
            (role, fill) -> {
              if (role != Role.TIME && role != Role.PLACE && role != Role.AGENT) {
                boolean here = sentence == model.sentence();
                fills.put(role, here ? fill : new Fill(fill.filler(), -1, "echo", 2));
              }
            });
    fills.put(Role.AGENT, new Fill(new Filler.Entities(ids), who, "echo", 1));
    when.ifPresent(
        t -> fills.put(Role.TIME, new Fill(new Filler.When(t.value()), t.head(), "time", 0)));
    Map<Role, Filler> roles = new EnumMap<>(Role.class);
    fills.forEach((role, fill) -> roles.put(role, fill.filler()));
    return new Proposal(
        model.frame(),
        new Fact(model.frame().type(), roles),
        sentence,
        anchor,
        fills,
        model.score() * SHARE);
  }
}
