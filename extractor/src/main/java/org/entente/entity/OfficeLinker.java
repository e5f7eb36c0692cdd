package org.entente.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.mention.EntityClass;
import org.entente.mention.FoundMention;
import org.entente.mention.Noun;
import org.entente.mention.NounKind;
import org.jspecify.annotations.Nullable;

/**
 * Links descriptions by office to people: first those beside a name, which teach who holds what,
 * then "le président russe" and "le ministre" by what was learnt.
 */
final class OfficeLinker {
  private static final Set<String> ANY_MINISTER =
      Set.of("minister", "foreign-minister", "defence-minister", "deputy-minister");
  private static final Set<String> RULERS =
      Set.of(
          "head-of-state",
          "head-of-government",
          "minister",
          "foreign-minister",
          "defence-minister",
          "leader",
          "head",
          "candidate",
          "successor");
  private static final Set<String> ANY_LEADER =
      Set.of("leader", "head-of-state", "head-of-government", "supreme-leader", "head");

  private final ArticleLinks links;
  private final Phrases phrases;

  OfficeLinker(ArticleLinks links, Phrases phrases) {
    this.links = links;
    this.phrases = phrases;
  }

  void link() {
    for (FoundMention mention : links.mentions) {
      mention.noun(NounKind.OFFICE).ifPresent(noun -> learn(mention, noun));
    }
    for (FoundMention mention : links.mentions) {
      if (!links.isResolved(mention)) {
        mention.noun(NounKind.OFFICE).ifPresent(noun -> recall(mention, noun));
      }
    }
  }

  private void learn(FoundMention mention, Noun noun) {
    if (phrases.isPlural(mention)) {
      return;
    }
    FoundMention name = phrases.nameBeside(mention);
    Node person = name == null ? null : links.thing(name);
    if (person == null || !person.isPerson()) {
      return;
    }
    if (feminine(noun.phrase())) {
      person.feminine = true;
    } else if (!person.feminine && masculine(noun.phrase())) {
      person.masculine = true;
    }
    person.offices.add(new Node.Office(noun.detail(), noun.phrase(), phrases.owner(mention)));
    links.resolve(mention, person);
  }

  private static boolean feminine(String phrase) {
    String first = phrase.split(" ", 2)[0];
    return first.endsWith("ente")
        || first.endsWith("ière")
        || first.endsWith("trice")
        || first.equals("cheffe")
        || first.equals("première")
        || first.equals("reine")
        || first.equals("patronne")
        || first.equals("députée")
        || first.equals("spokeswoman")
        || first.equals("queen")
        || first.equals("chairwoman");
  }

  private static boolean masculine(String phrase) {
    String first = phrase.split(" ", 2)[0];
    return first.equals("président")
        || first.equals("roi")
        || first.equals("premier")
        || first.equals("chancelier")
        || first.equals("king")
        || first.equals("spokesman")
        || first.endsWith("teur");
  }

  private void recall(FoundMention mention, Noun noun) {
    if (phrases.isPlural(mention) || mention.mention().last() + 1 < 0) {
      return;
    }
    Node owner = phrases.owner(mention);
    if (!phrases.isIndefinite(mention)) {
      Node known =
          noun.detail().equals("counterpart") && owner != null
              ? counterpart(mention, owner)
              : holder(mention, noun, owner);
      if (known != null) {
        links.resolve(mention, known);
        return;
      }
    }
    if (owner == null && !phrases.isIndefinite(mention)) {
      return; // "le ministre" of nobody knows which State: better no link than a wrong one
    }
    if (phrases.isIndefinite(mention)
        && RULERS.contains(noun.detail())
        && (owner == null || !noun.detail().endsWith("minister"))) {
      return; // "élire un président": nobody yet
    }
    Node person = links.create(EntityClass.PERSON);
    person.described = true;
    person.phrase = noun.phrase();
    person.names.add(phrases.text(mention));
    person.offices.add(new Node.Office(noun.detail(), noun.phrase(), owner));
    links.resolve(mention, person);
  }

  private @Nullable Node holder(FoundMention mention, Noun noun, @Nullable Node owner) {
    Node last = null;
    Node first = null;
    int start = mention.mention().span().start();
    for (FoundMention other : links.mentions) {
      Node thing = links.thing(other);
      if (thing == null || !thing.isPerson() || !holds(thing, noun, owner)) {
        continue;
      }
      if (other.mention().span().start() < start) {
        last = thing;
      } else if (first == null) {
        first = thing;
      }
    }
    return last != null ? last : owner != null ? first : null;
  }

  private boolean holds(Node person, Noun noun, @Nullable Node owner) {
    for (Node.Office office : person.offices) {
      Node of = office.of();
      boolean sameOwner = owner == null || of != null && of.root() == owner.root();
      boolean samePhrase = office.phrase().equals(noun.phrase());
      if (sameOwner
          && (samePhrase || agrees(office.kind(), noun.detail()))
          && (owner != null || samePhrase || !noun.detail().equals("head"))) {
        return true;
      }
    }
    if (person.entry == null || owner == null || owner.entry == null) {
      return false;
    }
    String key = person.entry.key();
    String state = owner.entry.key();
    return links.gazetteer.terms(key).stream()
        .anyMatch(
            t ->
                t.of().equals(state)
                    && agrees(t.kind(), noun.detail())
                    && links.article.date().map(t::holdsOn).orElse(false));
  }

  /** "son homologue somalien": who holds in Somalia the office of the person told of before. */
  private @Nullable Node counterpart(FoundMention mention, Node owner) {
    Node before = null;
    for (FoundMention other : links.mentions) {
      if (other.mention().span().start() >= mention.mention().span().start()) {
        break;
      }
      Node thing = links.thing(other);
      if (thing != null
          && thing.isPerson()
          && other.mention().sentence() >= mention.mention().sentence() - 1) {
        before = thing;
      }
    }
    if (before == null) {
      return null;
    }
    for (String kind : kinds(before)) {
      Node holder = holder(mention, new Noun(NounKind.OFFICE, "", kind), owner);
      if (holder != null && holder != before) {
        return holder;
      }
      if (owner.entry != null && links.article.date().isPresent() && isOfToday(before, kind)) {
        Optional<GazetteerEntry> known =
            links.gazetteer.inOffice(owner.entry.key(), kind, links.article.date().get());
        if (known.isPresent()) {
          return links.of(known.get());
        }
      }
    }
    return null;
  }

  // The gazetteer may fill in only where the story is not history.
  private boolean isOfToday(Node person, String kind) {
    return person.entry == null
        || links.gazetteer.terms(person.entry.key()).stream()
            .anyMatch(
                t -> t.kind().equals(kind) && links.article.date().map(t::holdsOn).orElse(false));
  }

  /** The kinds of office a person holds by the article, else by the gazetteer. */
  private List<String> kinds(Node person) {
    List<String> kinds = new ArrayList<>();
    person.offices.forEach(o -> kinds.add(o.kind()));
    if (person.entry != null) {
      links.gazetteer.terms(person.entry.key()).stream()
          .filter(t -> links.article.date().map(t::holdsOn).orElse(false))
          .forEach(t -> kinds.add(t.kind()));
    }
    return kinds;
  }

  private static boolean agrees(String held, String said) {
    return held.equals(said) && !said.equals("researcher")
        || said.equals("minister") && ANY_MINISTER.contains(held)
        || said.equals("leader") && ANY_LEADER.contains(held);
  }
}
