package org.entente.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.event.Proposal.Fill;
import org.entente.language.Token;
import org.entente.mention.EntityClass;
import org.entente.mention.MentionKind;
import org.entente.time.Quantity;
import org.entente.time.QuantityMention;
import org.entente.time.TimeMention;

/**
 * Reads clauses whose verb is left out: "Paris envoie 300 hommes, Rome 120", "Londres l'a quitté en
 * 2019, Oslo l'année suivante", "s'est rendu à Kyiv le 2, à Moscou le 5", "trois soldats selon
 * Paris, un seul selon Alger". What was done is told before; only what differs is new.
 */
final class GapReader {
  /** What nobody does one after the other. */
  private static final Set<FactType> NEVER =
      EnumSet.of(
          FactType.Statement,
          FactType.Negotiation,
          FactType.Meeting,
          FactType.Combat,
          FactType.Ceasefire,
          FactType.TreatyEntryIntoForce);

  private static final List<Role> DOERS = List.of(Role.AGENT, Role.PERSON, Role.VICTIM);

  private static final List<Role> WHERE =
      List.of(Role.PLACE, Role.DESTINATION, Role.ORIGIN, Role.TARGET, Role.RECIPIENT);

  private static final Set<EntityClass> ACTORS =
      Arrays.stream(EntityClass.values())
          .filter(c -> c.canAct() && c != EntityClass.PLACE)
          .collect(Collectors.toUnmodifiableSet());

  private static final double SHARE = 0.8; // of the score of what is taken up
  private static final int LONGEST = 14; // words of "Londres douze ans plus tard"
  private static final String PATH = "gap";

  private final EntityTable entities;
  private final IntFunction<List<TimeMention>> times;
  private final IntFunction<List<QuantityMention>> quantities;

  /**
   * @param times those of a sentence
   * @param quantities those of a sentence
   */
  GapReader(
      EntityTable entities,
      IntFunction<List<TimeMention>> times,
      IntFunction<List<QuantityMention>> quantities) {
    this.entities = entities;
    this.times = times;
    this.quantities = quantities;
  }

  /** What is told once more with other words in the place of some. */
  private record Remnants(
      int start,
      int end,
      List<ResolvedMention> who,
      boolean located,
      boolean byAgent,
      boolean marked,
      Optional<QuantityMention> number,
      Optional<TimeMention> when) {}

  /**
   * @param grammars of all sentences
   * @param proposals of the article, in text order
   * @return all of them, with those of clauses without a verb, and without what took their words
   */
  List<Proposal> complete(List<Grammar> grammars, List<Proposal> proposals) {
    List<Proposal> all = new ArrayList<>(proposals);
    for (Grammar grammar : grammars) {
      int sentence = grammar.tree().sentence().index();
      sequel(grammar, proposals, all);
      List<Proposal> here =
          proposals.stream().filter(p -> p.sentence() == sentence && isModel(p)).toList();
      if (here.isEmpty()) {
        continue;
      }
      Fillers fillers = new Fillers(grammar, entities);
      List<Proposal> told = new ArrayList<>();
      for (Remnants remnants : remnants(grammar)) {
        if (remnants.who().isEmpty() && here.stream().anyMatch(p -> isIn(p.anchor(), remnants))) {
          continue; // "sept morts et 144 blessés" has a word of its own
        }
        for (Proposal model : models(grammar.tree(), here, remnants)) {
          List<Proposal> gaps = fill(grammar, fillers, model, remnants);
          if (!gaps.isEmpty()) {
            told.addAll(gaps);
            all.removeIf(p -> isMixed(p, model, remnants));
          }
        }
      }
      all.addAll(told);
    }
    return all;
  }

