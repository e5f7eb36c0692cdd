package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.article.ArticleFiles;
import org.entente.article.ArticleReader;
import org.entente.article.ArticleResult;
import org.entente.article.ArticleSource;
import org.entente.article.Refusal;
import org.entente.extractor.Extractor;
import org.entente.extractor.Reading;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The articles a command line names, and the reading of them, shared by the commands that read. */
final class ArticleArguments {
  @Parameters(
      paramLabel = "ARTICLES",
      arity = "1..*",
      description =
          "Files (.txt, .html), folders, archives (.zip, .tar.gz), or - for standard input.")
  private List<String> articles = new ArrayList<>();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Articles read at once (default: the processors of this machine, at most 8).")
  private int threads = Math.min(8, Runtime.getRuntime().availableProcessors());

  @Option(
      names = "--quiet",
      description = "No progress, no notes; refused articles are still named.")
  private boolean quiet;

  /** How the reading of many articles went. */
  record Outcome(int read, Map<String, Integer> refused, double seconds) {
    int refusals() {
      return refused.values().stream().mapToInt(Integer::intValue).sum();
    }

    int exitCode() {
      return refusals() > 0 || read == 0 ? ExitCode.REFUSED : ExitCode.DONE;
    }

    /** "23 articles read, 2 refused (binary 1, other-language 1)". */
    @Override
    public String toString() {
      String reasons =
          refused.entrySet().stream()
              .map(e -> e.getKey() + " " + e.getValue())
              .collect(Collectors.joining(", "));
      return read
          + (read == 1 ? " article read" : " articles read")
          + (refused.isEmpty() ? "" : ", " + refusals() + " refused (" + reasons + ")");
    }
  }

  private record Read(Reading reading, List<String> notes) {}

  /**
   * Reads them all; {@code taker} gets them in the order of the command line, in this thread.
   *
   * @param taker what to do with each article that could be read
   */
  Outcome read(Console console, Extractor extractor, Consumer<Reading.Done> taker) {
    ArticleFiles files = ArticleFiles.of(articles, console.in());
    Map<String, Integer> refused = new TreeMap<>();
    files.refused().forEach(r -> refuse(console, refused, r.reason().key(), r.message()));
    Progress progress = new Progress(console, "articles", files.sources().size());
    int[] read = {0};
    ArticleReader reader = new ArticleReader();
    new OrderedPool(Math.max(1, threads))
        .forEach(
            files.sources(),
            source -> read(reader, extractor, source),
            result -> {
              if (!quiet) {
                result.notes().forEach(note -> progress.note("note: " + note));
              }
              switch (result.reading()) {
                case Reading.Done done -> {
                  taker.accept(done);
                  read[0]++;
                }
                case Reading.Refused no -> {
                  progress.clear();
                  refuse(console, refused, no.reason(), no.message());
                }
              }
              if (!quiet) {
                progress.step();
              }
            });
    progress.clear();
    return new Outcome(read[0], refused, progress.seconds());
  }

  private static Read read(ArticleReader reader, Extractor extractor, ArticleSource source) {
    try {
      return switch (reader.read(source)) {
        case ArticleResult.Refused no ->
            new Read(new Reading.Refused(no.id(), no.reason().key(), no.message()), List.of());
        case ArticleResult.Readable yes -> new Read(extractor.read(yes.article()), yes.notes());
      };
    } catch (RuntimeException | StackOverflowError e) {
      // One article that breaks our own code must not take the others with it.
      return new Read(
          new Reading.Refused(
              source.id(),
              Refusal.INTERNAL.key(),
              source.location() + ": reading it broke Entente (" + e + "); please report it"),
          List.of());
    }
  }

  private static void refuse(
      Console console, Map<String, Integer> refused, String reason, String message) {
    refused.merge(reason, 1, Integer::sum);
    console.note("refused (" + reason + "): " + message);
  }

  boolean isQuiet() {
    return quiet;
  }
}
