package org.entente.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.mention.EntityClass;
import org.jspecify.annotations.Nullable;

/** A thing of the article while it is still being found out; becomes an {@link Entity}. */
final class Node {
  EntityClass type;
  final Set<String> names = new LinkedHashSet<>();

  /** Wordings that are no good as its name: "ce texte". */
  final Set<String> otherNames = new LinkedHashSet<>();

  final Set<Node> of = new LinkedHashSet<>();
  final List<Office> offices = new ArrayList<>();
  @Nullable GazetteerEntry entry;
  boolean described;
  boolean feminine;
  boolean masculine;
  boolean plural;

  /** For a described thing the lexicon's phrase its head is: "armée"; else empty. */
  String phrase = "";

  /** Where it was first mentioned, in UTF-16 code units; orders the entities. */
  int firstOffset = Integer.MAX_VALUE;

  private @Nullable Node mergedInto;

  /**
   * An office that the article gives a person.
   *
   * @param kind as in the lexicon: "foreign-minister"
   * @param phrase "ministre des Affaires étrangères"
   * @param of the State or body, if it was said
   */
  record Office(String kind, String phrase, @Nullable Node of) {}

  Node(EntityClass type) {
    this.type = type;
  }

  /** The node that stands for this one after mergers. */
  Node root() {
    Node at = this;
    while (at.mergedInto != null) {
      at = at.mergedInto;
    }
    return at;
  }

  /** Everything known of this one goes to another, which stands for both from now on. */
  void mergeInto(Node other) {
    Node self = root();
    Node target = other.root();
    if (self == target) {
      return;
    }
    target.names.addAll(self.names);
    target.otherNames.addAll(self.otherNames);
    target.of.addAll(self.of);
    target.offices.addAll(self.offices);
    target.described &= self.described;
    target.feminine |= self.feminine;
    target.masculine |= self.masculine;
    target.firstOffset = Math.min(target.firstOffset, self.firstOffset);
    if (target.entry == null) {
      target.entry = self.entry;
    }
    if (target.phrase.isEmpty()) {
      target.phrase = self.phrase;
    }
    self.mergedInto = target;
  }

  boolean isPerson() {
    return type == EntityClass.PERSON;
  }

  /** The States and bodies it belongs to, after mergers. */
  List<Node> owners() {
    List<Node> owners = new ArrayList<>();
    for (Node node : of) {
      if (!owners.contains(node.root()) && node.root() != root()) {
        owners.add(node.root());
      }
    }
    return owners;
  }
}
