package org.entente.cli.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.cli.score.FactsFile.EntityLine;
import org.entente.cli.score.FactsFile.FactLine;
import org.entente.cli.score.FactsFile.Stretch;

/**
 * What the page of one compared article shows.
 *
 * @param pieces the article's text in order, cut where evidence begins or ends
 * @param entries its facts, in the order of their evidence
 * @param entities what was missed or is gold's none
 */
public record ArticlePage(
    String name, Figures figures, List<Piece> pieces, List<Entry> entries, List<Thing> entities) {

  /** Whose evidence a piece of text is. */
  public enum Side {
    NONE,
    GOLD,
    FOUND,
    BOTH
  }

  /** Some text between two ends of evidence. */
  public record Piece(String text, Side side) {}

  /** What became of a fact. */
  public enum Fate {
    RIGHT,
    DIFFERENT,
    MISSED,
    SPURIOUS
  }

  /**
   * One fact.
   *
   * @param told type, modality, sources and roles
   * @param found for one that differs, how it was found instead
   * @param note in what it differs, or the cause
   */
  public record Entry(Fate fate, String told, String found, String note, List<String> quotes) {}

  /** An entity of one side only. */
  public record Thing(boolean isMissed, String type, String name) {}

  static ArticlePage of(String name, Evaluation.Compared article) {
    ArticleScore score = article.score();
    record Placed(int at, Entry entry) {}
    List<Placed> placed = new ArrayList<>();
    for (ArticleScore.Match match : score.matched()) {
      boolean same = match.differences().isEmpty();
      placed.add(
          new Placed(
              start(match.gold()),
              new Entry(
                  same ? Fate.RIGHT : Fate.DIFFERENT,
                  told(match.gold(), article.gold()),
                  same ? "" : told(match.predicted(), article.predicted()),
                  String.join(", ", match.differences()),
                  ScoreTables.quotes(match.gold(), article))));
    }
    for (FactLine miss : score.misses()) {
      placed.add(
          new Placed(
              start(miss),
              new Entry(
                  Fate.MISSED,
                  told(miss, article.gold()),
                  "",
                  score.missCauses().get(miss.id()).name(),
                  ScoreTables.quotes(miss, article))));
    }
    for (FactLine wrong : score.spurious()) {
      placed.add(
          new Placed(
              start(wrong),
              new Entry(
                  Fate.SPURIOUS,
                  told(wrong, article.predicted()),
                  "",
                  score.spuriousCauses().get(wrong.id()).name(),
                  ScoreTables.quotes(wrong, article))));
    }
    return new ArticlePage(
        name,
        Figures.of(score.counts()),
        pieces(article),
        placed.stream().sorted(Comparator.comparingInt(Placed::at)).map(Placed::entry).toList(),
        Stream.concat(
                score.missedEntities().stream().map(e -> thing(e, true)),
                score.spuriousEntities().stream().map(e -> thing(e, false)))
            .toList());
  }

  private static Thing thing(EntityLine entity, boolean isMissed) {
    return new Thing(isMissed, entity.type(), entity.name());
  }

  private static String told(FactLine fact, FactsFile file) {
    return ScoreTables.heading(fact, file);
  }

  private static int start(FactLine fact) {
    return fact.evidence().stream().mapToInt(Stretch::start).min().orElse(Integer.MAX_VALUE);
  }

  private static List<Piece> pieces(Evaluation.Compared article) {
    if (article.text().isEmpty()) {
      return List.of();
    }
    int[] points = article.text().get().codePoints().toArray();
    List<Stretch> gold = evidence(article.gold());
    List<Stretch> found = evidence(article.predicted());
    TreeSet<Integer> ends = new TreeSet<>(List.of(0, points.length));
    Stream.concat(gold.stream(), found.stream())
        .flatMap(s -> Stream.of(s.start(), s.end()))
        .filter(at -> at < points.length)
        .forEach(ends::add);
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int to : ends.tailSet(1)) {
      Stretch here = new Stretch(from, to);
      boolean inGold = gold.stream().anyMatch(here::overlaps);
      boolean inFound = found.stream().anyMatch(here::overlaps);
      Side side =
          inGold && inFound ? Side.BOTH : inGold ? Side.GOLD : inFound ? Side.FOUND : Side.NONE;
      pieces.add(new Piece(new String(points, from, to - from), side));
      from = to;
    }
    return pieces;
  }

  private static List<Stretch> evidence(FactsFile file) {
    return file.facts().stream().flatMap(f -> f.evidence().stream()).distinct().toList();
  }
}
