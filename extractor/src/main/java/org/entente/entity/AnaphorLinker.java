package org.entente.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.language.Sentence;
import org.entente.mention.EntityClass;
import org.entente.mention.FoundMention;
import org.entente.mention.MentionKind;
import org.entente.mention.Noun;
import org.entente.mention.NounKind;
import org.jspecify.annotations.Nullable;

/**
 * Links descriptions that go back to things just named: "les deux pays", "le pays", "le mouvement".
 */
final class AnaphorLinker {
  private static final Set<String> TWO = Set.of("deux", "two");
  private static final Set<String> PEOPLE_WORDS =
      Set.of(
          "homme",
          "président",
          "présidente",
          "dirigeant",
          "leader",
          "ministre",
          "chef d'État",
          "minister",
          "president",
          "head of state",
          "chef de l'État",
          "premier ministre",
          "prime minister",
          "ministre des Affaires étrangères",
          "foreign minister",
          "ministre de la Défense",
          "defence minister");
  private static final int WINDOW_IN_SENTENCES = 4;

  private final ArticleLinks links;
  private final Phrases phrases;

  AnaphorLinker(ArticleLinks links, Phrases phrases) {
    this.links = links;
    this.phrases = phrases;
  }

  /**
   * "l'alliance", "l'organisation" after one that has a name. Runs before agreements are linked, as
   * "alliance" may be one.
   */
  void linkOrganizations() {
    for (FoundMention mention : links.mentions) {
      boolean union =
          mention.noun(NounKind.PEOPLE).map(n -> n.detail().equals("union")).orElse(false);
      if (!union
          || links.isResolved(mention)
          || !isBare(mention)
          || phrases.nameAfter(mention) != null
          || phrases.isPlural(mention)
          || !phrases.isDefinite(mention)) {
        continue;
      }
      Node named =
          last(mention, n -> !n.described && n.type == EntityClass.INTERNATIONAL_ORGANIZATION);
      if (named == null && mention.noun(NounKind.TREATY).isEmpty()) {
        named = last(mention, n -> !n.described && n.type == EntityClass.ORGANIZATION);
      }
      if (named != null) {
        named.otherNames.add(phrases.text(mention));
        links.resolve(mention, named);
      }
    }
  }

  void link() {
    for (FoundMention mention : links.mentions) {
      if (links.isResolved(mention)
          || mention.mention().kind() != MentionKind.NOMINAL
          || mention.nouns().isEmpty()
          || !isBare(mention)) {
        continue;
      }
      Noun first = mention.nouns().get(0);
      if (isTwo(mention)) {
        pair(mention, first);
      } else if (first.detail().equals("pair")) {
        continue;
      } else if (mention.noun(NounKind.COUNTRY).isPresent()
          && (first.phrase().equals("pays") || first.phrase().equals("country"))) {
        country(mention);
      } else if (mention.noun(NounKind.PEOPLE).map(n -> n.detail().equals("group")).orElse(false)
          && !phrases.isPlural(mention)
          && phrases.nameAfter(mention) == null
          && phrases.isDefinite(mention)) {
        Node group = last(mention, n -> n.type == EntityClass.ORGANIZATION && !n.described);
        if (group != null) {
          group.names.add(phrases.text(mention));
          links.resolve(mention, group);
        }
      }
    }
  }

  private static boolean isBare(FoundMention mention) {
    return mention.mention().last() == mention.coreEnd();
  }

  private boolean isTwo(FoundMention mention) {
    Sentence sentence = links.sentence(mention);
    int before = mention.mention().first() - 1;
    return before >= 0
        && TWO.contains(sentence.token(before).form())
        && phrases.isDefinite(mention);
  }

  private void pair(FoundMention mention, Noun noun) {
    boolean sides =
        mention.noun(NounKind.COUNTRY).map(n -> n.detail().equals("pair")).orElse(false);
    boolean states =
        mention.noun(NounKind.COUNTRY).isPresent()
            || noun.phrase().startsWith("capital")
            || noun.phrase().equals("parlement");
    if (PEOPLE_WORDS.contains(noun.phrase())) {
      resolvePair(mention, lastTwo(mention, n -> n.isPerson() && !n.described));
      return;
    }
    if (!states) {
      return;
    }
    List<Node> joined =
        coordinated(
            mention,
            n ->
                n.type == EntityClass.STATE
                    || sides && (n.type.isOrganization() && n.type != EntityClass.STATE_GROUP));
    resolvePair(
        mention, joined.isEmpty() ? lastTwo(mention, n -> n.type == EntityClass.STATE) : joined);
  }

  /** The last two that an "et" joins, not longer ago than the window: "Kigali et Kinshasa". */
  private List<Node> coordinated(FoundMention mention, Predicate<Node> fits) {
    int at = mention.mention().sentence();
    for (int s = at; s >= 0 && s >= at - WINDOW_IN_SENTENCES; s--) {
      List<FoundMention> here = links.mentionsOf(s);
      for (int i = here.size() - 1; i > 0; i--) {
        FoundMention second = here.get(i);
        if (s == at && second.mention().last() >= mention.mention().first()) {
          continue;
        }
        Node b = links.thing(second);
        if (b == null || !fits.test(b)) {
          continue;
        }
        int head = links.sentence(second).token(second.mention().head()).head();
        boolean joined =
            links.sentence(second).token(second.mention().head()).deprel().startsWith("conj");
        for (FoundMention first : here) {
          Node a = links.thing(first);
          if (joined
              && first.mention().head() == head
              && a != null
              && a != b
              && fits.test(a)
              && first.mention().kind() == second.mention().kind()) {
            return List.of(a, b);
          }
        }
      }
    }
    return List.of();
  }

  private void resolvePair(FoundMention mention, List<Node> pair) {
    if (pair.size() == 2) {
      links.resolve(mention, pair);
    }
  }

  private void country(FoundMention mention) {
    if (!phrases.isDefinite(mention) || phrases.isPlural(mention)) {
      return;
    }
    Node state = last(mention, n -> n.type == EntityClass.STATE);
    if (state != null) {
      links.resolve(mention, state);
    }
  }

  private @Nullable Node last(FoundMention mention, Predicate<Node> fits) {
    List<Node> found = before(mention, fits);
    return found.isEmpty() ? null : found.get(0);
  }

  private List<Node> lastTwo(FoundMention mention, Predicate<Node> fits) {
    List<Node> found = before(mention, fits);
    return found.size() < 2 ? List.of() : List.of(found.get(1), found.get(0));
  }

  /** Fitting things mentioned shortly before, the last one first. */
  private List<Node> before(FoundMention mention, Predicate<Node> fits) {
    List<Node> found = new ArrayList<>();
    int at = mention.mention().sentence();
    for (int s = at; s >= 0 && s >= at - WINDOW_IN_SENTENCES; s--) {
      List<FoundMention> here = links.mentionsOf(s);
      for (int i = here.size() - 1; i >= 0; i--) {
        FoundMention other = here.get(i);
        if (s == at && other.mention().last() >= mention.mention().first()) {
          continue;
        }
        for (Node thing : links.things(other)) {
          if (fits.test(thing) && !found.contains(thing)) {
            found.add(thing);
          }
        }
      }
    }
    return found;
  }
}
