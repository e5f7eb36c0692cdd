package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.entente.article.ArticleReader;
import org.entente.article.ArticleResult;
import org.entente.article.EntenteException;
import org.entente.cli.score.Evaluation;
import org.entente.cli.score.EvaluationPages;
import org.entente.cli.score.ScoreTables;
import org.entente.extractor.Extractor;
import org.entente.extractor.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente evaluate}: how much of what a careful reader finds is found. */
@Command(
    name = "evaluate",
    header = {
      "Example: entente evaluate samples --by-type",
      "reads each samples/NAME.txt and compares what it finds with samples/NAME.facts.jsonl",
      ""
    },
    description =
        "Compares what Entente finds with facts marked by hand, article by article and over all.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "GOLD_DIR",
      description =
          "Folder with NAME.txt and NAME.facts.jsonl; docs/facts-format.md tells the form.")
  private Path gold = Path.of("samples");

  @Option(
      names = "--predicted",
      paramLabel = "DIR",
      description = "Compares the NAME.facts.jsonl of this folder instead of reading the articles.")
  private Optional<Path> predicted = Optional.empty();

  @Option(names = "--by-type", description = "Figures for each fact type too.")
  private boolean byType;

  @Option(
      names = "--show",
      paramLabel = "WHICH",
      description = "Lists facts: ${COMPLETION-CANDIDATES}; may be given several times.")
  private List<ScoreTables.Listing> show = List.of();

  @Option(
      names = "--html",
      paramLabel = "DIR",
      description =
          "Writes pages there: figures and causes by type, each article with its facts, open"
              + " DIR/index.html.")
  private Optional<Path> html = Optional.empty();

  @Mixin private DebugOption debug;

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path folder = gold;
    if (Files.isDirectory(gold.resolve("articles"))) {
      folder = gold.resolve("articles"); // a whole gold set is named as well as its inner folder
    }
    Map<String, String> found =
        predicted.isPresent() ? stored(predicted.get(), folder) : extracted(folder);
    Evaluation evaluation = Evaluation.of(folder, name -> Optional.ofNullable(found.get(name)));
    print(ScoreTables.byArticle(evaluation));
    if (byType) {
      console.out().println();
      print(ScoreTables.byType(evaluation));
    }
    show.forEach(which -> print(ScoreTables.list(evaluation, which)));
    html.ifPresent(
        pages -> {
          EvaluationPages.write(evaluation, pages);
          console.note("pages: " + pages.resolve("index.html"));
        });
    return found.size() < Evaluation.names(folder).size() ? ExitCode.REFUSED : ExitCode.DONE;
  }

  private Map<String, String> stored(Path predictions, Path folder) {
    Map<String, String> found = new TreeMap<>();
    for (String name : Evaluation.names(folder)) {
      Path file = predictions.resolve(name + Evaluation.SUFFIX);
      if (!Files.exists(file)) {
        console.note("note: no " + file + ", counted as nothing found");
        continue;
      }
      try {
        found.put(name, Files.readString(file));
      } catch (IOException e) {
        throw new EntenteException(file + ": cannot be read (" + e.getMessage() + ")", e);
      }
    }
    return found;
  }

  private Map<String, String> extracted(Path folder) {
    Map<String, String> found = new TreeMap<>();
    List<String> names = Evaluation.names(folder);
    Extractor extractor = Extractor.load();
    ArticleReader reader = new ArticleReader();
    Progress progress = new Progress(console, "articles", names.size());
    new OrderedPool(Math.min(8, Runtime.getRuntime().availableProcessors()))
        .forEach(
            names,
            name -> Map.entry(name, facts(extractor, reader, folder.resolve(name + ".txt"))),
            entry -> {
              progress.step();
              switch (entry.getValue()) {
                case Reading.Done done -> found.put(entry.getKey(), Extractor.facts(done));
                case Reading.Refused no ->
                    progress.note("refused (" + no.reason() + "): " + no.message());
              }
            });
    progress.clear();
    return found;
  }

  private static Reading facts(Extractor extractor, ArticleReader reader, Path file) {
    return switch (reader.read(file)) {
      case ArticleResult.Readable yes -> extractor.read(yes.article());
      case ArticleResult.Refused no ->
          new Reading.Refused(no.id(), no.reason().key(), no.message());
    };
  }

  private void print(List<String> lines) {
    lines.forEach(console.out()::println);
  }
}
