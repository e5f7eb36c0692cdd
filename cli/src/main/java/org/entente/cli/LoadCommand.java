package org.entente.cli;

import java.util.concurrent.Callable;
import org.entente.reasoner.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code entente load}: articles into a store that stays. */
@Command(
    name = "load",
    header = {
      "Example: entente load samples --store store",
      "adds what the articles of the folder samples say, replaces what changed, and says what it"
          + " did",
      ""
    },
    description = "Loads articles into a store, or into a running SPARQL server.",
    mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ArticleArguments articles;
  @Mixin private StoreOptions store;
  @Mixin private DebugOption debug;

  LoadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Loading.Result result;
    boolean isFilled = store.fill();
    try (Store open = store.open()) {
      result = Loading.load(console, articles, open, store.base(), isFilled);
    }
    if (!articles.isQuiet() || result.articles().refusals() > 0) {
      console.note(result.articles().toString());
    }
    console.out().println(store.name() + ": " + result.report());
    result.report().notes().forEach(note -> console.note("note: " + note));
    return result.articles().exitCode();
  }
}
