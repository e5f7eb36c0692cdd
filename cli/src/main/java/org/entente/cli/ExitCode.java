package org.entente.cli;

/** What the command tells its caller when it ends. */
final class ExitCode {
  /** Done. */
  static final int DONE = 0;

  /** Done, but some articles were refused, or shapes violated, or a question had no answer. */
  static final int REFUSED = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** It could not start, or broke off: a locked store, a port in use, broken rules. */
  static final int NOT_STARTED = 3;

  private ExitCode() {}
}
