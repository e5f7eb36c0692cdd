package org.entente.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchPluralsTest {
  private static final Set<String> KNOWN = Set.of("cap", "vaincu");

  @ParameterizedTest
  @CsvSource({
    "ennemis, ennemi",
    "vetos, veto",
    "oulémas, ouléma",
    "aveux, aveu",
    "renvois, renvoi",
    "délais, délai",
    "caps, cap",
    "vaincus, vaincu"
  })
  void takesThePluralOff(String plural, String singular) {
    assertEquals(Optional.of(singular), FrenchPlurals.singular(plural, KNOWN::contains));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pays", "bras", "avis", "palais", "chinois", "campus", "courageux", "prix"})
  void leavesAloneWhatOnlyLooksLikeAPlural(String word) {
    assertEquals(Optional.empty(), FrenchPlurals.singular(word, KNOWN::contains));
  }

  @Test
  void leavesShortWordsAlone() {
    assertEquals(Optional.empty(), FrenchPlurals.singular("os", w -> true));
  }
}
