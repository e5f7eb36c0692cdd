package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.entente.article.EntenteException;
import org.junit.jupiter.api.Test;

class IdentityTest {
  private static final IriMinter MINTER = new IriMinter("http://x/");
  private static final Node GRAPH = Terms.iri("http://x/graph/article/a");
  private static final String PREFIXES =
      """
      BASE <http://x/id/>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX ent: <https://w3id.org/entente/ns#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;

  private static Identity decide(String turtle) {
    return Identity.parse(PREFIXES + turtle, "identity.ttl", MINTER);
  }

  private static List<Quad> graph(String turtle) {
    List<Quad> quads = new ArrayList<>();
    RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE)
        .toGraph()
        .find()
        .forEachRemaining(t -> quads.add(Quad.create(GRAPH, t)));
    return quads;
  }

  private static void assertBecomes(String expected, Identity identity, String read) {
    assertEquals(lines(graph(expected)), lines(identity.rewrite(GRAPH, graph(read)).quads()));
  }

  private static String lines(Iterable<Quad> quads) {
    TreeSet<String> lines = new TreeSet<>();
    quads.forEach(q -> lines.add(q.asTriple().toString()));
    return String.join("\n", lines);
  }

  @Test
  void putsTheOtherNameIntoTripleTermsToo() {
    assertBecomes(
        "<claim/c> rdf:reifies <<( <person/b> ent:memberOf <organization/o> )>> .",
        decide("<person/a> owl:sameAs <person/b> ."),
        "<claim/c> rdf:reifies <<( <person/a> ent:memberOf <organization/o> )>> .");
  }

  @Test
  void namesAnewWhatIsNamedAfterIt() {
    assertBecomes(
        """
        <body/FR-parlement> ent:partOf <state/FR> .
        <treaty/accord_DE_FR_1963> ent:obliges ent:Consultation .
        <event/treaty-signing_FR_accord_DE_FR_1963> ent:agent <state/FR> ;
          ent:treaty <treaty/accord_DE_FR_1963> .
        <event/meeting_DE_FR_2024-01-02> ent:agent <state/FR> , <state/DE> .
        <event/combat_FR_DE_in_a_1f> ent:agent <state/FR> ; ent:opponent <state/DE> .
        """,
        decide("<state/gaule> owl:sameAs <state/FR> ."),
        """
        <body/gaule-parlement> ent:partOf <state/gaule> .
        <treaty/accord_DE_gaule_1963> ent:obliges ent:Consultation .
        <event/treaty-signing_gaule_accord_DE_gaule_1963> ent:agent <state/gaule> ;
          ent:treaty <treaty/accord_DE_gaule_1963> .
        <event/meeting_DE_gaule_2024-01-02> ent:agent <state/gaule> , <state/DE> .
        <event/combat_gaule_DE_in_a_1f> ent:agent <state/gaule> ; ent:opponent <state/DE> .
        """);
  }

  @Test
  void keepsTheGazetteersEntryAndItsNames() {
    Identity identity = decide("<state/FR> owl:sameAs <state/gaule> .");

    assertEquals(
        Optional.of(MINTER.thing("state/FR")),
        identity.findReplacement(MINTER.thing("state/gaule")));
    assertBecomes(
        "<state/FR> skos:altLabel \"Gaule\"@fr .",
        identity,
        "<state/gaule> rdfs:label \"Gaule\"@fr .");
  }

  @Test
  void leavesOutWhatOnlyTheWrongKindOfThingIs() {
    assertBecomes(
        "<body/b> ent:partOf <state/FR> .",
        decide("<place/a> owl:sameAs <body/b> ."),
        "<place/a> a ent:Place ; ent:partOf <state/FR> .");
  }

  @Test
  void saysNothingOfAThingBeingPartOfItself() {
    assertBecomes(
        "", decide("<place/a> owl:sameAs <place/b> ."), "<place/a> ent:locatedIn <place/b> .");
  }

  @Test
  void tellsAnUnorderedRelationInOneDirection() {
    assertBecomes(
        "<state/m> ent:alliedWith <state/z> .",
        decide("<state/b> owl:sameAs <state/z> ."),
        "<state/b> ent:alliedWith <state/m> .");
  }

  @Test
  void splitsInTheArticleNamedOnly() {
    Identity identity = decide("<person/p-in-a> owl:differentFrom <person/p> .");
    Node other = Terms.iri("http://x/graph/article/b");
    Quad said = Quad.create(other, graph("<person/p> a ent:Person .").get(0).asTriple());

    assertBecomes("<person/p-in-a> a ent:Person .", identity, "<person/p> a ent:Person .");
    assertEquals(java.util.Set.of(said), identity.rewrite(other, List.of(said)).quads());
  }

  @Test
  void refusesWhatContradictsItself() {
    EntenteException refused =
        assertThrows(
            EntenteException.class,
            () ->
                decide(
                    "<a/a> owl:sameAs <a/b> . <a/b> owl:sameAs <a/c> ; owl:differentFrom <a/a> ."));

    assertTrue(refused.getMessage().startsWith("identity.ttl: says that"), refused.getMessage());
    assertTrue(refused.getMessage().contains("take one line out"), refused.getMessage());
  }

  @Test
  void refusesWhatIsNoDecision() {
    EntenteException refused =
        assertThrows(EntenteException.class, () -> decide("<a/a> rdfs:label \"a\" ."));

    assertTrue(refused.getMessage().contains("owl:differentFrom"), refused.getMessage());
  }
}
