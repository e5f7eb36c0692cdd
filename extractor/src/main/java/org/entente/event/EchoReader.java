package org.entente.event;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.entente.language.Morphology;
import org.entente.language.Token;
import org.entente.mention.EntityClass;
import org.entente.mention.MentionKind;
import org.entente.time.Quantity;
import org.entente.time.QuantityMention;
import org.entente.time.TimeMention;

/**
 * Reads who did likewise: "la Norvège a suivi", "comme l'avait fait Rome", "Washington s'y refuse",
 * and who counts otherwise: "les rebelles en revendiquent 137". What was done is told before; only
 * who, when and how many are new.
 */
public final class EchoReader {
  /** How the doer of an echo was found: the word that evokes it says how far it came. */
  public static final String PATH = "echo";

  /** How the number of one who counts otherwise was found. */
  public static final String COUNTED = "echo>count";

  /** Told over more than one sentence: treaties, organizations, relations. */
  private static final Set<FactType> LASTING =
      EnumSet.of(
          FactType.TreatySigning,
          FactType.TreatyRatification,
          FactType.TreatyWithdrawal,
          FactType.TreatySuspension,
          FactType.Joining,
          FactType.Leaving,
          FactType.Recognition,
          FactType.DiplomaticBreak,
          FactType.Sanction);

  private static final Set<FactType> NEVER =
      EnumSet.of(
          FactType.Statement, FactType.Negotiation, FactType.Combat, FactType.TreatyEntryIntoForce);

  /** Only "l'a fait" and the like take these up. */
  private static final Set<FactType> SPOKEN =
      EnumSet.of(FactType.Criticism, FactType.Demand, FactType.Refusal, FactType.Threat);

  private static final Set<FactType> OF_NUMBERS =
      EnumSet.of(FactType.Casualties, FactType.Deployment, FactType.Withdrawal);

  private static final double SHARE = 0.8; // of the score of what is echoed

  private final EntityTable entities;
  private final IntFunction<List<TimeMention>> times;
  private final IntFunction<List<QuantityMention>> quantities;

  /**
   * @param times those of a sentence
   * @param quantities those of a sentence
   */
  EchoReader(
      EntityTable entities,
      IntFunction<List<TimeMention>> times,
      IntFunction<List<QuantityMention>> quantities) {
    this.entities = entities;
    this.times = times;
    this.quantities = quantities;
  }

