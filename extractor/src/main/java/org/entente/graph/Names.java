package org.entente.graph;

import java.util.Optional;
import org.entente.article.Language;

/** What the gazetteer calls its entries. */
@FunctionalInterface
public interface Names {
  /** Knows no entry. */
  Names NONE = (key, language) -> Optional.empty();

  /**
   * The preferred name.
   *
   * @param key "state/KP"
   */
  Optional<String> name(String key, Language language);
}
