package org.entente.cli.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.entente.cli.score.FactsFile.EntityLine;
import org.entente.cli.score.FactsFile.FactLine;
import org.entente.cli.score.FactsFile.Stretch;
import org.entente.cli.score.FactsFile.Value;
import org.entente.cli.score.Figures.Balance;

/** Prints an evaluation for people; every list is a list of lines. */
public final class ScoreTables {
  private ScoreTables() {}

  /** A line for each article, one for all of them, and the counts. */
  public static List<String> byArticle(Evaluation evaluation) {
    Map<String, Figures> figures = evaluation.byArticle();
    int wide = Math.max(7, figures.keySet().stream().mapToInt(String::length).max().orElse(0));
    List<String> lines = new ArrayList<>();
    String three = "%-17s  ";
    lines.add(
        (" ".repeat(wide + 2)
                + (three + three + three).formatted("entities", "facts", "arguments")
                + "exact  core   modal  attr   time   quant  evid")
            .stripTrailing());
    lines.add(
        " ".repeat(wide + 2)
            + "P     R     F1     ".repeat(3)
            + "F1     R      acc    acc    acc    acc    acc");
    figures.forEach((name, f) -> lines.add(line(name, wide, f)));
    lines.add(line("overall", wide, evaluation.overall()));
    lines.add("");
    Counts c = evaluation.total();
    lines.add(
        String.format(
            Locale.ROOT,
            "%.0f of %.0f gold facts found, %.0f predicted (%.0f said twice, %.0f retellings not"
                + " counted); wikidata right for %.0f of %.0f linked entities",
            c.get(Counts.Key.FACT_RIGHT),
            c.get(Counts.Key.FACT_GOLD),
            c.get(Counts.Key.FACT_PREDICTED),
            c.get(Counts.Key.TWICE),
            c.get(Counts.Key.REPEATS),
            c.get(Counts.Key.LINK_RIGHT),
            c.get(Counts.Key.LINK_ALL)));
    return lines;
  }

  /** A line for each fact type that gold or the prediction has. */
  public static List<String> byType(Evaluation evaluation) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%-22s %5s %5s %5s   %-17s  %s"
            .formatted("type", "gold", "pred", "both", "facts P R F1", "arguments P R F1"));
    evaluation
        .byType()
        .forEach(
            (type, c) ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "%-22s %5.0f %5.0f %5.0f   %s  %s",
                        type,
                        c.get(Counts.Key.FACT_GOLD),
                        c.get(Counts.Key.FACT_PREDICTED),
                        c.get(Counts.Key.FACT_RIGHT),
                        balance(Figures.of(c).facts()),
                        balance(Figures.of(c).arguments()))));
    return lines;
  }

  /** What may be listed fact by fact. */
  public enum Listing {
    /** In gold, not found. */
    misses,
    /** Found, not in gold. */
    spurious,
    /** Found, and different from gold in some role. */
    wrong
  }

  /** Facts and entities with the words of the article. */
  public static List<String> list(Evaluation evaluation, Listing listing) {
    List<String> lines = new ArrayList<>();
    evaluation
        .articles()
        .forEach(
            (name, article) -> {
              lines.add("");
              lines.add("== " + name + ": " + listing);
              switch (listing) {
                case misses -> {
                  article
                      .score()
                      .misses()
                      .forEach(f -> lines.addAll(fact(f, article.gold(), article)));
                  article.score().missedEntities().forEach(e -> lines.add(entity(e)));
                }
                case spurious -> {
                  article
                      .score()
                      .spurious()
                      .forEach(f -> lines.addAll(fact(f, article.predicted(), article)));
                  article.score().spuriousEntities().forEach(e -> lines.add(entity(e)));
                }
                case wrong -> {
                  for (ArticleScore.Match match : article.score().matched()) {
                    if (!match.differences().isEmpty()) {
                      lines.addAll(fact(match.gold(), article.gold(), article));
                      lines.add(
                          "  predicted, differs in " + String.join(", ", match.differences()));
                      fact(match.predicted(), article.predicted(), article)
                          .forEach(l -> lines.add("  " + l));
                    }
                  }
                }
              }
            });
    return lines;
  }

  static List<String> fact(FactLine fact, FactsFile file, Evaluation.Compared article) {
    List<String> lines = new ArrayList<>();
    lines.add(heading(fact, file));
    quotes(fact, article).forEach(quote -> lines.add("    «" + quote + "»"));
    return lines;
  }

  static String heading(FactLine fact, FactsFile file) {
    String by = fact.attributedTo().isEmpty() ? "" : " (" + names(fact.attributedTo(), file) + ")";
    return fact.id()
        + " "
        + fact.type()
        + (fact.core() ? " [core]" : "")
        + " "
        + fact.modality()
        + by
        + ": "
        + roles(fact, file);
  }

  static String roles(FactLine fact, FactsFile file) {
    return fact.type().roles().stream()
        .filter(fact.roles()::containsKey)
        .map(role -> role.key() + "=" + value(fact.roles().get(role), file))
        .collect(Collectors.joining("; "));
  }

  static List<String> quotes(FactLine fact, Evaluation.Compared article) {
    if (article.text().isEmpty()) {
      return List.of();
    }
    String text = article.text().get();
    int all = text.codePointCount(0, text.length());
    List<String> quotes = new ArrayList<>();
    for (Stretch stretch : fact.evidence()) {
      int start = text.offsetByCodePoints(0, Math.min(stretch.start(), all));
      int end = text.offsetByCodePoints(0, Math.min(stretch.end(), all));
      quotes.add(text.substring(start, end).replaceAll("\\s+", " "));
    }
    return quotes;
  }

  private static String value(Value value, FactsFile file) {
    return switch (value) {
      case Value.Things things -> names(things.ids(), file);
      case Value.Text text -> text.text();
      case Value.Amount amount ->
          amount.numbers()
              + (amount.approximate() ? " approx" : "")
              + (amount.unit().isEmpty() ? "" : " " + amount.unit())
              + (amount.per().isEmpty() ? "" : " per " + amount.per());
    };
  }

  private static String names(List<String> ids, FactsFile file) {
    return ids.stream().map(id -> file.entities().get(id).name()).collect(Collectors.joining(", "));
  }

  private static String entity(EntityLine entity) {
    return "entity " + entity.id() + " " + entity.type() + ": " + entity.name();
  }

  private static String line(String name, int wide, Figures f) {
    return String.join(
            "  ",
            name + " ".repeat(Math.max(0, wide - name.length())),
            balance(f.entities()),
            balance(f.facts()),
            balance(f.arguments()),
            number(OptionalDouble.of(f.exact().f1())),
            number(f.core()),
            number(f.modality()),
            number(f.attribution()),
            number(f.time()),
            number(f.quantity()),
            number(f.evidence()))
        .stripTrailing();
  }

  private static String balance(Balance b) {
    return round(b.precision()) + " " + round(b.recall()) + " " + round(b.f1());
  }

  static String number(OptionalDouble x) {
    return x.isEmpty() ? "    –" : round(x.getAsDouble());
  }

  static String round(double x) {
    return new BigDecimal(x).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }
}
