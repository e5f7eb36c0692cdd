package org.entente.graph;

import static org.entente.event.FactType.*;
import static org.entente.event.Role.*;
import static org.entente.graph.ReadingBuilder.exactly;
import static org.entente.graph.ReadingBuilder.french;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.entente.claim.Modality;
import org.entente.extractor.Reading;
import org.entente.mention.EntityClass;
import org.entente.ontology.Ent;
import org.entente.ontology.TermLabels;
import org.junit.jupiter.api.Test;

/** From claims to quads: what meets, what stays apart, what becomes an edge. */
class GraphWriterTest {
  private static final GraphWriter WRITER =
      new GraphWriter(new IriMinter("http://example.org/"), TermLabels.load(), Names.NONE);

  @Test
  void tellingsOfOneDeploymentMeetAndKeepTheirFigures() {
    Reading.Done first =
        troops("a", "2024-10-20")
            .asserts(Deployment, AGENT, "E1", DESTINATION, "E2", QUANTITY, exactly(3000, "person"))
            .read();
    Reading.Done second =
        troops("b", "2024-11-02")
            .asserts(
                Deployment,
                AGENT,
                "E1",
                DESTINATION,
                "E2",
                QUANTITY,
                exactly(11000, "person"),
                TIME,
                "2024-10")
            .read();

    assertEquals(Set.of("deployment_AA_BB_2024"), events(first, second));
    assertEquals(
        Set.of("11000-person", "3000-person"), locals(objects(Ent.quantity, first, second)));
  }

  @Test
  void deploymentsOfTwoYearsStayApart() {
    Reading.Done first =
        troops("a", "2023-10-20").asserts(Deployment, AGENT, "E1", DESTINATION, "E2").read();
    Reading.Done second =
        troops("b", "2024-10-20").asserts(Deployment, AGENT, "E1", DESTINATION, "E2").read();

    assertEquals(2, events(first, second).size());
  }

  @Test
  void attacksWithoutADayAreTheirArticlesOwn() {
    Reading.Done first =
        troops("a", "2024-10-20").asserts(Attack, AGENT, "E1", TARGET, "E2").read();
    Reading.Done second =
        troops("b", "2024-10-20").asserts(Attack, AGENT, "E1", TARGET, "E2").read();

    assertEquals(2, events(first, second).size());
  }

  @Test
  void eachPartySignsForItself() {
    Reading.Done both =
        troops("a", "2024-10-20")
            .found("E3", EntityClass.TREATY, "traité de Lome")
            .asserts(TreatySigning, AGENT, "E1 E2", TREATY, "E3")
            .read();

    assertEquals(
        Set.of("treaty-signing_AA_traite-de-lome", "treaty-signing_BB_traite-de-lome"),
        events(both));
    assertEquals(1, both.describedBy(WRITER).stream().filter(isType(Ent.Claim)).count());
  }

  @Test
  void aRelationIsAnEdgeOnlyWhereSomebodySaysThatItHolds() {
    for (Modality modality : Modality.values()) {
      Reading.Done done =
          troops("a", "2024-10-20").claims(modality, List.of(), Hostile, A, "E1", B, "E2").read();
      Triple edge =
          Triple.create(
              WRITER.minter().thing("state/AA"), Ent.hostileTo, WRITER.minter().thing("state/BB"));
      List<Quad> quads = done.describedBy(WRITER);

      boolean says = modality == Modality.ASSERTED || modality == Modality.REPORTED;
      assertEquals(says, quads.stream().anyMatch(q -> q.asTriple().equals(edge)), modality.key());
      Node term = NodeFactory.createTripleTerm(edge);
      assertTrue(quads.stream().anyMatch(q -> q.getObject().equals(term)), modality.key());
    }
  }

