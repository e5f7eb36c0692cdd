package org.entente.server;

import java.util.List;

/**
 * An event as lists, timelines and maps show it.
 *
 * @param title its label, leading to its page
 * @param kind label of its class
 * @param family local name of the family of its class, or blank
 * @param date as told, or blank
 * @param earliest ISO text for sorting; blank where no date is told
 * @param modality of the strongest telling
 * @param tellings how many claims tell it
 * @param ledger where they stand side by side
 * @param spots where it took place, as far as known
 */
public record Happening(
    Value title,
    String kind,
    String family,
    String date,
    String earliest,
    String modality,
    int tellings,
    String ledger,
    List<Spot> spots) {

  /** A place on the earth; {@code key} tells places apart. */
  public record Spot(String key, Value name, double latitude, double longitude) {}

  /** The year, or blank. */
  public String year() {
    int at = date.indexOf('-', 1);
    return at < 0 ? date : date.substring(0, at);
  }
}
