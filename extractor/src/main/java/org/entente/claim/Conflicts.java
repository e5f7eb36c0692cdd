package org.entente.claim;

import java.util.Map;
import java.util.Set;
import org.entente.event.FactType;
import org.entente.event.Filler;
import org.entente.event.Proposal;
import org.entente.event.Role;

/** Which of two proposals from the same words stands. */
final class Conflicts {
  /** Of one word, the first of these types outdoes those after it. */
  private static final Map<FactType, Set<FactType>> BEATEN_BY =
      Map.of(
          FactType.Criticism, Set.of(FactType.TreatyWithdrawal),
          FactType.Withdrawal,
              Set.of(FactType.TreatyWithdrawal, FactType.Leaving, FactType.TreatyEntryIntoForce),
          FactType.Statement,
              Set.of(
                  FactType.Criticism,
                  FactType.Demand,
                  FactType.Refusal,
                  FactType.Threat,
                  FactType.Recognition),
          FactType.Attack, Set.of(FactType.WeaponTest),
          FactType.Aid, Set.of(FactType.ArmsTransfer),
          FactType.Visit, Set.of(FactType.Deployment),
          FactType.Combat, Set.of(FactType.Ceasefire));

  private Conflicts() {}

  static boolean loses(Proposal proposal, Set<Proposal> all) {
    FactType type = proposal.frame().type();
    for (Proposal other : all) {
      if (other == proposal || other.sentence() != proposal.sentence()) {
        continue;
      }
      FactType rival = other.frame().type();
      if (other.anchor() == proposal.anchor()
          && type == FactType.Refusal
          && other.frame().has("strong")) {
        return true; // "rejette l'accusation" is a Statement
      }
      if (other.anchor() == proposal.anchor()
          && type == FactType.WeaponTest
          && rival == FactType.Attack
          && other.frame().has("strong")) {
        return true; // "tire des missiles sur Israël" is no test
      }
      if (other.anchor() == proposal.anchor()
          && !proposal.frame().has("strong")
          && BEATEN_BY.getOrDefault(type, Set.of()).contains(rival)) {
        return true;
      }
      if (type == FactType.MemberOf
          && rival == FactType.Joining
          && same(proposal, Role.ORGANIZATION, other, Role.ORGANIZATION)) {
        return true; // "est devenu le trentième membre" is Joining alone
      }
    }
    return false;
  }

  private static boolean same(Proposal a, Role roleOfA, Proposal b, Role roleOfB) {
    return a.fact().roles().get(roleOfA) instanceof Filler.Entities x
        && b.fact().roles().get(roleOfB) instanceof Filler.Entities y
        && x.ids().stream().anyMatch(y.ids()::contains);
  }
}
