package org.entente.claim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.event.Fact;
import org.entente.event.FactType;
import org.entente.event.Filler;
import org.entente.event.Role;

/** Who holds which office of what, as the article says it somewhere. */
final class Offices {
  private final Map<String, Fact> byPerson = new LinkedHashMap<>();
  private final Set<String> onlyByVerb = new HashSet<>(); // of "gouverne", no office is named

  static Offices of(List<Telling> tellings) {
    Offices offices = new Offices();
    for (Telling telling : tellings) {
      if (telling.fact().type() == FactType.HoldsOffice
          && telling.fact().roles().get(Role.PERSON) instanceof Filler.Entities person
          && telling.fact().roles().containsKey(Role.OF)) {
        String id = person.ids().getFirst();
        if (offices.byPerson.putIfAbsent(id, telling.fact()) == null
            && !telling.frame().contains("title-")) {
          offices.onlyByVerb.add(id);
        }
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

  /**
   * "son homologue" holds the office told before, with "ex-" and "ancien" off; nobody can tell
   * which where none was told.
   *
   * @param tellings in text order
   * @param counterparts nouns such as "homologue"
   */
  static List<Telling> counterparts(List<Telling> tellings, Set<String> counterparts) {
    List<Telling> kept = new ArrayList<>();
    String last = "";
    for (Telling telling : tellings) {
      if (telling.fact().type() != FactType.HoldsOffice
          || !(telling.fact().roles().get(Role.OFFICE) instanceof Filler.Text office)) {
        kept.add(telling);
        continue;
      }
      String[] parts = office.value().toLowerCase(Locale.ROOT).split(" ", 2);
      String noun = parts[0];
      if (!counterparts.contains(noun)) {
        last = office.value().replaceFirst("^(?i)(ex-|anciens? |ancienne |former )", "");
        kept.add(telling);
      } else if (!last.isEmpty()) {
        Map<Role, Filler> roles = new EnumMap<>(telling.fact().roles());
        boolean field = parts.length > 1 && parts[1].matches("d(e|es|u|e l')? ?.*");
        String name = // "son collègue des Finances"
            field ? last.split(" ", 2)[0] + office.value().substring(noun.length()) : last;
        roles.put(Role.OFFICE, new Filler.Text(name));
        kept.add(telling.with(roles));
      }
    }
    return kept;
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
    boolean named = roles.containsKey(Role.OFFICE) || onlyByVerb.contains(person.ids().getFirst());
    held.roles()
        .forEach(
            (role, filler) -> {
              if (role == Role.OF || role == Role.OFFICE && !named) {
                roles.putIfAbsent(role, filler);
              }
            });
    return telling.with(roles);
  }
}
