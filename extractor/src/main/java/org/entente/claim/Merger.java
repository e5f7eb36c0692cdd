package org.entente.claim;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.article.Span;
import org.entente.entity.EntityTable;
import org.entente.event.Fact;
import org.entente.event.FactType;
import org.entente.event.Filler;
import org.entente.event.Role;
import org.entente.mention.EntityClass;

/** Makes one claim of the tellings of one fact: same type, and roles that do not contradict. */
final class Merger {
  /** Where one body of troops is said to be, now more and now less exactly. */
  private static final Set<Role> ELSEWHERE = Set.of(Role.DESTINATION, Role.ORIGIN);

  /** Where the place is what it is about. */
  private static final Set<FactType> OF_PLACES =
      Set.of(FactType.TerritorialGain, FactType.Occupation, FactType.Visit);

  private static final Set<FactType> OF_STATES =
      Set.of(
          FactType.TreatyWithdrawal,
          FactType.TreatySuspension,
          FactType.TreatyRatification,
          FactType.Joining,
          FactType.Leaving,
          FactType.Recognition,
          FactType.DiplomaticBreak);

  private static final int NEAR = 500; // characters

  /** Words for troops that say nothing of which they are. */
  private static final Set<String> ANY_TROOPS =
      Set.of("troupes", "soldats", "militaires", "forces", "hommes", "troops", "soldiers", "armee");

  private Merger() {}

  private static final class Group {
    private Telling fullest;
    private final Map<Role, Filler> roles = new EnumMap<>(Role.class);
    private final List<Span> evidence = new ArrayList<>();
    private double score;
    private int tellings = 1;

    Group(Telling telling) {
      fullest = telling;
      roles.putAll(telling.fact().roles());
      evidence.add(telling.evidence());
      score = telling.score();
    }

    void add(Telling telling) {
      boolean fuller =
          telling.fact().roles().size() > fullest.fact().roles().size()
              || telling.fact().roles().size() == fullest.fact().roles().size()
                  && telling.standing().modality().ordinal()
                      < fullest.standing().modality().ordinal();
      for (Map.Entry<Role, Filler> entry : telling.fact().roles().entrySet()) {
        Filler mine = roles.get(entry.getKey());
        if (mine == null || finer(entry.getValue(), mine)) {
          roles.put(entry.getKey(), entry.getValue());
        } else if (mine instanceof Filler.Entities a
            && entry.getValue() instanceof Filler.Entities b) {
          Set<String> all = new java.util.LinkedHashSet<>(a.ids());
          if (fullest.fact().type().holdsSeveral(entry.getKey())) {
            all.addAll(b.ids());
          }
          roles.put(entry.getKey(), new Filler.Entities(List.copyOf(all)));
        }
      }
      if (fuller) {
        fullest = telling;
      }
      if (!evidence.contains(telling.evidence())) {
        evidence.add(telling.evidence());
      }
      tellings++;
      score = 1 - (1 - score) * (1 - telling.score() * 0.5);
    }

    private static boolean finer(Filler other, Filler mine) {
      return other instanceof Filler.When a
          && mine instanceof Filler.When b
          && a.value().iso().length() > b.value().iso().length();
    }
  }

  /**
   * @param guesses tellings of bold proposals: they add nothing to facts that are told otherwise
   */
  static List<Candidate> merge(
      List<Telling> tellings, List<Telling> guesses, EntityTable entities) {
    List<Group> groups = group(tellings, entities);
    List<Group> guessed =
        group(
            guesses.stream()
                .filter(
                    t ->
                        groups.stream()
                            .noneMatch(g -> isSame(g, t, entities) || isLoose(g, t, entities)))
                .toList(),
            entities);
    groups.addAll(guessed);
    groups.sort(java.util.Comparator.comparing(g -> g.evidence.getFirst()));
    return candidates(groups);
  }

