package org.entente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFilesTest {
  private static final InputStream NOTHING = InputStream.nullInputStream();

  @TempDir Path folder;

  @Test
  void listsAFolderSortedWithAllBelowIt() throws IOException {
    write("b.txt");
    write("a/c.html");
    write("a/notes.pdf");
    write(".hidden/d.txt");

    ArticleFiles files = ArticleFiles.of(List.of(folder.toString()), NOTHING);

    assertEquals(List.of("c", "b"), ids(files));
    assertEquals(List.of(), files.refused());
  }

  @Test
  void givesTwoFilesOfOneNameTwoIds() throws IOException {
    write("a/x.txt");
    write("b/x.txt");
    write("c/x-2.txt");

    assertEquals(
        List.of("x", "x-2", "x-2-2"), ids(ArticleFiles.of(List.of(folder.toString()), NOTHING)));
  }

  @Test
  void makesPlainIdsOfAnyFileName() throws IOException {
    write("Traité signé (2).txt");

    assertEquals(
        List.of("Traite-signe-2"), ids(ArticleFiles.of(List.of(folder.toString()), NOTHING)));
  }

  @Test
  void readsStandardInput() throws IOException {
    InputStream input = new ByteArrayInputStream("Bonjour".getBytes(StandardCharsets.UTF_8));

    ArticleFiles files = ArticleFiles.of(List.of("-"), input);

    assertEquals(
        "Bonjour",
        new String(files.sources().getFirst().content().fetch(), StandardCharsets.UTF_8));
  }

  @Test
  void readsTheEntriesOfAnArchive() throws IOException {
    Path archive = folder.resolve("articles.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("dossier/un.txt"));
      zip.write("Bonjour".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("image.png"));
    }

    ArticleFiles files = ArticleFiles.of(List.of(archive.toString()), NOTHING);

    assertEquals(List.of("un"), ids(files));
    assertEquals(
        "Bonjour",
        new String(files.sources().getFirst().content().fetch(), StandardCharsets.UTF_8));
  }

  @Test
  void refusesWhatIsNotThereAndAFolderWithoutArticles() throws IOException {
    Files.createDirectory(folder.resolve("vide"));

    ArticleFiles files = ArticleFiles.of(List.of(folder + "/nowhere", folder + "/vide"), NOTHING);

    assertEquals(
        List.of(Refusal.MISSING, Refusal.EMPTY),
        files.refused().stream().map(ArticleResult.Refused::reason).toList());
  }

  private void write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "Bonjour");
  }

  private static List<String> ids(ArticleFiles files) {
    return files.sources().stream().map(s -> s.id().value()).toList();
  }
}
