package org.entente.cli;

/**
 * Libraries log to standard error what is no matter of the user's; warnings and below are silenced.
 */
final class QuietLogging {
  private QuietLogging() {}

  /** Before the first logger is made. */
  static void set() {
    if (System.getProperty("org.slf4j.simpleLogger.defaultLogLevel") == null) {
      System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
    }
    System.setProperty("slf4j.internal.verbosity", "ERROR");
  }
}
