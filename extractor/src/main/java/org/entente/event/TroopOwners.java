package org.entente.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.Entity;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.event.Proposal.Fill;
import org.entente.mention.EntityClass;
import org.entente.mention.MentionKind;

/**
 * Says whose troops are that nobody is said to own: who sent or withdrew troops before, else the
 * State spoken of. "Londres renforce sa garnison. Quatre chasseurs y stationnent": they are
 * British.
 */
final class TroopOwners {
  private static final Set<FactType> TYPES = EnumSet.of(FactType.Deployment, FactType.Withdrawal);
  private static final int REACH = 5; // sentences
  private static final String PATH = "context";

  private final EntityTable entities;

  TroopOwners(EntityTable entities) {
    this.entities = entities;
  }

  /**
   * @param proposals of the article, in text order
   * @return the same, troops without an owner given one
   */
  List<Proposal> complete(List<Proposal> proposals) {
    List<Proposal> all = new ArrayList<>();
    for (Proposal proposal : proposals) {
      all.add(
          TYPES.contains(proposal.frame().type()) && isUnowned(proposal)
              ? owned(proposal, proposals)
              : proposal);
    }
    return all;
  }

  private boolean isUnowned(Proposal proposal) {
    Fill doer = proposal.fills().get(Role.AGENT);
    if (doer == null) {
      return proposal.fills().containsKey(Role.FORCE);
    }
    return doer.filler() instanceof Filler.Entities things && isTroops(things.ids().getFirst());
  }

  /** A body of troops, or a crowd that the text only describes. */
  private boolean isTroops(String id) {
    Entity entity = entities.entity(id);
    return entity.type() == EntityClass.MILITARY_UNIT && entity.of().isEmpty()
        || entity.type() == EntityClass.ORGANIZATION && entity.described();
  }

  private Proposal owned(Proposal proposal, List<Proposal> all) {
    Optional<String> owner = senderBefore(proposal, all).or(() -> stateBefore(proposal));
    if (owner.isEmpty()) {
      return proposal;
    }
    Map<Role, Fill> fills = new EnumMap<>(Role.class);
    fills.putAll(proposal.fills());
    fills.put(Role.AGENT, new Fill(new Filler.Entities(List.of(owner.get())), -1, PATH, 3));
    return proposal.with(fills);
  }

  private Optional<String> senderBefore(Proposal proposal, List<Proposal> all) {
    Proposal best = null;
    for (Proposal other : all) {
      Fill doer = other.fills().get(Role.AGENT);
      boolean before =
          other.sentence() == proposal.sentence()
              ? other.anchor() < proposal.anchor()
              : other.sentence() < proposal.sentence()
                  && other.sentence() >= proposal.sentence() - REACH;
      if (before
          && doer != null
          && TYPES.contains(other.frame().type())
          && !doer.path().startsWith(Proposal.BOLD)
          && doer.filler() instanceof Filler.Entities things
          && isSender(things.ids().getFirst())
          && !isWhere(proposal, things.ids().getFirst())
          && (best == null || other.sentence() >= best.sentence())) {
        best = other;
      }
    }
    return best == null
        ? Optional.empty()
        : Optional.of(((Filler.Entities) best.fills().get(Role.AGENT).filler()).ids().getFirst());
  }

  private boolean isSender(String id) {
    EntityClass type = entities.entity(id).type();
    return type == EntityClass.STATE
        || type == EntityClass.INTERNATIONAL_ORGANIZATION
        || type == EntityClass.ARMED_FORCE
        || type == EntityClass.ORGANIZATION && !entities.entity(id).described();
  }

  /** The State named last in the sentence or the one before, that troops do not go to or leave. */
  private Optional<String> stateBefore(Proposal proposal) {
    for (int s = proposal.sentence(); s >= Math.max(0, proposal.sentence() - 1); s--) {
      String found = null;
      for (ResolvedMention mention : entities.mentions(s)) {
        String id = mention.entities().getFirst();
        if (mention.mention().kind() != MentionKind.PRONOUN
            && entities.entity(id).type() == EntityClass.STATE
            && !isWhere(proposal, id)
            && (s < proposal.sentence() || mention.mention().head() < proposal.anchor())) {
          found = id;
        }
      }
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static boolean isWhere(Proposal proposal, String id) {
    for (Role role : List.of(Role.DESTINATION, Role.ORIGIN)) {
      if (proposal.fills().get(role) instanceof Fill fill
          && fill.filler() instanceof Filler.Entities things
          && things.ids().contains(id)) {
        return true;
      }
    }
    return false;
  }
}
