package org.entente.claim;

import java.util.Locale;

/** How an article stands to a fact; the words of the facts format. */
public enum Modality {
  /** Told as so in the article's own voice. */
  ASSERTED,
  /** Laid at somebody's door and told as so by them. */
  REPORTED,
  /** Held at a distance: the press conditional, rumours, suspicions. */
  UNCONFIRMED,
  /** Future, intended, promised, conditional on something. */
  PLANNED,
  /** Said not to be so. */
  DENIED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
