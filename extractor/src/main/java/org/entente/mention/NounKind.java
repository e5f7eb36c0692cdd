package org.entente.mention;

/** What a described thing is described as; each kind has its list in the lexicon. */
public enum NounKind {
  OFFICE("offices"),
  BODY("bodies"),
  FORCE("forces"),
  TROOPS("troops"),
  TREATY("treaties"),
  STATE_GROUP("state-groups"),
  PEOPLE("people"),
  MEDIA("media"),
  PLACE("places"),
  COUNTRY("countries");

  private final String list;

  NounKind(String list) {
    this.list = list;
  }

  String list() {
    return "nouns/" + list + ".txt";
  }
}
