package org.entente.cli;

import picocli.CommandLine.Option;

/** For those who mend Entente; {@link Entente} looks for it when something broke. */
final class DebugOption {
  @Option(names = "--debug", hidden = true, description = "Shows where in the code it broke.")
  private boolean debug;

  boolean isSet() {
    return debug;
  }
}
