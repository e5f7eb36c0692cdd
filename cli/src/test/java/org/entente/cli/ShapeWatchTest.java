package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;

class ShapeWatchTest {
  @Test
  void tellsOfAClaimOfNoSentence() {
    Quad bare = SSE.parseQuad("(<urn:g> <urn:claim> rdf:type <https://w3id.org/entente/ns#Claim>)");
    ShapeWatch shapes = new ShapeWatch();

    shapes.watch(List.of(bare));

    assertTrue(
        shapes.notes().stream()
            .anyMatch(n -> n.contains("A claim of no sentence is none") && n.contains("urn:claim")),
        () -> shapes.notes().toString());
  }

  @Test
  void hasNothingToTellOfWellFormedGraphs() {
    assertEquals(List.of(), new ShapeWatch().notes());
  }
}
