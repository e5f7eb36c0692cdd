package org.entente.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Language;
import org.entente.language.Morphology.Gender;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.EntityClass;
import org.entente.mention.FoundMention;
import org.entente.mention.MentionKind;
import org.entente.mention.Noun;
import org.entente.mention.NounKind;
import org.jspecify.annotations.Nullable;

/** Links described bodies, armies, troops, groups, media and places; one node for each. */
final class GroupLinker {
  private static final List<NounKind> KINDS =
      List.of(
          NounKind.BODY,
          NounKind.FORCE,
          NounKind.TROOPS,
          NounKind.STATE_GROUP,
          NounKind.PEOPLE,
          NounKind.MEDIA,
          NounKind.PLACE,
          NounKind.COUNTRY);
  private static final String UN = "ONU"; // whose blue helmets are
  private static final Set<String> SOLDIERS =
      Set.of(
          "soldat",
          "troupe",
          "militaire",
          "homme",
          "soldier",
          "troop",
          "troops",
          "effectif",
          "combattant",
          "serviceman");
  private static final Set<String> SAME_AS_ITS_NAME =
      Set.of("city", "region", "base", "airport", "island", "sea", "river", "mountain");

  private static final Set<String> SPEAKING_FOR_OTHERS =
      Set.of(
          "émissaire",
          "envoyé",
          "négociateur",
          "diplomate",
          "délégation",
          "représentant",
          "plénipotentiaire",
          "responsable",
          "envoy",
          "emissary",
          "negotiator",
          "diplomat",
          "representative",
          "official");
  private static final Set<String> SETTLEMENTS = Set.of("city", "town", "village", "capital");

  private final ArticleLinks links;
  private final Phrases phrases;
  private final PronounLinker pronouns;
  private final Map<Node, Guess> guessedOwners = new LinkedHashMap<>();

  /** What may tell whose a body is when its own words do not. */
  private record Guess(@Nullable FoundMention possessive, @Nullable Node mainState) {}

  GroupLinker(ArticleLinks links, Phrases phrases, PronounLinker pronouns) {
    this.links = links;
    this.phrases = phrases;
    this.pronouns = pronouns;
  }

  /** Links descriptions, and the pronouns between them, as each may go back to the other. */
  void link() {
    for (FoundMention mention : links.mentions) {
      pronouns.link(mention);
      if (!links.isResolved(mention)
          && mention.mention().kind() == MentionKind.NOMINAL
          && !mention.nouns().isEmpty()) {
        link(mention);
      }
    }
  }

  /** Gives bodies that no word owns to whom a possessive says, else to the State told of most. */
  void settleOwners() {
    guessedOwners.forEach(
        (body, guess) -> {
          Node owner = guess.possessive == null ? null : links.thing(guess.possessive);
          if (owner != null && owner.isPerson()) {
            owner = null;
          }
          owner = owner != null ? owner : guess.mainState;
          if (owner != null && body.owners().isEmpty()) {
            body.root().of.add(owner);
          }
        });
  }

  private void link(FoundMention mention) {
    Optional<GazetteerEntry> known =
        links.gazetteer.named(links.language, phrases.text(mention)).stream().findFirst();
    if (known.isPresent() && mention.noun(NounKind.TROOPS).isEmpty()) {
      Node node = links.of(known.get());
      node.described |=
          node.names.isEmpty()
              && node.type == EntityClass.STATE_GROUP
              && Character.isLowerCase(phrases.text(mention).charAt(0));
      if (node.phrase.isEmpty()) {
        node.phrase = contentWords(mention); // so that a bare "armée" finds it
      }
      add(mention, node);
      return;
    }
    FoundMention after = phrases.nameAfter(mention);
    Noun noun = null;
    for (NounKind kind : KINDS) {
      if (noun == null) {
        noun = mention.noun(kind).orElse(null);
      }
    }
    if (noun == null) {
      return;
    }
    Node named =
        after == null || after.mention().first() != mention.mention().last() + 1
            ? null
            : links.thing(after);
    if (named != null && takesName(noun, named)) {
      EntityClass type = classOf(noun, mention);
      if (named.entry == null && type != EntityClass.PERSON) {
        named.type = type;
      }
      String both = phrases.text(mention) + " " + after.mention().surface();
      boolean part = // "mont Dov", "musée Lambinet"
          named.entry == null
              && (noun.kind() == NounKind.PLACE
                  || noun.kind() == NounKind.PEOPLE && noun.detail().equals("crowd"));
      (part ? named.names : named.otherNames).add(both);
      links.resolve(mention, named);
      return;
    }
    switch (noun.kind()) {
      case BODY, FORCE -> linkBody(mention, noun);
      case TROOPS -> linkTroops(mention, noun);
      case STATE_GROUP -> linkStates(mention, noun);
      case PEOPLE, MEDIA -> linkPeople(mention, noun);
      case PLACE -> linkPlace(mention, noun);
      case COUNTRY, OFFICE, TREATY -> {}
    }
  }

