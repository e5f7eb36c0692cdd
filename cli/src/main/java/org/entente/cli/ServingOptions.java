package org.entente.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.entente.article.EntenteException;
import org.entente.reasoner.LocalStore;
import org.entente.server.EntenteServer;
import org.entente.server.Limits;
import org.entente.server.ServerOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where and how a graph is served. */
final class ServingOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Default: ${DEFAULT-VALUE}; 0 takes any free one.")
  private int port = 3030;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description = "Address to listen on (default: ${DEFAULT-VALUE}); another needs --passwords.")
  private String host = ServerOptions.LOOPBACK;

  @Option(names = "--writable", description = "Offers SPARQL Update; needs --passwords.")
  private boolean writable;

  @Option(
      names = "--passwords",
      paramLabel = "FILE",
      description = "Who may enter, one \"user: password\" a line.")
  private Optional<Path> passwords = Optional.empty();

  @Option(
      names = "--query-seconds",
      paramLabel = "N",
      description = "How long one query may run (default: ${DEFAULT-VALUE}).")
  private int querySeconds = 30;

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "At most so many rows in one SPARQL answer (default: ${DEFAULT-VALUE}).")
  private int rows = Limits.defaults().rows();

  @Option(
      names = "--megabytes",
      paramLabel = "N",
      description = "At most so much text in one SPARQL answer (default: ${DEFAULT-VALUE}).")
  private int megabytes = (int) (Limits.defaults().bytes() >> 20);

  @Option(
      names = "--request-megabytes",
      paramLabel = "N",
      description = "The longest request taken (default: ${DEFAULT-VALUE}).")
  private int requestMegabytes = (int) (Limits.defaults().requestBytes() >> 20);

  @Option(
      names = "--queries",
      paramLabel = "N",
      description = "How many SPARQL queries run at once (default: ${DEFAULT-VALUE}).")
  private int queries = Limits.defaults().queriesAtOnce();

  @Option(
      names = "--rate",
      paramLabel = "N",
      description =
          "Requests a minute from one address (default: 1200 where --host is given, else no"
              + " limit).")
  private int rate;

  @Option(
      names = "--behind-proxy",
      description = "Tells clients apart by X-Forwarded-For, which your proxy must set.")
  private boolean behindProxy;

  private Limits limits() {
    try {
      return Limits.defaults()
          .withQueryTime(Duration.ofSeconds(querySeconds))
          .withRows(rows)
          .withBytes((long) megabytes << 20)
          .withRequestBytes((long) requestMegabytes << 20)
          .withQueriesAtOnce(queries)
          .withRequestsPerMinute(rate)
          .withBehindProxy(behindProxy);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          command.commandLine(), "a limit must be at least 1: " + e.getMessage());
    }
  }

  int port() {
    return port;
  }

  /** Serves until somebody stops the process. */
  void serve(Console console, LocalStore store, String base, int actualPort) {
    ServerOptions options =
        new ServerOptions(host, actualPort, Optional.of(base), writable, passwords, limits());
    EntenteServer server = EntenteServer.start(store.dataset(), options);
    // Ctrl-C ends the process without unwinding this stack: the store closes in the hook.
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  store.close();
                },
                "closing"));
    console.out().println("Serving at " + server.address() + " (stop with Ctrl-C)");
    console.out().flush();
    if (writable) {
      store.expectChanges();
    }
    server.join();
  }

  /** Says at once that a port is taken, before any long work. */
  void requireFree(int wanted) {
    if (wanted == 0) {
      return;
    }
    try (ServerSocket probe = new ServerSocket(wanted, 1, InetAddress.getByName(host))) {
      probe.setReuseAddress(true);
    } catch (IOException e) {
      throw new EntenteException(
          "port "
              + wanted
              + " on "
              + host
              + " cannot be had ("
              + e.getMessage()
              + "): give another one with --port, or --port 0 for any",
          e);
    }
  }
}
