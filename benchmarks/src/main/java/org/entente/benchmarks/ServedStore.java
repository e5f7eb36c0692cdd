package org.entente.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.entente.reasoner.GraphNames;
import org.entente.reasoner.LocalStore;
import org.entente.reasoner.Store;
import org.entente.server.EntenteServer;
import org.entente.server.ServerOptions;

/**
 * Serves a store as {@code entente serve} does, in a process of its own, until its standard input
 * ends; beside it a plain Fuseki on the same data, to compare with. Prints both addresses.
 */
final class ServedStore {
  private ServedStore() {}

  /** Takes the folder of the store. */
  public static void main(String[] arguments) throws Exception {
    Store.Options options = Store.Options.at(GraphNames.DEFAULT.base());
    try (LocalStore store = Store.openForServing(Path.of(arguments[0]), options);
        EntenteServer server =
            EntenteServer.start(store.dataset(), ServerOptions.defaults().withPort(0))) {
      System.out.println(server.address());
      FusekiServer plain =
          FusekiServer.create()
              .port(0)
              .loopback(true)
              .fusekiModules(FusekiModules.create(List.<FusekiModule>of()))
              .add("/plain", store.dataset())
              .build()
              .start();
      System.out.println("http://localhost:" + plain.getPort() + "/plain/get");
      while (System.in.read() >= 0) {
        // until who started it ends
      }
      plain.stop();
    }
  }
}
