package org.entente.cli.score;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.claim.FillerTrainer.Label;
import org.entente.cli.score.FactsFile.FactLine;
import org.entente.cli.score.FactsFile.Value;
import org.entente.event.Filler;
import org.entente.event.Role;

/** Which fillers are right in facts that are, but for the roles they can do without. */
public final class FillerLabels {
  private final Map<String, FactLine> gold = new LinkedHashMap<>(); // by id of the found fact
  private final Map<String, String> stands;

  private FillerLabels(Map<String, String> stands) {
    this.stands = stands;
  }

  /**
   * Compares one article.
   *
   * @param gold the facts file of the reader
   * @param found the facts format
   */
  public static FillerLabels of(Path gold, String found) {
    FactsFile expected = FactsFileReader.read(gold);
    FactsFile predicted = FactsFileReader.read(gold + " (found)", found);
    FactsFile bare =
        new FactsFile(
            predicted.entities(), predicted.facts().stream().map(FillerLabels::bare).toList());
    FillerLabels labels = new FillerLabels(EntityPairs.of(expected, predicted).stands());
    ArticleScore.of(expected, bare)
        .matched()
        .forEach(match -> labels.gold.put(match.predicted().id(), match.gold()));
    return labels;
  }

  /** Without what must only not contradict. */
  private static FactLine bare(FactLine fact) {
    Map<Role, Value> roles = new EnumMap<>(Role.class);
    roles.putAll(fact.roles());
    List<String> may = CoreRoles.of(fact.type()).may();
    roles.keySet().removeIf(role -> may.contains(role.key()));
    return new FactLine(
        fact.id(),
        fact.type(),
        roles,
        fact.modality(),
        fact.attributedTo(),
        fact.evidence(),
        fact.core());
  }

  /** True where the found fact is one that the reader found too, whatever else it says of it. */
  public boolean isMatched(String id) {
    return gold.containsKey(id);
  }

  /** How a filler of a matched fact compares with the reader's. */
  public Label label(String id, Role role, Filler filler) {
    Value value = gold.get(id).roles().get(role);
    if (value == null) {
      return Label.EXTRA;
    }
    boolean right =
        switch (filler) {
          case Filler.Entities things ->
              value instanceof Value.Things named
                  && things.ids().stream().map(stands::get).anyMatch(named.ids()::contains);
          case Filler.When when ->
              value instanceof Value.Text text && Credit.time(text.text(), when.value().iso()) == 1;
          default -> false;
        };
    return right ? Label.RIGHT : Label.WRONG;
  }
}
