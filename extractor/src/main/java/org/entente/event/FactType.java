package org.entente.event;

import static org.entente.event.Role.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The fact types of the facts format with the roles they take, in the order they are written. */
public enum FactType {
  HoldsOffice(PERSON, OFFICE, OF),
  AffiliatedWith(PERSON, ORGANIZATION),
  PartyTo(PARTY, TREATY),
  Obligation(TREATY, KIND),
  Allied(A, B),
  Hostile(A, B),
  LocatedIn(PLACE, IN),
  TreatySigning(AGENT, TREATY, PLACE, TIME),
  TreatyRatification(AGENT, TREATY, PLACE, TIME),
  TreatyEntryIntoForce(TREATY, TIME),
  TreatyWithdrawal(AGENT, TREATY, TIME),
  TreatySuspension(AGENT, TREATY, TIME),
  MemberOf(MEMBER, ORGANIZATION),
  Joining(AGENT, ORGANIZATION, TIME),
  Leaving(AGENT, ORGANIZATION, TIME),
  Recognition(AGENT, TARGET, TIME),
  DiplomaticBreak(AGENT, TARGET, TIME),
  Negotiation(AGENT, MEDIATOR, TREATY, TOPIC, PLACE, TIME),
  Deployment(AGENT, FORCE, QUANTITY, ORIGIN, DESTINATION, TIME),
  Withdrawal(AGENT, FORCE, QUANTITY, ORIGIN, DESTINATION, TIME),
  Combat(AGENT, OPPONENT, ALONGSIDE, PLACE, TIME),
  Attack(AGENT, TARGET, PLACE, TIME, ITEM),
  Occupation(AGENT, PLACE, TIME),
  TerritorialGain(AGENT, PLACE, QUANTITY, TIME),
  Casualties(VICTIM, QUANTITY, KIND, PLACE, TIME),
  ArmsTransfer(AGENT, RECIPIENT, ITEM, QUANTITY, TIME),
  Aid(AGENT, RECIPIENT, ITEM, QUANTITY, TIME),
  Visit(AGENT, PLACE, HOST, TIME),
  Meeting(AGENT, PLACE, TIME),
  Statement(SPEAKER, QUOTE, TOPIC, PLACE, TIME),
  Criticism(AGENT, TARGET, TOPIC),
  Demand(AGENT, RECIPIENT, ITEM),
  Refusal(AGENT, RECIPIENT, ITEM),
  Threat(AGENT, TARGET, ITEM),
  Sanction(AGENT, TARGET, ITEM, TIME),
  Exercise(AGENT, PLACE, TIME),
  WeaponTest(AGENT, ITEM, PLACE, TIME),
  Ceasefire(AGENT, MEDIATOR, PLACE, TIME),
  Election(PERSON, OFFICE, OF, TIME),
  Appointment(PERSON, OFFICE, OF, TIME),
  Departure(PERSON, OFFICE, OF, TIME);

  private static final Set<FactType> RELATIONS =
      EnumSet.of(
          HoldsOffice, AffiliatedWith, PartyTo, Obligation, Allied, Hostile, LocatedIn, MemberOf);

  /** Second participants, without which an act is still told: "le Kenya a envahi le sud". */
  private static final Set<Role> SECOND =
      EnumSet.of(TARGET, PLACE, OPPONENT, RECIPIENT, ORIGIN, DESTINATION, QUANTITY, TOPIC, HOST);

  private static final Set<FactType> ACTS =
      EnumSet.of(
          Deployment,
          Withdrawal,
          Combat,
          Attack,
          TerritorialGain,
          ArmsTransfer,
          Aid,
          Exercise,
          WeaponTest,
          Ceasefire);

  private final List<Role> roles;

  FactType(Role... roles) {
    this.roles = List.of(roles);
  }

  public List<Role> roles() {
    return roles;
  }

  /** True where it tells how things stand, false where it tells that something happened. */
  public boolean isRelation() {
    return RELATIONS.contains(this);
  }

  /**
   * True for acts that are told even where none of these roles is named, as long as the doer is.
   */
  public boolean mayLack(Set<Role> any) {
    return ACTS.contains(this)
        && SECOND.containsAll(any)
        && !(this == TerritorialGain && any.contains(PLACE)); // a gain is of something
  }

  /** True where one fact may name several fillers in this role ("A and B signed"). */
  public boolean holdsSeveral(Role role) {
    return switch (role) {
      case PARTY, MEMBER, MEDIATOR, OPPONENT, ALONGSIDE -> true;
      case AGENT ->
          switch (this) {
            case TreatySigning,
                TreatyRatification,
                Negotiation,
                Combat,
                Meeting,
                Exercise,
                Ceasefire ->
                true;
            default -> false;
          };
      default -> false;
    };
  }

  /** True where the two participants may change places. */
  public boolean isSymmetric() {
    return this == Allied || this == Hostile;
  }
}
