package org.entente.time;

import java.util.Optional;

/**
 * What is known where an expression is read.
 *
 * @param tense of the clause it stands in
 * @param told the date last told of in the same block; empty where none was
 * @param earlier the date last told of in the blocks before; empty where none was
 * @param year the year last named, in whatever clause: for "la même année"
 */
record Moment(
    Direction tense, Optional<Anchor> told, Optional<Anchor> earlier, Optional<TimeValue> year) {
  /** Whether a clause looks back, further back than the story, or ahead. */
  enum Direction {
    PAST,
    BEFORE_PAST,
    PRESENT,
    FUTURE;

    boolean isPast() {
      return this == PAST || this == BEFORE_PAST;
    }
  }

  /**
   * A date told of.
   *
   * @param sentencesAgo 0 in the same sentence
   * @param opening true where it opened its sentence: the story moved there
   * @param byArticle true where it was counted from the article's date: "lundi", "en mai dernier"
   */
  record Anchor(TimeValue value, int sentencesAgo, boolean opening, boolean byArticle) {}

  /** The date to count from: of this block, or else of those before. */
  Optional<Anchor> last() {
    return told.or(() -> earlier);
  }

  Moment withTense(Direction other) {
    return new Moment(other, told, earlier, year);
  }
}
