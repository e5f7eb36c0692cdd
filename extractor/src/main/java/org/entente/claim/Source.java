package org.entente.claim;

import java.util.List;
import java.util.Set;

/**
 * Somebody who vouches for a stretch of a sentence.
 *
 * @param first first token of its phrase, {@code last} the last
 * @param from first token that it covers, {@code to} the last
 * @param kin who else its phrase names: the State in "le ministre russe X"
 * @param own true where telling of one's own act asserts it
 * @param makes what it makes of a plain fact
 */
record Source(
    Kind kind,
    int first,
    int last,
    int from,
    int to,
    List<String> who,
    Set<String> kin,
    boolean own,
    Modality makes) {
  /** How a source is told. */
  enum Kind {
    /** "selon X, …". */
    OPENER,
    /** "…, a promis X". */
    BEHIND,
    /** "X affirme que …". */
    BEFORE,
    /** "X dénombre 30 morts". */
    COUNT
  }

  boolean covers(int token) {
    return from <= token && token <= to && !names(token);
  }

  /** Whether a token belongs to the words that tell who vouches. */
  boolean names(int token) {
    return first <= token && token <= last;
  }
}
