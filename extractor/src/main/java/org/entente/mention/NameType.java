package org.entente.mention;

/** What a proper name looks like, before anything is known of the thing it names. */
public enum NameType {
  PERSON("PER"),
  PLACE("LOC"),
  ORGANIZATION("ORG"),
  /** Works, events, products; of no use but to keep their words from being taken for others. */
  OTHER("MISC");

  private final String label;

  NameType(String label) {
    this.label = label;
  }

  /** The label in the training files: "PER". */
  public String label() {
    return label;
  }

  static NameType ofLabel(String label) {
    for (NameType type : values()) {
      if (type.label.equals(label)) {
        return type;
      }
    }
    throw new IllegalArgumentException("label: no kind of name is labelled " + label);
  }
}
