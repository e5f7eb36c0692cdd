package org.entente.claim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.article.Span;
import org.entente.event.Fact;
import org.entente.event.FactType;
import org.entente.event.Filler;
import org.entente.event.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeTest {
  /** Three in four are right where the sign "good" is seen, one in four where "bad" is. */
  private static List<JudgeTrainer.Group> groups() {
    List<JudgeTrainer.Group> groups = new ArrayList<>();
    for (String name : List.of("north", "south", "west")) {
      List<JudgeTrainer.Example> examples = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        examples.add(new JudgeTrainer.Example(i % 4 != 0, List.of("any", "good")));
        examples.add(new JudgeTrainer.Example(i % 4 == 0, List.of("any", "bad")));
      }
      groups.add(new JudgeTrainer.Group(name, 60, examples));
    }
    return groups;
  }

  private static Candidate candidate(String... signs) {
    Fact fact = new Fact(FactType.Threat, Map.of(Role.AGENT, new Filler.Entities(List.of("E1"))));
    return new Candidate(
        new Claim("F9", fact, Modality.ASSERTED, List.of(), List.of(new Span(0, 5)), "threat", 0.5),
        List.of(signs));
  }

  @Test
  void confidenceIsTheShareOfSuchClaimsThatAreRight() {
    Judge judge = new JudgeTrainer(groups()).train().judge();
    assertEquals(0.75, judge.confidence(candidate("any", "good")), 0.05);
    assertEquals(0.25, judge.confidence(candidate("any", "bad")), 0.05);
  }

  @Test
  void unlikelyOnesAreDroppedAndTheOthersNumberedAnew() {
    Judge judge = new JudgeTrainer(groups()).train().judge();
    List<Claim> kept = judge.decide(List.of(candidate("any", "bad"), candidate("any", "good")));
    assertEquals(List.of("F1"), kept.stream().map(Claim::id).toList());
    assertEquals(0.75, kept.getFirst().confidence(), 0.05);
    assertTrue(judge.drops(candidate("any", "bad")));
  }

  @Test
  void withoutWeightsAllStandButBoldOnes() {
    Judge judge = new Judge(Map.of(), Scale.NONE, 0, FillerJudge.NONE);
    assertFalse(judge.drops(candidate("any")));
    assertTrue(judge.drops(candidate("any", Candidate.BOLD)));
    assertEquals(1, judge.decide(List.of(candidate("any"), candidate(Candidate.BOLD))).size());
  }

  @Test
  void sameExamplesGiveTheSameBytesAndTheFileReadsBack(@TempDir Path folder) throws IOException {
    Path one = folder.resolve("one.gz");
    Path two = folder.resolve("two.gz");
    new JudgeTrainer(groups()).train().judge().write(one);
    new JudgeTrainer(groups()).train().judge().write(two);
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    try (var in = Files.newInputStream(one)) {
      Judge read = Judge.read(in);
      assertEquals(0.75, read.confidence(candidate("any", "good")), 0.05);
      assertTrue(read.drops(candidate("any", "bad")));
    }
  }

  @Test
  void reportTellsFiguresOfEachGroupHeldOut() {
    List<String> report = new JudgeTrainer(groups()).train().report();
    assertTrue(
        report.contains("| north | 60 | 0.500 | 0.667 | 0.571 | 0.750 | 0.500 | 0.600 |"),
        () -> String.join("\n", report));
  }
}
