package org.entente.server;

import java.util.List;

/**
 * One fact as a page shows it: what it is, who takes part, and every telling of it.
 *
 * @param kind local name of its class or property in the ontology
 * @param label of the kind, in the reader's language
 * @param anchor for a link to this card within a page
 * @param modality of the strongest telling, or "inferred"
 * @param ledger where all tellings stand side by side; blank of a conclusion
 * @param sources how many articles tell it and do not deny it; 0 where the store has no count
 * @param independent as many, those that print one dispatch counted once
 */
public record Card(
    String kind,
    String label,
    String anchor,
    String modality,
    List<Role> roles,
    List<Telling> tellings,
    String ledger,
    int sources,
    int independent) {

  /** A role with its fillers; {@code name} is the label in the reader's language. */
  public record Role(String name, List<Value> values) {}

  /**
   * One article's claim.
   *
   * @param sources whom the article lays it at the door of
   * @param confidence in percent, or blank
   * @param article with its title and address
   * @param date of the article, or blank
   * @param rule that concluded it, in the reader's language; blank for what an article says
   */
  public record Telling(
      Value claim,
      String modality,
      List<Value> sources,
      String confidence,
      Value article,
      String date,
      String rule,
      List<Passage> passages) {}

  /** A sentence with the words that say it. */
  public record Passage(String before, String exact, String after) {
    /** Marks the words in their sentence; alone where they are not in it. */
    static Passage of(String sentence, String exact) {
      int at = sentence.indexOf(exact);
      return at < 0
          ? new Passage("", exact, "")
          : new Passage(sentence.substring(0, at), exact, sentence.substring(at + exact.length()));
    }
  }
}
