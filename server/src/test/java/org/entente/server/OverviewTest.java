package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of things tell first, and the ways to show an answer, on the example graph. */
class OverviewTest {
  private static ExampleSite site;

  @BeforeAll
  static void start() {
    site =
        ExampleSite.start(
            Path.of("..", "ontology"),
            """
            PREFIX ent: <https://w3id.org/entente/ns#>
            PREFIX wgs84: <http://www.w3.org/2003/01/geo/wgs84_pos#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX unit: <http://localhost:3030/id/unit/>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX treaty: <http://localhost:3030/id/treaty/>
            PREFIX state: <http://localhost:3030/id/state/>
            <http://localhost:3030/graph/gazetteer> {
              <http://localhost:3030/id/place/moscou> wgs84:lat 55.8 ; wgs84:long 37.6 .
              state:AZ wgs84:lat 40.3 ; wgs84:long 47.8 .
              state:KP ent:partyTo <http://localhost:3030/id/treaty/tnp> ;
                ent:formerPartyTo <http://localhost:3030/id/treaty/tnp> .
              unit:garde a ent:MilitaryUnit ; rdfs:label "Garde"@fr ; ent:partOf state:RU .
              <http://localhost:3030/id/event/attack_AZ_AM_2022-09-13>
                ent:sources 3 ; ent:independentSources 2 .
            }
            <http://localhost:3030/graph/inferred/alliances> {
              state:TR ent:boundToDefend state:AZ .
              state:AZ ent:partyTo treaty:declaration-de-choucha .
              <http://localhost:3030/id/conclusion/c1> a ent:Conclusion ;
                rdf:reifies <<( state:TR ent:boundToDefend state:AZ )>> ;
                ent:rule "bound-to-defend" ; ent:treaty treaty:declaration-de-choucha ;
                ent:validFrom "2022-02-03"^^xsd:date ;
                ent:modality ent:asserted ; ent:confidence 0.9 ;
                ent:premise
                  <<( treaty:declaration-de-choucha ent:obliges ent:MutualDefence )>> ,
                  <<( state:AZ ent:partyTo treaty:declaration-de-choucha )>> .
            }
            """);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static String page(String path) throws Exception {
    return site.page(path);
  }

  @ParameterizedTest
  @CsvSource({
    "page/state/TR?lang=fr, <h2>Troupes envoyées</h2>",
    "page/state/AZ?lang=en, <h2>Foreign troops</h2>",
    "page/person/recep-tayyip-erdogan?lang=fr, <h2>Déclarations</h2>",
    "page/person/recep-tayyip-erdogan?lang=en, <h2>Meetings</h2>",
    "page/treaty/declaration-de-choucha?lang=en, 'Every act, source by source'",
    "page/unit/garde?lang=fr, <h2>Commandement</h2>",
    "page/place/moscou?lang=en, <h2>What happened there</h2>",
    "page/place/moscou?lang=fr, <svg class=\"chart\"",
    "page/state/TR?lang=en, <svg class=\"picture\"",
    "page/state/AM?lang=en, '3 sources (2 independent)'",
    "page/state/TR?lang=en, What points here"
  })
  void tellsFirstWhatAReaderLooksFor(String path, String expected) throws Exception {
    String page = page(path);

    assertTrue(page.contains(expected), page);
    assertTrue(page.length() < 150_000, page.length() + " characters");
  }

  @ParameterizedTest
  @CsvSource({
    "page/treaty/declaration-de-choucha?lang=fr, Qui doit défendre qui, Tenu d’aider",
    "page/treaty/declaration-de-choucha?lang=en, Who is bound to defend whom, Bound to help",
    "page/state/AZ?lang=fr, Qui doit l’aider s’il est attaqué, Tenu d’aider",
    "page/state/AZ?lang=en, Who is bound to help if it is attacked, Bound to help"
  })
  void tellsWhoIsBoundToHelpSinceWhenAndWhy(String path, String title, String column)
      throws Exception {
    String page = page(path);
    String section = page.substring(page.indexOf("<h2>" + title));

    assertTrue(section.contains(column), section);
    assertTrue(section.contains("/page/state/TR"), section);
    assertTrue(section.contains("2022-02-03"), section);
    assertTrue(section.contains("/why/conclusion/c1"), section);
    assertTrue(page("why/conclusion/c1").contains("<blockquote"), "down to the sentence");
  }

  @Test
  void countsNoStateAmongThePartiesOfATreatyThatItHasLeft() throws Exception {
    String page = page("page/state/KP?lang=fr");

    assertTrue(page.contains("A été partie à"), page);
    assertFalse(page.contains("Partie à"), page);
  }

  @Test
  void filtersFactsByKindAndByWhenTheyHappened() throws Exception {
    String attacks = page("page/state/AM?kind=Attack");
    String before = page("page/state/AM?until=2022-09-13&from=2022-09-13");

    assertTrue(attacks.contains("f-attack_AZ_AM"), attacks);
    assertFalse(attacks.contains("f-meeting_AM_RU"), attacks);
    assertFalse(before.contains("f-meeting_AM_RU"), before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "map", "timeline", "graph"})
  void showsOneAnswerInManyWays(String view) throws Exception {
    String page = page("questions/deployments?lang=en&view=" + view);

    String mark =
        switch (view) {
          case "map" -> "<svg class=\"chart\"";
          case "timeline" -> "<ol class=\"events\">";
          case "graph" -> "<svg class=\"picture\"";
          default -> "<tbody>";
        };
    assertTrue(page.contains(mark), page);
    assertTrue(page.contains("SELECT"), "the SPARQL stands beside it");
  }

  @Test
  void answersAsThingsWereKnownOnADay() throws Exception {
    String early = page("questions/deployments?lang=en&known=1990-01-01");
    String late = page("questions/deployments?lang=en&known=2030-01-01");

    assertTrue(early.contains("0 rows"), early);
    assertFalse(late.contains("0 rows"), late);
  }
}
