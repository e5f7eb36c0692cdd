package org.entente.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.event.Proposal.Fill;
import org.jspecify.annotations.Nullable;

/**
 * Says what pronouns for troops and arms point to: "Elles sont arrivées lundi", "les céder à Kiev",
 * "en remettra dix-neuf" are of those told before. What points to nothing told makes no fact.
 */
final class PointedThings {
  /** How a role was found that a pronoun fills. */
  static final String PATH = "pronoun";

  private static final int REACH = 3; // sentences
  private static final Set<FactType> OF_TROOPS =
      EnumSet.of(FactType.Deployment, FactType.Withdrawal);
  private static final Set<FactType> OF_ARMS =
      EnumSet.of(FactType.ArmsTransfer, FactType.Aid, FactType.WeaponTest);

  private PointedThings() {}

  /**
   * @param proposals of the article, in text order
   * @return the same, the pronouns replaced, without those that point to nothing
   */
  static List<Proposal> resolve(List<Proposal> proposals) {
    List<Proposal> all = new ArrayList<>();
    for (Proposal proposal : proposals) {
      Role role = pointing(proposal);
      if (role == null) {
        all.add(proposal);
        continue;
      }
      Proposal told = before(proposal, role, all);
      if (told != null) {
        all.add(named(proposal, role, told));
      }
    }
    return all;
  }

  private static @Nullable Role pointing(Proposal proposal) {
    for (Role role : List.of(Role.FORCE, Role.ITEM)) {
      Fill fill = proposal.fills().get(role);
      if (fill != null && fill.path().equals(PATH) && isEmpty(fill)) {
        return role;
      }
    }
    return null;
  }

  private static boolean isEmpty(Fill fill) {
    return fill.filler() instanceof Filler.Text text && text.value().isEmpty();
  }

  private static @Nullable Proposal before(Proposal pointing, Role role, List<Proposal> told) {
    FactType type = pointing.frame().type();
    Set<FactType> family =
        OF_TROOPS.contains(type) ? OF_TROOPS : OF_ARMS.contains(type) ? OF_ARMS : Set.of();
    Proposal best = null;
    for (Proposal other : told) {
      Fill fill = other.fills().get(role);
      boolean near =
          other.sentence() == pointing.sentence()
              ? other.anchor() < pointing.anchor()
              : other.sentence() < pointing.sentence()
                  && other.sentence() >= pointing.sentence() - REACH;
      if (near
          && fill != null
          && family.contains(other.frame().type())
          && (best == null
              || other.sentence() > best.sentence()
              || other.sentence() == best.sentence() && (best.isBold() || !other.isBold()))) {
        best = other;
      }
    }
    return best;
  }

  private static Proposal named(Proposal pointing, Role role, Proposal told) {
    Map<Role, Fill> fills = new EnumMap<>(pointing.fills());
    Fill known = told.fills().get(role);
    if (known != null) {
      fills.put(role, new Fill(known.filler(), -1, PATH, 3));
    }
    Fill doer = fills.get(Role.AGENT);
    Fill other = told.fills().get(Role.AGENT);
    if (other != null && (doer == null || doer.path().startsWith(Proposal.BOLD))) {
      fills.put(Role.AGENT, new Fill(other.filler(), -1, PATH, 3));
    }
    return pointing.with(fills);
  }
}
