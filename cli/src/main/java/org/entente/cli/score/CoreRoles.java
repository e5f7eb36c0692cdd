package org.entente.cli.score;

import java.util.List;
import org.entente.event.FactType;

/**
 * What makes two facts of one type the same fact.
 *
 * @param must roles that agree
 * @param may roles that do not contradict each other
 */
record CoreRoles(List<String> must, List<String> may) {

  static CoreRoles of(FactType type) {
    return switch (type) {
      case HoldsOffice, Election, Appointment, Departure -> roles("person", "of");
      case AffiliatedWith -> roles("person organization", "");
      case PartyTo -> roles("party treaty", "");
      case Obligation -> roles("treaty kind", "");
      case Allied, Hostile -> new CoreRoles(List.of(Telling.BOTH), List.of());
      case LocatedIn -> roles("place in", "");
      case TreatySigning, TreatyRatification -> roles("treaty", "agent");
      case TreatyEntryIntoForce -> roles("treaty", "");
      case TreatyWithdrawal, TreatySuspension -> roles("agent treaty", "");
      case MemberOf -> roles("member organization", "");
      case Joining, Leaving -> roles("agent organization", "");
      case Recognition, DiplomaticBreak -> roles("agent target", "");
      case Negotiation -> roles("agent", "treaty");
      case Withdrawal -> roles("agent", "origin");
      case Deployment -> roles("agent", "");
      case Combat -> roles("agent", "opponent");
      case Attack, Criticism, Threat -> roles("agent", "target");
      case Occupation -> roles("agent place", "");
      case TerritorialGain, Meeting, Exercise, WeaponTest, Ceasefire -> roles("agent", "place");
      case Casualties -> roles("victim", "kind");
      case ArmsTransfer, Aid, Demand, Refusal -> roles("agent", "recipient");
      case Visit -> roles("agent", "place host");
      case Statement -> roles("speaker", "");
      case Sanction -> roles("target", "agent");
    };
  }

  private static CoreRoles roles(String must, String may) {
    return new CoreRoles(split(must), split(may));
  }

  private static List<String> split(String roles) {
    return roles.isEmpty() ? List.of() : List.of(roles.split(" "));
  }
}
