package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tour of README.md, walked from its first command to its last. */
class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");
  private static final Pattern WORD = Pattern.compile("[^\\s\"]*\"[^\"]*\"|\\S+");

  @TempDir Path folder;

  @Test
  void everyCommandOfTheTourEndsWell() throws IOException {
    List<String> commands = commands(Files.readString(Path.of("../README.md")));
    assertFalse(commands.isEmpty());
    for (String command : commands) {
      var ended = CommandLineFixture.entente(words(command));

      assertEquals(0, ended.code(), command + "\n" + ended.err());
    }
  }

  private static List<String> commands(String readme) {
    List<String> commands = new ArrayList<>();
    Matcher block = BLOCK.matcher(readme);
    while (block.find()) {
      block.group(1).lines().filter(line -> line.startsWith("./entente ")).forEach(commands::add);
    }
    return commands;
  }

  /** The words after "./entente"; the tests run in the folder of their module. */
  private String[] words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      words.add(
          word.group()
              .replace("\"", "")
              .replaceFirst("^samples\\b", "../samples")
              .replaceFirst("^target/tour", folder.toString()));
    }
    return words.subList(1, words.size()).toArray(String[]::new);
  }
}
