package org.entente.entity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.article.Block;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.EntityClass;
import org.entente.mention.FoundMention;
import org.entente.mention.FoundName;
import org.entente.mention.NameList;
import org.entente.mention.NameType;
import org.entente.mention.Noun;
import org.entente.mention.NounKind;
import org.jspecify.annotations.Nullable;

/**
 * Links proper names: first those that can mean one thing only, then those that need the others.
 */
final class NameLinker {
  private static final Set<String> NICKNAMING =
      Set.of("dit", "dite", "alias", "surnommé", "surnommée", "nicknamed");

  private final ArticleLinks links;
  private final Words words;
  private final Metonymy metonymy;
  private final People people;
  private final Map<String, Node> unknown = new LinkedHashMap<>();

  /**
   * Words that tell what a name is of.
   *
   * @param media "Gazette", "Herald"
   * @param ships "HMS"
   * @param institutions "Conseil": alone, the name of none in particular
   */
  record Words(Set<String> media, Set<String> ships, Set<String> institutions) {}

  NameLinker(ArticleLinks links, Words words, Metonymy metonymy, People people) {
    this.links = links;
    this.words = words;
    this.metonymy = metonymy;
    this.people = people;
  }

  void link() {
    List<FoundMention> names = links.mentions.stream().filter(m -> m.name().isPresent()).toList();
    for (FoundMention mention : names) {
      linkKnown(mention, false);
    }
    for (FoundMention mention : names) {
      if (!links.isResolved(mention)) {
        linkKnown(mention, true);
      }
    }
    Map<String, NameType> types = vote(names);
    for (FoundMention mention : names) { // full names before bare surnames
      if (!links.isResolved(mention)
          && people.isFullName(surface(mention))
          && types.get(key(mention)) == NameType.PERSON) {
        resolve(mention, people.full(surface(mention)));
      }
    }
    for (FoundMention mention : names) {
      if (!links.isResolved(mention)) {
        linkUnknown(mention, types.get(key(mention)));
      }
    }
  }

  private static String surface(FoundMention mention) {
    return mention.mention().surface().replace('’', '\'');
  }

  private static String key(FoundMention mention) {
    return NameList.key(surface(mention));
  }

  private void resolve(FoundMention mention, Node node) {
    node.root().names.add(surface(mention));
    links.resolve(mention, node.root());
  }

  /** What the gazetteer knows; names of several things wait for the second round. */
  private void linkKnown(FoundMention mention, boolean ambiguousToo) {
    String name = surface(mention);
    List<GazetteerEntry> named = links.gazetteer.named(links.language, name);
    List<GazetteerEntry> governed = links.gazetteer.governments(links.language, name);
    boolean person = mention.name().map(FoundName::type).orElseThrow() == NameType.PERSON;
    if (person && mention.mention().score() < 1) {
      named = named.stream().filter(e -> e.type() == EntityClass.PERSON).toList();
      governed = List.of();
    }
    if (named.isEmpty() && governed.isEmpty()
        || !ambiguousToo && (named.size() > 1 || !governed.isEmpty())) {
      return;
    }
    GazetteerEntry state = choose(named, EntityClass.STATE);
    if (state == null && named.stream().anyMatch(e -> e.type() == EntityClass.PLACE)) {
      state = republic(mention, name);
    }
    if (state != null) {
      resolve(mention, links.of(state));
      return;
    }
    GazetteerEntry actor = best(governed);
    boolean placeLike =
        named.isEmpty() || named.stream().anyMatch(e -> e.type() == EntityClass.PLACE);
    if (actor != null && placeLike) {
      Sentence sentence = links.sentence(mention);
      if (metonymy.acts(sentence, mention)) {
        Node node = links.of(actor);
        resolve(mention, node);
        return;
      }
      if (named.isEmpty()) {
        resolve(mention, place(name));
        return;
      }
    }
    GazetteerEntry chosen = best(named);
    if (chosen != null && standsForPlace(mention, chosen)) {
      resolve(mention, place(name));
      return;
    }
    resolve(mention, links.of(chosen != null ? chosen : actor));
  }

