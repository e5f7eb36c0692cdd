package org.entente.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.reasoner.LocalStore;
import org.entente.reasoner.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code entente run}: from articles to a served graph in one command. */
@Command(
    name = "run",
    header = {
      "Example: entente run samples",
      "reads the articles of the folder samples, and serves what they say at"
          + " http://localhost:3030/",
      ""
    },
    description =
        "Extracts, loads, concludes and serves; the graph is gone at the end unless --store keeps"
            + " it.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ArticleArguments articles;
  @Mixin private ServingOptions serving;
  @Mixin private BaseOption base;
  @Mixin private IdentityOption identity;
  @Mixin private DebugOption debug;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Keeps the graph in this folder (default: one that is gone at the end).")
  private Optional<Path> directory = Optional.empty();

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    int port = serving.port() == 0 ? freePort() : serving.port();
    serving.requireFree(port); // before the reading, which takes longer
    String iri = base.isGiven() ? base.iri() : "http://localhost:" + port + "/";
    Store.Options options = identity.applyTo(StoreOptions.optionsFor(iri));
    if (directory.isPresent()) {
      return runOn(directory.get(), options, iri, port);
    }
    try (PassingFolder folder = PassingFolder.make()) {
      return runOn(folder.path(), options, iri, port);
    }
  }

  private int runOn(Path folder, Store.Options options, String iri, int port) throws IOException {
    String named = options.names().base();
    boolean isFilled = StoreOptions.fill(folder, named);
    try (LocalStore store = Store.open(folder, options)) {
      Loading.Result result = Loading.load(console, articles, store, named, isFilled);
      console.note(result.articles() + " in " + Math.round(result.articles().seconds()) + " s");
      console.note(result.report().toString());
      result.report().notes().forEach(note -> console.note("note: " + note));
      if (result.articles().read() == 0) {
        console.note("entente: no article could be read, so there is nothing to serve");
        return ExitCode.REFUSED;
      }
      serving.serve(console, store, iri, port);
      return result.articles().exitCode();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }
}
