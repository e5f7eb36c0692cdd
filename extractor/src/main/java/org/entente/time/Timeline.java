package org.entente.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dates of an article, and for each sentence the date at which it is told.
 *
 * @param mentions in text order
 * @param contexts one for each sentence: the date in force at its start; empty where none is known
 */
public record Timeline(List<TimeMention> mentions, List<Optional<TimeValue>> contexts) {
  public Timeline {
    mentions = List.copyOf(mentions);
    contexts = List.copyOf(contexts);
  }

  /** The mentions of one sentence, in text order. */
  public List<TimeMention> mentions(int sentence) {
    List<TimeMention> found = new ArrayList<>();
    for (TimeMention mention : mentions) {
      if (mention.sentence() == sentence) {
        found.add(mention);
      }
    }
    return found;
  }

  /**
   * When the events of a sentence without a date of its own may have happened: the date of the
   * sentence just before in the same paragraph, or the date that heads the paragraph, as in a
   * chronology ("21 février. Vladimir Poutine reconnaît …").
   *
   * <p>A guess, to be taken only for what is told as having happened: right for about one event in
   * three, while most of the others are told without a date; hardly ever right for statements,
   * deployments, and what is planned, denied or rumoured.
   */
  public Optional<TimeValue> contextOf(int sentence) {
    return contexts.get(sentence);
  }
}
