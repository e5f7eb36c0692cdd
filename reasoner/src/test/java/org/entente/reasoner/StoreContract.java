package org.entente.reasoner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.entente.article.ArticleId;
import org.junit.jupiter.api.Test;

/** What every store does; each kind of store runs it. */
abstract class StoreContract {
  static final GraphNames NAMES = GraphNames.DEFAULT;

  /** The store of this test, empty at its start. */
  abstract Store store();

  static Node article(String id) {
    return NAMES.article(new ArticleId(id));
  }

  static List<Quad> quads(String article, String triples) {
    List<Quad> found = new ArrayList<>();
    RDFParser.fromString(
            "PREFIX : <http://example.org/> PREFIX ent: <https://w3id.org/entente/ns#> " + triples,
            Lang.TURTLE)
        .toGraph()
        .find()
        .forEachRemaining(t -> found.add(Quad.create(article(article), t)));
    return found;
  }

  static Change says(String article, String triples) {
    return Change.put(article(article), quads(article, triples));
  }

  boolean ask(String pattern) {
    return store()
        .read(link -> link.queryAsk("PREFIX : <http://example.org/> ASK {" + pattern + "}"));
  }

  @Test
  void saysWhatItDid() {
    Report first = store().apply(List.of(says("a", ":x :p 1, 2 ."), says("b", ":y :p 3 .")));
    Report second = store().apply(List.of(says("a", ":x :p 2, 4, 5 ."), says("b", ":y :p 3 .")));
    Report third =
        store().apply(List.of(new Change.Remove(article("a")), new Change.Remove(article("c"))));

    assertEquals(new Report(2, 0, 0, 0, 0, 3, 0, 0, 0, List.of()), first);
    assertEquals(new Report(0, 1, 1, 0, 0, 2, 1, 0, 0, List.of()), second);
    assertEquals(new Report(0, 0, 0, 1, 1, 0, 3, 0, 0, List.of()), third);
    assertEquals(List.of(article("b")), List.copyOf(store().articles()));
  }

  @Test
  void readsTheUnionOfAllGraphs() {
    store().apply(List.of(says("a", ":x :p :y ."), says("b", ":y :p :z .")));

    assertTrue(ask(":x :p ?y . ?y :p :z"));
  }

  @Test
  void keepsTripleTerms() {
    store()
        .apply(
            List.of(
                says(
                    "a",
                    ":claim <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( :x :p :y"
                        + " )>> .")));

    assertTrue(ask("?claim <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( :x :p :y )>>"));
    assertFalse(ask(":x :p :y"));
  }

  @Test
  void changesNothingWhereOneOfTheChangesFails() {
    store().apply(List.of(says("a", ":x :p 1 .")));
    Change broken =
        new Change.Put(
            article("b"),
            "sha256:0",
            () -> {
              throw new IllegalStateException("the extractor broke");
            });

    assertThrows(
        IllegalStateException.class, () -> store().apply(List.of(says("a", ":x :p 2 ."), broken)));

    assertTrue(ask(":x :p 1"));
    assertFalse(ask(":x :p 2"));
    assertEquals(List.of(article("a")), List.copyOf(store().articles()));
  }

  @Test
  void letsNobodyWriteConclusions() {
    Node inferred = NAMES.inferred("treaties");

    assertThrows(
        IllegalArgumentException.class, () -> store().apply(List.of(new Change.Remove(inferred))));
  }
}
