package org.entente.cli.score;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.cli.score.FactsFile.Value;

/**
 * Where reading went wrong: the first stage at which a missed fact was lost, or at which a fact
 * arose that gold does not have. A guess from the files alone; {@code entente trace} shows more.
 */
public enum Cause {
  /** One of its things was not found, or is no thing of gold's. */
  NAME("a thing it needs was not found, or is none that gold has"),
  /** No frame told anything of this type there; or one fired where nothing is told. */
  FRAME("no frame fired for it, or one fired without reason"),
  /** The type is right and stands in the same words, but a core role has another filler. */
  ROLE("a role that decides has another filler"),
  /** One fact where gold has two, or two where gold has one. */
  MERGING("merged with another fact, or told twice");

  private final String meaning;

  Cause(String meaning) {
    this.meaning = meaning;
  }

  /** One line in English. */
  public String meaning() {
    return meaning;
  }

  /** Facts of both sides, in the ids of gold, and what became of them. */
  record Outcome(
      List<Telling> gold, List<Telling> found, FactPairs pairs, Collection<String> foundThings) {

    /** By the id of the gold fact. */
    Map<String, Cause> ofMisses() {
      Map<String, Cause> causes = new TreeMap<>();
      for (int i = 0; i < gold.size(); i++) {
        if (!pairs.pairs().containsKey(i)) {
          causes.put(gold.get(i).line().id(), ofMiss(gold.get(i)));
        }
      }
      return causes;
    }

    private Cause ofMiss(Telling missed) {
      List<String> must = FactPairs.deciding(missed);
      for (String role : must) {
        if (missed.roles().get(role) instanceof Value.Things things
            && !foundThings.containsAll(things.ids())) {
          return NAME;
        }
      }
      Set<Integer> taken = new HashSet<>(pairs.pairs().values());
      taken.addAll(pairs.twice()); // these only say again what was paired
      return among(missed, found, taken);
    }

    /** By the id of the predicted fact. */
    Map<String, Cause> ofSpurious() {
      Map<String, Cause> causes = new TreeMap<>();
      for (int j : pairs.spurious()) {
        Telling wrong = found.get(j);
        boolean isStrange =
            wrong.roles().values().stream()
                .anyMatch(
                    v ->
                        v instanceof Value.Things things
                            && things.ids().stream().anyMatch(id -> id.startsWith("\0")));
        causes.put(
            wrong.line().id(),
            pairs.twice().contains(j)
                ? MERGING
                : isStrange ? NAME : among(wrong, gold, pairs.pairs().keySet()));
      }
      return causes;
    }

    private static Cause among(Telling one, List<Telling> others, Collection<Integer> paired) {
      boolean isMerged = false;
      for (int k = 0; k < others.size(); k++) {
        if (others.get(k).type() == one.type() && one.overlaps(others.get(k))) {
          if (!paired.contains(k)) {
            return ROLE;
          }
          isMerged = true;
        }
      }
      return isMerged ? MERGING : FRAME;
    }
  }
}
