package org.entente.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.event.Proposal.Fill;

/**
 * Names those who talked where only who brought them together is told: "L'Inde et le Pakistan ont
 * conclu une trêve. Le Qatar servait de médiateur", "négocié par le Qatar".
 */
final class Partners {
  private static final int REACH = 2; // sentences
  private static final Set<FactType> JOINT =
      EnumSet.of(
          FactType.TreatySigning,
          FactType.PartyTo,
          FactType.Ceasefire,
          FactType.Combat,
          FactType.Negotiation,
          FactType.Meeting,
          FactType.Hostile);

  private final List<Proposal> all;

  Partners(List<Proposal> all) {
    this.all = all;
  }

  /** The same proposals, completed. */
  List<Proposal> complete() {
    List<Proposal> found = new ArrayList<>();
    for (Proposal proposal : all) {
      boolean alone =
          proposal.frame().type() == FactType.Negotiation
              && proposal.fills().containsKey(Role.MEDIATOR)
              && !proposal.fills().containsKey(Role.AGENT);
      found.add(alone ? pairFor(proposal).map(p -> with(proposal, p)).orElse(proposal) : proposal);
    }
    return found;
  }

  /** Two or more who do something together, as near as can be, none of them the mediator. */
  private Optional<List<String>> pairFor(Proposal talks) {
    List<String> mediators = ids(talks.fills().get(Role.MEDIATOR));
    Proposal best = null;
    int least = Integer.MAX_VALUE;
    for (Proposal other : all) {
      int back = talks.sentence() - other.sentence();
      boolean sameTreaty = sharesTreaty(talks, other);
      if (!JOINT.contains(other.frame().type())
          || other.isBold()
          || !sameTreaty && (back < 0 || back > REACH)) {
        continue;
      }
      List<String> pair = pair(other);
      if (pair.size() < 2 || pair.stream().anyMatch(mediators::contains)) {
        continue;
      }
      int cost =
          (sameTreaty ? 0 : 1000 * back)
              + (back == 0 ? Math.abs(talks.anchor() - other.anchor()) : 500 - other.anchor());
      if (cost < least) {
        least = cost;
        best = other;
      }
    }
    return Optional.ofNullable(best).map(Partners::pair);
  }

  private static boolean sharesTreaty(Proposal a, Proposal b) {
    Fill one = a.fills().get(Role.TREATY);
    Fill other = b.fills().get(Role.TREATY);
    return one != null && other != null && ids(one).stream().anyMatch(ids(other)::contains);
  }

  private static List<String> pair(Proposal proposal) {
    List<String> ids = new ArrayList<>();
    for (Role role : List.of(Role.AGENT, Role.PARTY, Role.OPPONENT, Role.A, Role.B)) {
      Fill fill = proposal.fills().get(role);
      if (fill != null) {
        ids(fill).stream().filter(i -> !ids.contains(i)).forEach(ids::add);
      }
    }
    return ids;
  }

  private static List<String> ids(Fill fill) {
    return fill.filler() instanceof Filler.Entities entities ? entities.ids() : List.of();
  }

  private static Proposal with(Proposal proposal, List<String> pair) {
    Map<Role, Fill> fills = new EnumMap<>(proposal.fills());
    fills.put(Role.AGENT, new Fill(new Filler.Entities(pair), -1, "partners", 2));
    return proposal.with(fills);
  }
}
