package org.entente.mention;

/** The classes of things that articles name. */
public enum EntityClass {
  PERSON("Person"),
  STATE("State"),
  ORGANIZATION("Organization"),
  GOVERNMENT_BODY("GovernmentBody"),
  INTERNATIONAL_ORGANIZATION("InternationalOrganization"),
  ARMED_FORCE("ArmedForce"),
  MEDIA("Media"),
  STATE_GROUP("StateGroup"),
  MILITARY_UNIT("MilitaryUnit"),
  PLACE("Place"),
  TREATY("Treaty");

  private final String term;

  EntityClass(String term) {
    this.term = term;
  }

  /** The name in the ontology and in the facts format: "GovernmentBody". */
  public String term() {
    return term;
  }

  /** True for Organization and its finer classes. */
  public boolean isOrganization() {
    return switch (this) {
      case ORGANIZATION,
          GOVERNMENT_BODY,
          INTERNATIONAL_ORGANIZATION,
          ARMED_FORCE,
          MEDIA,
          STATE_GROUP ->
          true;
      case PERSON, STATE, MILITARY_UNIT, PLACE, TREATY -> false;
    };
  }

  /** True for what can act in a fact: everything but places and treaties. */
  public boolean canAct() {
    return this != PLACE && this != TREATY;
  }
}
