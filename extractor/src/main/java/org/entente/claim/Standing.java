package org.entente.claim;

import java.util.List;

/**
 * How the article stands to one telling of a fact.
 *
 * @param attributedTo ids of those it is laid at the door of
 * @param told false where the sentence only asks, wishes or threatens it: no fact at all
 * @param why the words that decided, for people: "nier"
 */
record Standing(Modality modality, List<String> attributedTo, boolean told, String why) {
  Standing {
    attributedTo = List.copyOf(attributedTo);
  }
}
