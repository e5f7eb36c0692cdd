package org.entente.entity;

import java.util.Locale;
import java.util.Set;
import org.entente.mention.EntityClass;
import org.entente.mention.FoundMention;
import org.entente.mention.Noun;
import org.jspecify.annotations.Nullable;

/** Links described places: "la ville", "la capitale", "le nord de X". */
final class PlaceLinker {
  private static final Set<String> SAME_AS_ITS_NAME =
      Set.of("city", "region", "base", "airport", "port", "island", "sea", "river", "mountain");
  private static final String NAMED = "-named";
  private static final Set<String> PLAIN =
      Set.of(
          "large",
          "province",
          "secteur",
          "poche",
          "zone",
          "environs",
          "fleuve",
          "rivière",
          "littoral",
          "coast",
          "river",
          "district");
  private static final Set<String> BUILT =
      Set.of("base", "airport", "building", "camp", "street", "hall", "canal");
  private static final Set<String> SETTLEMENTS = Set.of("city", "town", "village", "capital");
  private final ArticleLinks links;
  private final Phrases phrases;
  private final Descriptions descriptions;

  PlaceLinker(ArticleLinks links, Phrases phrases, Descriptions descriptions) {
    this.links = links;
    this.phrases = phrases;
    this.descriptions = descriptions;
  }

  void link(FoundMention mention, Noun noun) {
    Node owner = phrases.place(mention);
    boolean pure = mention.mention().last() == mention.coreEnd();
    if (noun.detail().equals("capital")) {
      linkCapital(mention, owner);
      return;
    }
    String kind = noun.detail();
    if (kind.endsWith(NAMED)) { // "la place de la Perle", not "la place de la France"
      kind = kind.substring(0, kind.length() - NAMED.length());
      if (owner == null || owner.type != EntityClass.PLACE || owner.entry != null) {
        return;
      }
    }
    if (owner != null
        && owner.type == EntityClass.PLACE
        && (SAME_AS_ITS_NAME.contains(kind) || owner.entry == null && isOnlyThat(kind))
        && (!BUILT.contains(kind) || owner.entry == null)) {
      boolean plain = // "la ville de Goma", "au large de Rize" are called Goma, Rize
          SETTLEMENTS.contains(noun.detail())
              || PLAIN.contains(noun.phrase())
              || kind.equals("port")
              || BUILT.contains(kind)
              || phrases.isPlural(mention);
      (plain ? owner.otherNames : owner.names).add(phrases.text(mention));
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
    Node node = descriptions.described(mention, noun, EntityClass.PLACE, owner);
    if (owner != null && (noun.detail().equals("base") || noun.detail().equals("airport"))) {
      node.described = false;
    }
  }

  // "la base de Bilass", "le pont de Tarakan": what stands in a place nobody knows is that place
  private static boolean isOnlyThat(String kind) {
    return BUILT.contains(kind) && !kind.equals("building");
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
