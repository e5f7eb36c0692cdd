package org.entente.time;

import java.util.Optional;

/**
 * What is known where an expression is read.
 *
 * @param tense of the clause it stands in
 * @param told the date last told of in the same block; empty where none was
 * @param earlier the date last told of in the blocks before; empty where none was
 * @param sentencesSince sentences between {@code told} and here; 0 in the same sentence
 */
record Moment(
    Direction tense, Optional<TimeValue> told, Optional<TimeValue> earlier, int sentencesSince) {
  /** Whether a clause looks back or ahead. */
  enum Direction { PAST, PRESENT, FUTURE }
}
