package org.entente.cli;

import java.util.concurrent.Callable;
import org.entente.reasoner.LocalStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code entente serve}: a store on the web. */
@Command(
    name = "serve",
    header = {
      "Example: entente serve --store store --port 3030",
      "serves pages, data and SPARQL at http://localhost:3030/",
      ""
    },
    description =
        "Serves a store: pages, linked data, SPARQL. Read-only and on this machine only, unless"
            + " told otherwise.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOptions store;
  @Mixin private ServingOptions serving;
  @Mixin private DebugOption debug;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    serving.requireFree(serving.port());
    try (LocalStore open = store.openForServing()) {
      serving.serve(console, open, store.base(), serving.port());
    }
    return ExitCode.DONE;
  }
}
