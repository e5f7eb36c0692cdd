package org.entente.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.mention.EntityClass;
import org.entente.mention.FoundMention;
import org.entente.mention.MentionKind;
import org.entente.mention.Noun;
import org.jspecify.annotations.Nullable;

/** Links described bodies and armies: one node for each of the same words and State. */
final class BodyLinker {
  private final ArticleLinks links;
  private final Phrases phrases;
  private final Descriptions descriptions;
  private final Map<Node, Guess> guessedOwners = new LinkedHashMap<>();

  /** What may tell whose a body is when its own words do not. */
  private record Guess(@Nullable FoundMention possessive, @Nullable Node mainState) {}

  BodyLinker(ArticleLinks links, Phrases phrases, Descriptions descriptions) {
    this.links = links;
    this.phrases = phrases;
    this.descriptions = descriptions;
  }

  /** Gives bodies that no word owns to whom a possessive says, else to the State told of most. */
  void settleOwners() {
    guessedOwners.forEach(
        (body, guess) -> {
          Node owner = guess.possessive == null ? null : links.thing(guess.possessive);
          if (owner != null && owner.isPerson()) {
            owner = null;
          }
          owner = owner != null ? owner : guess.mainState;
          if (owner != null && body.owners().isEmpty()) {
            body.root().of.add(owner);
          }
        });
  }

  /** A body or army is the same as another of the same words and State. */
  void link(FoundMention mention, Noun noun) {
    Node owner = phrases.owner(mention);
    Node possessor = owner == null ? descriptions.possessor(mention) : null;
    owner = owner == null ? possessor : owner;
    String words = descriptions.contentWords(mention);
    if (owner == null && words.equals("force") && !phrases.isPlural(mention)) {
      return; // "recourir à la force"
    }
    List<Node> owners = distributedOwners(mention);
    if (owners.size() > 1) {
      linkEach(mention, noun, owners);
      return;
    }
    Node same = find(words, owner, descriptions.classOf(noun, mention), mention, noun);
    if (same == null) {
      same = links.create(descriptions.classOf(noun, mention));
      same.phrase = words;
      same.described = Character.isLowerCase(phrases.text(mention).codePointAt(0));
      if (owner == null) {
        guessedOwners.put(same, new Guess(descriptions.possessive(mention), mainState()));
      }
    }
    if (owner != null) {
      same.of.clear();
      same.of.add(owner);
      same.described &= owner.isPerson() || possessor != null;
    }
    descriptions.add(mention, same);
    if (possessor != null) {
      descriptions.ownedName(mention, possessor).ifPresent(same.root().names::add);
    }
  }

  /** The States of "gouvernements allemand et américain", one body each; else none. */
  private List<Node> distributedOwners(FoundMention mention) {
    List<Node> owners = new ArrayList<>();
    if (phrases.isPlural(mention)) {
      for (FoundMention part : phrases.inside(mention)) {
        Node state = links.thing(part);
        if (part.mention().kind() == MentionKind.ADJECTIVE && state != null) {
          owners.add(state);
        }
      }
    }
    return owners;
  }

  private void linkEach(FoundMention mention, Noun noun, List<Node> owners) {
    List<Node> bodies = new ArrayList<>();
    EntityClass type = descriptions.classOf(noun, mention);
    for (FoundMention part : phrases.inside(mention)) {
      Node owner = links.thing(part);
      if (owner == null || !owners.contains(owner)) {
        continue;
      }
      Node body = find(noun.phrase().toLowerCase(Locale.ROOT), owner, type, mention, noun);
      if (body == null || !body.owners().contains(owner)) {
        body = links.create(type);
        body.phrase = noun.phrase().toLowerCase(Locale.ROOT);
        body.of.add(owner);
      }
      boolean many = part.mention().surface().endsWith("s"); // "forces turques et russes"
      String head = many ? descriptions.core(mention) : noun.phrase();
      body.names.add(head + " " + part.mention().surface());
      bodies.add(body);
    }
    links.resolve(mention, bodies);
  }

  private @Nullable Node find(
      String words, @Nullable Node owner, EntityClass type, FoundMention mention, Noun noun) {
    Node best = null;
    for (Node node : links.nodes()) {
      if (node.type != type || node.phrase.isEmpty()) {
        continue;
      }
      boolean sameWords =
          node.phrase.equals(words)
              || owner == null && node.phrase.startsWith(words + " ")
              || node.owners().isEmpty() && words.startsWith(node.phrase + " ");
      boolean sameOwner = owner == null || node.owners().isEmpty() || node.owners().contains(owner);
      if (sameWords && sameOwner) {
        best = node; // the latest made, as text order goes
      }
    }
    return best;
  }

  /** The State that the article mentions most. */
  private @Nullable Node mainState() {
    Map<Node, Integer> counts = new LinkedHashMap<>();
    for (FoundMention mention : links.mentions) {
      for (Node thing : links.things(mention)) {
        if (thing.type == EntityClass.STATE) {
          counts.merge(thing, 1, Integer::sum);
        }
      }
    }
    Node main = null;
    int most = 0;
    for (Map.Entry<Node, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        main = entry.getKey();
      }
    }
    return main;
  }
}
