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

  /** Leads nowhere where the address is neither of this server nor of the web: "javascript:…". */
  static Value link(String text, String href) {
    boolean safe =
        href.startsWith("/") || href.startsWith("http://") || href.startsWith("https://");
    return safe ? new Value(text, Optional.of(href)) : plain(text);
  }
}
