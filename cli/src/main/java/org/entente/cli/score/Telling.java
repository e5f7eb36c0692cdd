package org.entente.cli.score;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.cli.score.FactsFile.FactLine;
import org.entente.cli.score.FactsFile.Stretch;
import org.entente.cli.score.FactsFile.Value;
import org.entente.event.FactType;
import org.entente.event.Role;

/**
 * A fact with its role values in the ids of the gold file.
 *
 * @param roles by name in alphabetical order; of {@code Allied} and {@code Hostile} the one role "a
 *     and b", because the two have no order
 */
record Telling(FactLine line, Map<String, Value> roles, Set<String> attributedTo) {
  static final String BOTH = "a and b";

  static Telling of(FactLine line, Map<String, String> stands) {
    Map<String, Value> roles = new TreeMap<>();
    for (Map.Entry<Role, Value> entry : line.roles().entrySet()) {
      Value value = entry.getValue();
      roles.put(
          entry.getKey().key(),
          value instanceof Value.Things things ? translate(things.ids(), stands) : value);
    }
    if (line.type() == FactType.Allied || line.type() == FactType.Hostile) {
      Set<String> both = new TreeSet<>();
      for (String role : List.of("a", "b")) {
        if (roles.remove(role) instanceof Value.Things things) {
          both.addAll(things.ids());
        }
      }
      if (!both.isEmpty()) {
        roles.put(BOTH, new Value.Things(List.copyOf(both)));
      }
    }
    return new Telling(line, roles, new TreeSet<>(translate(line.attributedTo(), stands).ids()));
  }

  private static Value.Things translate(List<String> ids, Map<String, String> stands) {
    Set<String> gold = new TreeSet<>();
    ids.forEach(id -> gold.add(stands.get(id)));
    return new Value.Things(List.copyOf(gold));
  }

  FactType type() {
    return line.type();
  }

  /** How many fillers its roles have. */
  int size() {
    int size = 0;
    for (Value value : roles.values()) {
      size += value instanceof Value.Things things ? things.ids().size() : 1;
    }
    return size;
  }

  /** Equal for two that say the same, whatever their evidence. */
  String signature() {
    return type() + " " + line.modality() + " " + attributedTo + " " + roles;
  }

  boolean overlaps(Telling other) {
    for (Stretch mine : line.evidence()) {
      for (Stretch theirs : other.line.evidence()) {
        if (mine.overlaps(theirs)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Credit for one role of this gold fact in a predicted one; entities count one each. */
  double credit(String role, Telling predicted) {
    Value gold = roles.get(role);
    return counterpart(role, predicted).map(p -> credit(role, gold, p)).orElse(0.0);
  }

  /** True where the gold role has all its values right in the predicted one, and no other. */
  boolean isRight(String role, Telling predicted) {
    Value gold = roles.get(role);
    return counterpart(role, predicted)
        .map(p -> gold instanceof Value.Things ? gold.equals(p) : credit(role, gold, p) == 1.0)
        .orElse(false);
  }

  double creditSum(Telling predicted) {
    return roles.keySet().stream().mapToDouble(role -> credit(role, predicted)).sum();
  }

  static double credit(String role, Value gold, Value predicted) {
    return switch (gold) {
      case Value.Things g ->
          predicted instanceof Value.Things p
              ? g.ids().stream().filter(p.ids()::contains).count()
              : 0;
      case Value.Amount g -> predicted instanceof Value.Amount p ? Credit.quantity(g, p) : 0;
      case Value.Text g -> {
        String p = predicted instanceof Value.Text text ? text.text() : "";
        yield switch (role) {
          case "time" -> Credit.time(g.text(), p);
          case "kind" -> g.text().equals(p) ? 1 : 0;
          default -> Words.match(g.text(), p) ? 1 : 0;
        };
      }
    };
  }

  /** The predicted value to compare; a statement's quote may stand as its topic and back. */
  private Optional<Value> counterpart(String role, Telling predicted) {
    Value same = predicted.roles.get(role);
    if (same != null) {
      return Optional.of(same);
    }
    String other = role.equals("quote") ? "topic" : role.equals("topic") ? "quote" : "";
    boolean stands = type() == FactType.Statement && !other.isEmpty() && !roles.containsKey(other);
    return stands ? Optional.ofNullable(predicted.roles.get(other)) : Optional.empty();
  }
}
