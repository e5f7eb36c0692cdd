package org.entente.mention;

/** How a mention names its thing. */
public enum MentionKind {
  /** By a proper name: "Sergueï Lavrov", "l'Élysée", "Otan". */
  NAME,
  /** By a description: "le président russe", "ce traité", "11 000 soldats". */
  NOMINAL,
  /** By an adjective that stands for a State: "russe" in "l'offensive russe". */
  ADJECTIVE,
  /** By a pronoun or possessive: "il", "leur". */
  PRONOUN
}
