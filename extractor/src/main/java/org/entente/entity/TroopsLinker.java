package org.entente.entity;

import java.util.Set;
import org.entente.mention.EntityClass;
import org.entente.mention.FoundMention;
import org.entente.mention.Noun;

/** Links described troops, ships and aircraft: one node for each of the same words and owner. */
final class TroopsLinker {
  private final ArticleLinks links;
  private final Phrases phrases;
  private final Descriptions descriptions;

  TroopsLinker(ArticleLinks links, Phrases phrases, Descriptions descriptions) {
    this.links = links;
    this.phrases = phrases;
    this.descriptions = descriptions;
  }

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

  void link(FoundMention mention, Noun noun) {
    if (noun.detail().endsWith("owned") && phrases.owner(mention) == null) {
      return; // "un drone" of nobody does nothing
    }
    if (noun.detail().equals("needs-complement") && phrases.inside(mention).isEmpty()
        || noun.detail().equals("plural") && !phrases.isPlural(mention)) {
      return;
    }
    if (descriptions.linkEach(mention, EntityClass.MILITARY_UNIT)) {
      return;
    }
    Node owner = phrases.owner(mention);
    Node possessor = owner == null ? descriptions.possessor(mention) : null;
    owner = owner == null ? possessor : owner;
    String words = descriptions.contentWords(mention);
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
    descriptions.add(mention, same);
    if (possessor != null) {
      descriptions.ownedName(mention, possessor).ifPresent(same.root().names::add);
    }
  }
}