  /** A guess about what the same words tell for sure of the same doer. */
  private static boolean isLoose(Group group, Telling guess, EntityTable entities) {
    FactType type = guess.fact().type();
    boolean denied = guess.standing().modality() == Modality.DENIED;
    if (type != group.fullest.fact().type()
        || type.isRelation()
        || type == FactType.Statement
        || denied != (group.fullest.standing().modality() == Modality.DENIED)
        || group.evidence.stream().noneMatch(guess.evidence()::overlaps)) {
      return false;
    }
    int shared = 0;
    for (Role role : type.roles()) {
      Filler a = group.roles.get(role);
      Filler b = guess.fact().roles().get(role);
      boolean weighs =
          a instanceof Filler.Entities && (role != Role.PLACE || OF_PLACES.contains(type))
              || a instanceof Filler.When
              || a instanceof Filler.Amount;
      if (weighs && b != null) {
        if (!agree(role, a, b, type, entities)) {
          return false;
        }
        shared += a instanceof Filler.Entities ? 1 : 0;
      }
    }
    return shared > 0;
  }

  private static List<Group> group(List<Telling> tellings, EntityTable entities) {
    List<Group> groups = new ArrayList<>();
    for (Telling telling : tellings) {
      Group same = null;
      for (Group group : groups) {
        if (isSame(group, telling, entities)) {
          same = group;
          break;
        }
      }
      if (same == null) {
        groups.add(new Group(telling));
      } else {
        same.add(telling);
      }
    }
    return groups;
  }

  private static List<Candidate> candidates(List<Group> groups) {
    List<Candidate> claims = new ArrayList<>();
    for (Group group : groups) {
      List<Span> evidence = new ArrayList<>(new TreeSet<>(group.evidence));
      Standing standing = group.fullest.standing();
      Claim claim =
          new Claim(
              "F" + (claims.size() + 1),
              new Fact(group.fullest.fact().type(), group.roles),
              standing.modality(),
              standing.attributedTo(),
              evidence,
              group.fullest.frame(),
              Math.max(0, Math.min(1, group.score)));
      claims.add(
          new Candidate(
              claim,
              Signs.together(group.fullest, group.tellings, group.roles.size()),
              () -> group.fullest.options().apply(claim.fact())));
    }
    return claims;
  }

  private static boolean isSame(Group group, Telling telling, EntityTable entities) {
    Fact fact = telling.fact();
    FactType type = fact.type();
    if (type != group.fullest.fact().type()) {
      return false;
    }
    boolean denied = telling.standing().modality() == Modality.DENIED;
    if (denied != (group.fullest.standing().modality() == Modality.DENIED)) {
      return false;
    }
    if (type.isSymmetric()) {
      return both(group.roles).equals(both(fact.roles()));
    }
    int shared = 0;
    int entityShared = 0;
    boolean counted = isCountedAlike(group.roles, fact);
    for (Role role : type.roles()) {
      Filler a = group.roles.get(role);
      Filler b = fact.roles().get(role);
      if (a == null || b == null || counted && ELSEWHERE.contains(role)) {
        continue;
      }
      if (!agree(role, a, b, type, entities)) {
        return false;
      }
      shared++;
      if (a instanceof Filler.Entities && role != Role.PLACE) {
        entityShared++;
      }
    }
    if (type == FactType.Casualties && counted) {
      return group.evidence.stream().anyMatch(e -> isNear(e, telling.evidence()));
    }
    Role first = firstRole(type, fact);
    if (first == null || !group.roles.containsKey(first)) {
      return false;
    }
    if (type.isRelation() || type == FactType.HoldsOffice) {
      return entityShared > 0;
    }
    if (type == FactType.Statement) {
      return group.roles.containsKey(Role.QUOTE)
              && fact.roles().containsKey(Role.QUOTE)
              && shared >= 2
          || group.evidence.stream().anyMatch(telling.evidence()::overlaps) && shared >= 1;
    }
    int smaller = Math.min(group.roles.size(), fact.roles().size());
    return entityShared > 0
        && (shared >= 2
            || smaller == 1
            || group.evidence.stream().anyMatch(telling.evidence()::overlaps));
  }