  /** "Deux jours plus tard, les Britanniques." takes up the last fact of the sentence before. */
  private void sequel(Grammar grammar, List<Proposal> proposals, List<Proposal> all) {
    Tree tree = grammar.tree();
    int sentence = tree.sentence().index();
    int size = tree.size();
    if (size > LONGEST || sentence == 0 || hasVerb(tree, 0, size)) {
      return;
    }
    int start = 0;
    Optional<TimeMention> opening =
        times.apply(sentence).stream().filter(t -> t.first() == 0).findFirst();
    boolean then = grammar.words().list("echo-breaks").contains(form(tree, 0));
    start = then ? 1 : opening.map(t -> t.last() + 1).orElse(0);
    while (start < size && (tree.token(start).upos().equals("PUNCT") || isJoint(grammar, start))) {
      start++;
    }
    int first = start;
    while (first < size && tree.token(first).upos().equals("DET")) {
      first++;
    }
    List<ResolvedMention> who = names(tree, start, first);
    if (who.isEmpty() || !then && opening.isEmpty() || who.getLast().mention().last() < size - 2) {
      return;
    }
    Proposal last = null;
    for (Proposal proposal : proposals) {
      if (proposal.sentence() == sentence - 1
          && isModel(proposal)
          && proposal.fills().containsKey(Role.AGENT)
          && (last == null || proposal.anchor() > last.anchor())) {
        last = proposal;
      }
    }
    if (last == null) {
      return;
    }
    Map<Role, Fill> known = new EnumMap<>(Role.class);
    last.fills().forEach((role, fill) -> known.put(role, new Fill(fill.filler(), -1, PATH, 2)));
    Proposal model =
        new Proposal(
            last.frame(),
            last.fact(),
            sentence,
            who.getFirst().mention().head(),
            known,
            last.score());
    Remnants remnants =
        new Remnants(start, size, who, false, false, true, Optional.empty(), opening);
    all.addAll(fill(grammar, new Fillers(grammar, entities), model, remnants));
  }

  /** In a relative clause. */
  private static boolean isInner(Tree tree, int token) {
    return tree.token(tree.clause(token)).deprel().equals("acl:relcl");
  }

  private static boolean isModel(Proposal proposal) {
    FactType type = proposal.frame().type();
    return !proposal.isBold()
        && !proposal.frame().isPattern()
        && !type.isRelation()
        && !NEVER.contains(type);
  }

  /** The proposals of the nearest word before, one of each type. */
  private static List<Proposal> models(Tree tree, List<Proposal> here, Remnants remnants) {
    int nearest = -1;
    boolean inner = true;
    for (Proposal proposal : here) {
      if (proposal.anchor() < remnants.start()
          && (remnants.number().isEmpty() || proposal.fills().containsKey(Role.QUANTITY))) {
        boolean mine = isInner(tree, proposal.anchor());
        if (!mine || inner) { // ", où il a vu X, Moscou le 5" goes on with what stands before "où"
          nearest = inner && !mine ? proposal.anchor() : Math.max(nearest, proposal.anchor());
          inner = mine;
        }
      }
    }
    Map<FactType, Proposal> models = new EnumMap<>(FactType.class);
    for (Proposal proposal : here) {
      if (proposal.anchor() == nearest
          && (remnants.number().isEmpty() || proposal.fills().containsKey(Role.QUANTITY))
          && proposal.fills().values().stream().noneMatch(f -> isIn(f.token(), remnants))) {
        models.putIfAbsent(proposal.frame().type(), proposal);
      }
    }
    return List.copyOf(models.values());
  }

  /** A sister of the model that took words of the clause without a verb for its own. */
  private static boolean isMixed(Proposal proposal, Proposal model, Remnants remnants) {
    return proposal != model
        && proposal.sentence() == model.sentence()
        && proposal.anchor() == model.anchor()
        && proposal.frame() == model.frame()
        && proposal.fills().entrySet().stream()
            .anyMatch(e -> e.getKey() != Role.TIME && isIn(e.getValue().token(), remnants));
  }

  private static boolean isIn(int token, Remnants remnants) {
    return token >= remnants.start() && token < remnants.end();
  }

  private List<Proposal> fill(Grammar grammar, Fillers fillers, Proposal model, Remnants remnants) {
    Map<Role, Fill> fills = new EnumMap<>(Role.class);
    fills.putAll(model.fills());
    if (remnants.who().isEmpty()) {
      Fill before = fills.remove(Role.TIME);
      boolean again = remnants.number().isEmpty();
      if (again && (before == null || before.token() >= remnants.start())) {
        return List.of();
      }
      return List.of(count(grammar, model, fills, remnants.number().orElse(null), remnants));
    }
    Role role = contrast(grammar, fillers, model, remnants);
    if (role == null) {
      return List.of();
    }
    FillerSpec spec = spec(model, role);
    Set<String> ids = new LinkedHashSet<>();
    for (ResolvedMention mention : remnants.who()) {
      ids.addAll(fillers.find(mention.mention().head(), spec));
    }
    if (ids.isEmpty() || holds(model, role, ids)) {
      return List.of();
    }
    fills.remove(Role.TIME);
    if (DOERS.contains(role)) {
      fills.remove(Role.ORIGIN);
    }
    int token = remnants.who().getFirst().mention().head();
    List<Proposal> told = new ArrayList<>();
    boolean several = model.frame().type().holdsSeveral(role);
    for (String id : several ? List.of("") : ids) {
      Filler filler = new Filler.Entities(several ? List.copyOf(ids) : List.of(id));
      fills.put(role, new Fill(filler, token, PATH, 1));
      Map<Role, Fill> mine = new EnumMap<>(fills);
      told.add(count(grammar, model, mine, remnants.number().orElse(null), remnants));
    }
    return told;
  }

