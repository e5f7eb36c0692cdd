package org.entente.server;

import java.util.List;

/**
 * One proposition with every telling of it, side by side: who asserts it, who reports, plans or
 * denies it, where they differ and where they contradict each other.
 *
 * @param kind label of the fact type or property
 * @param modality of the strongest telling
 * @param shared what all tellings agree on
 * @param columns labels of what they differ in, one for each cell of {@link Entry#differing}
 * @param entries the oldest first
 * @param stances each modality that occurs, the strongest first
 */
public record Ledger(
    String kind,
    String modality,
    List<Card.Role> shared,
    List<String> columns,
    List<Entry> entries,
    List<Stance> stances,
    List<Clash> clashes) {

  /**
   * One article's telling.
   *
   * @param anchor for a link within the page
   * @param who whom it is laid at the door of, else the publisher
   * @param differing its own value for each column; an empty list where it gives none
   */
  public record Entry(
      String anchor, List<Value> who, Card.Telling telling, List<List<Value>> differing) {}

  /** Those who take one stance. */
  public record Stance(String modality, List<Entry> entries) {}

  /**
   * Two tellings that cannot both be right.
   *
   * @param in label of the property in question
   * @param why leads to the rule and its premises; blank where no rule says so
   */
  public record Clash(
      String in, Entry first, List<Value> said, Entry second, List<Value> against, String why) {}
}
