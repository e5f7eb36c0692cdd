package org.entente.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.mention.EntityClass;

/**
 * Where a role stands and what may fill it.
 *
 * @param slots best first
 * @param classes what the entity must be; empty for roles of text
 * @param words lemmas of which the head must be one; empty if any will do
 */
public record FillerSpec(List<Slot> slots, Set<EntityClass> classes, Set<String> words) {
  public FillerSpec {
    slots = List.copyOf(slots);
    classes =
        classes.isEmpty()
            ? Set.of()
            : java.util.Collections.unmodifiableSet(EnumSet.copyOf(classes));
    words = Set.copyOf(words);
  }

  public boolean accepts(EntityClass type) {
    return classes.contains(type);
  }
}