  /** "les « républiques populaires » de Donetsk et de Louhansk": these, not the towns; or null. */
  private @Nullable GazetteerEntry republic(FoundMention mention, String name) {
    Sentence sentence = links.sentence(mention);
    int after = mention.mention().last() + 1;
    boolean told =
        after < sentence.tokens().size() && sentence.token(after).lemma().equals("republic");
    for (int i = mention.mention().first() - 1;
        !told && i >= 0 && i > mention.mention().first() - 10;
        i--) {
      Token token = sentence.token(i);
      String lemma = token.lemma().toLowerCase(Locale.ROOT);
      told = lemma.equals("république") && !token.upos().equals("PROPN");
      boolean passes =
          lemma.equals("de")
              || lemma.equals("et")
              || token.upos().equals("PUNCT") && !token.form().matches("[.;:!?]")
              || token.upos().equals("ADJ")
              || token.upos().equals("PROPN")
              || token.upos().equals("DET");
      if (!told && !passes) {
        return null;
      }
    }
    if (!told) {
      return null;
    }
    for (String whole :
        List.of(
            "république populaire de " + name,
            name + " People's Republic",
            "république de " + name)) {
      for (GazetteerEntry entry : links.gazetteer.named(links.language, whole)) {
        if (entry.type() == EntityClass.STATE) {
          return entry;
        }
      }
    }
    return null;
  }

  /** "en Occident", "reçu à la Maison Blanche", "au Pentagone": where, not who. */
  private boolean standsForPlace(FoundMention mention, GazetteerEntry entry) {
    return switch (entry.type()) {
      case STATE_GROUP -> {
        int first = mention.mention().first();
        yield first > 0 && links.sentence(mention).token(first - 1).form().equalsIgnoreCase("en");
      }
      case GOVERNMENT_BODY ->
          links.gazetteer.isSeat(entry)
              && !metonymy.acts(links.sentence(mention), mention)
              && !metonymy.speaks(links.sentence(mention), mention)
              && metonymy.isAt(links.sentence(mention), mention);
      default -> false;
    };
  }

  private Node place(String name) {
    return unknown.computeIfAbsent(
        "place " + NameList.key(name), k -> links.create(EntityClass.PLACE));
  }

  private @Nullable GazetteerEntry choose(List<GazetteerEntry> entries, EntityClass type) {
    return best(entries.stream().filter(e -> e.type() == type).toList());
  }

  /** Of several things with one name the one that the article names otherwise too, or the first. */
  private @Nullable GazetteerEntry best(List<GazetteerEntry> entries) {
    for (GazetteerEntry entry : entries) {
      if (links.has(entry)) {
        return entry;
      }
    }
    for (GazetteerEntry entry : entries) {
      if (entry.capital().flatMap(links.gazetteer::find).map(links::has).orElse(false)) {
        return entry;
      }
    }
    for (GazetteerEntry entry : entries) {
      if (entry.type() == EntityClass.INTERNATIONAL_ORGANIZATION) {
        return entry; // "Bruxelles" is rather the Union than Belgium
      }
    }
    return entries.isEmpty() ? null : entries.get(0);
  }

  /** One type for each unknown name, whatever the finder took its single mentions for. */
  private Map<String, NameType> vote(List<FoundMention> names) {
    Map<String, Map<NameType, Double>> votes = new LinkedHashMap<>();
    for (FoundMention mention : names) {
      if (!links.isResolved(mention)) {
        FoundName name = mention.name().orElseThrow();
        Map<NameType, Double> counts =
            votes.computeIfAbsent(key(mention), k -> new EnumMap<>(NameType.class));
        counts.merge(name.type(), name.score(), Double::sum);
        if (isMedium(surface(mention))) {
          counts.merge(NameType.ORGANIZATION, 4.0, Double::sum);
        }
        if (name.type() == NameType.PLACE
            && (name.score() <= 0.6 && isAmongPeople(mention, names) || isTitled(mention))) {
          counts.merge(NameType.PERSON, 2.0, Double::sum);
        }
        if (signs(mention) || follows(mention) || name.type() == NameType.PLACE && tells(mention)) {
          counts.merge(NameType.PERSON, 2.0, Double::sum);
        }
      }
    }
    Map<String, NameType> types = new LinkedHashMap<>();
    votes.forEach(
        (key, byType) -> {
          NameType best = NameType.OTHER;
          double most = -1;
          for (Map.Entry<NameType, Double> vote : byType.entrySet()) {
            if (vote.getValue() > most) {
              most = vote.getValue();
              best = vote.getKey();
            }
          }
          types.put(key, best);
        });
    return types;
  }