  /**
   * @param grammars of all sentences
   * @param proposals of the article, in text order
   * @return what they lead to, beyond themselves
   */
  List<Proposal> read(List<Grammar> grammars, List<Proposal> proposals) {
    List<Proposal> models = new ArrayList<>();
    List<Proposal> counted = new ArrayList<>();
    for (Proposal proposal : proposals) {
      FactType type = proposal.frame().type();
      if (proposal.isBold() || proposal.frame().isPattern()) {
        continue;
      }
      if (!type.isRelation()
          && !NEVER.contains(type)
          && proposal.fills().containsKey(Role.AGENT)
          && proposal.frame().roles().get(Role.AGENT) != null) {
        models.add(proposal);
      }
      if (OF_NUMBERS.contains(type) && proposal.fills().containsKey(Role.QUANTITY)) {
        counted.add(proposal);
      }
    }
    List<Proposal> found = new ArrayList<>();
    if (models.isEmpty() && counted.isEmpty()) {
      return found;
    }
    for (Grammar grammar : grammars) {
      likes(grammar, models, found);
      for (Token token : grammar.tree().sentence().tokens()) {
        if (token.isVerb() && follows(grammar, token.index())) {
          follower(grammar, token.index(), models, found);
        } else if (token.isVerb() && !counted.isEmpty()) {
          counter(grammar, token.index(), counted, proposals).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /** "…, comme Berlin", "à l'instar de Rome, Paris …", "treize ans après Bakou": so did they. */
  private void likes(Grammar grammar, List<Proposal> models, List<Proposal> found) {
    Tree tree = grammar.tree();
    int sentence = tree.sentence().index();
    List<Proposal> here =
        models.stream()
            .filter(p -> p.sentence() == sentence && !SPOKEN.contains(p.frame().type()))
            .toList();
    if (here.isEmpty()) {
      return;
    }
    Fillers fillers = new Fillers(grammar, entities);
    for (ResolvedMention mention : entities.mentions(sentence)) {
      if (mention.mention().kind() != MentionKind.NAME || !isLike(grammar, mention)) {
        continue;
      }
      int head = mention.mention().head();
      EntityClass type = entities.entity(mention.entities().getFirst()).type();
      Set<FactType> told = EnumSet.noneOf(FactType.class);
      for (Proposal model : here) {
        List<String> agents = ((Filler.Entities) model.fills().get(Role.AGENT).filler()).ids();
        boolean alike = entities.entity(agents.getFirst()).type() == type;
        boolean mine =
            tree.clause(head) == tree.clause(model.anchor())
                || tree.dominates(model.anchor(), head);
        if (!alike || !mine || told.contains(model.frame().type())) {
          continue;
        }
        List<String> ids = new ArrayList<>();
        for (int each : grammar.coordinated(head)) {
          fillers.find(each, model.frame().roles().get(Role.AGENT)).stream()
              .filter(i -> !ids.contains(i))
              .forEach(ids::add);
        }
        boolean taken =
            model.fills().values().stream().anyMatch(f -> f.token() == head)
                || ids.stream().anyMatch(agents::contains);
        if (!ids.isEmpty() && !taken) {
          told.add(model.frame().type());
          for (String id : ids) {
            found.add(echo(model, sentence, model.anchor(), List.of(id), head, Optional.empty()));
          }
        }
      }
    }
  }

  /** A name behind "comme" at a comma, "à l'instar de", "treize ans après", up to a comma. */
  private static boolean isLike(Grammar grammar, ResolvedMention mention) {
    Tree tree = grammar.tree();
    int at = mention.mention().first() - 1;
    while (at >= 0 && tree.token(at).upos().equals("DET")) {
      at--;
    }
    if (at < 0) {
      return false;
    }
    int after = mention.mention().last() + 1;
    boolean ends =
        after >= tree.size()
            || tree.token(after).upos().equals("PUNCT")
            || tree.token(after).upos().equals("CCONJ");
    String form = form(tree, at);
    boolean single = grammar.words().list("echo-likes").contains(form);
    boolean opens =
        at == 0 || tree.token(at - 1).upos().equals("PUNCT") || tree.token(at - 1).isVerb();
    boolean phrase =
        form.equals("de") || form.equals("d'") || form.equals("que") || form.equals("of");
    if (phrase) {
      int noun = at - 1;
      return noun > 0 && ends && grammar.words().list("echo-like-nouns").contains(form(tree, noun));
    }
    boolean later =
        at > 1
            && grammar.words().list("echo-after").contains(form)
            && grammar.words().list("time-nouns").contains(tree.lemma(at - 1));
    return ends && (single && opens || later);
  }

  private static String form(Tree tree, int at) {
    return tree.token(at).form().toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /** "la Norvège a suivi", "Washington ne l'a jamais fait". */
  private void follower(Grammar grammar, int verb, List<Proposal> models, List<Proposal> found) {
    Tree tree = grammar.tree();
    int sentence = tree.sentence().index();
    boolean act = grammar.words().list("echo-acts").contains(tree.lemma(verb));
    Fillers fillers = new Fillers(grammar, entities);
    Proposal nearest = null;
    Set<FactType> told = EnumSet.noneOf(FactType.class);
    List<Proposal> before =
        models.stream()
            .filter(p -> isBefore(p, sentence, verb))
            .sorted(
                Comparator.comparingInt(Proposal::sentence)
                    .thenComparingInt(Proposal::anchor)
                    .reversed())
            .toList();
    for (Proposal model : before) {
      boolean other =
          nearest != null
              && (nearest.sentence() != model.sentence() || nearest.anchor() != model.anchor());
      if (other) {
        return;
      }
      if (told.contains(model.frame().type())) {
        continue;
      }
      FillerSpec doer = model.frame().roles().get(Role.AGENT);
      List<String> ids = new ArrayList<>();
      int who = -1;
      for (Argument argument : grammar.arguments(verb)) {
        if (argument.slot().kind() == Slot.Kind.SUBJECT && ids.isEmpty()) {
          who = argument.token();
          for (int each : grammar.coordinated(argument.token())) {
            fillers.find(each, doer).stream().filter(i -> !ids.contains(i)).forEach(ids::add);
          }
        }
      }
      if (ids.isEmpty()
          || !act && isIn(model, ids)
          || !act && SPOKEN.contains(model.frame().type())
          || isLiteral(grammar, verb, model)) {
        continue;
      }
      nearest = model;
      told.add(model.frame().type());
      Optional<TimeMention> when = timeNear(sentence, verb, tree);
      if (model.frame().type().holdsSeveral(Role.AGENT)) {
        found.add(echo(model, sentence, verb, ids, who, when));
      } else {
        for (String id : ids) {
          found.add(echo(model, sentence, verb, List.of(id), who, when));
        }
      }
    }
  }

  /** "y est venu en février" tells of a place. */
  private static boolean isLiteral(Grammar grammar, int verb, Proposal model) {
    return grammar.words().list("etre-verbs").contains(grammar.tree().lemma(verb))
        && (!LASTING.contains(model.frame().type())
            || grammar.tree().token(verb).morphology().verbForm()
                == Morphology.VerbForm.PARTICIPLE);
  }

  private static boolean isBefore(Proposal model, int sentence, int verb) {
    int reach = LASTING.contains(model.frame().type()) ? 2 : 1;
    return model.sentence() >= sentence - reach
        && (model.sentence() < sentence || model.sentence() == sentence && model.anchor() < verb);
  }

  /** A verb that says no more than "likewise". */
  private static boolean follows(Grammar grammar, int verb) {
    Tree tree = grammar.tree();
    String lemma = tree.lemma(verb);
    boolean follow = grammar.words().list("echo-verbs").contains(lemma);
    boolean act = grammar.words().list("echo-acts").contains(lemma);
    boolean stance = grammar.words().list("echo-stances").contains(lemma);
    if (!follow && !act && !stance) {
      return false;
    }
    boolean clitic = false;
    for (int child : tree.children(verb)) {
      Token token = tree.token(child);
      String form = token.form().toLowerCase(Locale.ROOT).replace('’', '\'');
      String relation = Tree.plain(token.deprel());
      boolean object =
          relation.equals("obj") || relation.equals("xcomp") || relation.equals("ccomp");
      if (child < verb
          && token.upos().equals("PRON")
          && grammar.words().list(stance ? "echo-stance-clitics" : "echo-clitics").contains(form)) {
        clitic = true;
      } else if (object
          && child > verb
          && !grammar.words().list("echo-objects").contains(token.lemma())) {
        return false;
      } else if (object && child > verb && !stance) {
        clitic = true;
      } else if (child > verb
          && (act || follow)
          && relation.startsWith("obl")
          && grammar.words().list("echo-objects").contains(token.lemma())) {
        clitic = true; // "a fait de même"
      } else if (stance && child > verb && (token.isVerb() || relation.equals("obl:arg"))) {
        return false;
      }
    }
    return follow || clitic;
  }

  /** "les insurgés en revendiquent 137": the number alone is new. */
  private Optional<Proposal> counter(
      Grammar grammar, int verb, List<Proposal> counted, List<Proposal> proposals) {
    Tree tree = grammar.tree();
    int sentence = tree.sentence().index();
    if (!grammar.words().list("echo-counts").contains(tree.lemma(verb))) {
      return Optional.empty();
    }
    Optional<QuantityMention> number =
        quantities.apply(sentence).stream()
            .filter(q -> q.first() > verb && q.first() <= verb + 3)
            .filter(q -> !tree.token(q.counted()).upos().equals("NOUN"))
            .filter(
                q ->
                    proposals.stream()
                        .noneMatch(
                            p ->
                                p.sentence() == sentence
                                    && p.fills().containsKey(Role.QUANTITY)
                                    && p.fills().get(Role.QUANTITY).token() >= q.first()
                                    && p.fills().get(Role.QUANTITY).token() <= q.last()))
            .findFirst();
    if (number.isEmpty()
        || grammar.arguments(verb).stream().noneMatch(a -> a.slot().kind() == Slot.Kind.SUBJECT)) {
      return Optional.empty();
    }
    Proposal model = null;
    for (Proposal other : counted) {
      boolean near =
          other.sentence() >= sentence - 1
              && (other.sentence() < sentence
                  || other.sentence() == sentence && other.anchor() < verb);
      Quantity theirs =
          near ? ((Filler.Amount) other.fills().get(Role.QUANTITY).filler()).value() : null;
      boolean like =
          near
              && (number.get().quantity().unit().isEmpty()
                  || number.get().quantity().unit().equals(theirs.unit()));
      if (like && (model == null || isNearer(other, model))) {
        model = other;
      }
    }
    if (model == null) {
      return Optional.empty();
    }
    Map<Role, Fill> fills = new EnumMap<>(Role.class);
    boolean here = sentence == model.sentence();
    model
        .fills()
        .forEach(
            (role, fill) -> fills.put(role, here ? fill : new Fill(fill.filler(), -1, PATH, 2)));
    Quantity theirs = ((Filler.Amount) model.fills().get(Role.QUANTITY).filler()).value();
    Quantity own = number.get().quantity();
    Quantity quantity =
        new Quantity(
            own.value(), own.min(), own.max(), own.approximate(), theirs.unit(), own.per());
    fills.put(
        Role.QUANTITY, new Fill(new Filler.Amount(quantity), number.get().counted(), COUNTED, 1));
    return Optional.of(proposal(model, sentence, verb, fills));
  }

  private static boolean isNearer(Proposal other, Proposal model) {
    return other.sentence() > model.sentence()
        || other.sentence() == model.sentence() && other.anchor() >= model.anchor();
  }

  /** The date in the clause of a verb. */
  private Optional<TimeMention> timeNear(int sentence, int verb, Tree tree) {
    int from = verb;
    while (from > 0 && !tree.token(from - 1).form().equals(";")) {
      from--;
    }
    int to = verb;
    while (to < tree.size() && !tree.token(to).form().equals(";")) {
      to++;
    }
    TimeMention best = null;
    for (TimeMention time : times.apply(sentence)) {
      if (time.first() >= from
          && time.last() < to
          && (best == null || Math.abs(time.first() - verb) < Math.abs(best.first() - verb))) {
        best = time;
      }
    }
    return Optional.ofNullable(best);
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
    boolean lasting = LASTING.contains(model.frame().type());
    boolean here = sentence == model.sentence();
    Map<Role, Fill> fills = new EnumMap<>(Role.class);
    model
        .fills()
        .forEach(
            (role, fill) -> {
              boolean own =
                  role == Role.TIME
                      || role == Role.AGENT
                      || role == Role.QUANTITY
                      || role == Role.ORIGIN
                      || lasting && role == Role.PLACE;
              if (!own) {
                fills.put(role, here ? fill : new Fill(fill.filler(), -1, PATH, 2));
              }
            });
    fills.put(Role.AGENT, new Fill(new Filler.Entities(ids), who, PATH, 1));
    when.ifPresent(
        t -> fills.put(Role.TIME, new Fill(new Filler.When(t.value()), t.head(), "time", 0)));
    return proposal(model, sentence, anchor, fills);
  }

  private static Proposal proposal(
      Proposal model, int sentence, int anchor, Map<Role, Fill> fills) {
    return Proposal.of(model.frame(), sentence, anchor, fills, model.score() * SHARE);
  }
}
