package org.entente.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.entity.Entity;
import org.entente.entity.EntityTable;
import org.entente.event.Proposal.Fill;
import org.entente.mention.EntityClass;

/** Who takes part without a function of their own: owners of arms, makers, those blamed. */
final class ImpliedRoles {
  private final Grammar grammar;
  private final Tree tree;
  private final EntityTable entities;
  private final Fillers fillers;

  ImpliedRoles(Scene scene, Fillers fillers) {
    this.grammar = scene.grammar();
    this.tree = scene.tree();
    this.entities = scene.entities();
    this.fillers = fillers;
  }

  /** "des drones chinois leur ont été livrés": who makes them does not receive them. */
  void makers(Frame frame, Map<Role, List<Fill>> fills) {
    if (frame.type() != FactType.ArmsTransfer
        || !fills.containsKey(Role.ITEM)
        || !fills.containsKey(Role.RECIPIENT)) {
      return;
    }
    Set<String> makers = new HashSet<>();
    FillerSpec state = new FillerSpec(List.of(), Set.of(EntityClass.STATE), Set.of());
    for (Fill item : fills.get(Role.ITEM)) {
      for (int child : item.token() < 0 ? new int[0] : tree.children(item.token())) {
        if (tree.is(child, "amod")) {
          makers.addAll(fillers.find(child, state));
        }
      }
    }
    List<Fill> others =
        fills.get(Role.RECIPIENT).stream()
            .filter(f -> !makers.containsAll(((Filler.Entities) f.filler()).ids()))
            .toList();
    if (others.isEmpty()) {
      fills.remove(Role.RECIPIENT);
    } else {
      fills.put(Role.RECIPIENT, others);
    }
  }

  /** "élira son président": a bare office is no person elected. */
  void elected(Frame frame, Map<Role, List<Fill>> fills, Set<String> offices) {
    List<Fill> people = fills.getOrDefault(Role.PERSON, List.of());
    if (frame.type() != FactType.Election || people.size() != 1) {
      return;
    }
    int token = people.getFirst().token();
    if (token >= 0
        && tree.is(token, "obj")
        && tree.token(token).upos().equals("NOUN")
        && offices.contains(tree.lemma(token).toLowerCase(Locale.ROOT))
        && tree.child(token, Set.of("appos", "flat")).isEmpty()) {
      fills.remove(Role.PERSON);
    }
  }

  /** "drones iraniens": where nobody else is named, the State behind the things sends them. */
  void owners(Frame frame, Map<Role, List<Fill>> fills, Set<Integer> used) {
    if (!frame.has("owner")) {
      return;
    }
    List<Fill> agents = fills.get(Role.AGENT);
    if (agents != null) {
      List<Fill> states = new ArrayList<>();
      boolean unowned = false;
      for (Fill agent : agents) {
        String id = ((Filler.Entities) agent.filler()).ids().getFirst();
        Entity entity = entities.entity(id);
        boolean troops =
            (entity.type() == EntityClass.MILITARY_UNIT || entity.type() == EntityClass.ARMED_FORCE)
                && fills.containsKey(Role.FORCE);
        unowned |= troops && entity.of().isEmpty();
        states.add(
            troops && !entity.of().isEmpty()
                ? new Fill(
                    new Filler.Entities(List.of(entity.of().getFirst())),
                    agent.token(),
                    agent.path(),
                    agent.cost())
                : agent);
      }
      fills.put(Role.AGENT, states);
      if (!unowned) {
        return;
      }
    }
    FillerSpec owner =
        new FillerSpec(
            List.of(),
            Set.of(
                EntityClass.STATE,
                EntityClass.ORGANIZATION,
                EntityClass.INTERNATIONAL_ORGANIZATION),
            Set.of());
    for (Role role : List.of(Role.FORCE, Role.ITEM)) {
      for (Fill text : fills.getOrDefault(role, List.of())) {
        List<Fill> found = new ArrayList<>();
        if (text.token() < 0) {
          continue;
        }
        for (int child : tree.children(text.token())) {
          if (!found.isEmpty()) {
            break;
          }
          boolean adjective =
              tree.is(child, "amod")
                  || tree.is(child, "compound")
                  || tree.token(child).deprel().equals("nmod:poss")
                  || tree.is(child, "nmod") && grammar.caseOf(child).equals("de")
                  || tree.is(child, "det");
          if (adjective && !used.contains(child)) {
            for (int token : grammar.coordinated(child)) {
              for (String id : fillers.find(token, owner)) {
                found.add(
                    new Fill(
                        new Filler.Entities(List.of(id)), token, role.key() + ">adjective", 1));
              }
            }
          }
        }
        if (!found.isEmpty()) {
          fills.put(Role.AGENT, found);
          return;
        }
      }
    }
  }

  /** "condamne l'offensive russe", "dénonce la décision de Kiev": who did it is whom it blames. */
  void blamed(Frame frame, Map<Role, List<Fill>> fills, Set<String> usedIds) {
    if (frame.type() != FactType.Criticism
        || fills.containsKey(Role.TARGET)
        || !fills.containsKey(Role.TOPIC)) {
      return;
    }
    FillerSpec actor =
        new FillerSpec(
            List.of(),
            Set.of(
                EntityClass.STATE,
                EntityClass.PERSON,
                EntityClass.ORGANIZATION,
                EntityClass.GOVERNMENT_BODY,
                EntityClass.INTERNATIONAL_ORGANIZATION,
                EntityClass.ARMED_FORCE),
            Set.of());
    int topic = fills.get(Role.TOPIC).getFirst().token();
    if (topic < 0) {
      return;
    }
    List<Fill> found = new ArrayList<>();
    for (Argument argument : grammar.arguments(topic)) {
      boolean doer =
          switch (argument.slot().kind()) {
            case SUBJECT, ADJECTIVE, POSSESSOR -> true;
            case PREPOSITION -> argument.slot().word().equals("de");
            default -> false;
          };
      if (doer && found.isEmpty()) {
        for (int token : grammar.coordinated(argument.token())) {
          for (String id : fillers.find(token, actor)) {
            if (!usedIds.contains(id)) {
              found.add(
                  new Fill(new Filler.Entities(List.of(id)), token, "topic>" + argument.path(), 1));
            }
          }
        }
      }
    }
    if (!found.isEmpty()) {
      fills.put(Role.TARGET, found);
    }
  }
}
