package org.entente.cli;

import static org.entente.cli.CommandLineFixture.ententeReading;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityOptionTest {
  private static final String ARTICLE =
      """
      Title: Visite à Lima
      Date: 2024-03-05

      Hortense Kovalik a signé le traité d'Ottawa le 4 mars 2024.
      """;

  private static final String DECISION =
      """
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      <id/person/hortense-kovalik> owl:sameAs <id/person/h-kovalik> .
      """;

  @TempDir Path folder;

  @Test
  void extractWritesWhoIsWho() throws IOException {
    Path file = Files.writeString(folder.resolve("who.ttl"), DECISION);

    var plain = ententeReading(ARTICLE, "extract", "-", "--format", "nquads");
    var decided =
        ententeReading(
            ARTICLE, "extract", "-", "--format", "nquads", "--identity", file.toString());

    assertTrue(plain.out().contains("/id/person/hortense-kovalik>"), plain.out());
    assertTrue(decided.out().contains("/id/person/h-kovalik>"), decided.out());
    assertEquals(-1, decided.out().indexOf("/id/person/hortense-kovalik>"));
  }

  @Test
  void aFileThatSaysSomethingElseIsRefused() throws IOException {
    Path file =
        Files.writeString(folder.resolve("who.ttl"), "<id/a> <http://example.org/is> <id/b> .");

    var refused = ententeReading(ARTICLE, "extract", "-", "--identity", file.toString());

    assertEquals(3, refused.code());
    assertTrue(refused.err().contains("who.ttl: found"), refused.err());
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    String missing = folder.resolve("nobody.ttl").toString();

    var refused = ententeReading(ARTICLE, "extract", "-", "--identity", missing);

    assertEquals(3, refused.code());
    assertTrue(refused.err().contains("--identity " + missing), refused.err());
  }
}