  /** The model with the number and date of the clause, where it has them. */
  private static Proposal count(
      Grammar grammar,
      Proposal model,
      Map<Role, Fill> fills,
      @org.jspecify.annotations.Nullable QuantityMention number,
      Remnants remnants) {
    Fill counted = model.fills().get(Role.QUANTITY);
    if (number != null) {
      Quantity own = number.quantity();
      Quantity theirs = ((Filler.Amount) counted.filler()).value();
      Quantity quantity =
          own.unit().isPresent()
              ? own
              : new Quantity(
                  own.value(), own.min(), own.max(), own.approximate(), theirs.unit(), own.per());
      fills.put(Role.QUANTITY, new Fill(new Filler.Amount(quantity), number.counted(), PATH, 1));
      for (Role thing : List.of(Role.ITEM, Role.FORCE)) {
        Fill told = fills.get(thing);
        if (told != null) {
          fills.put(thing, thing(grammar, told, number));
        }
      }
    } else if (counted != null && remnants.when().isEmpty()) {
      fills.remove(Role.QUANTITY);
    }
    remnants
        .when()
        .ifPresent(
            t -> fills.put(Role.TIME, new Fill(new Filler.When(t.value()), t.head(), "time", 0)));
    boolean bare = remnants.who().isEmpty() && number != null;
    return Proposal.of(
        model.frame(),
        model.sentence(),
        bare ? number.counted() : model.anchor(),
        fills,
        model.score() * SHARE);
  }

  /** "trente et un Abrams" are these, "120" are what was counted before. */
  private static Fill thing(Grammar grammar, Fill told, QuantityMention number) {
    Tree tree = grammar.tree();
    Token noun = tree.token(number.counted());
    boolean named = noun.upos().equals("NOUN") || noun.upos().equals("PROPN");
    if (named && !grammar.words().list("partitives").contains(noun.lemma())) {
      return new Fill(new Filler.Text(noun.form()), noun.index(), PATH, 1);
    }
    return new Fill(told.filler(), -1, PATH, 1);
  }

  private static FillerSpec spec(Proposal model, Role role) {
    FillerSpec spec = model.frame().roles().get(role);
    if (spec != null) {
      return spec;
    }
    return DOERS.contains(role)
        ? new FillerSpec(List.of(), ACTORS, Set.of())
        : new FillerSpec(List.of(), Set.of(EntityClass.PLACE, EntityClass.STATE), Set.of());
  }

  /** Which of its roles the name in the clause without a verb fills anew. */
  private @org.jspecify.annotations.Nullable Role contrast(
      Grammar grammar, Fillers fillers, Proposal model, Remnants remnants) {
    Role doer = null;
    for (Role role : DOERS) {
      if (doer == null && model.fills().containsKey(role) && fits(fillers, model, role, remnants)) {
        doer = role;
      }
    }
    Role where = null;
    for (Role role : WHERE) {
      Fill fill = model.fills().get(role);
      if (where == null
          && fill != null
          && (remnants.located() || role != Role.RECIPIENT)
          && fits(fillers, model, role, remnants)) {
        where = role;
      }
    }
    if (remnants.byAgent()) {
      return doer;
    }
    if (remnants.located()) {
      return where;
    }
    EntityClass type = type(remnants.who().getFirst().entities().getFirst());
    if (doer == null || where == null) {
      return doer == null && type == EntityClass.PLACE ? where : doer;
    }
    EntityClass acting =
        type(((Filler.Entities) model.fills().get(doer).filler()).ids().getFirst());
    boolean place =
        type == EntityClass.PLACE
            || acting == EntityClass.PERSON && type != EntityClass.PERSON
            || type != acting
                && type
                    == type(((Filler.Entities) model.fills().get(where).filler()).ids().getFirst());
    return place && remnants.number().isEmpty() ? where : doer;
  }

  private EntityClass type(String id) {
    return entities.entity(id).type();
  }

