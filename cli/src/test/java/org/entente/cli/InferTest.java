package org.entente.cli;

import static org.entente.cli.CommandLineFixture.entente;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.entente.graph.IriMinter;
import org.entente.reasoner.Change;
import org.entente.reasoner.LocalStore;
import org.entente.reasoner.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InferTest {
  private static final String GRAPH = "<http://localhost:3030/graph/article/a>";

  @TempDir private Path folder;

  private static Quad ally(String graph, String one, String other) {
    return SSE.parseQuad(
        "(%s <urn:%s> <https://w3id.org/entente/ns#alliedWith> <urn:%s>)"
            .formatted(graph, one, other));
  }

  @Test
  void verifyTellsEachDifferenceAndInferMendsIt() {
    try (LocalStore store = Store.open(folder, StoreOptions.optionsFor(IriMinter.DEFAULT_BASE))) {
      Quad said = ally(GRAPH, "Chile", "Peru");
      store.apply(List.of(Change.put(said.getGraph(), List.of(said))));
    }
    var right = entente("infer", "--verify", "--store", folder.toString());
    DatasetGraph data = DatabaseMgr.connectDatasetGraph(folder.toString());
    data.executeWrite(
        () ->
            data.add(ally("<http://localhost:3030/graph/inferred/alliances>", "Chile", "Bolivia")));
    TDBInternal.expel(data);
    var wrong = entente("infer", "--verify", "--store", folder.toString());
    var mended = entente("infer", "--store", folder.toString());
    var again = entente("infer", "--verify", "--store", folder.toString());

    assertEquals(0, right.code(), right.toString());
    assertEquals(1, wrong.code(), wrong.toString());
    assertTrue(wrong.out().startsWith("extra    "), wrong.out());
    assertTrue(wrong.out().contains("urn:Bolivia"), wrong.out());
    assertEquals(0, mended.code(), mended.toString());
    assertEquals(0, again.code(), again.toString());
  }
}
