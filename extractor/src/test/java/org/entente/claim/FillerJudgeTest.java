package org.entente.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.article.Span;
import org.entente.claim.FillerTrainer.Choice;
import org.entente.claim.FillerTrainer.Group;
import org.entente.claim.FillerTrainer.Label;
import org.entente.event.Fact;
import org.entente.event.FactType;
import org.entente.event.Filler;
import org.entente.event.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FillerJudgeTest {
  private static final Filler AGENT = new Filler.Entities(List.of("E1"));

  private static Option option(String id, boolean present, String sign) {
    return new Option(
        Role.TARGET,
        new Filler.Entities(List.of(id)),
        present,
        true,
        List.of("+ any", "+ " + sign));
  }

  /** Nine in ten are right where the sign "object" is seen, one in ten where "far" is. */
  private static FillerTrainer.Result trained() {
    List<Group> groups = new ArrayList<>();
    for (String name : List.of("north", "south", "west")) {
      List<Choice> choices = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        Label object = i % 10 == 0 ? Label.EXTRA : Label.RIGHT;
        choices.add(new Choice("F" + i, option("E2", true, "object"), object));
        Label far = i % 10 == 0 ? Label.RIGHT : Label.WRONG;
        choices.add(new Choice("F" + i, option("E3", false, "far"), far));
      }
      groups.add(new Group(name, choices));
    }
    return new FillerTrainer(groups).train();
  }

  private static Candidate candidate(Map<Role, Filler> roles, Option... options) {
    return new Candidate(
        new Claim(
            "F1",
            new Fact(FactType.Threat, roles),
            Modality.ASSERTED,
            List.of(),
            List.of(new Span(0, 5)),
            "threat",
            0.5),
        List.of("good"),
        () -> List.of(options));
  }

  @Test
  void anUnlikelyFillerLeavesItsRoleAndTheOthersStay() {
    Filler far = new Filler.Entities(List.of("E3"));
    Candidate candidate =
        candidate(Map.of(Role.AGENT, AGENT, Role.TARGET, far), option("E3", true, "far"));
    assertEquals(Map.of(Role.AGENT, AGENT), trained().judge().choose(candidate).fact().roles());
  }

  @Test
  void aLikelierFillerTakesTheRole() {
    Candidate candidate =
        candidate(
            Map.of(Role.AGENT, AGENT, Role.TARGET, new Filler.Entities(List.of("E3"))),
            option("E3", true, "far"),
            option("E2", false, "object"));
    assertEquals(
        new Filler.Entities(List.of("E2")),
        trained().judge().choose(candidate).fact().roles().get(Role.TARGET));
  }

  @Test
  void theOnlyRoleOfAFactIsNeverTakenFromIt() {
    Filler far = new Filler.Entities(List.of("E3"));
    Candidate candidate = candidate(Map.of(Role.TARGET, far), option("E3", true, "far"));
    assertFalse(trained().judge().choose(candidate).fact().roles().isEmpty());
  }

  @Test
  void withoutWeightsFillersStayAsTheyAre() {
    Filler far = new Filler.Entities(List.of("E3"));
    Map<Role, Filler> roles = Map.of(Role.AGENT, AGENT, Role.TARGET, far);
    assertEquals(
        roles, FillerJudge.NONE.choose(candidate(roles, option("E3", true, "far"))).fact().roles());
  }

  @Test
  void itIsKeptInTheFileOfTheJudge(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("facts.gz");
    List<JudgeTrainer.Example> examples = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      examples.add(new JudgeTrainer.Example(true, List.of("good")));
      examples.add(new JudgeTrainer.Example(false, List.of("bad")));
    }
    new JudgeTrainer(
            List.of(
                new JudgeTrainer.Group("north", 40, examples),
                new JudgeTrainer.Group("south", 40, examples)))
        .train()
        .judge()
        .with(trained().judge())
        .write(file);
    Filler far = new Filler.Entities(List.of("E3"));
    Candidate candidate =
        candidate(Map.of(Role.AGENT, AGENT, Role.TARGET, far), option("E3", true, "far"));
    try (var in = Files.newInputStream(file)) {
      List<Claim> kept = Judge.read(in).decide(List.of(candidate));
      assertEquals(Map.of(Role.AGENT, AGENT), kept.getFirst().fact().roles());
    }
  }
}
