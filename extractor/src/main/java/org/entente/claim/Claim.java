package org.entente.claim;

import java.util.List;
import org.entente.article.Span;
import org.entente.event.Fact;

/**
 * What an article says of one fact, how it stands to it, and where.
 *
 * @param id unique in its article: "F1", "F2", … in text order of the first evidence
 * @param attributedTo ids of the entities it is laid at the door of; empty in the article's own
 *     voice
 * @param evidence where the text says it, in text order, at least one
 * @param frame id of the frame that found it: "treaty-signing"
 * @param confidence in [0, 1]: the share of such claims that are right
 */
public record Claim(
    String id,
    Fact fact,
    Modality modality,
    List<String> attributedTo,
    List<Span> evidence,
    String frame,
    double confidence) {
  public Claim {
    attributedTo = List.copyOf(attributedTo);
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("evidence: a claim of no sentence is none");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence: " + confidence + " is not in [0, 1]");
    }
  }

  /** The same claim, numbered and weighed. */
  public Claim judged(String number, double chance) {
    return new Claim(number, fact, modality, attributedTo, evidence, frame, chance);
  }
}
