package org.entente.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.article.Article;
import org.entente.article.Language;
import org.entente.language.Sentence;
import org.entente.mention.EntityClass;
import org.entente.mention.FoundMention;
import org.jspecify.annotations.Nullable;

/** What is known of one article's things so far; each linking step adds to it. */
final class ArticleLinks {
  final Article article;
  final Language language;
  final List<Sentence> sentences;
  final Gazetteer gazetteer;
  final List<FoundMention> mentions;

  private final Map<Integer, List<FoundMention>> bySentence = new LinkedHashMap<>();
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, Node> byKey = new LinkedHashMap<>();
  private final Map<FoundMention, List<Node>> resolved = new IdentityHashMap<>();

  ArticleLinks(
      Article article, List<Sentence> sentences, Gazetteer gazetteer, List<FoundMention> mentions) {
    this.article = article;
    this.language = article.language();
    this.sentences = sentences;
    this.gazetteer = gazetteer;
    this.mentions = List.copyOf(mentions);
    for (FoundMention mention : mentions) {
      bySentence.computeIfAbsent(mention.mention().sentence(), s -> new ArrayList<>()).add(mention);
    }
  }

  /** The mentions of one sentence, in text order. */
  List<FoundMention> mentionsOf(int sentence) {
    return bySentence.getOrDefault(sentence, List.of());
  }

  Sentence sentence(FoundMention mention) {
    return sentences.get(mention.mention().sentence());
  }

  /** Things so far, in the order they were made; none that was merged away. */
  List<Node> nodes() {
    return nodes.stream().filter(n -> n.root() == n).toList();
  }

  Node create(EntityClass type) {
    Node node = new Node(type);
    nodes.add(node);
    return node;
  }

  /** The node of a gazetteer entry, made when first asked for. */
  Node of(GazetteerEntry entry) {
    Node node = byKey.get(entry.key());
    if (node == null) {
      node = create(entry.type());
      node.entry = entry;
      node.feminine = entry.gender().startsWith("f");
      node.masculine = entry.gender().startsWith("m");
      node.plural = entry.gender().endsWith("p");
      byKey.put(entry.key(), node);
      if (entry.type() != EntityClass.PLACE && entry.type() != EntityClass.PERSON) {
        for (String key : entry.partOf()) {
          Optional<GazetteerEntry> whole = gazetteer.find(key);
          if (whole.isPresent() && has(whole.get())) {
            node.of.add(of(whole.get()));
          }
        }
      }
    }
    return node.root();
  }

  boolean has(GazetteerEntry entry) {
    return byKey.containsKey(entry.key());
  }

  /** Says which things a mention stands for. */
  void resolve(FoundMention mention, Node... things) {
    resolve(mention, List.of(things));
  }

  void resolve(FoundMention mention, List<Node> things) {
    resolved.put(mention, List.copyOf(things));
    for (Node thing : things) {
      thing.root().firstOffset =
          Math.min(thing.root().firstOffset, mention.mention().span().start());
    }
  }

  /** Says that a name means another thing than was thought; the first is gone if nothing else. */
  void replace(FoundMention mention, Node wrong, Node right) {
    resolve(mention, right);
    for (FoundMention other : mentions) {
      if (other.mention().surface().equals(mention.mention().surface())
          && things(other).equals(List.of(wrong.root()))) {
        resolve(other, right);
      }
    }
    if (mentions.stream().noneMatch(m -> things(m).contains(wrong.root()))) {
      wrong.firstOffset = Integer.MAX_VALUE;
    }
  }

  boolean isResolved(FoundMention mention) {
    return resolved.containsKey(mention);
  }

  /** What a mention stands for; empty while that is unknown. */
  List<Node> things(FoundMention mention) {
    return resolved.getOrDefault(mention, List.of()).stream().map(Node::root).distinct().toList();
  }

  /** The one thing a mention stands for, or null. */
  @Nullable Node thing(FoundMention mention) {
    List<Node> things = things(mention);
    return things.size() == 1 ? things.get(0) : null;
  }

  /** The table of all that was resolved. */
  EntityTable table() {
    Map<Node, String> ids = new IdentityHashMap<>();
    List<Node> kept =
        nodes().stream()
            .filter(n -> n.firstOffset < Integer.MAX_VALUE)
            .sorted(Comparator.comparingInt(n -> n.firstOffset))
            .toList();
    for (Node node : kept) {
      ids.put(node, "E" + (ids.size() + 1));
    }
    List<Entity> entities = new ArrayList<>();
    for (Node node : kept) {
      entities.add(Entities.of(node, ids, language));
    }
    List<ResolvedMention> table = new ArrayList<>();
    for (FoundMention mention : mentions) {
      List<String> things = things(mention).stream().map(ids::get).toList();
      if (!things.isEmpty()) {
        table.add(new ResolvedMention(mention.mention(), things));
      }
    }
    Map<String, String> states = new LinkedHashMap<>();
    for (Node node : kept) {
      Node state = node.isPerson() ? stateOf(node) : null;
      if (state != null && ids.containsKey(state)) {
        states.put(ids.get(node), ids.get(state));
      }
    }
    return new EntityTable(entities, table, states);
  }

  /** The State whose office a person holds, by the article or else by the gazetteer; or null. */
  @Nullable Node stateOf(Node person) {
    for (Node.Office office : person.offices) {
      Node of = office.of() == null ? null : office.of().root();
      if (of != null && of.type == EntityClass.STATE) {
        return of;
      }
      for (Node whole : of == null ? List.<Node>of() : of.owners()) {
        if (whole.type == EntityClass.STATE) {
          return whole;
        }
      }
    }
    if (person.entry != null) {
      for (OfficeTerm term : gazetteer.terms(person.entry.key())) {
        Node of = byKey.get(term.of());
        if (of != null && of.root().type == EntityClass.STATE) {
          return of.root();
        }
      }
    }
    return null;
  }
}
