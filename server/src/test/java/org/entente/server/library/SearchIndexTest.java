package org.entente.server.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchIndexTest {
  private final SearchIndex index =
      new SearchIndex(
          List.of(
              new SearchIndex.Name("e1", "Palais de l'Élysée", "GovernmentBody", 2),
              new SearchIndex.Name("e2", "Corée du Nord", "State", 9),
              new SearchIndex.Name("e2", "Pyongyang", "State", 9),
              new SearchIndex.Name("e3", "Corée du Sud", "State", 12),
              new SearchIndex.Name("e4", "Corée", "Place", 1)));

  private List<String> things(String query) {
    return index.find(query, 10).stream().map(SearchIndex.Hit::thing).toList();
  }

  @Test
  void foldsAccentsAndCase() {
    assertEquals(List.of("e1"), things("elysee"));
  }

  @Test
  void matchesBeginningsOfWordsInAnyOrder() {
    assertEquals(List.of("e2"), things("nor cor"));
  }

  @Test
  void putsTheExactNameFirstThenTheMostTalkedOf() {
    assertEquals(List.of("e4", "e3", "e2"), things("Corée"));
  }

  @Test
  void findsNothingForBlanks() {
    assertEquals(List.of(), things("  "));
  }
}
