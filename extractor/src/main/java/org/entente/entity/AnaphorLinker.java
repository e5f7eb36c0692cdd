package org.entente.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.article.Language;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.EntityClass;
import org.entente.mention.FoundMention;
import org.entente.mention.MentionKind;
import org.entente.mention.Noun;
import org.entente.mention.NounKind;
import org.entente.mention.WordLists;
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
  private static final Set<String> POSSESSIVES =
      Set.of("son", "leur", "its", "his", "her", "their");
  private static final int WINDOW_IN_SENTENCES = 4;

  private static final Set<String> ALWAYS_TWO =
      Set.of("belligérant", "protagoniste", "frère ennemi", "belligerent", "warring party");

  private final ArticleLinks links;
  private final Phrases phrases;
  private final Map<String, Set<String>> kinds;

  /**
   * @param kinds from a word for a State to those it may mean: "royaume"
   */
  AnaphorLinker(ArticleLinks links, Phrases phrases, Map<String, Set<String>> kinds) {
    this.links = links;
    this.phrases = phrases;
    this.kinds = kinds;
  }

  /** Reads which States each word for a kind of State may mean. */
  static Map<String, Set<String>> kinds(Language language) {
    Map<String, Set<String>> kinds = new HashMap<>();
    for (String line : WordLists.read(language, "nouns/state-kinds.txt")) {
      String[] parts = line.split("\t");
      kinds.put(parts[0], Set.of(parts[1].split(", ")));
    }
    return Map.copyOf(kinds);
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
          || mention.nouns().isEmpty()) {
        continue;
      }
      Noun first = mention.nouns().get(0);
      boolean neighbour = first.phrase().equals("voisin") || first.phrase().equals("neighbour");
      if (!isBare(mention) && !(neighbour && phrases.inside(mention).isEmpty())) {
        continue;
      }
      if (isTwo(mention) || isAlwaysTwo(mention, first)) {
        pair(mention, first);
      } else if (kinds.containsKey(first.phrase())) {
        ofKind(mention, kinds.get(first.phrase()));
      } else if (neighbour) {
        neighbour(mention);
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

  /** "les belligérants": two, said or not. */
  private boolean isAlwaysTwo(FoundMention mention, Noun noun) {
    return ALWAYS_TWO.contains(noun.phrase())
        && phrases.isPlural(mention)
        && phrases.isDefinite(mention);
  }

  /** "le royaume", "l'archipel": the one told of last that is one. */
  private void ofKind(FoundMention mention, Set<String> names) {
    if (!phrases.isDefinite(mention) || phrases.isPlural(mention)) {
      return;
    }
    Node last = null;
    for (FoundMention other : links.mentions) {
      if (other.mention().span().start() >= mention.mention().span().start()) {
        break;
      }
      Node thing = links.thing(other);
      boolean fits =
          thing != null
              && thing.type == EntityClass.STATE
              && thing.entry != null
              && thing.entry.labels(links.language).stream().anyMatch(names::contains);
      last = fits ? thing : last;
    }
    if (last != null) {
      links.resolve(mention, last);
    }
  }

  /** "accuse son voisin": the other State told of. */
  private void neighbour(FoundMention mention) {
    int before = mention.mention().first() - 1;
    boolean owned =
        before >= 0
            && POSSESSIVES.contains(
                links.sentence(mention).token(before).form().toLowerCase(Locale.ROOT));
    if (!owned || phrases.isPlural(mention)) {
      return;
    }
    List<Node> own = new ArrayList<>(ownSubjects(mention));
    for (Node node : List.copyOf(own)) {
      for (Node.Office office : node.offices) {
        Node of = office.of();
        if (of != null) {
          own.add(of.root());
        }
      }
      own.addAll(node.owners());
    }
    if (own.stream().noneMatch(n -> n.type == EntityClass.STATE)) {
      return;
    }
    Node other = last(mention, n -> n.type == EntityClass.STATE && !own.contains(n));
    if (other != null) {
      links.resolve(mention, other);
    }
  }

  /** Who acts in the clause that a mention stands in, unless it is the mention itself. */
  private List<Node> ownSubjects(FoundMention mention) {
    Sentence sentence = links.sentence(mention);
    int at = sentence.token(mention.mention().head()).head();
    for (int steps = 0; at >= 0 && steps < 5; steps++) {
      for (FoundMention other : links.mentionsOf(sentence.index())) {
        Token head = sentence.token(other.mention().head());
        if (other != mention && head.head() == at && head.deprel().startsWith("nsubj")) {
          return links.things(other);
        }
      }
      at = sentence.token(at).head();
    }
    return List.of();
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
    List<Node> subjects = ownSubjects(mention);
    List<Node> joined =
        coordinated(
            mention,
            n ->
                !subjects.contains(n) && n.type == EntityClass.STATE
                    || sides
                        && !subjects.contains(n)
                        && (n.type.isOrganization() && n.type != EntityClass.STATE_GROUP));
    resolvePair(
        mention,
        joined.isEmpty()
            ? lastTwo(mention, n -> n.type == EntityClass.STATE && !subjects.contains(n))
            : joined);
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
    int before = mention.mention().first() - 1;
    boolean owned =
        before >= 0
            && POSSESSIVES.contains(
                links.sentence(mention).token(before).form().toLowerCase(Locale.ROOT));
    if (owned) {
      for (Node subject : ownSubjects(mention)) { // "a promis que son pays …"
        Node state = subject.isPerson() ? links.stateOf(subject) : subject;
        if (state != null && state.type == EntityClass.STATE) {
          links.resolve(mention, state);
          return;
        }
      }
    }
    boolean inside = // "dans le nord du pays": as likely its own
        links.sentence(mention).token(mention.mention().head()).deprel().startsWith("nmod");
    List<Node> own = inside || owned ? List.of() : ownSubjects(mention);
    Node state = last(mention, n -> n.type == EntityClass.STATE && !own.contains(n));
    if (state == null) {
      state = last(mention, n -> n.type == EntityClass.STATE);
    }
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
    return found.size() < 2 ? mostTold(mention, fits) : List.of(found.get(1), found.get(0));
  }

  /** The two that the article has told of most so far. */
  private List<Node> mostTold(FoundMention mention, Predicate<Node> fits) {
    Map<Node, Integer> told = new LinkedHashMap<>();
    for (FoundMention other : links.mentions) {
      if (other.mention().span().start() >= mention.mention().span().start()) {
        break;
      }
      for (Node thing : links.things(other)) {
        if (fits.test(thing)) {
          told.merge(thing, 1, Integer::sum);
        }
      }
    }
    List<Node> most = new ArrayList<>(told.keySet());
    most.sort((a, b) -> told.get(b) - told.get(a));
    return most.size() < 2 ? List.of() : List.copyOf(most.subList(0, 2));
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
