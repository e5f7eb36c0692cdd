package org.entente.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.entity.Entity;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.event.Proposal.Fill;
import org.entente.language.Morphology;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.EntityClass;
import org.entente.mention.MentionKind;
import org.entente.time.QuantityMention;
import org.entente.time.TimeMention;
import org.entente.time.TimeValue;

/**
 * Proposes facts: every frame that a word of the sentence evokes and whose required roles stand
 * there.
 */
public final class FrameMatcher {
  private static final int MOST_FACTS_OF_ONE_WORD = 12;

  /** A watcher whom nothing is told, at no cost. */
  public static final Consumer<Attempt> NOBODY = attempt -> {};

  private final Lexicon lexicon;
  private final Set<String> sources; // "selon", "d'après"

  private final Optional<TitleReader> titles;
  private final Optional<PlaceReader> places;
  private final TreatyReader treaties;

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
    Match match = new Match(text, grammar, entities, times, context, quantities);
    List<Proposal> found = new ArrayList<>();
    for (Token token : grammar.tree().sentence().tokens()) {
      for (Lexicon.Evocation evocation :
          lexicon.evocations(token.lemma().toLowerCase(Locale.ROOT))) {
        boolean evokes = match.evokes(token, evocation.evoker());
        List<Proposal> proposed =
            evokes
                ? match.propose(evocation.frame(), evocation.evoker(), token.index())
                : List.of();
        found.addAll(proposed);
        if (watcher != NOBODY && (evokes || evocation.evoker().with().isEmpty())) {
          watcher.accept(match.attempt(evocation, token, proposed.isEmpty()));
        }
      }
    }
    found.addAll(treaties.read(grammar, entities, times, found));
    titles.ifPresent(t -> found.addAll(t.read(text, grammar, entities)));
    places.ifPresent(p -> found.addAll(p.read(grammar, entities)));
    return found;
  }

  /** One sentence. */
  private final class Match {
    private final String text;
    private final Grammar grammar;
    private final Tree tree;
    private final Sentence sentence;
    private final EntityTable entities;
    private final List<TimeMention> times;
    private final Optional<TimeValue> context;
    private final List<QuantityMention> quantities;
    private final Fillers fillers;
    private List<Integer> countable = List.of();
    private boolean casualties;
    private Map<Role, List<Fill>> tried = Map.of();
    private Set<Role> missing = Set.of();

    Match(
        String text,
        Grammar grammar,
        EntityTable entities,
        List<TimeMention> times,
        Optional<TimeValue> context,
        List<QuantityMention> quantities) {
      this.text = text;
      this.grammar = grammar;
      this.tree = grammar.tree();
      this.sentence = tree.sentence();
      this.entities = entities;
      this.times = times;
      this.context = context;
      this.quantities = quantities;
      this.fillers = new Fillers(grammar, entities);
    }

    /** What the last frame came to. */
    Attempt attempt(Lexicon.Evocation evocation, Token token, boolean isEmpty) {
      Map<Role, List<String>> roles = new EnumMap<>(Role.class);
      tried.forEach(
          (role, fills) ->
              roles.put(
                  role,
                  fills.stream()
                      .map(f -> f.token() < 0 ? "" : tree.token(f.token()).form())
                      .toList()));
      return new Attempt(
          sentence.index(),
          token.index(),
          evocation.frame().id(),
          roles,
          isEmpty ? failure(evocation.evoker()) : "");
    }

    private String failure(Evoker evoker) {
      if (!missing.isEmpty()) {
        return "nothing found for "
            + missing.stream().sorted().map(Role::key).collect(Collectors.joining(" or "));
      }
      if (tried.isEmpty()) {
        return "not as "
            + evoker.kind().name().toLowerCase(Locale.ROOT)
            + (evoker.with().isEmpty() ? "" : " with " + String.join(" ", evoker.with()));
      }
      return "its fillers make no fact";
    }

    boolean evokes(Token token, Evoker evoker) {
      tried = Map.of();
      missing = Set.of();
      boolean part =
          switch (evoker.kind()) {
            case VERB ->
                token.upos().equals("VERB") && !grammar.isReflexive(token.index())
                    || token.upos().equals("AUX")
                        && tree.child(token.index(), Set.of("obj", "xcomp")).isPresent()
                    || token.upos().equals("ADJ") && token.deprel().equals("acl");
            case REFLEXIVE -> token.upos().equals("VERB") && grammar.isReflexive(token.index());
            case NOUN -> token.upos().equals("NOUN") || token.upos().equals("PROPN");
            case ADJECTIVE -> token.upos().equals("ADJ") || token.upos().equals("VERB");
          };
      return part && (evoker.with().isEmpty() || hasWords(token.index(), evoker.with()));
    }

    private boolean hasWords(int anchor, List<String> words) {
      int at = anchor + 1;
      int limit = Math.min(tree.size(), anchor + 9);
      for (String word : words) {
        boolean found = false;
        for (; at < limit && !found; at++) {
          Token token = tree.token(at);
          found =
              word.equals(token.lemma().toLowerCase(Locale.ROOT))
                  || word.equals(token.form().toLowerCase(Locale.ROOT));
        }
        if (!found) {
          return false;
        }
      }
      return true;
    }

    List<Proposal> propose(Frame frame, Evoker evoker, int anchor) {
      if (frame.has("negated") && !isNegated(anchor)
          || frame.has("bare") && tree.child(anchor, Set.of("obj")).isPresent()) {
        return List.of();
      }
      List<Argument> arguments = grammar.arguments(anchor);
      boolean noun = evoker.kind() == Evoker.Kind.NOUN;
      if (!evoker.with().isEmpty() && !noun) {
        arguments = withInner(arguments, evoker);
      }
      if (evoker.kind() == Evoker.Kind.ADJECTIVE && tree.token(anchor).isVerb()) {
        arguments = asAdjective(arguments);
      }
      Map<Role, List<Fill>> fills = new EnumMap<>(Role.class);
      tried = fills;
      casualties = frame.type() == FactType.Casualties;
      countable = countable(frame, arguments, noun, evoker, anchor);
      Set<Integer> used = new HashSet<>();
      Set<String> usedIds = new HashSet<>();
      frame
          .constants()
          .forEach(
              (role, value) ->
                  fills.put(role, List.of(new Fill(new Filler.Text(value), -1, "constant", 0))));
      for (Map.Entry<Role, FillerSpec> entry : frame.roles().entrySet()) {
        List<Fill> found =
            isText(entry.getKey())
                ? texts(entry.getValue(), arguments, anchor, noun, used)
                : things(
                    frame,
                    entry.getKey(),
                    entry.getValue(),
                    arguments,
                    anchor,
                    noun,
                    without(entry.getKey(), used, fills),
                    usedIds);
        if (found.isEmpty() && hangsElsewhere(entry.getKey())) {
          found = nested(entry.getValue(), fills, used, usedIds);
        }
        if (!found.isEmpty()) {
          fills.put(entry.getKey(), found);
          if (!isText(entry.getKey())) {
            found.forEach(f -> used.add(f.token()));
            found.forEach(f -> usedIds.addAll(((Filler.Entities) f.filler()).ids()));
          }
        }
      }
      makers(frame, fills);
      owners(frame, fills, used);
      blamed(frame, fills, usedIds);
      if (frame.has("two")
          && both(fills).size() < 2
          && both(fills).stream()
              .noneMatch(
                  f ->
                      entities.entity(((Filler.Entities) f.filler()).ids().getFirst()).type()
                          == EntityClass.STATE_GROUP)) {
        missing = Set.of(Role.AGENT);
        return List.of();
      }
      near(frame, fills, anchor, used, usedIds);
      int guesses = 0;
      for (Set<Role> any : frame.required()) {
        if (any.stream()
            .anyMatch(
                r ->
                    fills.containsKey(r)
                        || r == Role.QUANTITY && quantity(fills, anchor) != null)) {
          continue;
        }
        if (frame.has("no-bold") || ++guesses > 1 && frame.has("no-near")) {
          missing = any;
          return List.of();
        }
        boolean told = // "en a livré à Kiev"
            frame.has("lenient")
                && arguments.stream().noneMatch(this::isThing)
                && fills.containsKey(Role.AGENT)
                && fills.containsKey(Role.RECIPIENT)
                && guesses <= 1;
        if (!boldly(frame, any, fills, anchor, usedIds) && !frame.type().mayLack(any) && !told) {
          missing = any;
          return List.of();
        }
      }
      if (frame.required().isEmpty() && fills.isEmpty()) {
        return List.of();
      }
      if (frame.type().mayLack(Set.of())
          && !fills.containsKey(Role.AGENT)
          && !frame.has("no-bold")) {
        boldly(frame, Set.of(Role.AGENT), fills, anchor, usedIds);
      }
      circumstances(frame, fills, anchor, used);
      return expand(frame, fills, anchor);
    }

    private static List<Fill> both(Map<Role, List<Fill>> fills) {
      return fills.getOrDefault(Role.AGENT, fills.getOrDefault(Role.PARTY, List.of()));
    }

    /** "n'a jamais reconnu", "n'en veut pas". */
    private boolean isNegated(int verb) {
      for (int at = verb - 1; at >= Math.max(0, verb - 5); at--) {
        Token token = tree.token(at);
        String form = token.form().toLowerCase(Locale.ROOT);
        if (form.equals("ne") || form.equals("n'")) {
          for (int after = at + 1; after < Math.min(tree.size(), verb + 3); after++) {
            String next = tree.token(after).form().toLowerCase(Locale.ROOT);
            if (grammar.words().list("negations").contains(next)) {
              return true;
            }
          }
          return false;
        }
        if (token.upos().equals("VERB") || token.upos().equals("PUNCT")) {
          return false;
        }
      }
      return false;
    }

    /** An object that is no pronoun. */
    private boolean isThing(Argument argument) {
      return argument.slot().kind() == Slot.Kind.OBJECT
          && !tree.token(argument.token()).upos().equals("PRON");
    }

    /** "des drones chinois leur ont été livrés": who makes them does not receive them. */
    private void makers(Frame frame, Map<Role, List<Fill>> fills) {
      if (frame.type() != FactType.ArmsTransfer
          || !fills.containsKey(Role.ITEM)
          || !fills.containsKey(Role.RECIPIENT)) {
        return;
      }
      Set<String> makers = new HashSet<>();
      FillerSpec state = new FillerSpec(List.of(), Set.of(EntityClass.STATE), Set.of());
      for (Fill item : fills.get(Role.ITEM)) {
        for (int child : item.token() < 0 ? new int[0] : tree.children(item.token())) {
          if (tree.is(child, "amod")) {
            makers.addAll(fillers.find(child, state));
          }
        }
      }
      List<Fill> others =
          fills.get(Role.RECIPIENT).stream()
              .filter(f -> !makers.containsAll(((Filler.Entities) f.filler()).ids()))
              .toList();
      if (others.isEmpty()) {
        fills.remove(Role.RECIPIENT);
      } else {
        fills.put(Role.RECIPIENT, others);
      }
    }

    /** "Pakistan, allié de la Chine": a participle that describes has its noun for a subject. */
    private static List<Argument> asAdjective(List<Argument> arguments) {
      List<Argument> all = new ArrayList<>(arguments);
      for (Argument argument : arguments) {
        if (argument.slot().kind() == Slot.Kind.OBJECT) {
          all.add(
              new Argument(
                  Slot.of(Slot.Kind.SUBJECT), argument.token(), argument.path(), argument.cost()));
        }
      }
      return all;
    }

    /** Roles whose phrase the tree often hangs on the thing moved, given or struck. */
    private static boolean hangsElsewhere(Role role) {
      return switch (role) {
        case ORIGIN, DESTINATION, RECIPIENT, OPPONENT, TARGET -> true;
        default -> false;
      };
    }

    /** Where troops go or come from is not the phrase that names the troops. */
    private static Set<Integer> without(Role role, Set<Integer> used, Map<Role, List<Fill>> fills) {
      if (role != Role.ORIGIN && role != Role.DESTINATION && role != Role.PLACE) {
        return used;
      }
      Set<Integer> taken = new HashSet<>(used);
      for (Role text : List.of(Role.FORCE, Role.ITEM)) {
        fills.getOrDefault(text, List.of()).forEach(fill -> taken.add(fill.token()));
      }
      return taken;
    }

    /**
     * A second attachment: "retire ses [soldats du Niger]", "la livraison par [l'Iran à la
     * Russie]": the complement is sought on what fills the roles found so far.
     */
    private List<Fill> nested(
        FillerSpec spec, Map<Role, List<Fill>> fills, Set<Integer> used, Set<String> usedIds) {
      List<Fill> found = new ArrayList<>();
      for (Map.Entry<Role, List<Fill>> entry : fills.entrySet()) {
        for (Fill fill : entry.getValue()) {
          if (fill.token() < 0 || !found.isEmpty()) {
            continue;
          }
          boolean ofThings = entry.getKey() == Role.FORCE || entry.getKey() == Role.ITEM;
          List<Argument> arguments = new ArrayList<>(grammar.arguments(fill.token()));
          if (ofThings) { // "des drones et des missiles sur Israël"
            for (int other : grammar.coordinated(fill.token())) {
              if (other != fill.token()) {
                arguments.addAll(grammar.arguments(other));
              }
            }
          }
          for (Argument argument : arguments) {
            boolean fits =
                argument.slot().kind() == Slot.Kind.PREPOSITION
                    && (ofThings || !argument.slot().word().equals("de"))
                    && spec.slots().contains(argument.slot())
                    && !used.contains(argument.token());
            if (fits) {
              add(
                  found,
                  new LinkedHashSet<>(),
                  new Argument(
                      argument.slot(),
                      argument.token(),
                      entry.getKey().key() + ">" + argument.path(),
                      argument.cost() + 1),
                  spec,
                  usedIds,
                  false);
            }
          }
        }
      }
      return found;
    }

    /** Phrases that stand where the counted things stand, named or not: "trois routiers". */
    private List<Integer> countable(
        Frame frame, List<Argument> arguments, boolean noun, Evoker evoker, int anchor) {
      List<Integer> tokens = new ArrayList<>();
      for (int at = anchor + 1; at < Math.min(tree.size(), anchor + 9); at++) {
        if (evoker.with().contains(tree.lemma(at).toLowerCase(Locale.ROOT))) {
          tokens.add(at); // "a perdu 67 hommes"
        }
      }
      FillerSpec spec = frame.roles().get(Role.VICTIM);
      if (spec != null) {
        for (Argument argument : arguments) {
          if (spec.slots().stream().anyMatch(s -> stands(s, argument, noun, spec))) {
            tokens.addAll(grammar.coordinated(argument.token()));
          }
        }
      }
      return tokens;
    }

    /** "passer un accord avec X": what hangs on "accord" serves the whole. */
    private List<Argument> withInner(List<Argument> arguments, Evoker evoker) {
      List<Argument> all = new ArrayList<>(arguments);
      for (Argument argument : arguments) {
        if (evoker.with().contains(tree.lemma(argument.token()).toLowerCase(Locale.ROOT))) {
          for (Argument inner : grammar.arguments(argument.token())) {
            if (inner.slot().kind() == Slot.Kind.PREPOSITION
                || inner.slot().kind() == Slot.Kind.ADJECTIVE) {
              all.add(
                  new Argument(
                      inner.slot(),
                      inner.token(),
                      argument.path() + ">" + inner.path(),
                      inner.cost() + 1));
            }
          }
        }
      }
      return all;
    }

    private static boolean isText(Role role) {
      return switch (role) {
        case OFFICE, ITEM, FORCE, TOPIC, QUOTE, KIND -> true;
        default -> false;
      };
    }

    /**
     * Does an argument stand where the slot says? Nouns take their subjects and objects as
     * complements.
     */
    private static boolean stands(Slot slot, Argument argument, boolean noun, FillerSpec spec) {
      Slot at = argument.slot();
      if (slot.equals(at)) {
        return true;
      }
      if (!noun) {
        return false;
      }
      if (slot.kind() == Slot.Kind.SUBJECT) {
        return at.kind() == Slot.Kind.POSSESSOR
            || at.kind() == Slot.Kind.ADJECTIVE
            || at.equals(Slot.preposition("par"));
      }
      return slot.kind() == Slot.Kind.OBJECT && at.equals(Slot.preposition("de"));
    }

    private List<Fill> things(
        Frame frame,
        Role role,
        FillerSpec spec,
        List<Argument> arguments,
        int anchor,
        boolean noun,
        Set<Integer> used,
        Set<String> usedIds) {
      boolean several = frame.type().holdsSeveral(role);
      List<Fill> found = new ArrayList<>();
      Set<String> ids = new LinkedHashSet<>();
      for (Slot slot : spec.slots()) {
        if (slot.kind() == Slot.Kind.PLACE) {
          place(arguments, anchor, used, spec).ifPresent(found::add);
        } else if (slot.kind() == Slot.Kind.SELF) {
          add(found, ids, new Argument(slot, anchor, "self", 0), spec, usedIds, several);
        } else {
          for (Argument argument : arguments) {
            boolean surer = // "Eritrea is Ethiopia's foe": the subject, not the possessor
                noun && !several && slot.kind() == Slot.Kind.SUBJECT && said(arguments);
            if ((surer ? slot.equals(argument.slot()) : stands(slot, argument, noun, spec))
                && !used.contains(argument.token())) {
              add(found, ids, argument, spec, usedIds, several);
            }
          }
        }
        if (!found.isEmpty() && !several) {
          break;
        }
      }
      return found;
    }

    private static boolean said(List<Argument> arguments) {
      return arguments.stream()
          .anyMatch(a -> a.slot().kind() == Slot.Kind.SUBJECT && a.path().equals("nsubj"));
    }

    private void add(
        List<Fill> found,
        Set<String> ids,
        Argument argument,
        FillerSpec spec,
        Set<String> usedIds,
        boolean several) {
      if (!found.isEmpty() && !several && argument.cost() > found.getFirst().cost()) {
        return; // a surer phrase already stands there
      }
      for (int token : grammar.coordinated(argument.token())) {
        if (casualties && lexicon.words("weapons").contains(tree.lemma(token))) {
          continue; // a drone shot down is no casualty
        }
        for (String id : fillers.find(token, spec)) {
          if (!usedIds.contains(id) && ids.add(id)) {
            found.add(
                new Fill(
                    new Filler.Entities(List.of(id)), token, argument.path(), argument.cost()));
          }
        }
      }
    }

    private List<Fill> texts(
        FillerSpec spec, List<Argument> arguments, int anchor, boolean noun, Set<Integer> used) {
      for (Slot slot : spec.slots()) {
        if (slot.kind() == Slot.Kind.SELF) {
          return List.of(
              new Fill(new Filler.Text(Phrases.noun(tree, anchor, text)), anchor, "self", 0));
        }
        for (Argument argument : arguments) {
          int token = argument.token();
          if (!stands(slot, argument, noun, spec)
              || noun && used.contains(token)
              || times.stream().anyMatch(t -> t.head() == token)
              || !spec.words().isEmpty() && !fillers.isOneOf(token, spec.words())
              || !spec.classes().isEmpty() && fillers.find(token, spec).isEmpty()
              || slot.kind() == Slot.Kind.ADJECTIVE && spec.words().isEmpty()) {
            continue;
          }
          if (tree.token(token).upos().equals("PRON") && !tree.token(token).isVerb()) {
            continue;
          }
          boolean clause =
              slot.kind() == Slot.Kind.CLAUSE
                  || slot.kind() == Slot.Kind.INFINITIVE
                  || tree.token(token).isVerb();
          String phrase =
              clause ? Phrases.clause(tree, token, text) : Phrases.noun(tree, token, text);
          if (!phrase.isBlank()) {
            return List.of(
                new Fill(new Filler.Text(phrase), token, argument.path(), argument.cost()));
          }
        }
      }
      return List.of();
    }

    /**
     * "condamne l'offensive russe", "dénonce la décision de Kiev": who did it is whom it blames.
     */
    private void blamed(Frame frame, Map<Role, List<Fill>> fills, Set<String> usedIds) {
      if (frame.type() != FactType.Criticism
          || fills.containsKey(Role.TARGET)
          || !fills.containsKey(Role.TOPIC)) {
        return;
      }
      FillerSpec actor =
          new FillerSpec(
              List.of(),
              Set.of(
                  EntityClass.STATE,
                  EntityClass.PERSON,
                  EntityClass.ORGANIZATION,
                  EntityClass.GOVERNMENT_BODY,
                  EntityClass.INTERNATIONAL_ORGANIZATION,
                  EntityClass.ARMED_FORCE),
              Set.of());
      int topic = fills.get(Role.TOPIC).getFirst().token();
      if (topic < 0) {
        return;
      }
      List<Fill> found = new ArrayList<>();
      for (Argument argument : grammar.arguments(topic)) {
        boolean doer =
            switch (argument.slot().kind()) {
              case SUBJECT, ADJECTIVE, POSSESSOR -> true;
              case PREPOSITION -> argument.slot().word().equals("de");
              default -> false;
            };
        if (doer && found.isEmpty()) {
          for (int token : grammar.coordinated(argument.token())) {
            for (String id : fillers.find(token, actor)) {
              if (!usedIds.contains(id)) {
                found.add(
                    new Fill(
                        new Filler.Entities(List.of(id)), token, "topic>" + argument.path(), 1));
              }
            }
          }
        }
      }
      if (!found.isEmpty()) {
        fills.put(Role.TARGET, found);
      }
    }

    /** "drones iraniens": where nobody else is named, the State behind the things sends them. */
    private void owners(Frame frame, Map<Role, List<Fill>> fills, Set<Integer> used) {
      if (!frame.has("owner")) {
        return;
      }
      List<Fill> agents = fills.get(Role.AGENT);
      if (agents != null) {
        List<Fill> states = new ArrayList<>();
        boolean unowned = false;
        for (Fill agent : agents) {
          String id = ((Filler.Entities) agent.filler()).ids().getFirst();
          Entity entity = entities.entity(id);
          boolean troops =
              (entity.type() == EntityClass.MILITARY_UNIT
                      || entity.type() == EntityClass.ARMED_FORCE)
                  && fills.containsKey(Role.FORCE);
          unowned |= troops && entity.of().isEmpty();
          states.add(
              troops && !entity.of().isEmpty()
                  ? new Fill(
                      new Filler.Entities(List.of(entity.of().getFirst())),
                      agent.token(),
                      agent.path(),
                      agent.cost())
                  : agent);
        }
        fills.put(Role.AGENT, states);
        if (!unowned) {
          return;
        }
      }
      FillerSpec owner =
          new FillerSpec(
              List.of(),
              Set.of(
                  EntityClass.STATE,
                  EntityClass.ORGANIZATION,
                  EntityClass.INTERNATIONAL_ORGANIZATION),
              Set.of());
      for (Role role : List.of(Role.FORCE, Role.ITEM)) {
        for (Fill text : fills.getOrDefault(role, List.of())) {
          List<Fill> found = new ArrayList<>();
          if (text.token() < 0) {
            continue;
          }
          for (int child : tree.children(text.token())) {
            if (!found.isEmpty()) {
              break;
            }
            boolean adjective =
                tree.is(child, "amod")
                    || tree.is(child, "compound")
                    || tree.token(child).deprel().equals("nmod:poss")
                    || tree.is(child, "nmod") && grammar.caseOf(child).equals("de")
                    || tree.is(child, "det");
            if (adjective && !used.contains(child)) {
              for (int token : grammar.coordinated(child)) {
                for (String id : fillers.find(token, owner)) {
                  found.add(
                      new Fill(
                          new Filler.Entities(List.of(id)), token, role.key() + ">adjective", 1));
                }
              }
            }
          }
          if (!found.isEmpty()) {
            fills.put(Role.AGENT, found);
            return;
          }
        }
      }
    }

    /**
     * Where the tree gives no subject or object, the nearest fitting name on its side may be it.
     */
    private void near(
        Frame frame,
        Map<Role, List<Fill>> fills,
        int anchor,
        Set<Integer> used,
        Set<String> usedIds) {
      if (frame.has("no-near")) {
        return;
      }
      for (Set<Role> any : frame.required()) {
        if (any.stream().anyMatch(fills::containsKey)) {
          continue;
        }
        for (Role role : any) {
          FillerSpec spec = frame.roles().get(role);
          if (spec == null || isText(role)) {
            continue;
          }
          Slot.Kind first = spec.slots().getFirst().kind();
          boolean left = first == Slot.Kind.SUBJECT;
          if (first != Slot.Kind.SUBJECT && first != Slot.Kind.OBJECT) {
            continue;
          }
          if (tree.token(anchor).isVerb() && grammar.isPassive(anchor)) {
            left = !left;
          }
          Optional<ResolvedMention> mention = nearest(spec, anchor, left, used, usedIds);
          if (mention.isPresent()) {
            List<Fill> found = new ArrayList<>();
            for (int token : grammar.coordinated(mention.get().mention().head())) {
              for (String id : fillers.find(token, spec)) {
                found.add(
                    new Fill(
                        new Filler.Entities(List.of(id)),
                        token,
                        left ? "near-left" : "near-right",
                        4));
                used.add(token);
                usedIds.add(id);
              }
            }
            if (!found.isEmpty()) {
              fills.put(role, found);
              break;
            }
          }
        }
      }
    }

    /**
     * Fills a required role with what is likeliest to stand there: for a doer the subject of the
     * clause or sentence, else the nearest thing, else one of the sentence before. Mostly wrong:
     * only for a judge to weigh. Second participants stay out instead.
     */
    private boolean boldly(
        Frame frame, Set<Role> any, Map<Role, List<Fill>> fills, int anchor, Set<String> usedIds) {
      if (frame.type().mayLack(any)) {
        return false;
      }
      for (Role role : frame.type().roles()) {
        FillerSpec spec = frame.roles().get(role);
        if (!any.contains(role)
            || spec == null
            || isText(role)
            || spec.classes().isEmpty()
            || frame.has("sure-" + role.key())
            || frame.type() == FactType.TreatySigning && hasOtherObject(role, anchor)) {
          continue;
        }
        boolean doer = role == Role.AGENT || role == Role.SPEAKER || role == Role.PERSON;
        ResolvedMention best = null;
        int least = Integer.MAX_VALUE;
        for (ResolvedMention mention : entities.mentions(sentence.index())) {
          if (mayFill(mention, spec, usedIds) && !isCrowdAsParty(role, mention)) {
            int distance = guess(mention.mention().head(), anchor, doer);
            if (distance < least) {
              best = mention;
              least = distance;
            }
          }
        }
        boolean before = best == null && sentence.index() > 0;
        if (before) { // its subject comes first, what it ends with is talked of next
          for (ResolvedMention mention : entities.mentions(sentence.index() - 1)) {
            boolean first = best == null || !doer;
            boolean fits = mayFill(mention, spec, usedIds) && !isCrowdAsParty(role, mention);
            best = first && fits ? mention : best;
          }
        }
        if (best != null) {
          String id = best.entities().getFirst();
          usedIds.add(id);
          int head = best.mention().head();
          String where =
              before
                  ? " before"
                  : doer && tree.is(head, "nsubj")
                      ? " subject"
                      : head < anchor ? " left" : " right";
          fills.put(
              role,
              List.of(
                  new Fill(
                      new Filler.Entities(List.of(id)),
                      before ? -1 : head,
                      Proposal.BOLD + where,
                      5)));
          return true;
        }
      }
      return false;
    }

    /** "experts", "députés": those whom the text only describes are no party by guess. */
    private boolean isCrowdAsParty(Role role, ResolvedMention mention) {
      return role == Role.PARTY && entities.entity(mention.entities().getFirst()).described();
    }

    /** How unlikely it is that a thing at this token is meant: less is likelier. */
    private int guess(int head, int anchor, boolean doer) {
      int distance = Math.abs(head - anchor);
      if (!doer) {
        return distance;
      }
      if (tree.is(head, "nsubj")) {
        int verb = tree.token(head).head();
        return verb == tree.clause(anchor) || tree.dominates(verb, anchor)
            ? distance - 40
            : distance - 5;
      }
      String preposition = grammar.caseOf(head);
      return isLocative(preposition) || sources.contains(preposition) ? distance + 20 : distance;
    }

    /** "a signé un décret": what is signed is told, and is no treaty. */
    private boolean hasOtherObject(Role role, int anchor) {
      return role == Role.TREATY
          && tree.token(anchor).lemma().equals("signer")
          && tree.child(anchor, Set.of("obj"))
              .filter(o -> o.upos().equals("NOUN") && o.index() > anchor)
              .isPresent();
    }

    private boolean mayFill(ResolvedMention mention, FillerSpec spec, Set<String> usedIds) {
      String id = mention.entities().getFirst();
      return mention.entities().size() == 1
          && !usedIds.contains(id)
          && spec.accepts(entities.entity(id).type());
    }

    private Optional<ResolvedMention> nearest(
        FillerSpec spec, int anchor, boolean left, Set<Integer> used, Set<String> usedIds) {
      ResolvedMention best = null;
      int bestDistance = 12;
      int clause = tree.clause(anchor);
      for (ResolvedMention mention : entities.mentions(sentence.index())) {
        int head = mention.mention().head();
        int distance = left ? anchor - head : head - anchor;
        if (distance <= 0
            || distance >= bestDistance
            || used.contains(head)
            || mention.mention().kind() == MentionKind.ADJECTIVE
            || mention.entities().stream().anyMatch(usedIds::contains)
            || mention.entities().stream().noneMatch(id -> spec.accepts(entities.entity(id).type()))
            || tree.clause(head) != clause
            || tree.is(head, "nmod")
            || tree.is(head, "obl")) {
          continue;
        }
        best = mention;
        bestDistance = distance;
      }
      return Optional.ofNullable(best);
    }

    // -------------------------------------------------------------- place, time, quantity

    private void circumstances(
        Frame frame, Map<Role, List<Fill>> fills, int anchor, Set<Integer> used) {
      Set<Role> roles = Set.copyOf(frame.type().roles());
      if (roles.contains(Role.PLACE)
          && !fills.containsKey(Role.PLACE)
          && !frame.roles().containsKey(Role.PLACE)
          && !frame.has("no-place")) {
        FillerSpec spec =
            new FillerSpec(List.of(), Set.of(EntityClass.PLACE, EntityClass.STATE), Set.of());
        place(grammar.arguments(anchor), anchor, used, spec)
            .ifPresent(f -> fills.put(Role.PLACE, List.of(f)));
      }
      if (roles.contains(Role.QUANTITY) && !fills.containsKey(Role.QUANTITY)) {
        Fill quantity = quantity(fills, anchor);
        if (quantity != null) {
          fills.put(Role.QUANTITY, List.of(quantity));
        }
      }
      if (roles.contains(Role.TIME) && !frame.has("no-time")) {
        time(anchor).ifPresent(f -> fills.put(Role.TIME, List.of(f)));
      }
    }

    /** A locative complement of the predicate, else the nearest one in its clause. */
    private Optional<Fill> place(
        List<Argument> arguments, int anchor, Set<Integer> used, FillerSpec spec) {
      for (Argument argument : arguments) {
        if (argument.slot().kind() == Slot.Kind.PREPOSITION
            && isLocative(argument.slot().word())
            && !used.contains(argument.token())) {
          List<String> ids = fillers.find(argument.token(), spec);
          if (!ids.isEmpty()) {
            return Optional.of(
                new Fill(
                    new Filler.Entities(ids), argument.token(), argument.path(), argument.cost()));
          }
        }
      }
      Fill best = null;
      int bestDistance = 7;
      int clause = tree.clause(anchor);
      for (ResolvedMention mention : entities.mentions(sentence.index())) {
        int head = mention.mention().head();
        if (used.contains(head)
            || tree.clause(head) != clause
            || !isLocative(grammar.caseOf(head))) {
          continue;
        }
        List<String> ids = fillers.find(head, spec);
        int distance = tree.distance(anchor, head);
        if (!ids.isEmpty() && distance < bestDistance) {
          best = new Fill(new Filler.Entities(ids), head, "clause>place", 2);
          bestDistance = distance;
        }
      }
      return Optional.ofNullable(best);
    }

    private boolean isLocative(String preposition) {
      return grammar.words().list("locatives").contains(preposition);
    }

    /** A number that counts a filler, the anchor, or something in their phrases. */
    private Fill quantity(Map<Role, List<Fill>> fills, int anchor) {
      for (QuantityMention mention : quantities) {
        if (mention.counted() == anchor) {
          return new Fill(new Filler.Amount(mention.quantity()), mention.counted(), "self", 0);
        }
      }
      if (anchor >= 0) {
        for (int token : countable) {
          for (QuantityMention mention : quantities) {
            if (mention.counted() == token || mention.first() <= token && token <= mention.last()) {
              return new Fill(new Filler.Amount(mention.quantity()), token, "counted", 0);
            }
          }
        }
      }
      for (Map.Entry<Role, List<Fill>> entry : fills.entrySet()) {
        if (entry.getKey() == Role.PLACE
            || entry.getKey() == Role.DESTINATION
            || entry.getKey() == Role.ORIGIN
            || entry.getKey() == Role.AGENT
            || entry.getKey() == Role.RECIPIENT) {
          continue;
        }
        for (Fill fill : entry.getValue()) {
          for (QuantityMention mention : quantities) {
            int counted = mention.counted();
            if (fill.token() >= 0
                && (counted == fill.token()
                    || mention.first() <= fill.token() && fill.token() <= mention.last()
                    || tree.token(counted).head() == fill.token()
                    || tree.token(fill.token()).head() == counted)) {
              return new Fill(
                  new Filler.Amount(mention.quantity()), counted, "of-" + entry.getKey().key(), 0);
            }
          }
        }
      }
      return null;
    }

    /**
     * The date in the predicate's phrase, else the nearest in its clause, else the one that opens
     * the sentence.
     */
    private Optional<Fill> time(int anchor) {
      TimeMention best = null;
      int bestCost = Integer.MAX_VALUE;
      int clause = tree.clause(anchor);
      for (TimeMention time : times) {
        int at = time.head();
        int cost;
        if (tree.dominates(anchor, at) && tree.clause(at) == clause) {
          cost = tree.distance(anchor, at);
        } else if (tree.clause(at) == clause) {
          cost = 10 + tree.distance(anchor, at);
        } else if (time.first() <= 2) {
          cost = 40 + tree.distance(anchor, at);
        } else if (tree.dominates(anchor, at)) {
          cost = 60 + tree.distance(anchor, at);
        } else {
          continue;
        }
        if (cost < bestCost) {
          best = time;
          bestCost = cost;
        }
      }
      if (best == null) {
        return context
            .filter(c -> isNarrated(anchor))
            .map(c -> new Fill(new Filler.When(c), -1, "context", 2));
      }
      return Optional.of(
          new Fill(new Filler.When(best.value()), best.head(), "time", bestCost / 20));
    }

    /**
     * A main verb in a past tense or the present of chronicles, which the date above still rules.
     */
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

    // -------------------------------------------------------------- facts

    /**
     * One fact for each filler of a role that holds one value; all in one where it holds several.
     */
    private List<Proposal> expand(Frame frame, Map<Role, List<Fill>> fills, int anchor) {
      shorten(fills);
      List<Map<Role, Fill>> combinations = new ArrayList<>();
      combinations.add(new EnumMap<>(Role.class));
      for (Role role : frame.type().roles()) {
        List<Fill> found = fills.get(role);
        if (found == null) {
          continue;
        }
        if (frame.type().holdsSeveral(role)) {
          Fill joined = join(found);
          combinations.forEach(c -> c.put(role, joined));
          continue;
        }
        List<Map<Role, Fill>> next = new ArrayList<>();
        for (Map<Role, Fill> combination : combinations) {
          for (Fill fill : found) {
            if (next.size() < MOST_FACTS_OF_ONE_WORD) {
              Map<Role, Fill> copy = new EnumMap<>(combination);
              copy.put(role, fill);
              next.add(copy);
            }
          }
        }
        combinations = next;
      }
      countEach(fills, combinations, anchor);
      List<Proposal> proposals = new ArrayList<>();
      for (Map<Role, Fill> combination : combinations) {
        Map<Role, Filler> roles = new EnumMap<>(Role.class);
        int cost = 0;
        for (Map.Entry<Role, Fill> entry : combination.entrySet()) {
          roles.put(entry.getKey(), entry.getValue().filler());
          if (entry.getKey() != Role.TIME && entry.getKey() != Role.PLACE) {
            cost += entry.getValue().cost();
          }
        }
        double score = frame.prior() * Math.pow(0.93, Math.min(cost, 10));
        proposals.add(
            new Proposal(
                frame,
                new Fact(frame.type(), roles),
                sentence.index(),
                anchor,
                combination,
                score));
      }
      return proposals;
    }

    /** "des drones [à l'armée] [mardi]": what fills other roles is no part of the words. */
    private void shorten(Map<Role, List<Fill>> fills) {
      for (Role role : List.of(Role.FORCE, Role.ITEM)) {
        List<Fill> texts = fills.getOrDefault(role, List.of());
        if (texts.size() != 1 || texts.getFirst().token() < 0) {
          continue;
        }
        Fill fill = texts.getFirst();
        Set<Integer> others = new HashSet<>();
        times.forEach(t -> others.add(t.head()));
        fills.forEach(
            (other, found) -> {
              if (other == Role.RECIPIENT
                  || other == Role.TARGET
                  || other == Role.PLACE
                  || other == Role.DESTINATION
                  || other == Role.ORIGIN) {
                found.forEach(f -> others.add(f.token()));
              }
            });
        others.removeIf(
            t ->
                t <= fill.token()
                    || !tree.dominates(fill.token(), t)
                    || grammar.caseOf(t).equals("de") && !tree.token(t).upos().equals("NUM"));
        if (!others.isEmpty() && !tree.token(fill.token()).isVerb()) {
          String words = Phrases.noun(tree, fill.token(), text, others);
          fills.put(
              role,
              List.of(new Fill(new Filler.Text(words), fill.token(), fill.path(), fill.cost())));
        }
      }
    }

    /** "170 soldats et 14 policiers": each with its own number. */
    private void countEach(
        Map<Role, List<Fill>> fills, List<Map<Role, Fill>> combinations, int anchor) {
      if (combinations.size() < 2 || !fills.containsKey(Role.QUANTITY)) {
        return;
      }
      for (Map<Role, Fill> combination : combinations) {
        for (Role role : List.of(Role.VICTIM, Role.ITEM, Role.FORCE)) {
          Fill fill = combination.get(role);
          if (fill != null && fills.get(role).size() > 1) {
            Fill own = quantity(Map.of(role, List.of(fill)), -1);
            if (own == null) {
              combination.remove(Role.QUANTITY);
            } else {
              combination.put(Role.QUANTITY, own);
            }
          }
        }
      }
    }

    private static Fill join(List<Fill> fills) {
      List<String> ids = new ArrayList<>();
      for (Fill fill : fills) {
        ((Filler.Entities) fill.filler())
            .ids().stream().filter(i -> !ids.contains(i)).forEach(ids::add);
      }
      Fill first = fills.getFirst();
      return new Fill(new Filler.Entities(ids), first.token(), first.path(), first.cost());
    }
  }
}