  @Test
  void alliesHaveNoOrder() {
    Reading.Done one = troops("a", "2024-10-20").asserts(Allied, A, "E1", B, "E2").read();
    Reading.Done other = troops("a", "2024-10-20").asserts(Allied, A, "E2", B, "E1").read();

    assertEquals(edges(one, Ent.alliedWith), edges(other, Ent.alliedWith));
  }

  @Test
  void aFormerPresidentHeldTheOfficeOfAPresident() {
    Reading.Done now =
        person("a").asserts(HoldsOffice, PERSON, "E2", OFFICE, "président", OF, "E1").read();
    Reading.Done then =
        person("b").asserts(HoldsOffice, PERSON, "E2", OFFICE, "ancien président", OF, "E1").read();

    assertEquals(edges(now, Ent.holdsOffice), edges(then, Ent.holdsOffice));
  }

  @Test
  void aFullNameMeansTheSamePersonEverywhereAFamilyNameDoesNot() {
    assertEquals(
        Set.of("ines-valadier"), locals(mentioned("Inès Valadier", "a", "b", EntityClass.PERSON)));
    assertEquals(
        Set.of("valadier-in-a", "valadier-in-b"),
        locals(mentioned("Valadier", "a", "b", EntityClass.PERSON)));
    assertEquals(
        Set.of("deux-ministres-in-a", "deux-ministres-in-b"),
        locals(mentioned("deux ministres", "a", "b", EntityClass.ORGANIZATION)));
  }

  @Test
  void anUnnamedTreatyIsKnownByItsPartiesAndYear() {
    Reading.Done first =
        troops("a", "2024-10-20")
            .found("E3", EntityClass.TREATY, "accord de paix")
            .asserts(TreatySigning, AGENT, "E1 E2", TREATY, "E3", TIME, "2019-05-02")
            .read();
    Reading.Done second =
        troops("b", "2023-10-20")
            .found("E3", EntityClass.TREATY, "accord de paix")
            .asserts(TreatySigning, AGENT, "E2 E1", TREATY, "E3", TIME, "2019")
            .read();
    Reading.Done unsaid =
        troops("c", "2023-10-20")
            .found("E3", EntityClass.TREATY, "accord de paix")
            .asserts(TreatyEntryIntoForce, TREATY, "E3")
            .read();

    assertEquals(Set.of("paix_AA_BB_2019"), locals(objects(Ent.treaty, first, second)));
    assertEquals(Set.of("accord-de-paix-in-c"), locals(objects(Ent.treaty, unsaid)));
  }

  @Test
  void anOfficialOrTwoSidedNameOfATreatyIsTrustedEverywhere() {
    for (String name :
        List.of(
            "traité franco-soviétique",
            "convention sur l'interdiction des mines antipersonnel terrestres",
            "traité de Lome")) {
      assertEquals(1, mentioned(name, "a", "b", EntityClass.TREATY).size(), name);
    }
    for (String name : List.of("accord de paix", "Accord de défense", "traité")) {
      assertEquals(2, mentioned(name, "a", "b", EntityClass.TREATY).size(), name);
    }
  }

  @Test
  void whoeverSignsForAStateMakesItAParty() {
    Reading.Done done =
        troops("a", "2024-10-20")
            .found("E3", EntityClass.TREATY, "accord de paix")
            .found("E4", EntityClass.PERSON, "Inès Valadier")
            .asserts(HoldsOffice, PERSON, "E4", OFFICE, "ministre", OF, "E1")
            .asserts(TreatySigning, AGENT, "E4 E2", TREATY, "E3", TIME, "2019")
            .read();

    assertEquals(Set.of("paix_AA_BB_2019"), locals(objects(Ent.treaty, done)));
  }

