package org.entente.claim;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.event.Fact;
import org.entente.event.FactType;
import org.entente.event.Filler;
import org.entente.event.Role;

/** Who holds which office of what, as the article says it somewhere. */
final class Offices {
  private final Map<String, Fact> byPerson = new LinkedHashMap<>();

  static Offices of(List<Telling> tellings) {
    Offices offices = new Offices();
    for (Telling telling : tellings) {
      if (telling.fact().type() == FactType.HoldsOffice
          && telling.fact().roles().get(Role.PERSON) instanceof Filler.Entities person
          && telling.fact().roles().containsKey(Role.OF)) {
        offices.byPerson.putIfAbsent(person.ids().getFirst(), telling.fact());
      }
    }
    return offices;
  }

  /** The State or body a person speaks for; anything else itself. */
  String stateOf(String id) {
    Fact held = byPerson.get(id);
    return held != null && held.roles().get(Role.OF) instanceof Filler.Entities of
        ? of.ids().getFirst()
        : id;
  }

  /** An election, appointment or departure that leaves out the office has that of the person. */
  Telling complete(Telling telling) {
    Fact fact = telling.fact();
    boolean career =
        fact.type() == FactType.Election
            || fact.type() == FactType.Appointment
            || fact.type() == FactType.Departure;
    if (!career || !(fact.roles().get(Role.PERSON) instanceof Filler.Entities person)) {
      return telling;
    }
    Fact held = byPerson.get(person.ids().getFirst());
    if (held == null) {
      return telling;
    }
    Map<Role, Filler> roles = new EnumMap<>(Role.class);
    roles.putAll(fact.roles());
    boolean named = roles.containsKey(Role.OFFICE);
    held.roles()
        .forEach(
            (role, filler) -> {
              if (role == Role.OF || role == Role.OFFICE && !named) {
                roles.putIfAbsent(role, filler);
              }
            });
    return new Telling(
        new Fact(fact.type(), roles),
        telling.standing(),
        telling.evidence(),
        telling.frame(),
        telling.score(),
        telling.signs());
  }
}
