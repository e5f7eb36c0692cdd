package org.entente.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.entente.article.EntenteException;
import org.entente.article.Language;
import org.entente.mention.EntityClass;
import org.junit.jupiter.api.Test;

class GazetteerReaderTest {
  private static final String PREFIXES =
      """
      @prefix ent: <https://w3id.org/entente/ns#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix wd: <http://www.wikidata.org/entity/> .
      @prefix g: <https://w3id.org/entente/gazetteer/> .
      """;

  @Test
  void indexesNamesAdjectivesAndCapitals() {
    Gazetteer gazetteer =
        GazetteerReader.readTurtle(
            turtle(
                """
                <https://w3id.org/entente/gazetteer/state/XA> a ent:State ;
                  skos:prefLabel "Ruritanie"@fr, "Ruritania"@en ;
                  ent:adjective "ruritain"@fr, "ruritaine"@fr ;
                  ent:demonym "Ruritains"@fr ;
                  ent:governmentName "Strelsau"@fr ;
                  skos:exactMatch wd:Q1 .
                """));

    GazetteerEntry state = gazetteer.named(Language.FR, "Ruritanie").get(0);
    assertEquals("state/XA", state.key());
    assertEquals(EntityClass.STATE, state.type());
    assertEquals(Optional.of("Q1"), state.wikidata());
    assertEquals(List.of(state), gazetteer.governments(Language.FR, "Strelsau"));
    assertEquals(Optional.of(state), gazetteer.adjective(Language.FR, "ruritaine"));
    assertEquals(Optional.of(state), gazetteer.demonym(Language.FR, "Ruritains"));
  }

  @Test
  void knowsDatelinesInCapitals() {
    Gazetteer gazetteer =
        GazetteerReader.readTurtle(
            turtle(
                """
                <https://w3id.org/entente/gazetteer/place/zenda> a ent:Place ;
                  skos:prefLabel "Zenda-Béré"@fr .
                """));

    assertEquals(1, gazetteer.named(Language.FR, "ZENDA-BÉRÉ").size());
  }

  @Test
  void saysWhatIsWrongWithBrokenTurtle() {
    EntenteException broken =
        assertThrows(EntenteException.class, () -> GazetteerReader.readTurtle(turtle("g:x a [")));

    assertEquals("turtle: not Turtle", broken.getMessage().substring(0, 18));
  }

  private static InputStream turtle(String text) {
    return new ByteArrayInputStream((PREFIXES + text).getBytes(StandardCharsets.UTF_8));
  }
}
