package org.entente.entity;

import java.util.List;
import org.entente.mention.Mention;

/**
 * A mention and what it stands for here: "Moscou" the State in "Moscou a signé", the Place in "à
 * Moscou".
 *
 * @param entities ids of {@link Entity}; several for "les deux pays", never none
 */
public record ResolvedMention(Mention mention, List<String> entities) {
  public ResolvedMention {
    entities = List.copyOf(entities);
    if (entities.isEmpty()) {
      throw new IllegalArgumentException("entities: a resolved mention stands for something");
    }
  }
}
