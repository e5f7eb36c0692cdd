package org.entente.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.entente.article.Language;
import org.entente.language.Morphology.Gender;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.EntityClass;
import org.entente.mention.FoundMention;
import org.entente.mention.MentionKind;
import org.entente.mention.Noun;
import org.jspecify.annotations.Nullable;

/** What a described thing is, whose, and which node it shares with others of the same words. */
final class Descriptions {
  private final ArticleLinks links;
  private final Phrases phrases;

  Descriptions(ArticleLinks links, Phrases phrases) {
    this.links = links;
    this.phrases = phrases;
  }

  void add(FoundMention mention, Node node) {
    node.root().names.add(phrases.text(mention));
    links.resolve(mention, node.root());
  }

  @Nullable FoundMention possessive(FoundMention mention) {
    for (FoundMention other : links.mentionsOf(mention.mention().sentence())) {
      if (other.mention().kind() == MentionKind.PRONOUN
          && other.mention().last() == mention.mention().first() - 1) {
        return other;
      }
    }
    return null;
  }

  /** Whom "ses", "leur", "its" before a description means: a State or body, a ruler's State. */
  @Nullable Node possessor(FoundMention mention) {
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
  Optional<String> ownedName(FoundMention mention, Node owner) {
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

  static boolean isGroup(Noun noun) {
    return switch (noun.detail()) {
      case "group", "crowd", "union", "armed-group" -> true;
      default -> false;
    };
  }

  EntityClass classOf(Noun noun, FoundMention mention) {
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
      case PEOPLE -> {
        boolean several = phrases.isPlural(mention) || isGroup(noun);
        boolean armed = noun.detail().startsWith("armed");
        yield several
            ? armed ? EntityClass.ARMED_FORCE : EntityClass.ORGANIZATION
            : EntityClass.PERSON;
      }
    };
  }

  /** Lemmas of a description without the words that only tell whose it is. */
  String contentWords(FoundMention mention) {
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

  /** The noun itself as written, without adjectives: "troupes". */
  String core(FoundMention mention) {
    Sentence sentence = links.sentence(mention);
    return links
        .article
        .text()
        .substring(
            sentence.token(mention.core()).span().start(),
            sentence.token(mention.coreEnd()).span().end());
  }

  /**
   * Links "troupes françaises et belges" to two things, one for each State.
   *
   * @return whether there are several
   */
  boolean linkEach(FoundMention mention, EntityClass type) {
    List<FoundMention> adjectives =
        phrases.inside(mention).stream()
            .filter(p -> p.mention().kind() == MentionKind.ADJECTIVE && links.thing(p) != null)
            .toList();
    if (adjectives.size() < 2 || !phrases.isPlural(mention)) {
      return false;
    }
    String words = contentWords(mention);
    List<Node> all = new ArrayList<>();
    for (FoundMention adjective : adjectives) {
      Node state = Objects.requireNonNull(links.thing(adjective));
      Node one = null;
      for (Node node : links.nodes()) {
        if (node.type == type && node.phrase.equals(words) && node.owners().contains(state)) {
          one = node;
        }
      }
      if (one == null) {
        one = links.create(type);
        one.phrase = words;
        one.described = true;
        one.plural = true;
        one.of.add(state);
      }
      one.names.add(core(mention) + " " + adjective.mention().surface());
      all.add(one);
    }
    links.resolve(mention, all);
    return true;
  }

  Node described(FoundMention mention, Noun noun, EntityClass type, @Nullable Node owner) {
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
}