  private boolean fits(Fillers fillers, Proposal model, Role role, Remnants remnants) {
    return !fillers.find(remnants.who().getFirst().mention().head(), spec(model, role)).isEmpty();
  }

  private static boolean holds(Proposal model, Role role, Set<String> ids) {
    return ((Filler.Entities) model.fills().get(role).filler()).ids().containsAll(ids);
  }

  // ------------------------------------------------------------ the row of words

  private List<Remnants> remnants(Grammar grammar) {
    List<Remnants> found = new ArrayList<>();
    Tree tree = grammar.tree();
    int from = 0;
    for (int at = 0; at < tree.size(); at++) {
      if (at >= from && isBreak(grammar, at)) {
        Optional<Remnants> remnants = read(grammar, at + 1);
        if (remnants.isPresent()) {
          found.add(remnants.get());
          from = remnants.get().end();
        }
      }
    }
    return found;
  }

  private Optional<Remnants> read(Grammar grammar, int after) {
    Tree tree = grammar.tree();
    int sentence = tree.sentence().index();
    int at = after;
    while (at < tree.size() && isJoint(grammar, at)) {
      at++;
    }
    int start = at;
    if (start >= tree.size()) {
      return Optional.empty();
    }
    String opening = form(tree, start);
    boolean byAgent = opening.equals("par") || opening.equals("by");
    boolean located =
        !byAgent
            && tree.token(start).upos().equals("ADP")
            && grammar.words().list("locatives").contains(opening);
    int first = byAgent || located ? start + 1 : start;
    while (first < tree.size() && tree.token(first).upos().equals("DET")) {
      first++;
    }
    List<ResolvedMention> who = names(tree, start, first);
    Optional<QuantityMention> opens =
        quantities.apply(sentence).stream()
            .filter(q -> q.first() == start)
            .findFirst()
            .or(() -> one(grammar, start));
    if (who.isEmpty() && opens.isEmpty()) {
      return again(grammar, after, start);
    }
    int next = who.isEmpty() ? opens.get().last() + 1 : who.getLast().mention().last() + 1;
    int end = end(tree, next, sentence);
    if (end - start > LONGEST || hasVerb(tree, next, end)) {
      return Optional.empty();
    }
    Optional<TimeMention> when =
        times.apply(sentence).stream().filter(t -> t.first() >= next && t.last() < end).findFirst();
    if (who.isEmpty()) {
      boolean against = grammar.words().list("gap-against").contains(form(tree, after));
      boolean vouched = isVouched(grammar, next, end);
      return against && when.isPresent() || vouched
          ? Optional.of(new Remnants(start, end, who, false, false, false, opens, when))
          : Optional.empty();
    }
    int reach = next;
    while (reach < end && isAside(grammar, reach, when)) {
      reach++;
    }
    int near = reach;
    Optional<QuantityMention> number =
        quantities.apply(sentence).stream()
            .filter(q -> q.first() >= next && q.first() <= near && q.last() < end)
            .findFirst()
            .or(() -> digits(tree, near, end));
    boolean marked = byAgent;
    for (int i = next; i < end; i++) {
      marked |= grammar.words().list("echo-marks").contains(form(tree, i));
    }
    boolean then = grammar.words().list("echo-breaks").contains(form(tree, start - 1));
    if (number.isEmpty() && when.isEmpty() && !marked && !then) {
      return Optional.empty();
    }
    return Optional.of(
        new Remnants(start, end, who, located, byAgent, marked || then, number, when));
  }

  /** "en janvier, puis en juillet": done once more. */
  private Optional<Remnants> again(Grammar grammar, int after, int start) {
    Tree tree = grammar.tree();
    int sentence = tree.sentence().index();
    boolean then =
        grammar.words().list("echo-breaks").contains(form(tree, start - 1))
            || grammar.words().list("echo-breaks").contains(form(tree, after - 1));
    Optional<TimeMention> when =
        times.apply(sentence).stream().filter(t -> t.first() == start).findFirst();
    boolean ends =
        when.isPresent()
            && (when.get().last() + 1 >= tree.size()
                || tree.token(when.get().last() + 1).upos().equals("PUNCT"));
    return then && ends
        ? Optional.of(
            new Remnants(
                start,
                when.get().last() + 1,
                List.of(),
                false,
                false,
                true,
                Optional.empty(),
                when))
        : Optional.empty();
  }