  private void add(FoundMention mention, Node node) {
    node.root().names.add(phrases.text(mention));
    links.resolve(mention, node.root());
  }

  private @Nullable FoundMention possessive(FoundMention mention) {
    for (FoundMention other : links.mentionsOf(mention.mention().sentence())) {
      if (other.mention().kind() == MentionKind.PRONOUN
          && other.mention().last() == mention.mention().first() - 1) {
        return other;
      }
    }
    return null;
  }

  /** Whom "ses", "leur", "its" before a description means: a State or body, a ruler's State. */
  private @Nullable Node possessor(FoundMention mention) {
    FoundMention possessive = possessive(mention);
    Node owner = possessive == null ? null : links.thing(possessive);
    if (owner == null || !owner.isPerson()) {
      return owner == null || owner.type == EntityClass.PLACE || owner.type == EntityClass.TREATY
          ? null
          : owner;
    }
    for (Node.Office office : owner.offices) {
      Node of = office.of();
      if (of != null && of.root().type == EntityClass.STATE) {
        return of.root();
      }
    }
    return null;
  }

  /** "soldats ukrainiens" of "ses soldats", where they are Ukraine's. */
  private Optional<String> ownedName(FoundMention mention, Node owner) {
    String words = phrases.text(mention);
    if (owner.entry == null
        || owner.type != EntityClass.STATE
        || words.chars().anyMatch(Character::isDigit)) {
      return Optional.empty(); // "43e bataillon" has a name of its own
    }
    Token head = links.sentence(mention).token(mention.mention().head());
    return links
        .gazetteer
        .adjectiveOf(
            links.language,
            owner.entry,
            head.morphology().gender() == Gender.FEMININE,
            phrases.isPlural(mention))
        .map(
            adjective -> {
              if (links.language == Language.EN) {
                return adjective + " " + words;
              }
              int cut = words.indexOf(" de");
              return cut < 0
                  ? words + " " + adjective
                  : words.substring(0, cut) + " " + adjective + words.substring(cut);
            });
  }

  private static boolean takesName(Noun noun, Node named) {
    return switch (noun.kind()) {
      case PEOPLE ->
          named.type != EntityClass.STATE
              && (!named.isPerson()
                  || named.entry == null && isGroup(noun) && named.offices.isEmpty());
      case MEDIA, FORCE -> !named.isPerson() && named.type != EntityClass.STATE;
      case PLACE -> named.type != EntityClass.STATE;
      case TROOPS -> noun.detail().equals("ship");
      default -> false;
    };
  }

  static boolean isGroup(Noun noun) {
    return switch (noun.detail()) {
      case "group", "crowd", "union" -> true;
      default -> false;
    };
  }

  private EntityClass classOf(Noun noun, FoundMention mention) {
    return switch (noun.kind()) {
      case BODY -> EntityClass.GOVERNMENT_BODY;
      case FORCE -> EntityClass.ARMED_FORCE;
      case TROOPS -> EntityClass.MILITARY_UNIT;
      case STATE_GROUP -> EntityClass.STATE_GROUP;
      case MEDIA -> EntityClass.MEDIA;
      case PLACE -> EntityClass.PLACE;
      case TREATY -> EntityClass.TREATY;
      case OFFICE -> EntityClass.PERSON;
      case COUNTRY -> EntityClass.STATE;
      case PEOPLE ->
          phrases.isPlural(mention) || isGroup(noun)
              ? EntityClass.ORGANIZATION
              : EntityClass.PERSON;
    };
  }

