package org.entente.time;

import java.util.Optional;

/**
 * What is known where an expression is read.
 *
 * @param tense of the clause it stands in
 * @param told the date at which the story stands in this block; empty where none was told
 * @param earlier where it stood in the blocks before; empty where none was told
 * @param latest the month or day named last, were it in an aside: for "le 6 février suivant"
 * @param year the year named last: for "la même année"
 * @param remembered the day an article on an anniversary looks back to
 */
record Moment(
    Direction tense,
    Optional<Anchor> told,
    Optional<Anchor> earlier,
    Optional<Anchor> latest,
    Optional<TimeValue> year,
    Optional<TimeValue> remembered) {
  /** Which way a clause looks. */
  enum Direction {
    /** "a signé", "signé": also of what has just happened. */
    PERFECT,
    /** "signait": in the time of the story. */
    PAST,
    /** "avait signé": before the story. */
    BEFORE_PAST,
    /** "signa": of a time that is over. */
    REMOTE,
    PRESENT,
    FUTURE
  }

  /**
   * A date told of.
   *
   * @param sentencesAgo 0 in the same sentence
   * @param opening true where it opened its sentence: the story moved there
   * @param byArticle true where it was counted from the article's date: "lundi", "en mai dernier"
   */
  record Anchor(TimeValue value, int sentencesAgo, boolean opening, boolean byArticle) {}

  Moment withTense(Direction other) {
    return new Moment(other, told, earlier, latest, year, remembered);
  }
}
