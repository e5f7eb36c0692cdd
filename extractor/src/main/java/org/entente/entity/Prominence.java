package org.entente.entity;

import java.util.IdentityHashMap;
import java.util.Map;
import org.entente.article.Block;
import org.entente.mention.EntityClass;
import org.entente.mention.FoundMention;
import org.entente.mention.MentionKind;

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

  private boolean isProminent(FoundMention mention, Node thing) {
    if (mention.mention().kind() == MentionKind.PRONOUN) {
      return false;
    }
    if (thing.type == EntityClass.STATE) {
      return mention.mention().kind() == MentionKind.NAME;
    }
    Block.Kind block = links.sentence(mention).block();
    if (block == Block.Kind.HEADER || block == Block.Kind.SIGNATURE) {
      return thing.type == EntityClass.PLACE && thing.entry != null;
    }
    return !links.article.publisher().map(mention.mention().surface()::equals).orElse(false);
  }
}
