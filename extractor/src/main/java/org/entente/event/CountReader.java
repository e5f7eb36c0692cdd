package org.entente.event;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.entente.mention.EntityClass;
import org.entente.mention.MentionKind;
import org.entente.time.Quantity;
import org.entente.time.QuantityMention;
import org.entente.time.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers told without a verb of their own: "22 tués du côté indien, une trentaine chez les
 * Portugais", "1 200 hommes selon les uns, mille selon les autres", "Ils furent 2 030 en tout,
 * d'après X". What is counted is told before; only how many, of whom and by whom are new.
 */
final class CountReader {
  private static final Set<FactType> TYPES =
      EnumSet.of(
          FactType.Casualties,
          FactType.Deployment,
          FactType.Withdrawal,
          FactType.ArmsTransfer,
          FactType.Aid);
  private static final Set<FactType> OF_PEOPLE =
      EnumSet.of(FactType.Casualties, FactType.Deployment, FactType.Withdrawal);
  private static final int REACH = 2; // sentences
  private static final int LEAD = 6; // words before the number in its stretch
  private static final double SHARE = 0.7; // of the score of what is counted again
  private static final String PATH = "echo";

  private final EntityTable entities;
  private final IntFunction<List<TimeMention>> times;
  private final IntFunction<List<QuantityMention>> quantities;
  private final Set<String> people;
  private final Set<String> arms;

  /**
   * @param times those of a sentence
   * @param quantities those of a sentence
   * @param people nouns of those whom one counts: "soldat"
   * @param arms nouns of what is handed over: "char"
   */
  CountReader(
      EntityTable entities,
      IntFunction<List<TimeMention>> times,
      IntFunction<List<QuantityMention>> quantities,
      Set<String> people,
      Set<String> arms) {
    this.entities = entities;
    this.times = times;
    this.quantities = quantities;
    this.people = people;
    this.arms = arms;
  }

  /**
   * @param grammars of all sentences
   * @param proposals of the article, in text order
   * @return what the numbers say beyond them
   */
  List<Proposal> read(List<Grammar> grammars, List<Proposal> proposals) {
    List<Proposal> models =
        new ArrayList<>(
            proposals.stream()
                .filter(p -> TYPES.contains(p.frame().type()))
                .filter(p -> !p.frame().has("weak") || p.fills().containsKey(Role.QUANTITY))
                .toList());
    List<Proposal> found = new ArrayList<>();
    if (models.isEmpty()) {
      return found;
    }
    List<QuantityMention> numbers = new ArrayList<>();
    for (int sentence = 0; sentence < grammars.size(); sentence++) {
      numbers.addAll(quantities.apply(sentence));
    }
    for (QuantityMention number : numbers) {
      if (isCounted(number, models)) {
        continue;
      }
      Grammar grammar = grammars.get(number.sentence());
      Optional<Stretch> stretch = stretch(grammar.tree(), number);
      if (stretch.isEmpty() || isDate(number) || isOne(number)) {
        continue;
      }
      Proposal model = model(grammar, number, stretch.get(), models);
      if (model != null) {
        Proposal told = echo(grammar, model, number, stretch.get());
        found.add(told);
        models.add(told);
      }
    }
    return found;
  }

  /** Tokens between two breaks; {@code verb} governs the number there, -1 for none. */
  private record Stretch(int start, int end, int verb, boolean opens) {}

  private static Optional<Stretch> stretch(Tree tree, QuantityMention number) {
    int start = number.first();
    while (start > 0 && !isBreak(tree, start - 1)) {
      start--;
    }
    int end = number.last() + 1;
    while (end < tree.size() && !isBreak(tree, end)) {
      end++;
    }
    if (number.first() - start > LEAD) {
      return Optional.empty();
    }
    int verb = -1;
    for (int i = start; i < end; i++) {
      Token token = tree.token(i);
      boolean inside = i >= number.first() && i <= number.last();
      if (!inside && (token.isVerb() || token.upos().equals("AUX"))) {
        if (i > number.last()) {
          return Optional.empty(); // has a predicate of its own
        }
        verb = i;
      }
    }
    boolean opens = start == 0 || tree.token(start - 1).form().matches("[;:.!?–—]");
    return Optional.of(new Stretch(start, end, verb, opens));
  }