  /** A body or army is the same as another of the same words and State. */
  private void linkBody(FoundMention mention, Noun noun) {
    Node owner = phrases.owner(mention);
    Node possessor = owner == null ? possessor(mention) : null;
    owner = owner == null ? possessor : owner;
    String words = contentWords(mention);
    if (owner == null && words.equals("force") && !phrases.isPlural(mention)) {
      return; // "recourir à la force"
    }
    List<Node> owners = distributedOwners(mention);
    if (owners.size() > 1) {
      linkEach(mention, noun, owners);
      return;
    }
    Node same = find(words, owner, classOf(noun, mention), mention, noun);
    if (same == null) {
      same = links.create(classOf(noun, mention));
      same.phrase = words;
      same.described = Character.isLowerCase(phrases.text(mention).codePointAt(0));
      if (owner == null) {
        guessedOwners.put(same, new Guess(possessive(mention), mainState()));
      }
    }
    if (owner != null) {
      same.of.clear();
      same.of.add(owner);
      same.described &= owner.isPerson() || possessor != null;
    }
    add(mention, same);
    if (possessor != null) {
      ownedName(mention, possessor).ifPresent(same.root().names::add);
    }
  }

  /** The States of "gouvernements allemand et américain", one body each; else none. */
  private List<Node> distributedOwners(FoundMention mention) {
    List<Node> owners = new ArrayList<>();
    if (phrases.isPlural(mention)) {
      for (FoundMention part : phrases.inside(mention)) {
        Node state = links.thing(part);
        if (part.mention().kind() == MentionKind.ADJECTIVE
            && state != null
            && !part.mention().surface().endsWith("s")) {
          owners.add(state);
        }
      }
    }
    return owners;
  }

  private void linkEach(FoundMention mention, Noun noun, List<Node> owners) {
    List<Node> bodies = new ArrayList<>();
    EntityClass type = classOf(noun, mention);
    for (FoundMention part : phrases.inside(mention)) {
      Node owner = links.thing(part);
      if (owner == null || !owners.contains(owner)) {
        continue;
      }
      Node body = find(noun.phrase().toLowerCase(Locale.ROOT), owner, type, mention, noun);
      if (body == null || !body.owners().contains(owner)) {
        body = links.create(type);
        body.phrase = noun.phrase().toLowerCase(Locale.ROOT);
        body.of.add(owner);
      }
      body.names.add(noun.phrase() + " " + part.mention().surface());
      bodies.add(body);
    }
    links.resolve(mention, bodies);
  }

  private @Nullable Node find(
      String words, @Nullable Node owner, EntityClass type, FoundMention mention, Noun noun) {
    Node best = null;
    for (Node node : links.nodes()) {
      if (node.type != type || node.phrase.isEmpty()) {
        continue;
      }
      boolean sameWords =
          node.phrase.equals(words)
              || owner == null && node.phrase.startsWith(words + " ")
              || node.owners().isEmpty() && words.startsWith(node.phrase + " ");
      boolean sameOwner = owner == null || node.owners().isEmpty() || node.owners().contains(owner);
      if (sameWords && sameOwner) {
        best = node; // the latest made, as text order goes
      }
    }
    return best;
  }

  /** Lemmas of a description without the words that only tell whose it is. */
  private String contentWords(FoundMention mention) {
    Sentence sentence = links.sentence(mention);
    List<FoundMention> parts = phrases.inside(mention);
    List<String> words = new ArrayList<>();
    for (int i = mention.core(); i <= mention.mention().last(); i++) {
      Token token = sentence.token(i);
      int at = i;
      boolean owned =
          parts.stream()
              .anyMatch(
                  p ->
                      (p.name().isPresent() || p.mention().kind() == MentionKind.ADJECTIVE)
                          && p.mention().first() <= at
                          && at <= p.mention().last());
      boolean content =
          switch (token.upos()) {
            case "NOUN", "ADJ", "PROPN", "NUM", "VERB" -> true;
            default -> false;
          };
      if (content && !owned) {
        words.add(token.lemma().toLowerCase(Locale.ROOT));
      }
    }
    return String.join(" ", words);
  }

  private void linkTroops(FoundMention mention, Noun noun) {
    if (noun.detail().equals("needs-complement") && phrases.inside(mention).isEmpty()
        || noun.detail().equals("plural") && !phrases.isPlural(mention)) {
      return;
    }
    Node owner = phrases.owner(mention);
    Node possessor = owner == null ? possessor(mention) : null;
    owner = owner == null ? possessor : owner;
    String words = contentWords(mention);
    boolean numbered = words.matches(".*\\d.*");
    Node same = null;
    for (Node node : links.nodes()) {
      if (node.type != EntityClass.MILITARY_UNIT || node.phrase.isEmpty()) {
        continue;
      }
      boolean sameWords =
          node.phrase.equals(words)
              || SOLDIERS.contains(node.phrase) && SOLDIERS.contains(words)
              || owner == null
                  && phrases.isDefinite(mention)
                  && node.phrase.startsWith(words + " ");
      boolean sameOwner =
          node.owners().contains(owner) || owner == null && phrases.isDefinite(mention);
      if (sameWords && sameOwner) {
        same = node;
      }
    }
    if (same == null) {
      same = links.create(EntityClass.MILITARY_UNIT);
      same.phrase = words;
      same.described = !numbered;
      if (owner != null) {
        same.of.add(owner);
      }
    }
    add(mention, same);
    if (possessor != null) {
      ownedName(mention, possessor).ifPresent(same.root().names::add);
    }
  }

