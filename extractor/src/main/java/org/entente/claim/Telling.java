package org.entente.claim;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.article.Span;
import org.entente.event.Fact;
import org.entente.event.Filler;
import org.entente.event.Role;

/**
 * One telling of a fact.
 *
 * @param frame id of the frame that found it
 * @param score of the proposal, before it is judged
 * @param signs see {@link Signs}
 * @param options of the fact as it is told in all, see {@link Options}
 */
record Telling(
    Fact fact,
    Standing standing,
    Span evidence,
    String frame,
    double score,
    List<String> signs,
    Function<Fact, List<Option>> options) {
  Telling(
      Fact fact, Standing standing, Span evidence, String frame, double score, List<String> signs) {
    this(fact, standing, evidence, frame, score, signs, whole -> List.of());
  }

  Telling {
    signs = List.copyOf(signs);
  }

  /** The same with other roles. */
  Telling with(Map<Role, Filler> roles) {
    return new Telling(
        new Fact(fact.type(), roles), standing, evidence, frame, score, signs, options);
  }
}