  /** "un seul". */
  private static Optional<QuantityMention> one(Grammar grammar, int at) {
    Tree tree = grammar.tree();
    return grammar.words().list("gap-ones").contains(form(tree, at + 1))
        ? Optional.of(counted(tree, at, at + 1, 1))
        : Optional.empty();
  }

  private static QuantityMention counted(Tree tree, int first, int last, double value) {
    OptionalDouble none = OptionalDouble.empty();
    return new QuantityMention(
        tree.token(first).span().cover(tree.token(last).span()),
        tree.sentence().index(),
        first,
        last,
        last,
        new Quantity(
            OptionalDouble.of(value), none, none, false, Optional.empty(), Optional.empty()));
  }

  /** "la Belgique 120": a number behind a name, which elsewhere would be part of it. */
  private static Optional<QuantityMention> digits(Tree tree, int at, int end) {
    if (at >= end || !tree.token(at).form().matches("\\d{1,3}([  .,]?\\d{3})*")) {
      return Optional.empty();
    }
    double value = Double.parseDouble(tree.token(at).form().replaceAll("[^0-9]", ""));
    boolean alone = at + 1 >= end || tree.token(at + 1).upos().equals("ADV");
    if (!alone) {
      return Optional.empty();
    }
    return Optional.of(counted(tree, at, at, value));
  }

  /** The name that begins there, and those joined to it by "et". */
  private List<ResolvedMention> names(Tree tree, int start, int first) {
    int sentence = tree.sentence().index();
    List<ResolvedMention> found = new ArrayList<>();
    int from = start;
    int to = first;
    while (true) {
      ResolvedMention best = null;
      for (ResolvedMention mention : entities.mentions(sentence)) {
        boolean opens = mention.mention().first() >= from && mention.mention().first() <= to;
        boolean names =
            mention.mention().kind() == MentionKind.NAME
                || mention.mention().kind() == MentionKind.NOMINAL;
        if (opens && names && (best == null || mention.mention().last() > best.mention().last())) {
          best = mention;
        }
      }
      if (best == null) {
        return found;
      }
      found.add(best);
      int and = best.mention().last() + 1;
      if (and >= tree.size() || !tree.token(and).upos().equals("CCONJ")) {
        return found;
      }
      from = and + 1;
      to = from;
      while (to < tree.size() && tree.token(to).upos().equals("DET")) {
        to++;
      }
    }
  }

  /** Where the clause ends; a date between commas belongs to it. */
  private int end(Tree tree, int from, int sentence) {
    int at = from;
    while (at < tree.size()) {
      String form = form(tree, at);
      if (form.equals(",")) {
        int open = at;
        Optional<TimeMention> time =
            times.apply(sentence).stream().filter(t -> t.first() == open + 1).findFirst();
        int close = time.map(t -> t.last() + 1).orElse(-1);
        if (close < 0 || close >= tree.size() || !tree.token(close).form().equals(",")) {
          return at;
        }
        at = close + 1;
        continue;
      }
      boolean joins = tree.token(at).upos().equals("CCONJ") && at > from;
      if (tree.token(at).upos().equals("PUNCT") && !form.matches("['’-]") || joins) {
        return at;
      }
      at++;
    }
    return at;
  }

  private boolean isAside(Grammar grammar, int at, Optional<TimeMention> when) {
    Token token = grammar.tree().token(at);
    return token.upos().equals("ADV")
        || token.upos().equals("PUNCT")
        || grammar.words().list("gap-asides").contains(form(grammar.tree(), at))
        || when.filter(t -> t.first() <= at && at <= t.last()).isPresent();
  }

  private boolean isVouched(Grammar grammar, int from, int end) {
    for (int i = from; i < Math.min(end, from + 3); i++) {
      if (grammar.words().list("gap-sources").contains(form(grammar.tree(), i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBreak(Grammar grammar, int at) {
    Token token = grammar.tree().token(at);
    String form = form(grammar.tree(), at);
    return form.equals(",")
        || form.equals(";")
        || form.equals(":")
        || token.upos().equals("CCONJ")
        || grammar.words().list("gap-against").contains(form)
        || grammar.words().list("echo-breaks").contains(form);
  }

  private static boolean isJoint(Grammar grammar, int at) {
    String form = form(grammar.tree(), at);
    return grammar.words().list("gap-joints").contains(form)
        || grammar.words().list("gap-against").contains(form)
        || grammar.words().list("echo-breaks").contains(form);
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

  private static String form(Tree tree, int at) {
    return at < 0 || at >= tree.size()
        ? ""
        : tree.token(at).form().toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