  private static boolean isBreak(Tree tree, int at) {
    Token token = tree.token(at);
    return token.upos().equals("PUNCT")
        || token.upos().equals("CCONJ")
        || token.form().equalsIgnoreCase("dont")
        || token.form().equalsIgnoreCase("puis");
  }

  private boolean isDate(QuantityMention number) {
    return times.apply(number.sentence()).stream()
        .anyMatch(t -> t.first() <= number.last() && number.first() <= t.last());
  }

  /** "un opposant" is an article. */
  private static boolean isOne(QuantityMention number) {
    return number.quantity().value().orElse(0) == 1;
  }

  /** "Quatre" at the head of a sentence counts anything. */
  private static boolean isFew(QuantityMention number) {
    return number.quantity().value().orElse(100) < 5;
  }

  private static boolean isCounted(QuantityMention number, List<Proposal> models) {
    return models.stream()
        .filter(p -> p.sentence() == number.sentence())
        .map(p -> p.fills().get(Role.QUANTITY))
        .anyMatch(
            f ->
                f != null
                    && (f.token() == number.counted()
                        || f.token() >= number.first() && f.token() <= number.last()
                        || f.filler() instanceof Filler.Amount a
                            && a.value().equals(number.quantity())));
  }

  private @Nullable Proposal model(
      Grammar grammar, QuantityMention number, Stretch stretch, List<Proposal> models) {
    Tree tree = grammar.tree();
    boolean bare = isBare(grammar, number);
    boolean armed = !bare && isOfArms(grammar, number);
    if (!bare && !armed && !isOfPeople(grammar, number)) {
      return null;
    }
    boolean counts = stretch.verb() >= 0 && counts(grammar, stretch.verb());
    if (stretch.verb() >= 0 && !counts) {
      return null;
    }
    Proposal best = null;
    for (Proposal model : models) {
      boolean here = model.sentence() == number.sentence();
      if (armed != (!bare && model.frame().type() == FactType.ArmsTransfer)) {
        continue;
      }
      boolean before =
          here
              ? model.anchor() < number.first()
              : model.sentence() < number.sentence()
                  && model.sentence() >= number.sentence() - REACH;
      boolean linked = here ? stretch.start() > 0 : counts || stretch.opens() && !isFew(number);
      if (!before || !linked || !agree(model, number, here, bare, tree, stretch)) {
        continue;
      }
      if (best == null
          || model.sentence() > best.sentence()
          || model.sentence() == best.sentence() && rank(model) >= rank(best)) {
        best = model;
      }
    }
    return best;
  }

  /** Of two facts of one sentence, the counted one, the surer, the later. */
  private static double rank(Proposal model) {
    return (model.fills().containsKey(Role.QUANTITY) ? 2 : 0) + (model.isBold() ? 0 : 1);
  }

  private static boolean agree(
      Proposal model,
      QuantityMention number,
      boolean here,
      boolean bare,
      Tree tree,
      Stretch stretch) {
    FactType type = model.frame().type();
    Optional<String> unit = number.quantity().unit();
    Optional<String> known =
        model.fact().roles().get(Role.QUANTITY) instanceof Filler.Amount amount
            ? amount.value().unit()
            : Optional.empty();
    boolean counted = model.fact().roles().containsKey(Role.QUANTITY);
    if (type == FactType.ArmsTransfer && !bare) {
      return here && stretch.verb() < 0;
    }
    if (unit.isPresent() && !unit.get().equals("person")) {
      return counted && unit.equals(known);
    }
    if (unit.isPresent() || !bare) {
      return OF_PEOPLE.contains(type) && (!known.isPresent() || known.get().equals("person"));
    }
    if (counted) {
      return known.isEmpty() || known.get().length() > 3; // not "km2", "EUR"
    }
    return type == FactType.Deployment || type == FactType.Withdrawal
        ? stretch.verb() >= 0 || !here
        : false;
  }

