package org.entente.server.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

class RegisterTest {
  private static final String BASE = "http://localhost:3030/";

  private static Register register(String trig) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    RDFParser.fromString(
            "PREFIX ent: <" + Library.ENT + "> PREFIX id: <" + BASE + "id/> " + trig,
            org.apache.jena.riot.Lang.TRIG)
        .parse(dataset);
    return new Library(dataset, BASE).register();
  }

  private static Node id(String name) {
    return NodeFactory.createURI(BASE + "id/" + name);
  }

  private static List<Node> tellings(Register register, String event) {
    return register.situation(id(event)).orElseThrow().tellings().stream()
        .map(Register.Claim::node)
        .toList();
  }

  @Test
  void aClaimOfWhatTwoDidTellsTheActOfEach() {
    Register register =
        register(
            "id:g { id:c a ent:Claim ; ent:tells id:e1, id:e2 . id:e1 ent:toldAs ent:asserted }");

    assertEquals(List.of(id("c")), tellings(register, "e1"));
    assertEquals(List.of(id("c")), tellings(register, "e2"));
  }

  @Test
  void bothActsAreContradictedByWhatContradictsTheClaim() {
    Register register =
        register(
            "id:g { id:c a ent:Claim ; ent:tells id:e1, id:e2 ; ent:contradicts id:d ."
                + " id:d a ent:Claim ; ent:tells id:e3 }");

    assertTrue(register.situation(id("e1")).orElseThrow().contradicted());
    assertTrue(register.situation(id("e2")).orElseThrow().contradicted());
  }

  @Test
  void theNewestClaimsAboutAThingComeFirst() {
    Register register =
        register(
            "id:g { id:a a ent:Claim ; ent:about id:x ; ent:knownSince \"2023-05-01\" ."
                + " id:b a ent:Claim ; ent:about id:x ; ent:knownSince \"2024-05-01\" }");

    assertEquals(
        List.of(id("b"), id("a")),
        register.about(id("x")).stream().map(Register.Claim::node).toList());
  }
}
