package org.entente.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.entity.Entity;
import org.entente.event.Fact;
import org.entente.event.FactType;
import org.entente.event.Filler;
import org.entente.event.Frame;
import org.entente.event.Proposal;
import org.entente.event.Role;
import org.entente.language.Sentence;
import org.junit.jupiter.api.Test;

class OptionsTest {
  private static final Told TOLD =
      Told.of("Le Pérou a bombardé Tarapacá. Jeudi, la Colombie a condamné cette attaque.");
  private static final Frame FRAME =
      new Frame(
          "criticism",
          FactType.Criticism,
          "",
          "",
          "",
          List.of(),
          Map.of(),
          List.of(),
          Map.of(),
          java.util.Set.of(),
          0.5,
          List.of(),
          List.of());

  private static String id(String name) {
    return TOLD.entities.entities().stream()
        .filter(e -> e.name().equals(name))
        .map(Entity::id)
        .findFirst()
        .orElseThrow();
  }

  private static List<Option> options(Map<Role, Filler> roles) {
    Sentence sentence = TOLD.sentence("condamné");
    Map<Role, Filler> all = new EnumMap<>(Role.class);
    all.putAll(roles);
    Fact fact = new Fact(FactType.Criticism, all);
    Proposal proposal =
        new Proposal(
            FRAME, fact, sentence.index(), Told.token(sentence, "condamné"), Map.of(), 0.5);
    Standing standing = new Standing(Modality.ASSERTED, List.of(), true, "");
    return new Options(TOLD.grammars, TOLD.entities, List.of()).of(proposal, standing, fact);
  }

  private static Filler thing(String name) {
    return new Filler.Entities(List.of(id(name)));
  }

  @Test
  void whoWasToldOfBeforeMayBeTheTarget() {
    List<Option> options = options(Map.of(Role.AGENT, thing("Colombie")));

    assertTrue(
        options.stream()
            .anyMatch(o -> o.role() == Role.TARGET && o.filler().equals(thing("Pérou"))));
    assertTrue(options.stream().noneMatch(Option::present));
  }

  @Test
  void whoActsIsNotHisOwnTarget() {
    List<Option> options = options(Map.of(Role.AGENT, thing("Colombie")));

    assertTrue(options.stream().noneMatch(o -> o.filler().equals(thing("Colombie"))));
  }

  @Test
  void aFilledRoleHasItsFillerForTheOnlyOption() {
    List<Option> targets =
        options(Map.of(Role.AGENT, thing("Colombie"), Role.TARGET, thing("Pérou"))).stream()
            .filter(o -> o.role() == Role.TARGET)
            .toList();

    assertEquals(1, targets.size());
    assertTrue(targets.getFirst().present());
  }

  @Test
  void anotherTargetMakesAnotherFactAndAnotherDateDoesNot() {
    assertTrue(Options.decides(FactType.Attack, Role.TARGET));
    assertTrue(Options.decides(FactType.Visit, Role.PLACE));
    assertFalse(Options.decides(FactType.Attack, Role.PLACE));
    assertFalse(Options.decides(FactType.Attack, Role.TIME));
  }
}
