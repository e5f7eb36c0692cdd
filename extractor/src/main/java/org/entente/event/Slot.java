package org.entente.event;

/**
 * A grammatical function, seen from a predicate. Subject and object are the logical ones: in "le
 * traité a été signé par X" the treaty is the object.
 *
 * @param word the preposition, for {@code PREPOSITION}: "contre", "au profit de"
 */
public record Slot(Kind kind, String word) {
  /** What functions there are; the lexicon's README explains each with an example. */
  public enum Kind {
    SUBJECT,
    OBJECT,
    PREPOSITION,
    POSSESSOR,
    ADJECTIVE,
    PREDICATE,
    CLAUSE,
    INFINITIVE,
    PLACE,
    HEAD,
    SELF
  }

  public static Slot of(Kind kind) {
    return new Slot(kind, "");
  }

  public static Slot preposition(String word) {
    return new Slot(Kind.PREPOSITION, word);
  }

  /**
   * Reads the lexicon's way of writing: "subject", "object", "of" (= "+de"), "by" (= "+par"),
   * "+contre", "possessor", "adjective", "predicate", "clause", "infinitive", "place", "head",
   * "self".
   */
  public static Slot parse(String text) {
    if (text.startsWith("+")) {
      String word = text.substring(1).replace('_', ' ');
      return preposition(
          switch (word) {
            case "of" -> "de";
            case "by" -> "par";
            case "to" -> "à";
            default -> word;
          });
    }
    return switch (text) {
      case "subject" -> of(Kind.SUBJECT);
      case "object" -> of(Kind.OBJECT);
      case "of" -> preposition("de");
      case "by" -> preposition("par");
      case "possessor" -> of(Kind.POSSESSOR);
      case "adjective" -> of(Kind.ADJECTIVE);
      case "predicate" -> of(Kind.PREDICATE);
      case "clause" -> of(Kind.CLAUSE);
      case "infinitive" -> of(Kind.INFINITIVE);
      case "place" -> of(Kind.PLACE);
      case "head" -> of(Kind.HEAD);
      case "self" -> of(Kind.SELF);
      default -> throw new IllegalArgumentException("no function is called \"" + text + "\"");
    };
  }

  @Override
  public String toString() {
    return kind == Kind.PREPOSITION ? "+" + word : kind.name().toLowerCase(java.util.Locale.ROOT);
  }
}
