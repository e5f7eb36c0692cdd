package org.entente.cli.score;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.article.EntenteException;
import org.entente.event.FactType;

/** Writes an evaluation as a folder of pages: figures, causes, and each article with its facts. */
public final class EvaluationPages {
  private EvaluationPages() {}

  /**
   * How the facts of a type fare.
   *
   * @param misses number of missed facts by cause, {@code spurious} likewise
   */
  public record TypeRow(
      String type,
      long gold,
      long found,
      Figures figures,
      Map<Cause, Long> misses,
      Map<Cause, Long> spurious) {

    /** Empty where there is none. */
    public String missed(Cause cause) {
      return misses.containsKey(cause) ? "" + misses.get(cause) : "";
    }

    /** Empty where there is none. */
    public String wrong(Cause cause) {
      return spurious.containsKey(cause) ? "" + spurious.get(cause) : "";
    }
  }

  /** What the first page shows; the last type is all of them together. */
  public record Overview(Map<String, Figures> articles, Figures overall, List<TypeRow> types) {}

  /**
   * Writes index.html and a page for each article.
   *
   * @throws EntenteException where the folder cannot be written
   */
  public static void write(Evaluation evaluation, Path folder) {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null,
            ContentType.Html,
            EvaluationPages.class.getClassLoader(),
            "org.entente.cli.pages");
    try {
      Files.createDirectories(folder);
      write(engine, "evaluation.jte", overview(evaluation), folder.resolve("index.html"));
      for (var article : evaluation.articles().entrySet()) {
        write(
            engine,
            "article.jte",
            ArticlePage.of(article.getKey(), article.getValue()),
            folder.resolve(article.getKey() + ".html"));
      }
    } catch (IOException e) {
      throw new EntenteException(folder + ": cannot be written (" + e.getMessage() + ")", e);
    }
  }

  private static void write(TemplateEngine engine, String template, Object page, Path file)
      throws IOException {
    TemplateOutput out = new StringOutput();
    engine.render(template, page, out);
    Files.writeString(file, out.toString());
  }

  static Overview overview(Evaluation evaluation) {
    List<TypeRow> types = new ArrayList<>();
    evaluation
        .byType()
        .forEach((type, counts) -> types.add(row(type.name(), counts, evaluation, type)));
    types.add(row("all", evaluation.total(), evaluation, FactType.values()));
    return new Overview(evaluation.byArticle(), evaluation.overall(), types);
  }

  private static TypeRow row(String name, Counts counts, Evaluation evaluation, FactType... types) {
    List<FactType> wanted = List.of(types);
    Map<Cause, Long> misses = new EnumMap<>(Cause.class);
    Map<Cause, Long> spurious = new EnumMap<>(Cause.class);
    for (Evaluation.Compared article : evaluation.articles().values()) {
      ArticleScore score = article.score();
      score.misses().stream()
          .filter(f -> wanted.contains(f.type()))
          .forEach(f -> misses.merge(score.missCauses().get(f.id()), 1L, Long::sum));
      score.spurious().stream()
          .filter(f -> wanted.contains(f.type()))
          .forEach(f -> spurious.merge(score.spuriousCauses().get(f.id()), 1L, Long::sum));
    }
    return new TypeRow(
        name,
        Math.round(counts.get(Counts.Key.FACT_GOLD)),
        Math.round(counts.get(Counts.Key.FACT_PREDICTED)),
        Figures.of(counts),
        misses,
        spurious);
  }
}
