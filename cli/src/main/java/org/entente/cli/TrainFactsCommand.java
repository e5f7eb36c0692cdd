package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.article.ArticleReader;
import org.entente.article.ArticleResult;
import org.entente.article.EntenteException;
import org.entente.claim.Candidate;
import org.entente.claim.FillerJudge;
import org.entente.claim.FillerTrainer;
import org.entente.claim.JudgeTrainer;
import org.entente.claim.Option;
import org.entente.cli.score.Evaluation;
import org.entente.cli.score.FactLabels;
import org.entente.cli.score.FillerLabels;
import org.entente.extractor.Draft;
import org.entente.extractor.Extractor;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @CommandLine.Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Where facts.gz is written; build again to use it.")
  private Path output = Path.of("");

  @CommandLine.Option(
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
    Map<String, List<Lesson>> lessons = new LinkedHashMap<>();
    for (Path folder : folders) {
      lessons.put(
          String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
          read(folder, extractor));
    }
    List<FillerTrainer.Group> choices = new ArrayList<>();
    lessons.forEach(
        (name, read) ->
            choices.add(
                new FillerTrainer.Group(
                    name, read.stream().flatMap(l -> l.choices().stream()).toList())));
    FillerTrainer.Result fillers = new FillerTrainer(choices).train();
    List<JudgeTrainer.Group> groups = new ArrayList<>();
    lessons.forEach((name, read) -> groups.add(group(name, read, fillers.heldOut().get(name))));
    examples.ifPresent(file -> write(file, groups));
    JudgeTrainer.Result result = new JudgeTrainer(groups).train();
    try {
      result
          .judge()
          .with(fillers.judge())
          .write(Files.createDirectories(output).resolve("facts.gz"));
    } catch (IOException e) {
      throw new EntenteException("--output " + output + ": cannot be made (" + e + ")", e);
    }
    result.report().forEach(console.out()::println);
    console.out().println();
    fillers.report().forEach(console.out()::println);
    return ExitCode.DONE;
  }

  /** An annotated article and what was found in it, before it is judged. */
  private record Lesson(Path gold, Draft draft, List<FillerTrainer.Choice> choices) {}

  private List<Lesson> read(Path named, Extractor extractor) {
    boolean outer = Files.isDirectory(named.resolve("articles"));
    Path folder = outer ? named.resolve("articles") : named;
    List<String> names = Evaluation.names(folder);
    Progress progress = new Progress(console, "articles of " + named.getFileName(), names.size());
    List<Lesson> lessons = new ArrayList<>();
    new OrderedPool(Math.min(8, Runtime.getRuntime().availableProcessors()))
        .forEach(
            names,
            article -> lesson(folder, article, extractor),
            lesson -> {
              progress.step();
              lessons.add(lesson);
            });
    progress.clear();
    return lessons;
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
    Path gold = folder.resolve(name + Evaluation.SUFFIX);
    FillerLabels labels = FillerLabels.of(gold, Extractor.facts(draft.keepingAll()));
    List<FillerTrainer.Choice> choices = new ArrayList<>();
    for (Candidate candidate : draft.candidates()) {
      String id = candidate.claim().id();
      if (labels.isMatched(id)) {
        for (Option option : candidate.options().get()) {
          choices.add(
              new FillerTrainer.Choice(
                  name + " " + id, option, labels.label(id, option.role(), option.filler())));
        }
      }
    }
    return new Lesson(gold, draft, choices);
  }

  /** What a folder teaches once the fillers are chosen. */
  private static JudgeTrainer.Group group(String name, List<Lesson> lessons, FillerJudge fillers) {
    List<JudgeTrainer.Example> examples = new ArrayList<>();
    int gold = 0;
    for (Lesson lesson : lessons) {
      FactLabels labels =
          FactLabels.of(lesson.gold(), Extractor.facts(lesson.draft().choosing(fillers)));
      gold += labels.gold();
      for (Candidate candidate : lesson.draft().candidates()) {
        Boolean right = labels.right().get(candidate.claim().id());
        if (right != null) {
          examples.add(new JudgeTrainer.Example(right, candidate.signs()));
        }
      }
    }
    return new JudgeTrainer.Group(name, gold, examples);
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
