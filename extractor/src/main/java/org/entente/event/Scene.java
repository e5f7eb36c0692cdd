package org.entente.event;

import java.util.List;
import java.util.Optional;
import org.entente.entity.EntityTable;
import org.entente.language.Sentence;
import org.entente.time.QuantityMention;
import org.entente.time.TimeMention;
import org.entente.time.TimeValue;

/**
 * A sentence with all that is known of it before its facts are sought.
 *
 * @param text the article's, which the spans point into
 * @param times of this sentence
 * @param context when the sentence happens, where an earlier one says so
 * @param quantities of this sentence
 */
record Scene(
    String text,
    Grammar grammar,
    EntityTable entities,
    List<TimeMention> times,
    Optional<TimeValue> context,
    List<QuantityMention> quantities) {
  Tree tree() {
    return grammar.tree();
  }

  Sentence sentence() {
    return grammar.tree().sentence();
  }
}
