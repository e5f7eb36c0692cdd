package org.entente.cli;

import static org.entente.cli.CommandLineFixture.entente;
import static org.entente.cli.CommandLineFixture.ententeReading;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractTest {
  private static final String ARTICLE =
      "Le Tchad rompt avec la France\n"
          + "Le Petit Nîmois, 29 novembre 2024\n\n"
          + "Le Tchad a dénoncé jeudi l'accord de défense signé avec la France en 2019. Le ministre"
          + " des Affaires étrangères l'a annoncé dans la soirée à N'Djamena.\n";

  @TempDir Path folder;

  @Test
  void readsTheGoodArticlesAmongTheBad() throws IOException {
    Files.writeString(folder.resolve("a-empty.txt"), " \n");
    Files.write(folder.resolve("b-binary.txt"), new byte[] {0, 1, 2, 3});
    Files.writeString(folder.resolve("c-good.txt"), ARTICLE);
    Files.writeString(folder.resolve("d-huge.txt"), "x".repeat(50_000_000));
    Files.writeString(
        folder.resolve("e-page.html"), "<html><body><a href=x>Un lien</a></body></html>");
    Files.writeString(folder.resolve("f-far.txt"), ARTICLE.replace("2024", "9999"));
    Files.writeString(
        folder.resolve("g-german.txt"),
        "Der Bürgermeister hat am Dienstag die Vertreter der beiden Regionen empfangen und mit"
            + " ihnen eine Vereinbarung über das Wasser unterzeichnet, nach drei Monaten.");
    Path output = folder.resolve("out");

    var ended =
        entente(
            "extract",
            folder.toString(),
            folder + "/nowhere",
            "--format",
            "facts",
            "--output",
            output.toString());

    assertEquals(1, ended.code());
    assertEquals("", ended.out());
    List<String> notes =
        ended.err().lines().filter(l -> l.contains("(") || l.startsWith("note")).toList();
    assertTrue(
        notes.getFirst().startsWith("refused (missing): " + folder + "/nowhere: "), ended.err());
    for (String expected :
        List.of(
            "(empty)",
            "(binary)",
            "(too-large)",
            "(no-article)",
            "(other-language)",
            "written in German",
            "the date 9999-11-29 cannot be right",
            "2 articles read, 6 refused (binary 1, empty 1, missing 1, no-article 1, other-language"
                + " 1, too-large 1)")) {
      assertTrue(ended.err().contains(expected), expected + " in " + ended.err());
    }
    assertFalse(ended.err().contains("\tat "), ended.err());
    try (var files = Files.list(output)) {
      assertEquals(
          List.of("c-good.facts.jsonl", "f-far.facts.jsonl"),
          files.map(f -> f.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void anUnreadableFileIsRefusedByName() throws IOException {
    Path closed = folder.resolve("closed.txt");
    Files.writeString(closed, ARTICLE);
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    org.junit.jupiter.api.Assumptions.assumeFalse(
        Files.isReadable(closed), "this user may read everything");

    var ended = entente("extract", closed.toString());

    assertEquals(1, ended.code());
    assertTrue(ended.err().contains("refused (unreadable)"), ended.err());
  }

  @Test
  void writesTheSameBytesTwiceWithAnyNumberOfThreads() {
    var once = ententeReading(ARTICLE, "extract", "-", "--format", "nquads", "--threads", "1");
    var again = ententeReading(ARTICLE, "extract", "-", "--format", "nquads", "--threads", "3");

    assertEquals(0, once.code(), once.err());
    assertEquals(once, again);
    assertTrue(once.out().contains("/graph/article/standard-input"), once.out());
  }

  @Test
  void sayWhichBaseTheNamesOfThingsBeginWith() {
    var ended =
        ententeReading(
            ARTICLE,
            "extract",
            "-",
            "--format",
            "nquads",
            "--base",
            "https://example.org/kg",
            "--quiet");

    assertTrue(
        ended.out().contains("<https://example.org/kg/id/article/standard-input>"), ended.out());
    assertFalse(ended.out().contains("localhost"), ended.out());
    assertEquals("", ended.err());
  }

  @Test
  void anOutputThatCannotBeWrittenIsSaid() throws IOException {
    Path file = folder.resolve("file");
    Files.write(file, "x".getBytes(StandardCharsets.UTF_8));

    var ended = ententeReading(ARTICLE, "extract", "-", "--output", file.toString());

    assertEquals(3, ended.code());
    assertTrue(ended.err().contains("name a folder you may write to"), ended.err());
  }

  @Test
  void traceShowsClaimsFramesAndWhyOnesFailed() throws IOException {
    Path article = Files.writeString(folder.resolve("a.txt"), ARTICLE);

    var ended = entente("trace", article.toString(), "--frames");

    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.out().contains("mention  Tchad  →  "), ended.out());
    assertTrue(ended.out().contains(": agent=Tchad; "), ended.out());
    assertTrue(ended.out().lines().anyMatch(l -> l.matches("  frame +.*: proposed .*")));
    assertTrue(
        ended.out().lines().anyMatch(l -> l.matches("  frame +.*: nothing found for .*")),
        ended.out());
  }
}