  /** A number alone, or with a hedge: "une trentaine", "plus de 2 500". */
  private static boolean isBare(Grammar grammar, QuantityMention number) {
    Token counted = grammar.tree().token(number.counted());
    return !counted.upos().equals("NOUN") && !counted.upos().equals("PROPN")
        || grammar.words().list("partitives").contains(counted.lemma())
            && Arrays.stream(grammar.tree().children(counted.index()))
                .noneMatch(c -> grammar.tree().is(c, "nmod"));
  }

  /** "trente et un Abrams": known arms, or a name of several. */
  private boolean isOfArms(Grammar grammar, QuantityMention number) {
    return new Fillers(grammar, entities).isOneOfAlone(number.counted(), arms);
  }

  private boolean isOfPeople(Grammar grammar, QuantityMention number) {
    Tree tree = grammar.tree();
    int sentence = tree.sentence().index();
    for (int i = number.first(); i <= Math.min(number.last() + 2, tree.size() - 1); i++) {
      if (tree.token(i).upos().equals("PUNCT")) {
        return false;
      }
      if (people.contains(tree.lemma(i).toLowerCase(Locale.ROOT))) {
        return true;
      }
      Optional<ResolvedMention> mention = entities.findByHead(sentence, i);
      if (i >= number.counted()
          && mention.isPresent()
          && entities.entity(mention.get().entities().getFirst()).type() != EntityClass.PLACE) {
        return true;
      }
    }
    return false;
  }

  /** "Ils sont 2 000", "n'en reconnaît que vingt-trois", "parle de cent mille". */
  private static boolean counts(Grammar grammar, int verb) {
    Tree tree = grammar.tree();
    String lemma = tree.lemma(verb);
    if (tree.token(verb).upos().equals("AUX") || lemma.equals("être")) {
      for (int i = Math.max(0, verb - 3); i < verb; i++) {
        if (grammar.words().list("counted-pronouns").contains(form(tree, i))) {
          return true;
        }
      }
      return verb + 1 < tree.size()
          && grammar.words().list("counted-pronouns").contains(form(tree, verb + 1));
    }
    return grammar.words().list("counting-verbs").contains(lemma);
  }

  private static String form(Tree tree, int at) {
    return tree.token(at).form().toLowerCase(Locale.ROOT);
  }

  private Proposal echo(Grammar grammar, Proposal model, QuantityMention number, Stretch stretch) {
    boolean here = model.sentence() == number.sentence();
    Map<Role, Fill> fills = new EnumMap<>(Role.class);
    model
        .fills()
        .forEach(
            (role, fill) -> {
              if (role != Role.QUANTITY) {
                fills.put(role, here ? fill : new Fill(fill.filler(), -1, PATH, 2));
              }
            });
    Quantity quantity = number.quantity();
    if (quantity.unit().isEmpty()
        && (model.fact().roles().get(Role.QUANTITY) instanceof Filler.Amount amount)) {
      quantity =
          new Quantity(
              quantity.value(),
              quantity.min(),
              quantity.max(),
              quantity.approximate(),
              amount.value().unit(),
              quantity.per());
    } else if (quantity.unit().isEmpty() && OF_PEOPLE.contains(model.frame().type())) {
      quantity =
          new Quantity(
              quantity.value(),
              quantity.min(),
              quantity.max(),
              quantity.approximate(),
              Optional.of("person"),
              quantity.per());
    }
    fills.put(Role.QUANTITY, new Fill(new Filler.Amount(quantity), number.counted(), PATH, 0));
    if (model.frame().type() == FactType.ArmsTransfer && !isBare(grammar, number)) {
      StringBuilder words = new StringBuilder();
      for (int i = number.first(); i <= Math.max(number.last(), number.counted()); i++) {
        words.append(i == number.first() ? "" : " ").append(grammar.tree().token(i).form());
      }
      fills.put(Role.ITEM, new Fill(new Filler.Text(words.toString()), number.counted(), PATH, 0));
      doerBefore(grammar, model, stretch, fills);
    }
    if (stretch.verb() < 0) {
      participants(grammar, model, number, stretch, fills);
    }
    times.apply(number.sentence()).stream()
        .filter(t -> t.first() >= stretch.start() && t.last() < stretch.end())
        .findFirst()
        .ifPresent(
            t -> fills.put(Role.TIME, new Fill(new Filler.When(t.value()), t.head(), "time", 0)));
    return Proposal.of(
        model.frame(), number.sentence(), number.counted(), fills, model.score() * SHARE);
  }