  private void linkStates(FoundMention mention, Noun noun) {
    boolean capital =
        Character.isUpperCase(noun.phrase().codePointAt(0))
            && !noun.phrase().startsWith("État")
            && Character.isUpperCase(phrases.text(mention).codePointAt(0));
    if (!capital
        && !phrases.isPlural(mention)
        && !noun.phrase().endsWith("internationale")
        && !(noun.detail().equals("group") && phrases.isDefinite(mention))
        && !noun.phrase().startsWith("international")) {
      return;
    }
    Node node = described(mention, noun, EntityClass.STATE_GROUP, phrases.owner(mention));
    node.described &= !capital;
  }

  private void linkPeople(FoundMention mention, Noun noun) {
    boolean plural = phrases.isPlural(mention);
    boolean office = mention.noun(NounKind.OFFICE).isPresent() && !isIndefinite(mention);
    if (!plural && (noun.detail().equals("plural") || office)) {
      return; // "le ministre" is for those who know offices, "un conseiller" nobody knows
    }
    if (!plural && !isGroup(noun)) {
      boolean told = phrases.isDefinite(mention) && mention.mention().last() == mention.coreEnd();
      if (linkKnownPerson(mention, noun, told) || told) {
        return; // "l'ingénieur" whom nobody introduced is just anyone
      }
    }
    if (plural && linkPeopleBeside(mention)) {
      return;
    }
    if (noun.detail().equals("union") && mention.mention().last() == mention.coreEnd()) {
      return; // "le bloc" of nobody
    }
    if (SPEAKING_FOR_OTHERS.contains(noun.phrase()) && possessive(mention) != null) {
      return; // "leurs émissaires": those whose they are act
    }
    described(mention, noun, classOf(noun, mention), phrases.owner(mention));
  }

  private boolean isIndefinite(FoundMention mention) {
    int first = mention.mention().first();
    if (first == 0) {
      return false;
    }
    Token before = links.sentence(mention).token(first - 1);
    return before.upos().equals("DET")
        && (before.lemma().equals("un")
            || before.lemma().equals("a")
            || before.lemma().equals("an"));
  }

  /** "les présidents X et Y": these. */
  private boolean linkPeopleBeside(FoundMention mention) {
    FoundMention name = phrases.nameAfter(mention);
    Node first = name == null ? null : links.thing(name);
    if (first == null || !first.isPerson()) {
      return false;
    }
    List<Node> people = new ArrayList<>(List.of(first));
    for (FoundMention other : links.mentionsOf(mention.mention().sentence())) {
      Token token = links.sentence(other).token(other.mention().head());
      Node thing = links.thing(other);
      if (token.deprel().startsWith("conj")
          && token.head() == name.mention().head()
          && thing != null
          && thing.isPerson()
          && !people.contains(thing)) {
        people.add(thing);
      }
    }
    links.resolve(mention, people);
    return true;
  }

  /** "un médecin, Hagos Gebremariam", and "le médecin" after that. */
  private boolean linkKnownPerson(FoundMention mention, Noun noun, boolean told) {
    FoundMention name = phrases.nameBeside(mention);
    Node person = name == null ? null : links.thing(name);
    if (person != null && person.isPerson()) {
      person.offices.add(new Node.Office("occupation", noun.phrase(), null));
      links.resolve(mention, person);
      return true;
    }
    if (!told) {
      return false;
    }
    Node last = null;
    for (Node node : links.nodes()) {
      if (node.isPerson()
          && node.firstOffset < mention.mention().span().start()
          && node.offices.stream()
              .anyMatch(o -> o.kind().equals("occupation") && o.phrase().equals(noun.phrase()))) {
        last = node;
      }
    }
    if (last != null) {
      links.resolve(mention, last);
    }
    return last != null;
  }

