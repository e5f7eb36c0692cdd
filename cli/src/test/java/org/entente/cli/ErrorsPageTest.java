package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.entente.article.Refusal;
import org.junit.jupiter.api.Test;

class ErrorsPageTest {
  @Test
  void hasAParagraphForEachRefusalAndNoOther() throws IOException {
    List<String> paragraphs =
        Files.readString(Path.of("../docs/errors.md"))
            .lines()
            .filter(line -> line.startsWith("### "))
            .map(line -> line.substring(4))
            .toList();

    assertEquals(Arrays.stream(Refusal.values()).map(Refusal::key).toList(), paragraphs);
  }
}