  private static boolean isBody(EntityClass kind) {
    return kind == EntityClass.PERSON
        || kind != EntityClass.PLACE
            && kind != EntityClass.TREATY
            && kind != EntityClass.MILITARY_UNIT;
  }

  /** "…, et Washington, le même jour, trente et un Abrams". */
  private void doerBefore(Grammar grammar, Proposal model, Stretch stretch, Map<Role, Fill> fills) {
    Tree tree = grammar.tree();
    for (int at = stretch.start() - 1;
        at > Math.max(model.anchor(), stretch.start() - 2 * LEAD);
        at--) {
      Token token = tree.token(at);
      if (token.isVerb()) {
        return;
      }
      if (!token.upos().equals("CCONJ") && !token.form().equals(";")) {
        continue;
      }
      for (ResolvedMention mention : entities.mentions(tree.sentence().index())) {
        if (mention.mention().first() > at
            && mention.mention().first() <= at + 2
            && mention.mention().kind() != MentionKind.PRONOUN
            && grammar.caseOf(mention.mention().head()).isEmpty()
            && isBody(entities.entity(mention.entities().getFirst()).type())) {
          fills.put(
              Role.AGENT,
              new Fill(
                  new Filler.Entities(List.of(mention.entities().getFirst())),
                  mention.mention().head(),
                  PATH,
                  2));
          return;
        }
      }
      return;
    }
  }

  /** "chez les Portugais", "dans les rangs britanniques", "le Kenya trois cents", "au Mexique". */
  private void participants(
      Grammar grammar,
      Proposal model,
      QuantityMention number,
      Stretch stretch,
      Map<Role, Fill> fills) {
    FactType type = model.frame().type();
    Role who = type == FactType.Casualties ? Role.VICTIM : Role.AGENT;
    FillerSpec spec = model.frame().roles().get(who);
    Role where =
        type == FactType.Casualties
            ? Role.PLACE
            : type == FactType.Deployment ? Role.DESTINATION : Role.ORIGIN;
    for (ResolvedMention mention : entities.mentions(number.sentence())) {
      int first = mention.mention().first();
      if (first < stretch.start()
          || mention.mention().last() >= stretch.end()
          || mention.mention().kind() == MentionKind.PRONOUN) {
        continue;
      }
      String preposition = grammar.caseOf(mention.mention().head());
      EntityClass kind = entities.entity(mention.entities().getFirst()).type();
      boolean isPlace =
          (kind == EntityClass.PLACE || kind == EntityClass.STATE)
              && grammar.words().list("locatives").contains(preposition)
              && !preposition.equals("chez");
      boolean side =
          type == FactType.Casualties
              && (first >= number.first() && preposition.isEmpty()
                  || grammar.words().list("sides").contains(preposition)
                  || preposition.equals("de"));
      boolean doer = type != FactType.Casualties && first < number.first() && preposition.isEmpty();
      Fill fill =
          new Fill(
              new Filler.Entities(List.of(mention.entities().getFirst())),
              mention.mention().head(),
              PATH,
              1);
      if (isPlace && type.roles().contains(where)) {
        fills.put(where, fill);
      } else if (spec != null && (side && spec.accepts(kind) || doer && isBody(kind))) {
        fills.values().removeIf(f -> f.filler().equals(fill.filler()));
        fills.put(who, fill);
      }
    }
  }
}