  private Node described(FoundMention mention, Noun noun, EntityClass type, @Nullable Node owner) {
    String words = contentWords(mention);
    Node same = null;
    for (Node node : links.nodes()) {
      boolean sameOwner =
          owner == null
              ? phrases.isDefinite(mention) || node.owners().isEmpty()
              : node.owners().contains(owner);
      boolean sameWords =
          node.phrase.equals(words)
              || owner == null
                  && phrases.isDefinite(mention)
                  && node.phrase.startsWith(words + " ");
      if (node.type == type && sameWords && sameOwner && !node.phrase.isEmpty()) {
        same = node;
      }
    }
    if (same == null) {
      same = links.create(type);
      same.phrase = words;
      same.described = true;
      same.plural = phrases.isPlural(mention);
      if (owner != null && type != EntityClass.PLACE) {
        same.of.add(owner);
      }
    }
    add(mention, same);
    return same;
  }

  private void linkPlace(FoundMention mention, Noun noun) {
    Node owner = phrases.place(mention);
    boolean pure = mention.mention().last() == mention.coreEnd();
    if (noun.detail().equals("capital")) {
      linkCapital(mention, owner);
      return;
    }
    if (owner != null
        && owner.type == EntityClass.PLACE
        && SAME_AS_ITS_NAME.contains(noun.detail())
        && !noun.detail().equals("base")
        && !noun.detail().equals("airport")) {
      owner.names.add(phrases.text(mention)); // "la ville de Goma", "la province du Cabo Delgado"
      links.resolve(mention, owner);
      return;
    }
    if (pure) {
      goesBack(mention, noun);
      boolean border = noun.detail().equals("border") && phrases.isDefinite(mention);
      if (links.isResolved(mention) || !border) {
        return;
      }
    }
    Node node = described(mention, noun, EntityClass.PLACE, owner);
    if (owner != null && (noun.detail().equals("base") || noun.detail().equals("airport"))) {
      node.described = false;
    }
  }

  /** "la ville", "le Nord": what was named before and is one. */
  private void goesBack(FoundMention mention, Noun noun) {
    if (!phrases.isDefinite(mention) || phrases.isPlural(mention)) {
      return;
    }
    String surface = mention.mention().surface();
    boolean capital = Character.isUpperCase(surface.codePointAt(0));
    Node last = null;
    for (FoundMention other : links.mentions) {
      if (other.mention().span().start() >= mention.mention().span().start()) {
        break;
      }
      Node thing = links.thing(other);
      if (thing == null || thing.entry == null && thing.type == EntityClass.STATE) {
        continue;
      }
      boolean fits =
          noun.detail().equals("direction")
              ? capital
                  && thing.type == EntityClass.STATE
                  && (thing.entry.name(links.language).endsWith(" " + surface)
                      || thing.entry.name(links.language).startsWith(surface + " "))
              : thing.type == EntityClass.PLACE && isSuch(thing, noun);
      if (fits) {
        last = thing;
      }
    }
    if (last != null) {
      links.resolve(mention, last);
    }
  }

  private static boolean isSuch(Node place, Noun noun) {
    boolean settlement = SETTLEMENTS.contains(noun.detail());
    if (place.entry == null) {
      return place.phrase.isEmpty()
          ? settlement
          : place.phrase.startsWith(noun.phrase().toLowerCase(Locale.ROOT));
    }
    String kind = place.entry.kind();
    return settlement ? SETTLEMENTS.contains(kind) : kind.equals(noun.detail());
  }

  private void linkCapital(FoundMention mention, @Nullable Node owner) {
    Node state = owner != null ? owner : lastState(mention);
    if (state == null || state.entry == null || phrases.isPlural(mention)) {
      return;
    }
    state
        .entry
        .capital()
        .flatMap(links.gazetteer::find)
        .ifPresent(c -> links.resolve(mention, links.of(c)));
  }

  /** The State that the article mentions most. */
  private @Nullable Node mainState() {
    Map<Node, Integer> counts = new LinkedHashMap<>();
    for (FoundMention mention : links.mentions) {
      for (Node thing : links.things(mention)) {
        if (thing.type == EntityClass.STATE) {
          counts.merge(thing, 1, Integer::sum);
        }
      }
    }
    Node main = null;
    int most = 0;
    for (Map.Entry<Node, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        main = entry.getKey();
      }
    }
    return main;
  }

  /** The State last mentioned before, by name or adjective. */
  private @Nullable Node lastState(FoundMention mention) {
    Node last = null;
    for (FoundMention other : links.mentions) {
      if (other.mention().span().start() >= mention.mention().span().start()) {
        break;
      }
      Node thing = links.thing(other);
      if (thing != null && thing.type == EntityClass.STATE) {
        last = thing;
      }
    }
    return last;
  }
}
