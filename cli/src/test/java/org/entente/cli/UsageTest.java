package org.entente.cli;

import static org.entente.cli.CommandLineFixture.entente;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class UsageTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyHelpOpensWithAnExample() {
    CommandLine command = new CommandLine(new Entente(), new CommandFactory(Console.ofProcess()));
    return command.getSubcommands().keySet().stream()
        .filter(name -> !name.equals("help"))
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      var ended = entente(name, "--help");
                      assertEquals(0, ended.code());
                      assertTrue(ended.out().startsWith("Example: entente " + name), ended.out());
                    }));
  }

  @Test
  void anUnknownCommandIsNamedWithTheNearestOne() {
    var ended = entente("extrct", "x.txt");

    assertEquals(2, ended.code());
    assertTrue(ended.err().contains("extract"), ended.err());
  }

  @Test
  void anUnknownOptionIsNamedAndHelpOffered() {
    assertEquals(
        new CommandLineFixture.Ended(
            2, "", "entente: Unknown option: '--frmat'\nTry: entente extract --help\n"),
        entente("extract", "--frmat", "x.txt"));
  }

  @Test
  void aBaseThatIsNoAddressIsRefusedAtOnce() {
    var ended = entente("extract", "--base", "localhost", "x.txt");

    assertEquals(2, ended.code());
    assertTrue(
        ended.err().startsWith("entente: --base localhost: not an http address; give one such as"));
  }

  @Test
  void aStoreThatIsNotThereIsNotMade() {
    Path store = folder.resolve("nowhere");

    var ended = entente("query", "allies", "--store", store.toString());

    assertEquals(3, ended.code());
    assertEquals(
        "entente: --store %s: there is no store; make one with entente load ARTICLES --store %s\n"
            .formatted(store, store),
        ended.err());
    assertFalse(Files.exists(store));
  }

  @Test
  void aQuestionThatIsNotThereIsWrongUsage() {
    var ended = entente("query", "alies", "--store", folder.toString());

    assertEquals(2, ended.code());
    assertTrue(ended.err().contains("entente query lists the questions"), ended.err());
  }

  @Test
  void aPortInUseIsSaidBeforeAnythingIsRead() throws Exception {
    try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getByName("localhost"))) {
      var ended =
          entente("run", "--port", Integer.toString(taken.getLocalPort()), "no-such-folder");

      assertEquals(3, ended.code());
      assertTrue(ended.err().contains("give another one with --port"), ended.err());
    }
  }

  @Test
  void questionsAreListedWithoutAStore() {
    var ended = entente("query");

    assertEquals(0, ended.code());
    assertTrue(ended.out().contains("bound-if-attacked --set state="), ended.out());
  }
}
