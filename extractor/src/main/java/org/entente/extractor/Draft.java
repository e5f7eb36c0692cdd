package org.entente.extractor;

import java.util.List;
import org.entente.article.Article;
import org.entente.claim.Candidate;
import org.entente.claim.Claim;
import org.entente.claim.FillerJudge;
import org.entente.entity.EntityTable;
import org.entente.language.Sentence;

/**
 * An article read by the frames alone, before it is judged which claims stand.
 *
 * @param candidates in text order
 */
public record Draft(
    Article article, List<Sentence> sentences, EntityTable entities, List<Candidate> candidates) {
  public Draft {
    sentences = List.copyOf(sentences);
    candidates = List.copyOf(candidates);
  }

  /** The reading that takes for claims what the frames found by grammar. */
  public Reading.Done byFramesAlone() {
    return done(candidates.stream().filter(c -> !c.isBold()).map(Candidate::claim).toList());
  }

  /** The reading that takes every candidate for a claim. */
  public Reading.Done keepingAll() {
    return done(candidates.stream().map(Candidate::claim).toList());
  }

  /**
   * The reading that takes every candidate for a claim, with the fillers that this judge chooses.
   */
  public Reading.Done choosing(FillerJudge fillers) {
    return done(candidates.stream().map(fillers::choose).toList());
  }

  Reading.Done done(List<Claim> claims) {
    return new Reading.Done(article, sentences, entities, claims);
  }
}
