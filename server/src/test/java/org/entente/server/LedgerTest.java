package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ledger of claims, on the example graph with two contradictions added. */
class LedgerTest {
  private static final String ATTACK = "ledger/event/attack_AZ_AM_2022-09-13";
  private static ExampleSite site;

  @BeforeAll
  static void start() {
    site =
        ExampleSite.start(
            Path.of("..", "ontology"),
            """
            PREFIX ent: <https://w3id.org/entente/ns#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX claim: <http://localhost:3030/id/claim/>
            <http://localhost:3030/graph/article/said> {
              claim:said a ent:Claim ; ent:modality ent:asserted ; ent:knownSince "2022-09-16" ;
                ent:tells <http://localhost:3030/id/event/attack_AZ_AM_2022-09-13> ;
                rdf:reifies <<( <http://localhost:3030/id/event/attack_AZ_AM_2022-09-13> a ent:Attack )>> .
            }
            <http://localhost:3030/graph/inferred/contradictions> {
              claim:border-brief_84d58a80f0fc ent:contradicts claim:said .
              <http://localhost:3030/id/conclusion/c> a ent:Conclusion ;
                ent:rule "event-denied" ; ent:contradictsIn ent:modality ;
                rdf:reifies <<( claim:border-brief_84d58a80f0fc ent:contradicts claim:said )>> .
            }
            """);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({"fr, démenti, Contradictions", "en, denied, Contradictions"})
  void setsWhoDeniesBesideWhoAsserts(String language, String denied, String heading)
      throws Exception {
    String page = site.get(ATTACK + "?lang=" + language).body();

    assertTrue(page.contains("stance is-denied"), page);
    assertTrue(page.contains("stance is-asserted"), page);
    assertTrue(page.contains(">" + denied + "<"), page);
    assertTrue(page.contains("<h2>" + heading + "</h2>"), page);
    assertTrue(page.contains("<mark>"), page);
  }

  @Test
  void namesThePropertyInQuestionAndLeadsToTheReason() throws Exception {
    String page = site.get(ATTACK + "?lang=en").body();

    assertTrue(page.contains("<th scope=\"row\">modality</th>"), page);
    assertTrue(page.contains("href=\"/why/conclusion/c\""), page);
  }

  @Test
  void leavesOutWhatWasNotYetPublished() throws Exception {
    String page = site.get(ATTACK + "?lang=en&known=2022-01-01").body();

    assertFalse(page.contains("stance is-"), page);
    assertEquals(404, site.get("ledger/event/none").statusCode());
  }

  @Test
  void listsWhatIsContradictedFirst() throws Exception {
    String page = site.get("ledger/?lang=en").body();

    assertTrue(page.indexOf("attack_AZ_AM_2022-09-13") > 0, page);
    assertTrue(page.contains("tag clash"), page);
  }

  @Test
  void setsTheTellingsOfARelationTogetherToo() throws Exception {
    String page = site.get("ledger/claim/choucha-depeche_2a7c1af707c9?lang=en").body();

    assertTrue(page.contains("stance is-asserted"), page);
  }
}
