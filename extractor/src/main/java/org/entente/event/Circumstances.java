package org.entente.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.event.Proposal.Fill;
import org.entente.mention.EntityClass;
import org.entente.time.QuantityMention;
import org.jspecify.annotations.Nullable;

/** Finds where and when something happened, and how many it concerns. */
final class Circumstances {
  private final Grammar grammar;
  private final Tree tree;
  private final EntityTable entities;
  private final Scene scene;
  private final Fillers fillers;
  private final Dating dating;

  Circumstances(Scene scene, Fillers fillers, Set<String> sources) {
    this.scene = scene;
    this.grammar = scene.grammar();
    this.tree = scene.tree();
    this.entities = scene.entities();
    this.fillers = fillers;
    this.dating = new Dating(scene, sources);
  }

  /** Adds place, quantity and time where the type has them and nothing fills them. */
  void add(
      Frame frame,
      Map<Role, List<Fill>> fills,
      int anchor,
      Set<Integer> used,
      List<Integer> countable) {
    Set<Role> roles = Set.copyOf(frame.type().roles());
    if (roles.contains(Role.PLACE)
        && !fills.containsKey(Role.PLACE)
        && !frame.roles().containsKey(Role.PLACE)
        && !frame.has("no-place")) {
      FillerSpec spec =
          new FillerSpec(List.of(), Set.of(EntityClass.PLACE, EntityClass.STATE), Set.of());
      place(grammar.arguments(anchor), anchor, used, spec)
          .ifPresent(f -> fills.put(Role.PLACE, List.of(f)));
    }
    if (roles.contains(Role.QUANTITY) && !fills.containsKey(Role.QUANTITY)) {
      Fill quantity = quantity(fills, anchor, countable);
      if (quantity != null) {
        fills.put(Role.QUANTITY, List.of(quantity));
      }
    }
    if (roles.contains(Role.TIME) && !frame.has("no-time")) {
      dating.find(frame.type(), anchor).ifPresent(f -> fills.put(Role.TIME, List.of(f)));
    }
  }

  /** A locative complement of the predicate, else the nearest one in its clause. */
  Optional<Fill> place(List<Argument> arguments, int anchor, Set<Integer> used, FillerSpec spec) {
    for (Argument argument : arguments) {
      if (argument.slot().kind() == Slot.Kind.PREPOSITION
          && isLocative(argument.slot().word())
          && !used.contains(argument.token())) {
        List<String> ids = fillers.find(argument.token(), spec);
        if (!ids.isEmpty()) {
          return Optional.of(
              new Fill(
                  new Filler.Entities(ids), argument.token(), argument.path(), argument.cost()));
        }
      }
    }
    Fill best = null;
    int bestDistance = 7;
    int clause = tree.clause(anchor);
    for (ResolvedMention mention : entities.mentions(scene.sentence().index())) {
      int head = mention.mention().head();
      if (used.contains(head) || tree.clause(head) != clause || !isLocative(grammar.caseOf(head))) {
        continue;
      }
      List<String> ids = fillers.find(head, spec);
      int distance = tree.distance(anchor, head);
      if (!ids.isEmpty() && distance < bestDistance) {
        best = new Fill(new Filler.Entities(ids), head, "clause>place", 2);
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  boolean isLocative(String preposition) {
    return grammar.words().list("locatives").contains(preposition);
  }

  /**
   * A number that counts a filler, the anchor, or something in their phrases.
   *
   * @param anchor -1 for none
   * @param countable tokens of what is counted, named or not
   */
  @Nullable Fill quantity(Map<Role, List<Fill>> fills, int anchor, List<Integer> countable) {
    for (QuantityMention mention : scene.quantities()) {
      boolean measures = // "une aide de près de 600 millions d'euros"
          anchor >= 0
              && !tree.token(anchor).isVerb()
              && tree.token(mention.counted()).head() == anchor
              && tree.is(mention.counted(), "nmod")
              && grammar.caseOf(mention.counted()).equals("de");
      if (mention.counted() == anchor || measures) {
        return new Fill(new Filler.Amount(mention.quantity()), mention.counted(), "self", 0);
      }
    }
    if (anchor >= 0) {
      for (int token : countable) {
        for (QuantityMention mention : scene.quantities()) {
          if (mention.counted() == token || mention.first() <= token && token <= mention.last()) {
            return new Fill(new Filler.Amount(mention.quantity()), token, "counted", 0);
          }
        }
      }
    }
    for (Map.Entry<Role, List<Fill>> entry : fills.entrySet()) {
      if (entry.getKey() == Role.PLACE
          || entry.getKey() == Role.DESTINATION
          || entry.getKey() == Role.ORIGIN
          || entry.getKey() == Role.AGENT
          || entry.getKey() == Role.RECIPIENT) {
        continue;
      }
      for (Fill fill : entry.getValue()) {
        for (QuantityMention mention : scene.quantities()) {
          int counted = mention.counted();
          if (fill.token() >= 0
              && (counted == fill.token()
                  || mention.first() <= fill.token() && fill.token() <= mention.last()
                  || tree.token(counted).head() == fill.token()
                  || tree.token(fill.token()).head() == counted)) {
            return new Fill(
                new Filler.Amount(mention.quantity()), counted, "of-" + entry.getKey().key(), 0);
          }
        }
      }
    }
    return null;
  }
}
