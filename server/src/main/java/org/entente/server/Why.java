package org.entente.server;

import java.util.List;

/**
 * Why something stands, as a page shows it.
 *
 * @param facts what stands on these grounds: subject, property and object of each
 * @param said who says it
 * @param known graphs that hold it without a claim
 * @param steps rules that conclude it
 * @param repeated true where it was explained further up
 */
public record Why(
    List<List<Value>> facts,
    List<Card.Telling> said,
    List<String> known,
    List<Step> steps,
    boolean repeated) {

  /**
   * One rule at work.
   *
   * @param rule what it says, in the reader's language
   * @param id of the rule, or blank for what the ontology alone implies
   * @param conclusion where its own page is; blank text for what the ontology alone implies
   * @param modality of the weakest premise
   * @param confidence in percent
   */
  public record Step(
      String rule,
      String id,
      Value conclusion,
      String modality,
      String confidence,
      List<Card.Role> remarks,
      List<Why> premises) {}
}
