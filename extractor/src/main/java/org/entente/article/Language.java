package org.entente.article;

import java.util.Locale;
import java.util.Optional;

/** The languages Entente reads. */
public enum Language {
  FR,
  EN;

  /** The ISO 639-1 code, lower case: "fr". */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Language> ofCode(String code) {
    for (Language language : values()) {
      if (language.code().equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