  /** The same number of the same things, and no small one: "11 000 soldats". */
  private static boolean isCountedAlike(Map<Role, Filler> roles, Fact fact) {
    boolean counts =
        fact.type() == FactType.Casualties
            || fact.type() == FactType.Deployment
            || fact.type() == FactType.Withdrawal;
    return counts
        && roles.get(Role.QUANTITY) instanceof Filler.Amount a
        && fact.roles().get(Role.QUANTITY) instanceof Filler.Amount b
        && a.value().equals(b.value());
  }

  private static boolean isNear(Span a, Span b) {
    return a.start() <= b.end() + NEAR && b.start() <= a.end() + NEAR;
  }

  private static @org.jspecify.annotations.Nullable Role firstRole(FactType type, Fact fact) {
    for (Role role : type.roles()) {
      if (fact.roles().containsKey(role)) {
        return role;
      }
    }
    return null;
  }

  private static Set<String> both(Map<Role, Filler> roles) {
    Set<String> ids = new HashSet<>();
    for (Role role : List.of(Role.A, Role.B)) {
      if (roles.get(role) instanceof Filler.Entities things) {
        ids.addAll(things.ids());
      }
    }
    return ids;
  }

  /** A person and the State that he acts for, in what only States do. */
  private static boolean isState(String a, String b, EntityTable entities) {
    return entities.stateOf(a).isPresent()
        && entities.stateOf(b).isPresent()
        && entities.stateOf(a).get().id().equals(entities.stateOf(b).get().id())
        && (entities.entity(a).type() == EntityClass.STATE
            || entities.entity(b).type() == EntityClass.STATE);
  }

  private static boolean agree(Role role, Filler a, Filler b, FactType type, EntityTable entities) {
    if (a instanceof Filler.Entities x && b instanceof Filler.Entities y) {
      for (String id : x.ids()) {
        for (String other : y.ids()) {
          if (id.equals(other)
              || entities.entity(id).of().contains(other)
              || entities.entity(other).of().contains(id)
              || OF_STATES.contains(type) && role == Role.AGENT && isState(id, other, entities)) {
            return true;
          }
        }
      }
      return false;
    }
    if (a instanceof Filler.When x && b instanceof Filler.When y) {
      return x.value().iso().startsWith(y.value().iso())
          || y.value().iso().startsWith(x.value().iso());
    }
    if (a instanceof Filler.Amount x && b instanceof Filler.Amount y) {
      return x.value().equals(y.value());
    }
    if (a instanceof Filler.Text x && b instanceof Filler.Text y) {
      if (role == Role.KIND) {
        return x.value().equals(y.value());
      }
      return role == Role.FORCE && (isAnyTroops(x.value()) || isAnyTroops(y.value()))
          || overlap(x.value(), y.value())
              >= (role == Role.OFFICE && type == FactType.HoldsOffice ? 0.3 : 0.4);
    }
    return false;
  }

  private static boolean isAnyTroops(String force) {
    Set<String> words = words(force);
    return words.size() == 1 && ANY_TROOPS.containsAll(words);
  }

  /** Share of common words of four letters or more, 0 to 1. */
  static double overlap(String a, String b) {
    Set<String> x = words(a);
    Set<String> y = words(b);
    if (x.isEmpty() || y.isEmpty()) {
      return a.equalsIgnoreCase(b) ? 1 : 0;
    }
    Set<String> common = new HashSet<>(x);
    common.retainAll(y);
    return (double) common.size() / Math.min(x.size(), y.size());
  }

  private static Set<String> words(String text) {
    String plain =
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    Set<String> words = new HashSet<>(Arrays.asList(plain.split("[^\\p{L}\\p{N}]+")));
    words.removeIf(w -> w.length() < 4);
    return words;
  }
}
