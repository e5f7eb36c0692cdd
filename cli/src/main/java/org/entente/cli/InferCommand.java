package org.entente.cli;

import java.util.concurrent.Callable;
import org.entente.reasoner.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code entente infer}: all conclusions anew. */
@Command(
    name = "infer",
    header = {
      "Example: entente infer --store store",
      "throws all conclusions away and draws them again, which is only needed after a rule changed",
      ""
    },
    description = "Draws all conclusions of a store from scratch.",
    mixinStandardHelpOptions = true)
final class InferCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOptions store;
  @Mixin private DebugOption debug;

  InferCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Store open = store.openAnyExisting()) {
      console.out().println(store.name() + ": " + open.infer());
    }
    return ExitCode.DONE;
  }
}