  @Test
  void evidenceCountsCodePointsAndQuotesTheText() {
    Reading.Done done =
        french("a")
            .published("2024-10-20", "Le Courrier", "Titre")
            .known("E1", EntityClass.STATE, "state/AA", "Aland")
            .known("E2", EntityClass.STATE, "state/BB", "Borée")
            .says("🛡🛡 !")
            .says("Aland et Borée sont alliés.")
            .asserts(Allied, A, "E1", B, "E2")
            .read();

    String text = done.article().text();
    for (Quad quad : done.describedBy(WRITER)) {
      if (quad.getPredicate().equals(Terms.OA_START)) {
        assertEquals("5", quad.getObject().getLiteralLexicalForm());
        assertEquals('A', text.charAt(text.offsetByCodePoints(0, 5)));
      }
    }
  }

  @Test
  void namesOfAnyScriptAndFilesOfAnyNameGiveLegalIris() {
    Reading.Done odd =
        french("l'été <1> \"2\" 北京")
            .published("2024-10-20", "Le Courrier", "Titre")
            .found("E1", EntityClass.PERSON, "Владимир Иванов")
            .found("E2", EntityClass.ORGANIZATION, "»«")
            .says("« »")
            .asserts(AffiliatedWith, PERSON, "E1", ORGANIZATION, "E2")
            .read();

    for (Quad quad : odd.describedBy(WRITER)) {
      for (Node node : List.of(quad.getGraph(), quad.getSubject(), quad.getObject())) {
        if (node.isURI()) {
          assertFalse(node.getURI().matches(".*[\\s<>\"{}|\\\\^`].*"), node.getURI());
        }
      }
    }
  }

  @Test
  void theLocalNameOfABaseWithoutSlashIsKeptApart() {
    assertEquals(
        "http://example.org/id/state/AA",
        new IriMinter("http://example.org").thing("state/AA").getURI());
    assertNotEquals(Slug.of("Владимир"), Slug.of("Сергей"));
    assertEquals("serguei-lavrov", Slug.of("Sergueï  Lavrov"));
    assertEquals("oeuvre-d-art", Slug.of("Œuvre d’art"));
  }

  private static ReadingBuilder troops(String id, String day) {
    return french(id)
        .published(day, "Le Courrier", "Titre")
        .known("E1", EntityClass.STATE, "state/AA", "Aland")
        .known("E2", EntityClass.STATE, "state/BB", "Borée")
        .says("Une phrase.");
  }

  private static ReadingBuilder person(String id) {
    return french(id)
        .published("2024-10-20", "Le Courrier", "Titre")
        .known("E1", EntityClass.STATE, "state/AA", "Aland")
        .found("E2", EntityClass.PERSON, "Inès Valadier")
        .says("Une phrase.");
  }

  private static Set<Node> mentioned(String name, String one, String other, EntityClass type) {
    Set<Node> found = new HashSet<>();
    for (String id : List.of(one, other)) {
      found.addAll(
          objects(Ent.mentions, french(id).found("E1", type, name).says("Une phrase.").read()));
    }
    return found;
  }

  private static Set<Node> objects(Node property, Reading.Done... readings) {
    Set<Node> found = new HashSet<>();
    for (Reading.Done done : readings) {
      done.describedBy(WRITER).stream()
          .filter(quad -> quad.getPredicate().equals(property))
          .forEach(quad -> found.add(quad.getObject()));
    }
    return found;
  }

  private static Set<String> locals(Set<Node> nodes) {
    Set<String> found = new TreeSet<>();
    nodes.forEach(node -> found.add(IriMinter.localName(node)));
    return found;
  }

  private static Set<String> events(Reading.Done... readings) {
    return locals(objects(Ent.tells, readings));
  }

  private static Set<Triple> edges(Reading.Done reading, Node property) {
    Set<Triple> found = new HashSet<>();
    reading.describedBy(WRITER).stream()
        .filter(quad -> quad.getPredicate().equals(property))
        .forEach(quad -> found.add(quad.asTriple()));
    return found;
  }

  private static Predicate<Quad> isType(Node type) {
    return quad -> quad.getPredicate().equals(Terms.TYPE) && quad.getObject().equals(type);
  }
}
