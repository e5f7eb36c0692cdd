package org.entente.entity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.mention.EntityClass;
import org.entente.mention.FoundMention;
import org.entente.mention.NameList;

/**
 * Places that stand for the treaty named after them: "dénoncer Locarno", where the article knows
 * the accords of Locarno.
 */
final class NamedByPlace {
  private final ArticleLinks links;
  private final TreatyGovernors governors;

  NamedByPlace(ArticleLinks links, TreatyGovernors governors) {
    this.links = links;
    this.governors = governors;
  }

  void link() {
    Map<String, Node> byPlace = new LinkedHashMap<>();
    for (Node node : links.nodes()) {
      if (node.type == EntityClass.TREATY) {
        for (String name : node.names) {
          int cut = Math.max(name.lastIndexOf(' '), name.lastIndexOf('\''));
          String last = name.substring(cut + 1);
          if (cut > 0 && Character.isUpperCase(last.codePointAt(0))) {
            byPlace.merge(NameList.key(last), node, (a, b) -> a == b ? a : null);
          }
        }
      }
    }
    if (byPlace.isEmpty()) {
      return;
    }
    for (FoundMention mention : links.mentions) {
      Node thing = mention.name().isPresent() ? links.thing(mention) : null;
      Node treaty =
          thing == null || thing.type != EntityClass.PLACE
              ? null
              : byPlace.get(NameList.key(mention.mention().surface()));
      if (treaty != null && governors.governs(links.sentence(mention), mention)) {
        treaty.root().otherNames.add(mention.mention().surface());
        links.resolve(mention, treaty.root());
      }
    }
  }
}
