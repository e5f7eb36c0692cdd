package org.entente.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.mention.EntityClass;
import org.entente.mention.FoundMention;
import org.entente.mention.NameList;
import org.jspecify.annotations.Nullable;

/** The people of one article by their full names and parts of them. */
final class People {
  private final ArticleLinks links;
  private final Map<String, Node> byName = new LinkedHashMap<>();
  private final Map<String, String> genders;

  /**
   * @param genders "m", "f" or "u" for each first name
   */
  People(ArticleLinks links, Map<String, String> genders) {
    this.links = links;
    this.genders = genders;
  }

  boolean isFullName(String name) {
    return name.indexOf(' ') > 0;
  }

  /** The person of a full name; the one who was named with more or fewer of its parts, or new. */
  Node full(String name) {
    registerKnown();
    String key = NameList.key(name);
    Node same = byName.get(key);
    if (same != null) {
      return same.root();
    }
    List<String> parts = List.of(key.split(" "));
    for (Map.Entry<String, Node> other : byName.entrySet()) {
      List<String> its = List.of(other.getKey().split(" "));
      boolean lastAgrees = its.get(its.size() - 1).equals(parts.get(parts.size() - 1));
      boolean firstAgrees = its.get(0).equals(parts.get(0));
      if (its.size() > 1
          && (its.containsAll(parts) || parts.containsAll(its))
          && (lastAgrees || firstAgrees)) {
        byName.put(key, other.getValue());
        return other.getValue().root();
      }
    }
    return create(name, key);
  }

  private Node create(String name, String key) {
    Node person = links.create(EntityClass.PERSON);
    String gender = genders.getOrDefault(name.split("[ ]", 2)[0], "u");
    person.feminine = gender.equals("f");
    person.masculine = gender.equals("m");
    byName.put(key, person);
    return person;
  }

  /** People that the gazetteer gave count as named too. */
  private void registerKnown() {
    for (Node node : links.nodes()) {
      if (node.isPerson() && node.entry != null) {
        for (String used : node.names) {
          byName.putIfAbsent(NameList.key(used), node);
        }
      }
    }
  }

  /**
   * The person of the article that part of a name means: the family name, else another part.
   *
   * @param offset where it stands; of several the one last named before
   */
  @Nullable Node byPart(String name, int offset) {
    registerKnown();
    String key = NameList.key(name);
    Node exact = byName.get(key);
    if (exact != null) {
      return exact.root();
    }
    List<Node> found = new ArrayList<>();
    for (Map.Entry<String, Node> entry : byName.entrySet()) {
      String full = entry.getKey();
      if (full.endsWith(" " + key)) {
        add(found, entry.getValue().root());
      }
    }
    if (found.isEmpty()) {
      for (Map.Entry<String, Node> entry : byName.entrySet()) {
        if (Arrays.asList(entry.getKey().split(" ")).contains(key)) {
          add(found, entry.getValue().root());
        }
      }
    }
    return found.size() <= 1 ? (found.isEmpty() ? null : found.get(0)) : lastBefore(found, offset);
  }

  private static void add(List<Node> nodes, Node node) {
    if (!nodes.contains(node)) {
      nodes.add(node);
    }
  }

  private Node lastBefore(List<Node> candidates, int offset) {
    Node last = candidates.get(0);
    for (FoundMention mention : links.mentions) {
      if (mention.mention().span().start() >= offset) {
        break;
      }
      Node thing = links.thing(mention);
      if (thing != null && candidates.contains(thing)) {
        last = thing;
      }
    }
    return last;
  }

  /** A person named by one word only, whom the gazetteer may know by it. */
  Node bare(String name) {
    String key = NameList.key(name);
    Node same = byName.get(key);
    if (same != null) {
      return same.root();
    }
    Optional<GazetteerEntry> known = inOffice(links.gazetteer.surnamed(name));
    if (known.isPresent()) {
      Node node = links.of(known.get());
      byName.put(key, node);
      return node;
    }
    return create(name, key);
  }

  /**
   * The one of several that held an office when the article appeared; none if that is not clear.
   */
  private Optional<GazetteerEntry> inOffice(List<GazetteerEntry> people) {
    List<GazetteerEntry> holders =
        people.stream()
            .filter(
                p ->
                    links.gazetteer.terms(p.key()).stream()
                        .anyMatch(t -> links.article.date().map(t::holdsOn).orElse(false)))
            .toList();
    if (holders.size() == 1) {
      return Optional.of(holders.get(0));
    }
    return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
  }
}
