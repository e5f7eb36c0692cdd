package org.entente.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.entente.article.EntenteException;
import org.entente.extractor.Extractor;
import org.entente.extractor.Reading;
import org.entente.graph.GraphWriter;
import org.entente.graph.Identity;
import org.entente.graph.QuadFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code entente extract}: articles in, claims out. */
@Command(
    name = "extract",
    header = {
      "Example: entente extract samples --format facts --output facts",
      "writes what each article of the folder samples says to facts/NAME.facts.jsonl",
      ""
    },
    description = "Writes what articles say, as quads or as facts.",
    mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
  /** What may come out. */
  enum Format {
    trig(".trig"),
    nquads(".nq"),
    facts(".facts.jsonl");

    private final String suffix;

    Format(String suffix) {
      this.suffix = suffix;
    }
  }

  private final Console console;

  @Mixin private ArticleArguments articles;
  @Mixin private BaseOption base;
  @Mixin private IdentityOption identity;
  @Mixin private DebugOption debug;

  @Option(
      names = "--format",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); facts are JSON Lines.")
  private Format format = Format.trig;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder for one file an article, or - for standard output (default: -).")
  private String output = "-";

  ExtractCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Function<Reading.Done, byte[]> writer = writer();
    Extractor extractor = Extractor.load();
    ArticleArguments.Outcome outcome =
        articles.read(console, extractor, reading -> write(reading, writer.apply(reading)));
    console.out().flush();
    if (!articles.isQuiet() || outcome.refusals() > 0) {
      console.note(outcome.toString());
    }
    return outcome.exitCode();
  }

  private Function<Reading.Done, byte[]> writer() {
    if (format == Format.facts) {
      return reading -> Extractor.facts(reading).getBytes(StandardCharsets.UTF_8);
    }
    QuadFormat quads = format == Format.trig ? QuadFormat.TRIG : QuadFormat.NQUADS;
    GraphWriter graphs = GraphWriter.at(base.iri());
    Identity decided = identity.read(base.iri()).orElse(Identity.NONE);
    return reading -> {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      List<Quad> read =
          graphs.describe(
              reading.article(), reading.sentences(), reading.entities(), reading.claims());
      Node graph = graphs.minter().articleGraph(reading.id());
      quads.write(List.copyOf(decided.rewrite(graph, read).quads()), base.iri(), bytes);
      return bytes.toByteArray();
    };
  }

  private void write(Reading.Done reading, byte[] bytes) {
    if (output.equals("-")) {
      console.out().write(bytes, 0, bytes.length);
      return;
    }
    Path folder = Path.of(output);
    String name = reading.id().value() + format.suffix;
    try {
      Files.createDirectories(folder);
      Path beside = folder.resolve("." + name + ".part");
      Files.write(beside, bytes);
      Files.move(beside, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new EntenteException(
          "--output "
              + output
              + ": cannot write "
              + name
              + " there ("
              + e
              + "); name a folder you may write to",
          e);
    }
  }
}
