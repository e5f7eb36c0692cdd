package org.entente.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.event.Proposal.Fill;

/** Makes facts of the fillers that were found for the roles of a frame. */
final class Expansion {
  private static final int MOST_FACTS_OF_ONE_WORD = 12;

  private final Scene scene;
  private final Grammar grammar;
  private final Tree tree;
  private final Circumstances circumstances;

  Expansion(Scene scene, Circumstances circumstances) {
    this.scene = scene;
    this.grammar = scene.grammar();
    this.tree = scene.tree();
    this.circumstances = circumstances;
  }

  /** One fact for each filler of a role that holds one value; all in one where it holds several. */
  List<Proposal> expand(Frame frame, Map<Role, List<Fill>> fills, int anchor) {
    shorten(fills);
    List<Map<Role, Fill>> combinations = new ArrayList<>();
    combinations.add(new EnumMap<>(Role.class));
    for (Role role : frame.type().roles()) {
      List<Fill> found = fills.get(role);
      if (found == null) {
        continue;
      }
      if (frame.type().holdsSeveral(role)) {
        Fill joined = join(found);
        combinations.forEach(c -> c.put(role, joined));
        continue;
      }
      List<Map<Role, Fill>> next = new ArrayList<>();
      for (Map<Role, Fill> combination : combinations) {
        for (Fill fill : found) {
          if (next.size() < MOST_FACTS_OF_ONE_WORD) {
            Map<Role, Fill> copy = new EnumMap<>(combination);
            copy.put(role, fill);
            next.add(copy);
          }
        }
      }
      combinations = next;
    }
    combinations.removeIf(c -> isOfAnother(fills, c));
    countEach(fills, combinations);
    List<Proposal> proposals = new ArrayList<>();
    for (Map<Role, Fill> combination : combinations) {
      Map<Role, Filler> roles = new EnumMap<>(Role.class);
      int cost = 0;
      for (Map.Entry<Role, Fill> entry : combination.entrySet()) {
        roles.put(entry.getKey(), entry.getValue().filler());
        if (entry.getKey() != Role.TIME && entry.getKey() != Role.PLACE) {
          cost += entry.getValue().cost();
        }
      }
      double score = frame.prior() * Math.pow(0.93, Math.min(cost, 10));
      proposals.add(
          new Proposal(
              frame,
              new Fact(frame.type(), roles),
              scene.sentence().index(),
              anchor,
              combination,
              score));
    }
    return proposals;
  }

  /** "des drones [à l'armée] [mardi]": what fills other roles is no part of the words. */
  private void shorten(Map<Role, List<Fill>> fills) {
    for (Role role : List.of(Role.FORCE, Role.ITEM)) {
      List<Fill> texts = fills.getOrDefault(role, List.of());
      if (texts.size() != 1 || texts.getFirst().token() < 0) {
        continue;
      }
      Fill fill = texts.getFirst();
      Set<Integer> others = new HashSet<>();
      scene.times().forEach(t -> others.add(t.head()));
      fills.forEach(
          (other, found) -> {
            if (other == Role.RECIPIENT
                || other == Role.TARGET
                || other == Role.PLACE
                || other == Role.DESTINATION
                || other == Role.ORIGIN) {
              found.forEach(f -> others.add(f.token()));
            }
          });
      others.removeIf(
          t ->
              t <= fill.token()
                  || !tree.dominates(fill.token(), t)
                  || grammar.caseOf(t).equals("de") && !tree.token(t).upos().equals("NUM"));
      if (!others.isEmpty() && !tree.token(fill.token()).isVerb()) {
        String words = Phrases.noun(tree, fill.token(), scene.text(), others);
        fills.put(
            role,
            List.of(new Fill(new Filler.Text(words), fill.token(), fill.path(), fill.cost())));
      }
    }
  }

  /** "deux frégates britanniques et un destroyer américain": each has its own owner. */
  private boolean isOfAnother(Map<Role, List<Fill>> fills, Map<Role, Fill> combination) {
    Fill agent = combination.get(Role.AGENT);
    for (Role role : List.of(Role.FORCE, Role.ITEM)) {
      Fill thing = combination.get(role);
      if (agent == null || thing == null || agent.token() < 0 || fills.get(role).size() < 2) {
        continue;
      }
      for (Fill other : fills.get(role)) {
        boolean owns =
            other.token() >= 0
                && (agent.token() == other.token()
                    || tree.token(agent.token()).head() == other.token());
        if (owns && other.token() != thing.token()) {
          return true;
        }
      }
    }
    return false;
  }

  /** "170 soldats et 14 policiers": each with its own number. */
  private void countEach(Map<Role, List<Fill>> fills, List<Map<Role, Fill>> combinations) {
    if (combinations.size() < 2 || !fills.containsKey(Role.QUANTITY)) {
      return;
    }
    for (Map<Role, Fill> combination : combinations) {
      for (Role role : List.of(Role.VICTIM, Role.ITEM, Role.FORCE)) {
        Fill fill = combination.get(role);
        if (fill != null && fills.get(role).size() > 1) {
          Fill own = circumstances.quantity(Map.of(role, List.of(fill)), -1, List.of());
          int counted = own == null ? -1 : own.token();
          boolean others =
              fills.get(role).stream()
                  .anyMatch(f -> f.token() == counted && f.token() != fill.token());
          if (own == null || others) {
            combination.remove(Role.QUANTITY);
          } else {
            combination.put(Role.QUANTITY, own);
          }
        }
      }
    }
  }

  private static Fill join(List<Fill> fills) {
    List<String> ids = new ArrayList<>();
    for (Fill fill : fills) {
      ((Filler.Entities) fill.filler())
          .ids().stream().filter(i -> !ids.contains(i)).forEach(ids::add);
    }
    Fill first = fills.getFirst();
    return new Fill(new Filler.Entities(ids), first.token(), first.path(), first.cost());
  }
}
