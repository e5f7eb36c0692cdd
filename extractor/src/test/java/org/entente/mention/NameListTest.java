package org.entente.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.article.Span;
import org.junit.jupiter.api.Test;

class NameListTest {
  private final NameList names =
      new NameList(
          Map.of(
              "N'Djamena", NameType.PLACE,
              "golfe d'Aden", NameType.PLACE,
              "Aden", NameType.PLACE,
              "Kim Jong-un", NameType.PERSON));

  @Test
  void takesBothApostrophesForOne() {
    assertEquals(Optional.of(NameType.PLACE), names.find("N’Djamena"));
  }

  @Test
  void takesHyphensForBlanks() {
    assertEquals(Optional.of(NameType.PERSON), names.find("Kim Jong un"));
  }

  @Test
  void mindsCapitals() {
    assertEquals(Optional.empty(), names.find("aden"));
  }

  @Test
  void prefersTheLongestName() {
    String text = "dans le golfe d' Aden hier".replace("d' ", "d'");
    List<Span> tokens = new ArrayList<>();
    Matcher words = Pattern.compile("\\p{L}+'?").matcher(text);
    while (words.find()) {
      tokens.add(new Span(words.start(), words.end()));
    }

    assertEquals(5, names.longest(text, tokens, 2));
    assertEquals(1, names.longest(text, tokens, 1));
  }
}
