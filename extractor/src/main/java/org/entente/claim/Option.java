package org.entente.claim;

import java.util.List;
import org.entente.event.Filler;
import org.entente.event.Role;

/**
 * What may fill a role of a claim that can do without, for a {@link Judge} to choose from.
 *
 * @param present whether it fills the role as long as nobody chooses
 * @param deciding whether a wrong filler makes the fact another one
 * @param signs what speaks for or against it, as names that a model has weights for
 */
public record Option(
    Role role, Filler filler, boolean present, boolean deciding, List<String> signs) {
  public Option {
    signs = List.copyOf(signs);
  }
}
