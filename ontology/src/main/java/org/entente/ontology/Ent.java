package org.entente.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of {@code ontology/entente.ttl}, spelt as there. A test keeps file and class equal;
 * what a term means stands in the file.
 */
@SuppressWarnings(
    "checkstyle:ConstantName") // the ontology's spelling, so that both can be searched
public final class Ent {
  public static final String NS = "https://w3id.org/entente/ns#";

  private Ent() {}

  /** The term of this local name, known or not: "TreatySigning". */
  public static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }

  // Who acts, where, under what
  public static final Node Agent = term("Agent");
  public static final Node Person = term("Person");
  public static final Node State = term("State");
  public static final Node Organization = term("Organization");
  public static final Node GovernmentBody = term("GovernmentBody");
  public static final Node InternationalOrganization = term("InternationalOrganization");
  public static final Node ArmedForce = term("ArmedForce");
  public static final Node Media = term("Media");
  public static final Node StateGroup = term("StateGroup");
  public static final Node MilitaryUnit = term("MilitaryUnit");
  public static final Node Place = term("Place");
  public static final Node Treaty = term("Treaty");

  // What claims tell
  public static final Node Situation = term("Situation");
  public static final Node OfficeTerm = term("OfficeTerm");
  public static final Node Event = term("Event");

  // Events: treaties and memberships
  public static final Node TreatyAct = term("TreatyAct");
  public static final Node TreatySigning = term("TreatySigning");
  public static final Node TreatyRatification = term("TreatyRatification");
  public static final Node TreatyEntryIntoForce = term("TreatyEntryIntoForce");
  public static final Node TreatyWithdrawal = term("TreatyWithdrawal");
  public static final Node TreatySuspension = term("TreatySuspension");

  // Events: between states
  public static final Node DiplomaticEvent = term("DiplomaticEvent");
  public static final Node Joining = term("Joining");
  public static final Node Leaving = term("Leaving");
  public static final Node Recognition = term("Recognition");
  public static final Node DiplomaticBreak = term("DiplomaticBreak");
  public static final Node Negotiation = term("Negotiation");
  public static final Node Ceasefire = term("Ceasefire");
  public static final Node Visit = term("Visit");
  public static final Node Meeting = term("Meeting");
  public static final Node Sanction = term("Sanction");

  // Events: force
  public static final Node MilitaryEvent = term("MilitaryEvent");
  public static final Node Deployment = term("Deployment");
  public static final Node Withdrawal = term("Withdrawal");
  public static final Node Combat = term("Combat");
  public static final Node Attack = term("Attack");
  public static final Node Occupation = term("Occupation");
  public static final Node TerritorialGain = term("TerritorialGain");
  public static final Node Casualties = term("Casualties");
  public static final Node Exercise = term("Exercise");
  public static final Node WeaponTest = term("WeaponTest");

  // Events: goods, words, offices
  public static final Node Transfer = term("Transfer");
  public static final Node ArmsTransfer = term("ArmsTransfer");
  public static final Node Aid = term("Aid");
  public static final Node SpeechAct = term("SpeechAct");
  public static final Node Statement = term("Statement");
  public static final Node Criticism = term("Criticism");
  public static final Node Demand = term("Demand");
  public static final Node Refusal = term("Refusal");
  public static final Node Threat = term("Threat");
  public static final Node OfficeChange = term("OfficeChange");
  public static final Node Election = term("Election");
  public static final Node Appointment = term("Appointment");
  public static final Node Departure = term("Departure");

  // Who says so, and where
  public static final Node Article = term("Article");
  public static final Node Claim = term("Claim");
  public static final Node Evidence = term("Evidence");
  public static final Node Conclusion = term("Conclusion");
  public static final Node Modality = term("Modality");
  public static final Node ObligationKind = term("ObligationKind");
  public static final Node Quantity = term("Quantity");

  // Properties: How things stand
  public static final Node partyTo = term("partyTo");
  public static final Node memberOf = term("memberOf");
  public static final Node alliedWith = term("alliedWith");
  public static final Node hostileTo = term("hostileTo");
  public static final Node affiliatedWith = term("affiliatedWith");
  public static final Node locatedIn = term("locatedIn");
  public static final Node partOf = term("partOf");
  public static final Node obliges = term("obliges");
  public static final Node holdsOffice = term("holdsOffice");

  // Properties: Roles: who takes part
  public static final Node involves = term("involves");
  public static final Node agent = term("agent");
  public static final Node person = term("person");
  public static final Node of = term("of");
  public static final Node organization = term("organization");
  public static final Node treaty = term("treaty");
  public static final Node target = term("target");
  public static final Node recipient = term("recipient");
  public static final Node opponent = term("opponent");
  public static final Node alongside = term("alongside");
  public static final Node victim = term("victim");
  public static final Node mediator = term("mediator");
  public static final Node host = term("host");
  public static final Node speaker = term("speaker");
  public static final Node place = term("place");
  public static final Node origin = term("origin");
  public static final Node destination = term("destination");

  // Properties: Roles: in the article's words
  public static final Node office = term("office");
  public static final Node force = term("force");
  public static final Node item = term("item");
  public static final Node topic = term("topic");
  public static final Node quote = term("quote");
  public static final Node casualtyKind = term("casualtyKind");

  // Properties: Time
  public static final Node date = term("date");
  public static final Node start = term("start");
  public static final Node end = term("end");
  public static final Node earliest = term("earliest");
  public static final Node latest = term("latest");
  public static final Node knownSince = term("knownSince");
  public static final Node validFrom = term("validFrom");
  public static final Node validUntil = term("validUntil");

  // Properties: How many
  public static final Node quantity = term("quantity");
  public static final Node best = term("best");
  public static final Node min = term("min");
  public static final Node max = term("max");
  public static final Node approximate = term("approximate");
  public static final Node unit = term("unit");
  public static final Node per = term("per");

  // Properties: Claims
  public static final Node tells = term("tells");
  public static final Node about = term("about");
  public static final Node modality = term("modality");
  public static final Node toldAs = term("toldAs");
  public static final Node attributedTo = term("attributedTo");
  public static final Node confidence = term("confidence");
  public static final Node evidence = term("evidence");
  public static final Node sentence = term("sentence");
  public static final Node rule = term("rule");
  public static final Node states = term("states");
  public static final Node premise = term("premise");
  public static final Node contradicts = term("contradicts");
  public static final Node contradictsIn = term("contradictsIn");

  // Properties: Articles
  public static final Node publisher = term("publisher");
  public static final Node text = term("text");
  public static final Node mentions = term("mentions");
  public static final Node location = term("location");
  public static final Node sources = term("sources");
  public static final Node independentSources = term("independentSources");
  public static final Node sameDispatchAs = term("sameDispatchAs");
  public static final Node Proposition = term("Proposition");
  public static final Node toldPlace = term("toldPlace");
  public static final Node formerPartyTo = term("formerPartyTo");
  public static final Node boundNotToAttack = term("boundNotToAttack");
  public static final Node boundToConsult = term("boundToConsult");
  public static final Node breaches = term("breaches");
  public static final Node hadTroopsIn = term("hadTroopsIn");
  public static final Node actedAs = term("actedAs");

  // Properties: Conclusions
  public static final Node treatyPartnerOf = term("treatyPartnerOf");
  public static final Node boundToDefend = term("boundToDefend");
  public static final Node calledToDefend = term("calledToDefend");
  public static final Node hasTroopsIn = term("hasTroopsIn");
  public static final Node armsSupplierOf = term("armsSupplierOf");
  public static final Node atWarWith = term("atWarWith");
  public static final Node succeeds = term("succeeds");

  // Properties: Gazetteer
  public static final Node adjective = term("adjective");
  public static final Node demonym = term("demonym");
  public static final Node governmentName = term("governmentName");
  public static final Node capital = term("capital");
  public static final Node iso2 = term("iso2");
  public static final Node iso3 = term("iso3");
  public static final Node cowNumber = term("cowNumber");
  public static final Node gender = term("gender");
  public static final Node dissolved = term("dissolved");
  public static final Node placeKind = term("placeKind");
  public static final Node bodyKind = term("bodyKind");
  public static final Node forceKind = term("forceKind");
  public static final Node successor = term("successor");
  public static final Node memberState = term("memberState");
  public static final Node disputedBy = term("disputedBy");
  public static final Node officeKind = term("officeKind");

  // Properties: Codes of other vocabularies
  public static final Node plover = term("plover");
  public static final Node atop = term("atop");
  public static final Node cow = term("cow");

  // Named values
  public static final Node asserted = term("asserted");
  public static final Node reported = term("reported");
  public static final Node unconfirmed = term("unconfirmed");
  public static final Node planned = term("planned");
  public static final Node denied = term("denied");
  public static final Node MutualDefence = term("MutualDefence");
  public static final Node NonAggression = term("NonAggression");
  public static final Node Consultation = term("Consultation");
  public static final Node Neutrality = term("Neutrality");
  public static final Node Coordination = term("Coordination");
  public static final Node Cooperation = term("Cooperation");
}
