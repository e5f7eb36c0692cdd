package org.entente.event;

import java.util.Locale;

/** The parts that things play in facts, as in the facts format. */
public enum Role {
  PERSON,
  OFFICE,
  OF,
  ORGANIZATION,
  PARTY,
  TREATY,
  KIND,
  A,
  B,
  PLACE,
  IN,
  AGENT,
  TIME,
  MEMBER,
  TARGET,
  MEDIATOR,
  TOPIC,
  FORCE,
  QUANTITY,
  ORIGIN,
  DESTINATION,
  OPPONENT,
  ALONGSIDE,
  ITEM,
  VICTIM,
  RECIPIENT,
  HOST,
  SPEAKER,
  QUOTE;

  /** As written in the facts format and the lexicon: "destination". */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
