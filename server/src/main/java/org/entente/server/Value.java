package org.entente.server;

import java.util.Optional;

/**
 * Something shown in a page.
 *
 * @param href where it leads, if anywhere
 */
public record Value(String text, Optional<String> href) {
  static Value plain(String text) {
    return new Value(text, Optional.empty());
  }

  static Value link(String text, String href) {
    return new Value(text, Optional.of(href));
  }
}
