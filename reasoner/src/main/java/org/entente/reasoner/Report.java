package org.entente.reasoner;

import java.util.ArrayList;
import java.util.List;

/**
 * What a change did to a store.
 *
 * @param added graphs that were not there
 * @param replaced graphs that were there with other content
 * @param unchanged graphs that were there with the same content
 * @param removed graphs that are gone
 * @param absent graphs to be removed that were not there
 * @param quadsAdded outside the inferred graphs
 * @param quadsRemoved outside the inferred graphs
 * @param concluded conclusions that are new
 * @param retracted conclusions that are gone
 * @param notes what a person should know: a rule that met its bound
 */
public record Report(
    int added,
    int replaced,
    int unchanged,
    int removed,
    int absent,
    long quadsAdded,
    long quadsRemoved,
    long concluded,
    long retracted,
    List<String> notes) {
  /** Nothing happened. */
  public static final Report NOTHING = new Report(0, 0, 0, 0, 0, 0, 0, 0, 0, List.of());

  public Report {
    notes = List.copyOf(notes);
  }

  /** The same, and these notes. */
  public Report noting(List<String> more) {
    return plus(new Report(0, 0, 0, 0, 0, 0, 0, 0, 0, more));
  }

  /** Both, one after the other. */
  public Report plus(Report later) {
    List<String> all = new ArrayList<>(notes);
    later.notes.stream().filter(note -> !all.contains(note)).forEach(all::add);
    return new Report(
        added + later.added,
        replaced + later.replaced,
        unchanged + later.unchanged,
        removed + later.removed,
        absent + later.absent,
        quadsAdded + later.quadsAdded,
        quadsRemoved + later.quadsRemoved,
        concluded + later.concluded,
        retracted + later.retracted,
        all);
  }

  /** "3 added, 1 replaced, 0 unchanged, 0 removed; 812 quads more, 20 less; 14 conclusions …". */
  @Override
  public String toString() {
    return "%d added, %d replaced, %d unchanged, %d removed; quads +%d -%d; conclusions +%d -%d"
        .formatted(
            added, replaced, unchanged, removed, quadsAdded, quadsRemoved, concluded, retracted);
  }
}
