package org.entente.event;

import java.util.List;
import java.util.Map;

/**
 * A word evoked a frame: what came of it, for people who extend the lexicon.
 *
 * @param sentence index of the sentence, {@code token} that of the word in it
 * @param roles the words found for each role, in the frame's order; empty where none was sought
 * @param failure why nothing is proposed; empty where something is
 */
public record Attempt(
    int sentence, int token, String frame, Map<Role, List<String>> roles, String failure) {

  /** True where the frame proposed a fact. */
  public boolean isProposed() {
    return failure.isEmpty();
  }
}
