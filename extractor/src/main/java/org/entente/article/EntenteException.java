package org.entente.article;

/**
 * Rules, ontology, models or configuration are broken: thrown before the first article is read. The
 * message gives the place, what was found, and what to do.
 */
public final class EntenteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EntenteException(String message) {
    super(message);
  }

  public EntenteException(String message, Throwable cause) {
    super(message, cause);
  }
}
