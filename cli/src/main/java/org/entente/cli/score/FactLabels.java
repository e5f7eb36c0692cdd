package org.entente.cli.score;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which found facts are right, by the pairing that {@code entente evaluate} counts with.
 *
 * @param right by id of the found fact; repeats, which are not counted, are left out
 * @param gold how many facts the reader found
 */
public record FactLabels(Map<String, Boolean> right, int gold) {

  /**
   * Compares one article.
   *
   * @param gold the facts file of the reader
   * @param found the facts format
   */
  public static FactLabels of(Path gold, String found) {
    FactsFile expected = FactsFileReader.read(gold);
    FactsFile predicted = FactsFileReader.read(gold + " (found)", found);
    ArticleScore score = ArticleScore.of(expected, predicted);
    Map<String, Boolean> right = new TreeMap<>();
    score.spurious().forEach(fact -> right.put(fact.id(), false));
    score.matched().forEach(match -> right.put(match.predicted().id(), true));
    return new FactLabels(right, expected.facts().size());
  }
}
