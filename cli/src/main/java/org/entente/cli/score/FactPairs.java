package org.entente.cli.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.cli.score.FactsFile.Stretch;
import org.entente.cli.score.FactsFile.Value;
import org.entente.event.FactType;

/**
 * Which predicted fact is which gold one, as indices.
 *
 * @param pairs gold to predicted, in order of gold
 * @param spurious predicted ones that are no gold fact, sorted
 * @param twice of these, the ones repeated with the same evidence
 * @param repeats a matched fact told again where gold tells it too; not counted
 */
record FactPairs(
    Map<Integer, Integer> pairs, List<Integer> spurious, Set<Integer> twice, Set<Integer> repeats) {

  /**
   * Pairs them.
   *
   * @param kin pairs "a b" of gold ids of which one belongs to the other, both ways
   */
  static FactPairs of(List<Telling> gold, List<Telling> predicted, Set<String> kin) {
    Map<String, List<List<Stretch>>> seen = new HashMap<>();
    List<Integer> live = new ArrayList<>();
    Set<Integer> twice = new TreeSet<>();
    for (int j = 0; j < predicted.size(); j++) {
      List<Stretch> spans = sorted(predicted.get(j).line().evidence());
      List<List<Stretch>> before =
          seen.computeIfAbsent(predicted.get(j).signature(), s -> new ArrayList<>());
      if (before.contains(spans)) {
        twice.add(j);
      } else {
        before.add(spans);
        live.add(j);
      }
    }
    Map<Integer, Integer> pairs = new TreeMap<>();
    Set<FactType> types = new TreeSet<>();
    gold.forEach(g -> types.add(g.type()));
    for (FactType type : types) {
      List<Integer> rows = new ArrayList<>();
      for (int i = 0; i < gold.size(); i++) {
        if (gold.get(i).type() == type) {
          rows.add(i);
        }
      }
      List<Integer> columns = live.stream().filter(j -> predicted.get(j).type() == type).toList();
      long[][] weight = new long[rows.size()][columns.size()];
      for (int a = 0; a < rows.size(); a++) {
        for (int b = 0; b < columns.size(); b++) {
          Telling g = gold.get(rows.get(a));
          Telling p = predicted.get(columns.get(b));
          weight[a][b] = isCompatible(g, p, kin) ? weight(g, p) : 0;
        }
      }
      for (Assignment.Pair pair : Assignment.of(weight, rows.size(), columns.size())) {
        pairs.put(rows.get(pair.row()), columns.get(pair.column()));
      }
    }
    return retellings(gold, predicted, pairs, live, twice);
  }

  private static FactPairs retellings(
      List<Telling> gold,
      List<Telling> predicted,
      Map<Integer, Integer> pairs,
      List<Integer> live,
      Set<Integer> twice) {
    Map<Integer, Integer> taken = new TreeMap<>();
    pairs.forEach((i, j) -> taken.put(j, i));
    Map<String, List<Integer>> first = new LinkedHashMap<>();
    taken
        .keySet()
        .forEach(
            j ->
                first.computeIfAbsent(predicted.get(j).signature(), s -> new ArrayList<>()).add(j));
    Set<Integer> repeats = new TreeSet<>();
    TreeSet<Integer> spurious = new TreeSet<>(twice);
    for (int j : live) {
      if (taken.containsKey(j)) {
        continue;
      }
      Telling p = predicted.get(j);
      boolean again =
          first.getOrDefault(p.signature(), List.of()).stream()
              .anyMatch(k -> !predicted.get(k).overlaps(p) && gold.get(taken.get(k)).overlaps(p));
      (again ? repeats : spurious).add(j);
    }
    return new FactPairs(pairs, List.copyOf(spurious), twice, repeats);
  }

  /** Number of pairs first, then role overlap, then evidence, modality, attribution. */
  private static long weight(Telling gold, Telling predicted) {
    return 1_000_000_000L
        + (long) (2 * gold.creditSum(predicted)) * 100_000
        + (gold.overlaps(predicted) ? 1000 : 0)
        + (gold.line().modality().equals(predicted.line().modality()) ? 10 : 0)
        + (gold.attributedTo().equals(predicted.attributedTo()) ? 1 : 0);
  }

  /** May the predicted one be the gold one? Same type, and core participants that agree. */
  private static boolean isCompatible(Telling gold, Telling predicted, Set<String> kin) {
    if (gold.type() == FactType.Allied || gold.type() == FactType.Hostile) {
      boolean two =
          gold.roles().get(Telling.BOTH) instanceof Value.Things both && both.ids().size() > 1;
      return two
          ? gold.roles().get(Telling.BOTH).equals(predicted.roles().get(Telling.BOTH))
          : gold.roles().equals(predicted.roles());
    }
    CoreRoles core = CoreRoles.of(gold.type());
    List<String> must = deciding(gold);
    for (String role : must) {
      if (!predicted.roles().containsKey(role)
          || !agree(role, gold.roles().get(role), predicted.roles().get(role), kin)) {
        return false;
      }
    }
    for (String role : core.may()) {
      if (gold.roles().containsKey(role)
          && predicted.roles().containsKey(role)
          && !agree(role, gold.roles().get(role), predicted.roles().get(role), kin)) {
        return false;
      }
    }
    if (gold.type() == FactType.Statement && !isSameSaying(gold, predicted)) {
      return false;
    }
    return !must.isEmpty() || gold.overlaps(predicted);
  }

  /** The roles in which a predicted fact must agree with this gold one. */
  static List<String> deciding(Telling gold) {
    if (gold.roles().containsKey(Telling.BOTH)) {
      return List.of(Telling.BOTH);
    }
    List<String> must =
        CoreRoles.of(gold.type()).must().stream().filter(gold.roles()::containsKey).toList();
    if (!must.isEmpty()) {
      return must;
    }
    return gold.type().roles().stream() // gold leaves them out: the first role that it has decides
        .map(role -> role.key())
        .filter(gold.roles()::containsKey)
        .limit(1)
        .toList();
  }

  private static boolean isSameSaying(Telling gold, Telling predicted) {
    List<String> said = said(gold);
    List<String> heard = said(predicted);
    return said.isEmpty()
        || heard.isEmpty()
        || gold.overlaps(predicted)
        || said.stream().anyMatch(a -> heard.stream().anyMatch(b -> Words.match(a, b)));
  }

  private static List<String> said(Telling telling) {
    List<String> said = new ArrayList<>();
    for (String role : List.of("quote", "topic")) {
      if (telling.roles().get(role) instanceof Value.Text text) {
        said.add(text.text());
      }
    }
    return said;
  }

  /** Do two values of a core role agree? An army and the State it belongs to do. */
  private static boolean agree(String role, Value gold, Value predicted, Set<String> kin) {
    if (gold instanceof Value.Things g && predicted instanceof Value.Things p) {
      return g.ids().stream()
          .anyMatch(
              x ->
                  p.ids().contains(x) || p.ids().stream().anyMatch(y -> kin.contains(x + " " + y)));
    }
    return Telling.credit(role, gold, predicted) > 0;
  }

  private static List<Stretch> sorted(List<Stretch> spans) {
    return spans.stream()
        .sorted(
            (a, b) ->
                a.start() != b.start()
                    ? Integer.compare(a.start(), b.start())
                    : Integer.compare(a.end(), b.end()))
        .toList();
  }
}
