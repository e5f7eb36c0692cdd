package org.entente.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.mention.EntityClass;
import org.entente.mention.Mention;
import org.entente.mention.MentionKind;
import org.junit.jupiter.api.Test;

class TreatyTopicTest {
  private static final int SENTENCE = 5;
  private static final int BACK = 3;

  private final List<Entity> entities = new ArrayList<>();
  private final List<ResolvedMention> mentions = new ArrayList<>();

  @Test
  void aPronounStandsForTheTreatyNamedLast() {
    treaty("traité de Bakou", 3, 0);
    String second = treaty("accord de Lima", 4, 0);

    assertEquals(List.of(second), topic("l'"));
  }

  @Test
  void aFeminineGoesBackToTheConvention() {
    String convention = treaty("convention de Berne", 3, 0);
    treaty("accord de Lima", 4, 0);

    assertEquals(List.of(convention), topic("la"));
  }

  @Test
  void aPluralStandsForAllOfTheLastSentence() {
    String first = treaty("traité de Bakou", 4, 0);
    String second = treaty("accord de Lima", 4, 6);

    assertEquals(List.of(first, second), topic("les"));
  }

  @Test
  void aCongressNamedInsideAnActIsNotSpokenOf() {
    String act = treaty("acte final du congrès de Vienne", 4, 0);
    treaty("congrès de Vienne", 4, 3);

    assertEquals(List.of(act), topic("y"));
  }

  @Test
  void whatWasNamedLongAgoIsForgotten() {
    treaty("traité de Bakou", 1, 0);

    assertEquals(List.of(), topic("l'"));
  }

  private List<String> topic(String word) {
    return new TreatyTopic(new EntityTable(entities, mentions)).before(SENTENCE, 0, word, BACK);
  }

  /** A treaty of as many tokens as its name has words, one letter each. */
  private String treaty(String name, int sentence, int first) {
    String id = "E" + (entities.size() + 1);
    int words = name.split(" ").length;
    entities.add(
        new Entity(
            id,
            EntityClass.TREATY,
            name,
            List.of(name),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            1,
            false));
    mentions.add(
        new ResolvedMention(
            new Mention(
                new Span(first, first + words),
                name,
                MentionKind.NOMINAL,
                sentence,
                first,
                first + words - 1,
                first,
                1),
            List.of(id)));
    return id;
  }
}
