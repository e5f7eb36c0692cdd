package org.entente.reasoner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkHTTP;
import org.entente.article.EntenteException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts a stock Fuseki from each file of fuseki-config/. */
class FusekiConfigTest {
  private static final Path CONFIG = Path.of("..", "fuseki-config");
  private static final Store.Options OPTIONS =
      new Store.Options(GraphNames.DEFAULT, RuleSet.shipped());

  @TempDir Path folder;
  private FusekiServer server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop();
    }
  }

  private void start(String file) throws Exception {
    String config =
        Files.readString(CONFIG.resolve(file))
            .replace("\"store\"", quoted("store"))
            .replace("\"store-text\"", quoted("store-text"))
            .replace("\"passwords\"", quoted("passwords"));
    Path copy = Files.writeString(folder.resolve(file), config);
    server = FusekiServer.create().port(0).loopback(true).parseConfigFile(copy).build();
    server.start();
  }

  private String quoted(String name) {
    return "\"" + folder.resolve(name).toString().replace('\\', '/') + "\"";
  }

  private URI address(String user, String dataset) {
    return URI.create("http://" + user + "localhost:" + server.getPort() + "/" + dataset);
  }

  private boolean ask(String dataset, String pattern) {
    try (RDFLink link =
        RDFLinkHTTP.newBuilder().destination(address("", dataset).toString()).build()) {
      return link.queryAsk("PREFIX : <http://example.org/> ASK { " + pattern + " }");
    }
  }

  @Test
  void servesAStoreMadeByUsWithItsConclusionsForReading() throws Exception {
    try (LocalStore store = Store.open(folder.resolve("store"), OPTIONS)) {
      store.apply(
          List.of(
              StoreContract.says(
                  "a",
                  ":t ent:obliges ent:MutualDefence . :a a ent:State ; ent:partyTo :t . :b a"
                      + " ent:State ; ent:partyTo :t .")));
    }
    start("tdb2-readonly.ttl");

    assertTrue(ask("entente", ":a <https://w3id.org/entente/ns#boundToDefend> :b"));
    assertTrue(ask("entente/sparql", "GRAPH ?g { :a <https://w3id.org/entente/ns#partyTo> :t }"));
    assertThrows(EntenteException.class, () -> Store.connect(address("", "entente"), OPTIONS));
  }

  @Test
  void takesALoadIntoMemory() throws Exception {
    start("memory.ttl");

    Store.connect(address("", "entente"), OPTIONS)
        .apply(List.of(StoreContract.says("a", ":x a ent:State ; ent:partyTo :y .")));

    assertTrue(ask("entente", ":x <https://w3id.org/entente/ns#partyTo> :y"));
  }

  @Test
  void letsOnlyThoseWithAPasswordWrite() throws Exception {
    Files.writeString(folder.resolve("passwords"), "editor: sesame\n");
    start("writer-with-password.ttl");

    EntenteException refused =
        assertThrows(
            EntenteException.class, () -> Store.connect(address("", "entente-write"), OPTIONS));
    Store.connect(address("editor:sesame@", "entente-write"), OPTIONS)
        .apply(List.of(StoreContract.says("a", ":x a ent:State ; ent:partyTo :y .")));

    assertTrue(refused.getMessage().contains("USER:PASSWORD@"), refused.getMessage());
    assertTrue(ask("entente", ":x <https://w3id.org/entente/ns#partyTo> :y"));
  }

  @Test
  void findsFrenchLabelsWhateverTheirAccents() throws Exception {
    start("tdb2-text.ttl");
    Store store = Store.connect(address("", "entente"), OPTIONS);

    store.apply(
        List.of(
            StoreContract.says(
                "a",
                ":p <http://www.w3.org/2000/01/rdf-schema#label> \"Palais de l'Élysée\"@fr .")));
    String query =
        "?p <http://jena.apache.org/text#query> (<http://www.w3.org/2000/01/rdf-schema#label>"
            + " \"elysee\" \"lang:fr\")";

    assertTrue(ask("entente", query));
    store.apply(List.of(new Change.Remove(StoreContract.article("a"))));
    assertEquals(false, ask("entente", query));
  }

  @Test
  void knowsEveryFile() throws Exception {
    try (Stream<Path> files = Files.list(CONFIG)) {
      assertEquals(
          List.of("memory.ttl", "tdb2-readonly.ttl", "tdb2-text.ttl", "writer-with-password.ttl"),
          files
              .map(f -> f.getFileName().toString())
              .filter(f -> f.endsWith(".ttl"))
              .sorted()
              .toList());
    }
  }
}
