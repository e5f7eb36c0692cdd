package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.article.ArticleReader;
import org.entente.article.ArticleResult;
import org.entente.article.EntenteException;
import org.entente.claim.Candidate;
import org.entente.claim.JudgeTrainer;
import org.entente.cli.score.Evaluation;
import org.entente.cli.score.FactLabels;
import org.entente.extractor.Draft;
import org.entente.extractor.Extractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente train facts}: learns which facts stand, and how sure they are. */
@Command(
    name = "facts",
    header = {
      "Example: entente train facts samples --output extractor/models",
      "learns from annotated articles which facts to keep, writes extractor/models/facts.gz",
      ""
    },
    description =
        "Learns which of the facts that the frames propose stand, and how sure they are. Prints the"
            + " figures with each folder held out in turn; name several.",
    mixinStandardHelpOptions = true)
final class TrainFactsCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "GOLD_DIR",
      description =
          "Folders with NAME.txt and NAME.facts.jsonl; docs/facts-format.md tells the form.")
  private List<Path> folders = List.of();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Where facts.gz is written; build again to use it.")
  private Path output = Path.of("");

  @Option(
      names = "--examples",
      paramLabel = "FILE",
      description = "Also writes what was learned from: folder, right or wrong, signs.")
  private Optional<Path> examples = Optional.empty();

  @Mixin private DebugOption debug;

  TrainFactsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Extractor extractor = Extractor.load();
    List<JudgeTrainer.Group> groups = new ArrayList<>();
    for (Path folder : folders) {
      groups.add(group(folder, extractor));
    }
    examples.ifPresent(file -> write(file, groups));
    JudgeTrainer.Result result = new JudgeTrainer(groups).train();
    try {
      result.judge().write(Files.createDirectories(output).resolve("facts.gz"));
    } catch (IOException e) {
      throw new EntenteException("--output " + output + ": cannot be made (" + e + ")", e);
    }
    result.report().forEach(console.out()::println);
    return ExitCode.DONE;
  }

  /** What one article teaches. */
  private record Lesson(int gold, List<JudgeTrainer.Example> examples) {}

  private JudgeTrainer.Group group(Path named, Extractor extractor) {
    boolean outer = Files.isDirectory(named.resolve("articles"));
    Path folder = outer ? named.resolve("articles") : named;
    String name = String.valueOf(named.toAbsolutePath().normalize().getFileName());
    List<JudgeTrainer.Example> examples = new ArrayList<>();
    int[] gold = new int[1];
    List<String> names = Evaluation.names(folder);
    Progress progress = new Progress(console, "articles of " + name, names.size());
    new OrderedPool(Math.min(8, Runtime.getRuntime().availableProcessors()))
        .forEach(
            names,
            article -> lesson(folder, article, extractor),
            lesson -> {
              progress.step();
              gold[0] += lesson.gold();
              examples.addAll(lesson.examples());
            });
    progress.clear();
    return new JudgeTrainer.Group(name, gold[0], examples);
  }

  private static Lesson lesson(Path folder, String name, Extractor extractor) {
    Path text = folder.resolve(name + ".txt");
    if (!(new ArticleReader().read(text) instanceof ArticleResult.Readable readable)) {
      throw new EntenteException(text + ": cannot be read as an article; take it out");
    }
    Draft draft =
        extractor
            .draft(readable.article())
            .orElseThrow(
                () ->
                    new EntenteException(
                        text + ": is in no language that can be read; take it out"));
    FactLabels labels =
        FactLabels.of(
            folder.resolve(name + Evaluation.SUFFIX), Extractor.facts(draft.keepingAll()));
    List<JudgeTrainer.Example> examples = new ArrayList<>();
    for (Candidate candidate : draft.candidates()) {
      Boolean right = labels.right().get(candidate.claim().id());
      if (right != null) {
        examples.add(new JudgeTrainer.Example(right, candidate.signs()));
      }
    }
    return new Lesson(labels.gold(), examples);
  }

  private static void write(Path file, List<JudgeTrainer.Group> groups) {
    List<String> lines = new ArrayList<>();
    for (JudgeTrainer.Group group : groups) {
      lines.add("#\t" + group.name() + "\t" + group.gold());
      for (JudgeTrainer.Example example : group.examples()) {
        lines.add(
            (example.right() ? "right" : "wrong") + "\t" + String.join("\t", example.signs()));
      }
    }
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new EntenteException("--examples " + file + ": cannot be written (" + e + ")", e);
    }
  }
}
