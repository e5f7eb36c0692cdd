package org.entente.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.entity.EntityTable;
import org.entente.event.Proposal.Fill;
import org.entente.language.Morphology;
import org.entente.language.Token;
import org.entente.mention.EntityClass;

/** Tries frames on the words of one sentence. */
final class Proposer {
  private final Scene scene;
  private final Grammar grammar;
  private final Tree tree;
  private final EntityTable entities;
  private final RoleFinder finder;
  private final ImpliedRoles implied;
  private final Lexicon lexicon;
  private final Guesses guesses;
  private final LostPeople lost;
  private final Pairs pairs;
  private final Circumstances circumstances;
  private final Expansion expansion;
  private final Set<String> offices;
  private Map<Role, List<Fill>> tried = Map.of();
  private Set<Role> missing = Set.of();

  /**
   * @param sources words that name who vouches: "selon"
   */
  Proposer(Scene scene, Lexicon lexicon, Set<String> sources) {
    this.scene = scene;
    this.lexicon = lexicon;
    this.grammar = scene.grammar();
    this.tree = scene.tree();
    this.entities = scene.entities();
    Fillers fillers = new Fillers(grammar, entities);
    this.circumstances = new Circumstances(scene, fillers, sources);
    this.finder = new RoleFinder(scene, lexicon, fillers, circumstances);
    this.implied = new ImpliedRoles(scene, fillers);
    this.guesses = new Guesses(scene, sources, fillers, circumstances);
    this.lost = new LostPeople(scene, fillers);
    this.pairs = new Pairs(scene, fillers);
    this.expansion = new Expansion(scene, circumstances);
    this.offices = lexicon.words("offices");
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
        scene.sentence().index(),
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

  /** True where this word brings up what the evoker says. */
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

  /** "était à Islamabad": the copula of a place. */
  boolean isWhere(Token token) {
    tried = Map.of();
    missing = Set.of();
    return tree.is(token.index(), "cop")
        && token.head() > token.index()
        && token.head() - token.index() <= 4
        && circumstances.isLocative(grammar.caseOf(token.head()));
  }

  private boolean hasWords(int anchor, List<String> words) {
    int at = anchor + 1;
    int limit = Math.min(tree.size(), anchor + 9);
    for (String word : words) {
      boolean found = false;
      if (word.startsWith(Evoker.BEFORE)) {
        if (!hasClitic(anchor, word.substring(Evoker.BEFORE.length()))) {
          return false;
        }
        continue;
      }
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

  /** "s'[en] est pris": at most two auxiliaries or clitics between. */
  private boolean hasClitic(int verb, String clitic) {
    for (int at = verb - 1; at >= Math.max(0, verb - 4); at--) {
      Token token = tree.token(at);
      if (token.form().equalsIgnoreCase(clitic)) {
        return token.upos().equals("PRON");
      }
      if (!token.upos().equals("AUX")
          && !token.upos().equals("PRON")
          && !token.upos().equals("ADV")) {
        return false;
      }
    }
    return false;
  }

  /** The facts of a frame that a word evokes; none where what it requires is missing. */
  List<Proposal> propose(Frame frame, Evoker evoker, int anchor) {
    if (frame.has("negated") && !isNegated(anchor)
        || frame.has("if-negated") && !isNegated(anchor)
        || frame.has("no-longer") && !isNoLonger(anchor)
        || frame.has("after-if") && !isBehindIf(anchor)
        || frame.has("in-quotes") && !isInQuotes(anchor)
        || frame.has("bare") && tree.child(anchor, Set.of("obj")).isPresent()) {
      return List.of();
    }
    List<Argument> arguments = grammar.arguments(anchor);
    boolean noun = evoker.kind() == Evoker.Kind.NOUN;
    if (isBarred(frame, arguments)) {
      return List.of();
    }
    if (!evoker.with().isEmpty() && !noun) {
      arguments = withInner(arguments, evoker);
    }
    if (evoker.kind() == Evoker.Kind.ADJECTIVE && tree.token(anchor).isVerb()) {
      arguments = asAdjective(arguments);
    }
    Map<Role, List<Fill>> fills = new EnumMap<>(Role.class);
    tried = fills;
    List<Integer> countable = countable(frame, arguments, noun, evoker, anchor);
    Set<Integer> used = new HashSet<>();
    Set<String> usedIds = new HashSet<>();
    frame
        .constants()
        .forEach(
            (role, value) ->
                fills.put(role, List.of(new Fill(new Filler.Text(value), -1, "constant", 0))));
    for (Map.Entry<Role, FillerSpec> entry : frame.roles().entrySet()) {
      List<Fill> found =
          RoleFinder.isText(entry.getKey())
              ? finder.texts(entry.getValue(), arguments, anchor, noun, used)
              : finder.things(
                  frame,
                  entry.getKey(),
                  entry.getValue(),
                  arguments,
                  anchor,
                  noun,
                  without(entry.getKey(), used, fills),
                  usedIds);
      boolean struck = // "revendique [une attaque [dans le Nord]]"
          entry.getKey() == Role.PLACE
              && frame.type() == FactType.Attack
              && fills.containsKey(Role.ITEM);
      if (found.isEmpty() && (struck || RoleFinder.hangsElsewhere(entry.getKey()))) {
        found = finder.nested(frame.type(), entry.getValue(), fills, used, usedIds);
      }
      if (!found.isEmpty()) {
        fills.put(entry.getKey(), found);
        if (!RoleFinder.isText(entry.getKey())) {
          found.forEach(f -> used.add(f.token()));
          found.forEach(f -> usedIds.addAll(((Filler.Entities) f.filler()).ids()));
        }
      }
    }
    if (frame.has("copula")) {
      lost.whoIsThere(frame, fills, anchor);
    }
    if (frame.has("two") && !noun) {
      lost.partner(frame, fills, anchor, used, usedIds);
    }
    if (frame.has("no-longer")) {
      lost.whoIsNoLonger(fills, frame, anchor);
    }
    if (frame.has("in-quotes")) {
      lost.sayer(frame, fills, anchor);
    }
    if (frame.has("pair") || frame.type().isSymmetric()) {
      pairs.part(frame, fills, anchor);
    }
    notVictims(frame, fills);
    implied.makers(frame, fills);
    implied.elected(frame, fills, offices);
    implied.owners(frame, fills, used);
    implied.blamed(frame, fills, usedIds);
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
    guesses.near(frame, fills, anchor, used, usedIds);
    int guessed = 0;
    for (Set<Role> any : frame.required()) {
      if (any.stream()
          .anyMatch(
              r ->
                  fills.containsKey(r)
                      || r == Role.QUANTITY
                          && circumstances.quantity(fills, anchor, countable) != null)) {
        continue;
      }
      if (frame.has("no-bold")
          || any.stream().anyMatch(r -> frame.has("sure-" + r.key()))
          || ++guessed > 1 && frame.has("no-near")) {
        missing = any;
        return List.of();
      }
      boolean told = // "en a livré à Kiev"
          frame.has("lenient")
              && arguments.stream().noneMatch(this::isThing)
              && fills.containsKey(Role.AGENT)
              && fills.containsKey(Role.RECIPIENT)
              && guessed <= 1;
      if (!guesses.boldly(frame, any, fills, anchor, usedIds)
          && !frame.type().mayLack(any)
          && !told) {
        missing = any;
        return List.of();
      }
    }
    if (frame.required().isEmpty() && fills.isEmpty()) {
      return List.of();
    }
    if (frame.type().mayLack(Set.of()) && !fills.containsKey(Role.AGENT) && !frame.has("no-bold")) {
      guesses.boldly(frame, Set.of(Role.AGENT), fills, anchor, usedIds);
    }
    circumstances.add(frame, fills, anchor, used, countable);
    onePlace(fills, anchor);
    return expansion.expand(frame, fills, anchor);
  }

  /** "une frappe a tué trente soldats turcs": it is not Turkish for that. */
  private void notVictims(Frame frame, Map<Role, List<Fill>> fills) {
    if (frame.type() != FactType.Attack && frame.type() != FactType.Combat) {
      return;
    }
    List<Fill> doers = new ArrayList<>(fills.getOrDefault(Role.AGENT, List.of()));
    for (Role role : List.of(Role.TARGET, Role.OPPONENT)) {
      for (Fill struck : fills.getOrDefault(role, List.of())) {
        doers.removeIf(
            d ->
                d.token() >= 0
                    && struck.token() >= 0
                    && tree.token(d.token()).head() == struck.token()
                    && tree.is(d.token(), "amod"));
      }
    }
    if (doers.isEmpty()) {
      fills.remove(Role.AGENT);
    } else {
      fills.put(Role.AGENT, doers);
    }
  }

  /** "À Lima, la présidente … se rendra à Quito": one goes where the words behind the verb say. */
  private void onePlace(Map<Role, List<Fill>> fills, int anchor) {
    List<Fill> places = fills.getOrDefault(Role.PLACE, List.of());
    if (places.size() > 1 && tree.token(anchor).isVerb()) {
      List<Fill> behind = places.stream().filter(p -> p.token() > anchor).toList();
      if (!behind.isEmpty()) {
        fills.put(Role.PLACE, behind);
      }
    }
  }

  /** "frappé de sanctions": words beside which the frame's own have another sense. */
  private boolean isBarred(Frame frame, List<Argument> arguments) {
    for (String option : frame.options()) {
      if (option.equals("no-clause")
          && arguments.stream().anyMatch(a -> a.slot().kind() == Slot.Kind.CLAUSE)) {
        return true;
      }
      if (option.startsWith("barred-")) {
        Set<String> words = lexicon.words(option.substring("barred-".length()));
        if (arguments.stream()
            .filter(a -> !isApart(a))
            .anyMatch(
                a -> words.contains(tree.lemma(a.token())) || words.contains(a.slot().word()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** "s'est emparé de Zinjibar, dernière place forte": a phrase of its own says nothing of it. */
  private boolean isApart(Argument argument) {
    int first = tree.extent(argument.token())[0];
    return first > 0 && tree.token(first - 1).form().equals(",");
  }

  private static List<Fill> both(Map<Role, List<Fill>> fills) {
    return fills.getOrDefault(Role.AGENT, fills.getOrDefault(Role.PARTY, List.of()));
  }

  /** "n'a jamais reconnu", "n'en veut pas". */
  private boolean isNegated(int verb) {
    if (!tree.token(verb).isVerb() && verb > 0) {
      String before = tree.token(verb - 1).form().toLowerCase(Locale.ROOT);
      if (grammar.words().list("negations").contains(before) || before.equals("hors")) {
        return true; // "pas question", "aucune relation"
      }
    }
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

  /** "n'est [plus] ministre", "n'était plus à la tête de". */
  private boolean isNoLonger(int noun) {
    boolean plus = false;
    for (int at = noun - 1; at >= Math.max(0, noun - 7); at--) {
      String form = tree.token(at).form().toLowerCase(Locale.ROOT);
      plus |= form.equals("plus");
      if (form.equals("n'") || form.equals("ne")) {
        return plus;
      }
      boolean verb = tree.token(at).upos().equals("VERB") && !tree.lemma(at).equals("être");
      if (verb || tree.token(at).upos().equals("PUNCT")) {
        return false;
      }
    }
    return false;
  }

  /** "Si tu bouges, a prévenu X, …", "« Nous répondrons », a averti X". */
  private boolean isBehindIf(int verb) {
    boolean quoted = false;
    boolean future = false;
    for (int at = 0; at < verb; at++) {
      Token token = tree.token(at);
      String form = token.form().toLowerCase(Locale.ROOT);
      if (token.upos().equals("SCONJ") && (form.equals("si") || form.equals("s'"))) {
        return true;
      }
      future |= token.morphology().tense() == Morphology.Tense.FUTURE;
      quoted |= form.equals("»") || form.equals("”");
    }
    return quoted && future;
  }

  private boolean isInQuotes(int noun) {
    for (int at = noun - 1; at >= Math.max(0, noun - 3); at--) {
      if ("«“\"".contains(tree.token(at).form())) {
        return true;
      }
    }
    return false;
  }

  /** An object that is no pronoun. */
  private boolean isThing(Argument argument) {
    return argument.slot().kind() == Slot.Kind.OBJECT
        && !tree.token(argument.token()).upos().equals("PRON");
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

  /** Phrases that stand where the counted things stand, named or not: "trois routiers". */
  private List<Integer> countable(
      Frame frame, List<Argument> arguments, boolean noun, Evoker evoker, int anchor) {
    List<Integer> tokens = new ArrayList<>();
    for (int at = anchor + 1; at < Math.min(tree.size(), anchor + 9); at++) {
      if (evoker.with().contains(tree.lemma(at).toLowerCase(Locale.ROOT))) {
        tokens.add(at); // "a perdu 67 hommes"
      }
    }
    if (frame.type() == FactType.TerritorialGain) { // "a pris 400 kilomètres carrés"
      for (Argument argument : arguments) {
        boolean measured =
            argument.slot().kind() == Slot.Kind.OBJECT
                || argument.slot().kind() == Slot.Kind.PREPOSITION
                    && argument.slot().word().equals("de");
        if (measured && lexicon.words("areas").contains(tree.lemma(argument.token()))) {
          tokens.add(argument.token());
        }
      }
    }
    FillerSpec spec = frame.roles().get(Role.VICTIM);
    if (spec != null) {
      for (Argument argument : arguments) {
        if (spec.slots().stream().anyMatch(s -> RoleFinder.stands(s, argument, noun, spec))) {
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
}
