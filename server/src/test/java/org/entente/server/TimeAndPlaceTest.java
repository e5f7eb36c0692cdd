package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Timeline, map and changes, on the example graph with two places' coordinates. */
class TimeAndPlaceTest {
  private static ExampleSite site;

  @BeforeAll
  static void start() {
    site =
        ExampleSite.start(
            Path.of("..", "ontology"),
            """
            PREFIX wgs84: <http://www.w3.org/2003/01/geo/wgs84_pos#>
            <http://localhost:3030/graph/gazetteer> {
              <http://localhost:3030/id/place/moscou> wgs84:lat 55.8 ; wgs84:long 37.6 .
              <http://localhost:3030/id/state/AM> wgs84:lat 40.1 ; wgs84:long "no number" .
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
  @ValueSource(strings = {"timeline?lang=fr", "timeline?lang=en", "timeline?thing=state/AM"})
  void tellsEventsByDate(String path) throws Exception {
    String page = page(path);

    assertTrue(page.contains("<h2>2022</h2>"), page);
    assertTrue(page.contains("/page/event/meeting_AM_RU_2022-09-14"), page);
  }

  @Test
  void keepsToWhoKindModalityAndDaysAskedFor() throws Exception {
    assertFalse(page("timeline?kind=Attack").contains("event/meeting_AM_RU"));
    assertTrue(page("timeline?kind=MilitaryEvent").contains("event/attack_AZ_AM"));
    assertFalse(page("timeline?modality=denied").contains("event/meeting_AM_RU"));
    assertTrue(page("timeline?modality=denied").contains("event/attack_AZ_AM"));
    assertFalse(page("timeline?until=2022-09-13").contains("event/meeting_AM_RU"));
    assertFalse(page("timeline?known=2022-09-14").contains("event/meeting_AM_RU"));
    assertTrue(page("timeline?from=2022-09-14&until=2022-09").contains("event/meeting_AM_RU"));
    assertFalse(page("timeline?thing=nobody").contains("event/meeting_AM_RU"));
  }

  @Test
  void drawsTheWorldItselfWithEventsWhereTheyTookPlace() throws Exception {
    String page = page("map?lang=en");

    assertTrue(page.contains("<path class=\"land\" d=\"M"), page);
    assertTrue(page.contains("id=\"at-place-moscou\""), page);
    assertFalse(page.contains("<image"), "nothing is loaded");
    assertTrue(page.length() < 150_000, page.length() + " characters");
  }

  @Test
  void tellsWhatArticlesBetweenTwoDaysBrought() throws Exception {
    String none = page("changes?lang=en&from=2022-09-14&until=2022-09-14");
    String some = page("changes?lang=en&from=2022-09-14&until=2022-09-15");

    assertFalse(none.contains("class=\"facts\""), none);
    assertTrue(some.contains("class=\"facts\""), some);
    assertTrue(some.contains("/page/article/border-brief"), some);
    assertTrue(page("changes?lang=fr").contains("class=\"facts\""), "without days: the newest");
  }
}
