package org.entente.cli;

import org.entente.graph.IriMinter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the data lives. */
final class BaseOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private boolean isGiven;
  private String iri = IriMinter.DEFAULT_BASE;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description =
          "What the names of things begin with (default: " + IriMinter.DEFAULT_BASE + ").")
  void setIri(String given) {
    if (!given.matches("https?://[^\\s<>\"{}|\\\\^`?#]+")) {
      throw new ParameterException(
          command.commandLine(),
          "--base " + given + ": not an http address; give one such as " + IriMinter.DEFAULT_BASE);
    }
    isGiven = true;
    iri = given.endsWith("/") ? given : given + "/";
  }

  boolean isGiven() {
    return isGiven;
  }

  /** Ends in "/". */
  String iri() {
    return iri;
  }
}
