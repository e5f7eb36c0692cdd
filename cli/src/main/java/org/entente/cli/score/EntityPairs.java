package org.entente.cli.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.cli.score.FactsFile.EntityLine;

/**
 * Which predicted entity is which gold one.
 *
 * @param pairs gold id to predicted id, one to one, in order of gold
 * @param stands for each predicted id the gold id its role values stand for; of two for one thing
 *     both; for what matches nothing an id that gold does not have
 */
record EntityPairs(Map<String, String> pairs, Map<String, String> stands) {
  private static final Set<String> ORGANIZATIONS =
      Set.of(
          "Organization",
          "GovernmentBody",
          "InternationalOrganization",
          "ArmedForce",
          "Media",
          "StateGroup");

  static EntityPairs of(FactsFile gold, FactsFile predicted) {
    List<EntityLine> rows = new ArrayList<>(gold.entities().values());
    List<EntityLine> columns = new ArrayList<>(predicted.entities().values());
    long[][] weight = new long[rows.size()][columns.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < columns.size(); j++) {
        weight[i][j] = weight(rows.get(i), columns.get(j));
      }
    }
    Map<String, String> pairs = new LinkedHashMap<>();
    Map<String, String> stands = new LinkedHashMap<>();
    for (Assignment.Pair pair : Assignment.of(weight, rows.size(), columns.size())) {
      pairs.put(rows.get(pair.row()).id(), columns.get(pair.column()).id());
      stands.put(columns.get(pair.column()).id(), rows.get(pair.row()).id());
    }
    for (int j = 0; j < columns.size(); j++) {
      String id = columns.get(j).id();
      if (!stands.containsKey(id)) {
        int best = -1;
        for (int i = 0; i < rows.size(); i++) {
          if (weight[i][j] > 0 && (best < 0 || weight[i][j] > weight[best][j])) {
            best = i;
          }
        }
        stands.put(id, best < 0 ? "\0" + id : rows.get(best).id());
      }
    }
    return new EntityPairs(pairs, stands);
  }

  /**
   * 0 where they do not match, else more for a better match. Only the predicted name and Wikidata
   * id decide whether they match; its other names only break ties.
   */
  private static long weight(EntityLine gold, EntityLine predicted) {
    if (!sameClass(gold.type(), predicted.type())) {
      return 0;
    }
    List<String> names = new ArrayList<>();
    names.add(gold.name());
    names.addAll(gold.names());
    Set<String> folded = names.stream().map(Words::fold).collect(Collectors.toSet());
    boolean byId = gold.wikidata().isPresent() && gold.wikidata().equals(predicted.wikidata());
    boolean byName = folded.contains(Words.fold(predicted.name()));
    if (!byName && (gold.type().equals("MilitaryUnit") || gold.type().equals("ArmedForce"))) {
      String unit = Words.foldUnit(predicted.name());
      byName = names.stream().anyMatch(n -> Words.foldUnit(n).equals(unit));
    }
    boolean loose =
        gold.type().equals("Treaty")
            && names.stream().anyMatch(n -> Words.match(n, predicted.name()));
    if (!byId && !byName && !loose) {
      return 0;
    }
    Set<String> shared = new HashSet<>();
    predicted.names().forEach(n -> shared.add(Words.fold(n)));
    shared.retainAll(folded);
    return 1_000_000
        + (byId ? 100_000 : 0)
        + (byName ? 10_000 : 0)
        + (Words.fold(predicted.name()).equals(Words.fold(gold.name())) ? 1_000 : 0)
        + (predicted.type().equals(gold.type()) ? 500 : 0)
        + Math.min(shared.size(), 99);
  }

  /** All kinds of organization are one; "les forces russes" is read as force or as unit. */
  private static boolean sameClass(String a, String b) {
    return a.equals(b)
        || ORGANIZATIONS.contains(a) && ORGANIZATIONS.contains(b)
        || Set.of(a, b).equals(Set.of("ArmedForce", "MilitaryUnit"));
  }
}
