package org.entente.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;
import org.entente.article.EntenteException;

/** Fuseki with a store and our pages in it, in this process. */
public final class EntenteServer implements AutoCloseable {
  /** Where SPARQL is answered. */
  public static final String SPARQL = "/sparql";

  private final FusekiServer server;
  private final ServerOptions options;

  private EntenteServer(FusekiServer server, ServerOptions options) {
    this.server = server;
    this.options = options;
  }

  /**
   * Starts serving; returns once requests are answered.
   *
   * @param dataset its default graph should be the union of its named graphs
   * @throws EntenteException where the port is taken, or the options are not safe
   */
  public static EntenteServer start(DatasetGraph dataset, ServerOptions options) {
    requireSafe(options);
    requireFreePort(options);
    Limits limits = limits(options);
    dataset.getContext().set(ARQ.queryTimeout, Long.toString(limits.queryTime().toMillis()));
    dataset.getContext().set(ARQ.httpServiceAllowed, false);
    FusekiServer.Builder builder =
        FusekiServer.create()
            .port(options.port())
            .loopback(options.isLoopback())
            .enablePing(true)
            .enableStats(true)
            .enableMetrics(true)
            .fusekiModules(
                FusekiModules.create(List.<FusekiModule>of(EntenteModule.within(limits))))
            .add(SPARQL, service(dataset, options));
    options.base().ifPresent(base -> builder.addServletAttribute(EntenteModule.BASE, base));
    options.passwords().ifPresent(file -> builder.passwordFile(file.toString()));
    FusekiServer server = builder.build();
    if (!options.isLoopback()) {
      for (Connector connector : server.getJettyServer().getConnectors()) {
        if (connector instanceof ServerConnector tcp) {
          tcp.setHost(options.host());
        }
      }
    }
    try {
      server.start();
    } catch (RuntimeException e) {
      throw causeIsBind(e)
          ? portTaken(options, e)
          : new EntenteException("The server could not start: " + e.getMessage(), e);
    }
    return new EntenteServer(server, options);
  }

  /** Who is open to others limits each address, also where nobody thought of it. */
  private static Limits limits(ServerOptions options) {
    Limits limits = options.limits();
    return options.isLoopback() || limits.requestsPerMinute() > 0
        ? limits
        : limits.withRequestsPerMinute(Limits.OPEN_REQUESTS_PER_MINUTE);
  }

  private static DataService service(DatasetGraph dataset, ServerOptions options) {
    DataService.Builder service =
        DataService.newBuilder(dataset)
            .addEndpoint(Operation.Query)
            .addEndpoint(Operation.Query, "query")
            .addEndpoint(Operation.GSP_R, "get");
    if (options.writable()) {
      service.addEndpoint(Operation.Update, "update").addEndpoint(Operation.GSP_RW, "data");
    }
    return service.build();
  }

  private static void requireSafe(ServerOptions options) {
    List<String> reasons = new ArrayList<>();
    if (!options.isLoopback()) {
      reasons.add("--host " + options.host());
    }
    if (options.writable()) {
      reasons.add("--writable");
    }
    if (!reasons.isEmpty() && options.passwords().isEmpty()) {
      throw new EntenteException(
          String.join(" and ", reasons)
              + " opens the store to others: give --passwords FILE, with one \"user: password\" a"
              + " line");
    }
  }

  private static void requireFreePort(ServerOptions options) {
    if (options.port() == 0) {
      return;
    }
    try (ServerSocket probe =
        new ServerSocket(options.port(), 1, InetAddress.getByName(options.host()))) {
      probe.setReuseAddress(true);
    } catch (BindException e) {
      throw portTaken(options, e);
    } catch (IOException e) {
      throw new EntenteException(
          "--host " + options.host() + " is no address of this machine; use localhost", e);
    }
  }

  private static EntenteException portTaken(ServerOptions options, Exception cause) {
    return new EntenteException(
        "Port "
            + options.port()
            + " is in use by another program; give another one with --port, or --port 0 for any",
        cause);
  }

  private static boolean causeIsBind(Throwable e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof BindException) {
        return true;
      }
    }
    return false;
  }

  public int port() {
    return server.getPort();
  }

  /** The address of the start page, ending in a slash. */
  public String address() {
    return "http://" + options.host() + ":" + port() + "/";
  }

  /** Waits until the server is stopped. */
  public void join() {
    server.join();
  }

  /** Takes no more requests, waits for the answers under way, and stops. */
  @Override
  public void close() {
    server.getServletContext().setAttribute(HealthServlet.STOPPING, true);
    server.stop();
  }

  /** The base IRI in use, where the options name it. */
  public Optional<String> base() {
    return options.base();
  }
}
