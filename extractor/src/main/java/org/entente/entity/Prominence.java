package org.entente.entity;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import org.entente.article.Block;
import org.entente.mention.EntityClass;
import org.entente.mention.FoundMention;
import org.entente.mention.MentionKind;
import org.entente.mention.Noun;
import org.entente.mention.NounKind;

/**
 * Tells the things that an article is about from those that it only touches: a publisher or by-line
 * in the header, a State that but an adjective points to. The latter count only where a fact needs
 * them, as described things do.
 */
final class Prominence {
  private final ArticleLinks links;

  Prominence(ArticleLinks links) {
    this.links = links;
  }

  void judge() {
    Map<Node, Boolean> prominent = new IdentityHashMap<>();
    for (FoundMention mention : links.mentions) {
      for (Node thing : links.things(mention)) {
        prominent.merge(thing, isProminent(mention, thing), Boolean::logicalOr);
      }
    }
    prominent.forEach((thing, named) -> thing.described |= !named);
  }

  private boolean leadsIn(FoundMention mention) {
    int first = mention.mention().first();
    String before =
        first == 0 ? "" : links.sentence(mention).token(first - 1).form().toLowerCase(Locale.ROOT);
    return before.equals("en") || before.equals("in") || before.equals("vers");
  }

  private boolean isPartOfOther(FoundMention mention, Node thing) {
    for (FoundMention other : links.mentionsOf(mention.mention().sentence())) {
      if (other != mention
          && !other.nouns().isEmpty()
          && other.mention().span().contains(mention.mention().span())
          && (other.noun(NounKind.TREATY).isPresent()
              || other.noun(NounKind.PEOPLE).filter(n -> Descriptions.isGroup(n)).isPresent()
              || other.noun(NounKind.PLACE).filter(n -> isBuilt(n)).isPresent()
                  && links.things(other).stream().noneMatch(t -> t.described))
          && !links.things(other).isEmpty()
          && !links.things(other).contains(thing)) {
        return true;
      }
    }
    return false;
  }

  // in "au nord du Litani" the river is told of, in "le port de Hodeïda" the port
  private static boolean isBuilt(Noun place) {
    return switch (place.detail()) {
      case "direction", "sea", "river", "mountain", "region", "border", "front", "capital" -> false;
      default -> true;
    };
  }

  private boolean isProminent(FoundMention mention, Node thing) {
    if (mention.mention().kind() == MentionKind.PRONOUN) {
      return false;
    }
    if (thing.type == EntityClass.STATE) {
      boolean people = // "les Américains" names them as well as a name
          mention.mention().kind() == MentionKind.NOMINAL && mention.nouns().isEmpty();
      return mention.mention().kind() == MentionKind.NAME || people;
    }
    if (thing.type == EntityClass.PLACE && isPartOfOther(mention, thing)) {
      return false; // the town in "université de Gand", "accord d'Ohrid"
    }
    if (thing.entry != null && thing.entry.kind().equals("continent") && !leadsIn(mention)) {
      return false; // "l'Europe" is mostly a figure of speech
    }
    Block.Kind block = links.sentence(mention).block();
    if (block == Block.Kind.HEADER || block == Block.Kind.SIGNATURE) {
      return thing.type == EntityClass.PLACE && thing.entry != null;
    }
    return !links.article.publisher().map(mention.mention().surface()::equals).orElse(false);
  }
}
