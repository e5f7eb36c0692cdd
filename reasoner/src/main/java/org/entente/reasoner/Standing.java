package org.entente.reasoner;

import org.entente.claim.Modality;

/**
 * How well a triple is vouched for.
 *
 * <p>Of several who vouch the strongest modality and the highest confidence count; of several
 * premises the weakest and the smallest. Both parts are kept apart, so that better premises never
 * make a worse conclusion.
 *
 * @param confidence in [0, 1], or -1 in {@link #NONE}
 */
record Standing(Modality modality, double confidence) {
  /** Nobody vouches for it. */
  static final Standing NONE = new Standing(Modality.DENIED, -1);

  /** What the gazetteer or the ontology says, and what an article says without a claim. */
  static final Standing CERTAIN = new Standing(Modality.ASSERTED, 1);

  /** True where it may be a premise of a rule that takes premises down to {@code weakest}. */
  boolean isAtLeast(Modality weakest) {
    return confidence >= 0 && modality.compareTo(weakest) <= 0;
  }

  /** Vouched for by both. */
  Standing or(Standing other) {
    if (confidence < 0 || other == CERTAIN) {
      return other;
    }
    if (other.confidence < 0 || this == CERTAIN || this.equals(other)) {
      return this;
    }
    return new Standing(
        modality.compareTo(other.modality) <= 0 ? modality : other.modality,
        Math.max(confidence, other.confidence));
  }

  /** Resting on both. */
  Standing and(Standing other) {
    if (confidence < 0 || other.confidence < 0) {
      return NONE;
    }
    if (other == CERTAIN) {
      return this;
    }
    if (this == CERTAIN) {
      return other;
    }
    return new Standing(
        modality.compareTo(other.modality) >= 0 ? modality : other.modality,
        Math.min(confidence, other.confidence));
  }
}
