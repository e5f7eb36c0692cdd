package org.entente.event;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A typed fact with its roles, whoever says it.
 *
 * @param type the name in the facts format; a type beyond it starts with "x-"
 * @param roles in the order of {@link Role}
 */
public record Fact(FactType type, Map<Role, Filler> roles) {
  public Fact {
    roles = Collections.unmodifiableMap(roles.isEmpty() ? Map.of() : new EnumMap<>(roles));
  }
}
