package org.entente.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.language.Morphology.Count;
import org.entente.language.Sentence;
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
  private static final Set<String> UNITS =
      Set.of(
          "brigade",
          "bataillon",
          "régiment",
          "division",
          "compagnie",
          "escadron",
          "légion",
          "unité",
          "katiba",
          "battalion",
          "regiment",
          "company",
          "squadron",
          "unit");
  private final ArticleLinks links;
  private final Phrases phrases;
  private final PronounLinker pronouns;
  private final Descriptions descriptions;
  private final BodyLinker bodies;
  private final TroopsLinker troops;
  private final CrowdLinker crowds;
  private final PlaceLinker places;

  GroupLinker(ArticleLinks links, Phrases phrases, PronounLinker pronouns) {
    this.links = links;
    this.phrases = phrases;
    this.pronouns = pronouns;
    this.descriptions = new Descriptions(links, phrases);
    this.bodies = new BodyLinker(links, phrases, descriptions);
    this.troops = new TroopsLinker(links, phrases, descriptions);
    this.crowds = new CrowdLinker(links, phrases, descriptions);
    this.places = new PlaceLinker(links, phrases, descriptions);
  }

  /** Gives bodies that no word owns to whom a possessive says, else to the State told of most. */
  void settleOwners() {
    bodies.settleOwners();
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
        node.phrase = descriptions.contentWords(mention); // so that a bare "armée" finds it
      }
      descriptions.add(mention, node);
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
    if (noun.detail().equals("palace") && mention.noun(NounKind.PLACE).isPresent()) {
      Node place = phrases.place(mention);
      if (place != null && place.type == EntityClass.PLACE && place.entry == null) {
        noun = mention.noun(NounKind.PLACE).orElseThrow(); // "le palais de Maachiq"
      }
    }
    Node named =
        after == null || after.mention().first() != mention.mention().last() + 1
            ? null
            : links.thing(after);
    if (noun.kind() == NounKind.TROOPS && noun.detail().startsWith("ship") && named == null) {
      after = nameBehindArticle(mention); // "un vieux sloop, l'Afonso de Albuquerque"
      named = after == null ? null : links.thing(after);
      if (named != null && named.type == EntityClass.STATE) {
        named = null;
      }
    }
    boolean apposed = named != null && after.mention().first() > mention.mention().last() + 1;
    if (named != null
        && (named.entry != null || apposed)
        && noun.kind() == NounKind.TROOPS
        && noun.detail().startsWith("ship")
        && links.sentence(mention).token(mention.mention().head()).morphology().count()
            != Count.PLURAL) {
      Node ship = links.create(EntityClass.MILITARY_UNIT); // "le porte-avions George Washington"
      ship.names.add(after.mention().surface());
      ship.otherNames.add(
          (apposed ? descriptions.core(mention) : phrases.text(mention))
              + " "
              + after.mention().surface());
      links.resolve(mention, ship);
      links.replace(after, named, ship);
      return;
    }
    if (named != null
        && named.entry == null
        && noun.kind() == NounKind.TROOPS
        && UNITS.contains(noun.phrase())
        && mention.mention().last() == mention.coreEnd()) {
      Node unit = links.create(EntityClass.MILITARY_UNIT); // "la brigade Tariq Ibn Ziyad"
      unit.names.add(phrases.text(mention) + " " + after.mention().surface());
      unit.otherNames.add(after.mention().surface());
      links.resolve(mention, unit);
      links.replace(after, named, unit);
      return;
    }
    if (named != null && takesName(noun, named)) {
      EntityClass type = descriptions.classOf(noun, mention);
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
      case BODY, FORCE -> bodies.link(mention, noun);
      case TROOPS -> troops.link(mention, noun);
      case STATE_GROUP -> linkStates(mention, noun);
      case PEOPLE, MEDIA -> crowds.link(mention, noun);
      case PLACE -> places.link(mention, noun);
      case COUNTRY, OFFICE, TREATY -> {}
    }
  }

  private @Nullable FoundMention nameBehindArticle(FoundMention mention) {
    Sentence sentence = links.sentence(mention);
    int at = mention.mention().last() + 1;
    if (at + 2 >= sentence.tokens().size()
        || !sentence.token(at).form().equals(",")
        || !sentence.token(at + 1).upos().equals("DET")) {
      return null;
    }
    for (FoundMention other : links.mentionsOf(sentence.index())) {
      if (other.name().isPresent() && other.mention().first() == at + 2) {
        return other;
      }
    }
    return null;
  }

  private static boolean takesName(Noun noun, Node named) {
    return switch (noun.kind()) {
      case PEOPLE ->
          named.type != EntityClass.STATE
              && (!named.isPerson()
                  || named.entry == null && Descriptions.isGroup(noun) && named.offices.isEmpty());
      case MEDIA, FORCE -> !named.isPerson() && named.type != EntityClass.STATE;
      case PLACE -> named.type != EntityClass.STATE;
      case TROOPS -> noun.detail().startsWith("ship");
      default -> false;
    };
  }

  private void linkStates(FoundMention mention, Noun noun) {
    boolean capital =
        Character.isUpperCase(noun.phrase().codePointAt(0))
            && !noun.phrase().startsWith("État")
            && Character.isUpperCase(phrases.text(mention).codePointAt(0));
    String count = phrases.count(mention);
    if (noun.detail().equals("counted")) {
      if (!count.isEmpty() && !phrases.isPointing(mention)) {
        Node group = links.create(EntityClass.STATE_GROUP);
        group.described = true;
        group.plural = true;
        group.phrase = count + " " + descriptions.contentWords(mention);
        group.names.add(count + " " + phrases.text(mention));
        links.resolve(mention, group);
      }
      return;
    }
    if (!capital
        && !phrases.isPlural(mention)
        && !noun.phrase().endsWith("internationale")
        && !(noun.detail().equals("group") && phrases.isDefinite(mention))
        && !noun.phrase().startsWith("international")) {
      return;
    }
    Node node =
        descriptions.described(mention, noun, EntityClass.STATE_GROUP, phrases.owner(mention));
    node.described &= !capital;
  }
}
