package org.entente.cli.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.article.EntenteException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers were worked out by hand, and agree with the scorer the gold facts were made with. */
class EvaluationTest {
  private static final String GOLD =
      """
      {"article":"a","date":null,"publisher":null,"language":"fr"}
      {"entity":"E1","class":"State","name":"Norvège","names":["Norvège","Oslo","Norway"],"wikidata":"Q20"}
      {"entity":"E2","class":"State","name":"Islande","names":["Islande","Iceland"],"wikidata":"Q189"}
      {"entity":"E3","class":"ArmedForce","name":"garde islandaise","names":["garde islandaise"],"of":["E2"]}
      {"entity":"E4","class":"Place","name":"Reykjavik","names":["Reykjavik"]}
      {"fact":"F1","type":"Allied","a":["E1"],"b":["E2"],"modality":"asserted","evidence":[{"start":0,"end":20}],"core":true}
      {"fact":"F2","type":"Visit","agent":["E1"],"place":["E4"],"time":"2024-03-05","modality":"reported","attributedTo":["E2"],"evidence":[{"start":21,"end":40}]}
      {"fact":"F3","type":"Deployment","agent":["E2"],"destination":["E4"],"quantity":{"value":40,"unit":"person"},"modality":"planned","evidence":[{"start":41,"end":60}],"core":true}
      """;

  private static final String FOUND =
      """
      {"article":"a","date":null,"publisher":null,"language":"fr"}
      {"entity":"P1","class":"State","name":"la Norvege","names":[]}
      {"entity":"P2","class":"State","name":"Iceland","names":[],"wikidata":"Q189"}
      {"entity":"P3","class":"MilitaryUnit","name":"près de 40 gardes","names":[]}
      {"entity":"P4","class":"Place","name":"Reykjavík","names":[]}
      {"fact":"Q1","type":"Allied","a":["P2"],"b":["P1"],"modality":"asserted","evidence":[{"start":0,"end":9}]}
      {"fact":"Q2","type":"Visit","agent":["P1"],"place":["P4"],"time":"2024-03","modality":"asserted","evidence":[{"start":21,"end":40}]}
      {"fact":"Q3","type":"Deployment","agent":["P1"],"destination":["P4"],"modality":"planned","evidence":[{"start":41,"end":60}]}
      {"fact":"Q4","type":"Visit","agent":["P1"],"place":["P4"],"time":"2024-03","modality":"asserted","evidence":[{"start":21,"end":40}]}
      """;

  @TempDir Path gold;

  @BeforeEach
  void writeGold() throws IOException {
    Files.writeString(gold.resolve("a.facts.jsonl"), GOLD);
    Files.writeString(gold.resolve("a.txt"), "x".repeat(60));
  }

  @Test
  void goldAgainstItselfIsPerfect() {
    Figures figures = Evaluation.of(gold, name -> Optional.of(GOLD)).overall();

    assertEquals(new Figures.Balance(1, 1, 1), figures.facts());
    assertEquals(new Figures.Balance(1, 1, 1), figures.arguments());
    assertEquals(OptionalDouble.of(1), figures.core());
    assertEquals(OptionalDouble.of(1), figures.attribution());
  }

  @Test
  void nothingFoundHasNoRecall() {
    Figures figures = Evaluation.of(gold, name -> Optional.empty()).overall();

    assertEquals(new Figures.Balance(0, 0, 0), figures.facts());
    assertEquals(OptionalDouble.empty(), figures.modality());
  }

  @Test
  void countsAMixedPredictionAsOneWouldByHand() {
    Figures figures = Evaluation.of(gold, name -> Optional.of(FOUND)).overall();

    // Three of four entities: the guards have another name.
    assertBalance(0.75, 0.75, 0.75, figures.entities());
    // Q1 and Q2 are right, Q3 has another agent, Q4 says Q2 again with the same evidence.
    assertBalance(2 / 4.0, 2 / 3.0, 4 / 7.0, figures.facts());
    // Two for Q1, and 2.5 for Q2, whose month is half of a day; of 10 predicted and 8 in gold.
    assertBalance(4.5 / 10, 4.5 / 8, 9 / 18.0, figures.arguments());
    assertEquals(OptionalDouble.of(0.5), figures.core());
    assertEquals(OptionalDouble.of(0.5), figures.modality());
    assertEquals(OptionalDouble.of(0), figures.attribution());
    assertEquals(OptionalDouble.of(0.5), figures.time());
    assertEquals(OptionalDouble.empty(), figures.quantity());
    assertEquals(OptionalDouble.of(1), figures.linking());
  }

  private static void assertBalance(double p, double r, double f1, Figures.Balance balance) {
    assertEquals(p, balance.precision(), 1e-9);
    assertEquals(r, balance.recall(), 1e-9);
    assertEquals(f1, balance.f1(), 1e-9);
  }

  @Test
  void anArmyStandsForItsStateAndBackInACoreRole() {
    String found =
        FOUND
            .replace("près de 40 gardes", "garde islandaise")
            .replace("\"Deployment\",\"agent\":[\"P1\"]", "\"Deployment\",\"agent\":[\"P3\"]");

    Figures figures = Evaluation.of(gold, name -> Optional.of(found)).overall();

    assertEquals(1.0, figures.facts().recall());
  }

  @Test
  void aMalformedLineIsNamed() {
    var e =
        assertThrows(
            EntenteException.class,
            () -> Evaluation.of(gold, name -> Optional.of("{\"fact\":\"F1\",\"type\":\"Dance\"}")));

    assertEquals("a.facts.jsonl (found):1: unknown fact type \"Dance\"", e.getMessage());
  }

  @Test
  void listsWhatWasMissedWithTheWordsOfTheArticle() {
    List<String> lines =
        ScoreTables.list(
            Evaluation.of(gold, name -> Optional.of(FOUND)), ScoreTables.Listing.misses);

    assertTrue(
        lines.stream().anyMatch(l -> l.startsWith("F3 Deployment [core] planned: agent=Islande")),
        lines.toString());
    assertTrue(lines.contains("    «" + "x".repeat(19) + "»"), lines.toString());
    assertTrue(lines.contains("entity E3 ArmedForce: garde islandaise"), lines.toString());
  }
}
