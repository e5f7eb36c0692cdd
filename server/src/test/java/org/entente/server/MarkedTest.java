package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedTest {
  private static final String TEXT = "Paris signe, Berlin ratifie.";

  @Test
  void marksOverlappingEvidenceWithAllItsFacts() {
    List<Marked> pieces =
        Marked.cut(
            TEXT,
            List.of(
                new Marked.Stretch(0, 11, "f-a", "Signature"),
                new Marked.Stretch(6, 19, "f-b", "Accord")));

    assertEquals(
        List.of(
            new Marked(0, "Paris ", List.of("f-a"), List.of("Signature")),
            new Marked(6, "signe", List.of("f-a", "f-b"), List.of("Signature", "Accord")),
            new Marked(11, ", Berlin", List.of("f-b"), List.of("Accord")),
            new Marked(19, " ratifie.", List.of(), List.of())),
        pieces);
  }

  @Test
  void leavesOutWhatLiesOutsideTheText() {
    List<Marked> pieces =
        Marked.cut(TEXT, List.of(new Marked.Stretch(20, 400, "f-a", "Signature")));

    assertEquals(List.of(new Marked(0, TEXT, List.of(), List.of())), pieces);
  }

  @Test
  void findsNothingToMarkInAnEmptyText() {
    assertEquals(List.of(), Marked.cut("", List.of(new Marked.Stretch(0, 3, "f-a", "x"))));
  }
}
