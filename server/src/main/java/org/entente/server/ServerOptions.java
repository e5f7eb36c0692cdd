package org.entente.server;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to serve.
 *
 * @param host address to listen on; anything but the loopback address needs {@code passwords}
 * @param port 1 to 65535, or 0 for any free one
 * @param base the data base IRI, ending in a slash; empty: read from the store
 * @param writable whether SPARQL Update is offered; needs {@code passwords}
 * @param passwords a Jetty password file, one "user: password" a line
 * @param limits how much one client may ask for
 */
public record ServerOptions(
    String host,
    int port,
    Optional<String> base,
    boolean writable,
    Optional<Path> passwords,
    Limits limits) {
  public static final String LOOPBACK = "localhost";

  public ServerOptions {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port: " + port + " is not in 0 to 65535");
    }
  }

  public static ServerOptions defaults() {
    return new ServerOptions(
        LOOPBACK, 3030, Optional.empty(), false, Optional.empty(), Limits.defaults());
  }

  public ServerOptions withPort(int port) {
    return new ServerOptions(host, port, base, writable, passwords, limits);
  }

  public ServerOptions withHost(String host) {
    return new ServerOptions(host, port, base, writable, passwords, limits);
  }

  public ServerOptions withBase(String base) {
    return new ServerOptions(host, port, Optional.of(base), writable, passwords, limits);
  }

  public ServerOptions withWritable(boolean writable) {
    return new ServerOptions(host, port, base, writable, passwords, limits);
  }

  public ServerOptions withPasswords(Path passwords) {
    return new ServerOptions(host, port, base, writable, Optional.of(passwords), limits);
  }

  public ServerOptions withLimits(Limits limits) {
    return new ServerOptions(host, port, base, writable, passwords, limits);
  }

  boolean isLoopback() {
    return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("::1");
  }
}
