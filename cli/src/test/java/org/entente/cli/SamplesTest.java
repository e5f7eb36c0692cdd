package org.entente.cli;

import static org.entente.cli.CommandLineFixture.entente;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples, read and loaded as a user does, give every rule something to conclude. */
class SamplesTest {
  @TempDir static Path store;

  @BeforeAll
  static void load() {
    var loaded = entente("load", "../samples", "--store", store.toString(), "--quiet");

    assertEquals(0, loaded.code(), loaded.err());
  }

  @Test
  void everyRuleHasAConclusion() {
    var rules = entente("infer", "--rules", "--store", store.toString());

    List<String> idle =
        rules.out().lines().map(String::strip).filter(line -> line.startsWith("0 ")).toList();
    assertEquals(List.of(), idle);
    assertTrue(rules.out().lines().count() > 30, rules.out());
  }

  @Test
  void rulesAreNamedInTheLanguageAskedFor() {
    var french = entente("infer", "--rules", "--store", store.toString());
    var english = entente("infer", "--rules", "--language", "EN", "--store", store.toString());

    assertTrue(french.out().contains("bound-to-consult"), french.out());
    assertTrue(french.out().contains("Obligation de consultation"), french.out());
    assertTrue(english.out().contains("Bound to consult"), english.out());
    assertTrue(english.err().contains("0 of them without a conclusion"), english.err());
  }

  @Test
  void looksAtOneThingAtATime() {
    var both = entente("infer", "--rules", "--verify", "--store", store.toString());

    assertEquals(2, both.code(), both.toString());
  }
}
