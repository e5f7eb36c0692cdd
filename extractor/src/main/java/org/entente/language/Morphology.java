package org.entente.language;

/**
 * What the form of a word says; {@code NONE} where it says nothing or was not found out.
 *
 * @param person 1 to 3, or 0
 */
public record Morphology(
    VerbForm verbForm, Mood mood, Tense tense, Gender gender, Count count, int person) {
  public static final Morphology NONE =
      new Morphology(VerbForm.NONE, Mood.NONE, Tense.NONE, Gender.NONE, Count.NONE, 0);

  /** Universal Dependencies, VerbForm. */
  public enum VerbForm {
    NONE,
    FINITE,
    INFINITIVE,
    PARTICIPLE,
    GERUND
  }

  /** Universal Dependencies, Mood. */
  public enum Mood {
    NONE,
    INDICATIVE,
    CONDITIONAL,
    SUBJUNCTIVE,
    IMPERATIVE
  }

  /** Universal Dependencies, Tense; PAST of a participle is the past participle. */
  public enum Tense {
    NONE,
    PRESENT,
    PAST,
    IMPERFECT,
    FUTURE
  }

  /** Grammatical gender. */
  public enum Gender {
    NONE,
    MASCULINE,
    FEMININE
  }

  /** Grammatical number. */
  public enum Count {
    NONE,
    SINGULAR,
    PLURAL
  }
}
