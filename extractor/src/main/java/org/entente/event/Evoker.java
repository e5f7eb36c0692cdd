package org.entente.event;

import java.util.List;

/**
 * A word that brings up a frame.
 *
 * @param lemma of its head: "retirer", "signature"
 * @param kind what the head is
 * @param with lemmas that must stand around it, in order: "feu", "vert" of "donner le feu vert"
 */
public record Evoker(Kind kind, String lemma, List<String> with) {
  /** Parts of speech that evoke. */
  public enum Kind {
    VERB,
    REFLEXIVE,
    NOUN,
    ADJECTIVE
  }

  /** Before a word of {@code with}: it stands right before the head, "en" of "s'en prendre". */
  static final String BEFORE = "<";

  public Evoker {
    with = List.copyOf(with);
  }
}
