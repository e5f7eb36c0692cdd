package org.entente.ontology;

/**
 * A value for a question's parameter that cannot be used; the message says which, and what to do.
 */
public final class QueryValueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public QueryValueException(String message) {
    super(message);
  }
}