  /** "le président Habibie": behind an office stands who holds it. */
  private boolean isTitled(FoundMention mention) {
    for (FoundMention other : links.mentionsOf(mention.mention().sentence())) {
      if (other.noun(NounKind.OFFICE).isPresent()
          && other.mention().last() == mention.mention().first() - 1
          && other.mention().last() == other.coreEnd()) {
        return true;
      }
    }
    return false;
  }

  /** "Metternich, Talleyrand et Castlereagh": in a row with somebody. */
  private boolean isAmongPeople(FoundMention mention, List<FoundMention> names) {
    Sentence sentence = links.sentence(mention);
    int joint = mention.mention().first() - 1;
    String form = joint < 1 ? "" : sentence.token(joint).form();
    if (!form.equals(",") && !form.equals("et") && !form.equals("and")) {
      return false;
    }
    for (FoundMention other : names) {
      if (other.mention().sentence() == sentence.index() && other.mention().last() == joint - 1) {
        Node thing = links.thing(other);
        return thing != null
            ? thing.isPerson()
            : other.name().map(FoundName::type).orElseThrow() == NameType.PERSON;
      }
    }
    return false;
  }

  /** "Vila Herald", "Radio Archipel". */
  private boolean isMedium(String name) {
    String[] parts = name.split("[ \u00a0-]");
    for (String part : parts) {
      if (parts.length > 1 && words.media().contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** "– Hong Min, …" under a quotation. */
  private boolean signs(FoundMention mention) {
    return links.sentence(mention).block() == Block.Kind.SIGNATURE
        && mention.mention().first() <= 1;
  }

  /** The person before in "Mohamed Hamdan Daglo, dit « Hemetti »"; or null. */
  private @Nullable Node nicknamed(FoundMention mention) {
    Sentence sentence = links.sentence(mention);
    int at = mention.mention().first() - 1;
    if (at >= 0 && sentence.token(at).upos().equals("PUNCT")) {
      at--;
    }
    if (at < 0 || !NICKNAMING.contains(sentence.token(at).form())) {
      return null;
    }
    Node person = null;
    for (FoundMention other : links.mentionsOf(sentence.index())) {
      Node thing = links.thing(other);
      if (other.mention().last() < at
          && other.mention().last() >= at - 2
          && thing != null
          && thing.isPerson()) {
        person = thing;
      }
    }
    return person;
  }

  /** "l'Union" after "l'Union africaine": the institution last named that begins so; or null. */
  private @Nullable Node institution(String name, FoundMention mention) {
    Node last = null;
    for (FoundMention other : links.mentions) {
      if (other.mention().span().start() >= mention.mention().span().start()) {
        break;
      }
      Node thing = links.thing(other);
      if (thing != null
          && thing.type.isOrganization()
          && other.name().isPresent()
          && (other.mention().surface().startsWith(name + " ")
              || name.indexOf(' ') > 0 && isShortened(name, other.mention().surface()))) {
        last = thing;
      }
    }
    return last;
  }

  /** "Force mixte" of "Force multinationale mixte": its first word and others, in order. */
  private static boolean isShortened(String brief, String full) {
    List<String> words = List.of(full.replace('’', '\'').split(" "));
    int at = 0;
    for (String word : brief.split(" ")) {
      int found = words.subList(at, words.size()).indexOf(word);
      if (found < 0 || at == 0 && found > 0) {
        return false;
      }
      at += found + 1;
    }
    return words.size() > brief.split(" ").length;
  }

  /** "gouvernement Mamine": whose it is. */
  private boolean follows(FoundMention mention) {
    for (FoundMention other : links.mentionsOf(mention.mention().sentence())) {
      if (other.noun(NounKind.BODY).isPresent()
          && other.coreEnd() == mention.mention().first() - 1) {
        return true;
      }
    }
    return false;
  }

  /** "explique Hong Min": a name of several words that does something is no town. */
  private boolean tells(FoundMention mention) {
    Sentence sentence = links.sentence(mention);
    Token head = sentence.token(mention.mention().head());
    boolean guessed = mention.mention().score() <= 0.5; // capitals alone said that it is a name
    return (surface(mention).indexOf(' ') > 0
            || guessed && mention.mention().first() == 0
            || guessed
                && !sentence.token(Math.max(0, mention.mention().first() - 1)).upos().equals("DET"))
        && head.deprel().startsWith("nsubj")
        && !head.deprel().endsWith("pass")
        && head.head() >= 0
        && sentence.token(head.head()).isVerb();
  }

  /** "l'axe Pyongyang-Moscou": both. */
  private boolean linkPair(FoundMention mention, String name) {
    int cut = Math.max(name.indexOf('-'), name.indexOf('–'));
    if (cut < 1) {
      return false;
    }
    List<Node> pair = new ArrayList<>();
    for (String part : List.of(name.substring(0, cut), name.substring(cut + 1))) {
      List<GazetteerEntry> known =
          new ArrayList<>(links.gazetteer.governments(links.language, part.strip()));
      known.addAll(links.gazetteer.named(links.language, part.strip()));
      if (!known.isEmpty()) {
        pair.add(links.of(known.get(0)));
      }
    }
    if (pair.size() == 2) {
      links.resolve(mention, pair);
    }
    return pair.size() == 2;
  }

  private void linkUnknown(FoundMention mention, NameType type) {
    String name = surface(mention);
    if (linkPair(mention, name)) {
      return;
    }
    List<GazetteerEntry> both =
        links.gazetteer.adjectivePair(links.language, name.toLowerCase(Locale.ROOT));
    if (both.size() == 2 && name.indexOf('-') > 0) { // "les Franco-Britanniques"
      links.resolve(mention, both.stream().map(links::of).toList());
      return;
    }
    Node nicknamed = nicknamed(mention);
    if (nicknamed != null) {
      resolve(mention, nicknamed);
      return;
    }
    boolean institution =
        type == NameType.ORGANIZATION || type != NameType.PERSON && name.indexOf(' ') < 0;
    Node whole = institution ? institution(name, mention) : null;
    if (whole != null) {
      resolve(mention, whole);
      return;
    }
    Node person = people.byPart(name, mention.mention().span().start());
    if (person != null && (type == NameType.PERSON || name.indexOf(' ') < 0)) {
      resolve(mention, person);
      return;
    }
    switch (type) {
      case PERSON -> resolve(mention, people.bare(name));
      case PLACE -> resolve(mention, thing(name, EntityClass.PLACE));
      case ORGANIZATION -> {
        Node node = thing(name, isMedium(name) ? EntityClass.MEDIA : classOf(mention));
        if (words.ships().contains(name.split(" ", 2)[0])) {
          node.type = EntityClass.MILITARY_UNIT;
        }
        node.described |= node.names.isEmpty() && words.institutions().contains(name);
        resolve(mention, node);
      }
      case OTHER -> {} // works, events and products are no things of ours
    }
  }

  private Node thing(String name, EntityClass type) {
    String key = NameList.key(name);
    Node same = unknown.get(key);
    if (same == null) {
      same = unknown.get("place " + key);
    }
    if (same == null) {
      for (Map.Entry<String, Node> other : new ArrayList<>(unknown.entrySet())) {
        // "Mocímboa" after "Mocímboa da Praia"
        if (other.getValue().type == type
            && (other.getKey().startsWith(key + " ") || key.startsWith(other.getKey() + " "))) {
          same = other.getValue();
        }
      }
    }
    if (same == null) {
      same = links.create(type);
    }
    unknown.put(key, same);
    return same;
  }

  /** "Forces démocratiques de libération" is an army, "Radio Fleuve" a station. */
  private static EntityClass classOf(FoundMention mention) {
    for (NounKind kind : new NounKind[] {NounKind.BODY, NounKind.FORCE, NounKind.MEDIA}) {
      if (mention.noun(kind).map(Noun::phrase).isPresent()) {
        return switch (kind) {
          case BODY -> EntityClass.GOVERNMENT_BODY;
          case FORCE -> EntityClass.ARMED_FORCE;
          default -> EntityClass.MEDIA;
        };
      }
    }
    return EntityClass.ORGANIZATION;
  }
}
