package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.entente.graph.IriMinter;
import org.entente.reasoner.Change;
import org.entente.reasoner.LocalStore;
import org.entente.reasoner.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeImageTest {
  @TempDir private Path temp;
  private KnowledgeImage image;

  @BeforeEach
  void makeImage() {
    Path folder = temp.resolve("knowledge-of-test");
    try (LocalStore store = Store.open(folder, Store.Options.plain())) {
      Quad said =
          SSE.parseQuad(
              "(<http://localhost:3030/graph/gazetteer> <urn:Chile> <urn:borders> <urn:Peru>)");
      store.apply(List.of(Change.put(store.names().gazetteer(), List.of(said))));
    }
    image = new KnowledgeImage(folder);
  }

  @Test
  void newStoreIsFilledWithWhatTheImageHolds() throws IOException {
    Path store = temp.resolve("store");
    assertTrue(image.fill(store, IriMinter.DEFAULT_BASE));
    assertEquals(Set.of("Data-0001", Store.STAMP), names(store));
    assertEquals(content(temp.resolve("knowledge-of-test")), content(store));
  }

  @Test
  void storeThatIsThereStaysAsItIs() {
    Path store = temp.resolve("store");
    try (LocalStore made = Store.open(store, Store.Options.plain())) {
      assertTrue(made.articles().isEmpty());
    }
    Set<String> before = content(store);
    assertFalse(image.fill(store, IriMinter.DEFAULT_BASE));
    assertEquals(before, content(store));
  }

  @Test
  void storeOfAnotherBaseIsNotFilled() {
    assertFalse(image.fill(temp.resolve("store"), "http://example.org/"));
    assertFalse(Files.exists(temp.resolve("store")));
  }

  @Test
  void absentImageFillsNothing() {
    KnowledgeImage none = new KnowledgeImage(temp.resolve("knowledge-of-nobody"));
    assertFalse(none.fill(temp.resolve("store"), IriMinter.DEFAULT_BASE));
  }

  @Test
  void passingFolderIsGoneWhenItIsClosed() {
    Path path;
    try (PassingFolder folder = PassingFolder.make()) {
      path = folder.path();
      assertTrue(Files.isDirectory(path));
    }
    assertFalse(Files.exists(path));
  }

  private static Set<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(p -> p.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  private static Set<String> content(Path folder) {
    try (LocalStore store = Store.open(folder, Store.Options.plain())) {
      DatasetGraph data = store.dataset();
      return data.calculateRead(() -> Iter.toSet(Iter.map(data.find(), Quad::toString)));
    }
  }
}
