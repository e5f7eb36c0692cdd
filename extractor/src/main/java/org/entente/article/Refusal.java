package org.entente.article;

import java.util.Locale;

/**
 * Why an article could not be read. The names are stable; docs/errors.md has a paragraph on each.
 */
public enum Refusal {
  /** Nothing in it but blanks. */
  EMPTY,
  /** Not text: a picture, a PDF, a program. */
  BINARY,
  /** Text in an encoding that cannot be told. */
  WRONG_ENCODING,
  /** Larger than an article can be. */
  TOO_LARGE,
  /** A page without running text: a login form, a list of links. */
  NO_ARTICLE,
  /** Written in a language Entente does not read. */
  OTHER_LANGUAGE,
  /** The file may not be read, or reading it failed. */
  UNREADABLE,
  /** The file or folder is not there. */
  MISSING,
  /** Reading it went wrong in Entente itself. */
  INTERNAL;

  /** As printed and counted: "other-language". */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
