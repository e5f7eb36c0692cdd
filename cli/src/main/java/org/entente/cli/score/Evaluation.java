package org.entente.cli.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.article.EntenteException;
import org.entente.event.FactType;

/** How a set of articles compares with gold; made once, asked for figures and tables. */
public final class Evaluation {
  /** What the name of a facts file ends in. */
  public static final String SUFFIX = ".facts.jsonl";

  private final Map<String, Compared> articles;

  private Evaluation(Map<String, Compared> articles) {
    this.articles = articles;
  }

  /**
   * One article, compared.
   *
   * @param text of the article, where it stands beside its gold
   */
  record Compared(ArticleScore score, FactsFile gold, FactsFile predicted, Optional<String> text) {}

  /** The names of the gold files in a folder, sorted; at least one. */
  public static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names =
          files
              .map(f -> f.getFileName().toString())
              .filter(f -> f.endsWith(SUFFIX))
              .map(f -> f.substring(0, f.length() - SUFFIX.length()))
              .sorted()
              .toList();
      if (names.isEmpty()) {
        throw new EntenteException(
            folder + ": no NAME" + SUFFIX + " file in it; name the folder of the gold facts");
      }
      return names;
    } catch (IOException e) {
      throw new EntenteException(folder + ": there is no such folder to read; check the path", e);
    }
  }

  /**
   * Compares.
   *
   * @param found the predicted facts of an article by its name, in the facts format; empty counts
   *     as none found
   */
  public static Evaluation of(Path gold, Function<String, Optional<String>> found) {
    Map<String, Compared> articles = new TreeMap<>();
    for (String name : names(gold)) {
      FactsFile expected = FactsFileReader.read(gold.resolve(name + SUFFIX));
      FactsFile predicted =
          found
              .apply(name)
              .map(text -> FactsFileReader.read(name + SUFFIX + " (found)", text))
              .orElse(FactsFile.EMPTY);
      articles.put(
          name,
          new Compared(
              ArticleScore.of(expected, predicted),
              expected,
              predicted,
              text(gold.resolve(name + ".txt"))));
    }
    return new Evaluation(articles);
  }

  private static Optional<String> text(Path file) {
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // The words only illustrate.
    }
  }

  /** The figures of all articles together, their counts added up. */
  public Figures overall() {
    return Figures.of(total());
  }

  /** The figures of each article, by name. */
  public Map<String, Figures> byArticle() {
    Map<String, Figures> figures = new TreeMap<>();
    articles.forEach((name, compared) -> figures.put(name, Figures.of(compared.score().counts())));
    return figures;
  }

  Map<String, Compared> articles() {
    return articles;
  }

  Counts total() {
    Counts total = new Counts();
    articles.values().forEach(a -> total.addAll(a.score().counts()));
    return total;
  }

  Map<FactType, Counts> byType() {
    Map<FactType, Counts> types = new EnumMap<>(FactType.class);
    for (Compared article : articles.values()) {
      article
          .score()
          .byType()
          .forEach((type, counts) -> types.computeIfAbsent(type, t -> new Counts()).addAll(counts));
    }
    return types;
  }
}
