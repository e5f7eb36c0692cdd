package org.entente.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.entente.article.EntenteException;
import org.entente.article.Language;
import org.entente.ontology.QueryValueException;
import org.entente.ontology.ThingFinder;
import org.entente.reasoner.LocalStore;
import org.entente.server.export.Export;
import org.entente.server.export.ExportFormat;
import org.entente.server.export.Selection;
import org.entente.server.library.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code entente export}: the graph for other programs. */
@Command(
    name = "export",
    header = {
      "Example: entente export --format gexf --output network.gexf",
      "writes who does what to whom as a network that Gephi opens",
      ""
    },
    description = "Writes a store as a network for graph programs, or as RDF.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      completionCandidates = Formats.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private String format = "";

  @Option(
      names = "--thing",
      paramLabel = "NAME|IRI",
      description = "Only what is said of this thing; may be given more than once.")
  private List<String> things = new ArrayList<>();

  @Option(
      names = "--query",
      paramLabel = "NAME|FILE.rq",
      description =
          "Only the claims, events and things that the answer names: a question of entente query,"
              + " or a file with a SELECT or CONSTRUCT query.")
  private Optional<String> query = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "A value for a parameter of the question.")
  private Map<String, String> values = new LinkedHashMap<>();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "Only facts that are not over before it: 2024-03-05, 2024-03 or 2024.")
  private Optional<String> from = Optional.empty();

  @Option(names = "--until", paramLabel = "DATE", description = "Only facts that have begun by it.")
  private Optional<String> until = Optional.empty();

  @Option(
      names = "--known",
      description = "Also what follows from the gazetteer alone, such as who succeeded whom.")
  private boolean known;

  @Option(
      names = "--language",
      description = "Of labels: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Language language = Language.FR;

  @Option(
      names = "--rdf11",
      description = "RDF without triple terms: claims as rdf:Statement nodes.")
  private boolean rdf11;

  @Option(names = "--output", paramLabel = "FILE", description = "Default: -, standard output.")
  private String output = "-";

  @Mixin private StoreOptions store;
  @Mixin private DebugOption debug;

  ExportCommand(Console console) {
    this.console = console;
  }

  /** The keys of all formats. */
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ExportFormat.keys().iterator();
    }
  }

  @Override
  public Integer call() throws IOException {
    ExportFormat wanted =
        ExportFormat.ofKey(format)
            .orElseThrow(
                () ->
                    usage(
                        "--format "
                            + format
                            + ": give one of "
                            + String.join(", ", ExportFormat.keys())));
    try (LocalStore open = store.openExisting()) {
      if (output.equals("-")) {
        write(open, wanted, console.out());
      } else {
        writeFile(open, wanted, Path.of(output));
      }
    }
    return ExitCode.DONE;
  }

  private void write(LocalStore open, ExportFormat wanted, OutputStream out) throws IOException {
    try {
      Txn.executeRead(
          open.dataset(),
          () -> {
            Library library = new Library(open.dataset(), store.base());
            try {
              new Export(library, language.code(), rdf11)
                  .write(wanted, selection(open.dataset()), out);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (JenaException e) {
      throw new EntenteException(
          "--format " + format + ": this graph cannot be written so (" + e.getMessage() + ")", e);
    }
  }

  private Selection selection(DatasetGraph data) {
    Things finder = new Things(data, store.base());
    try {
      Selection selection =
          Selection.ALL
              .withThings(things.stream().map(finder::require).toList())
              .withWindow(from, until)
              .withKnown(known);
      return query.isPresent()
          ? selection.withQuery(
              Questions.bind(Questions.named(query.get()), values, ThingFinder.in(data)))
          : selection;
    } catch (IllegalArgumentException e) {
      throw usage("--" + e.getMessage());
    } catch (QueryValueException | QueryParseException e) {
      throw usage("--query " + query.orElse("") + ": " + e.getMessage().strip());
    }
  }

  /** The file is there whole or not at all. */
  private void writeFile(LocalStore open, ExportFormat wanted, Path file) {
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
        write(open, wanted, out);
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new EntenteException(
          "--output " + file + ": cannot be written (" + e + "); name a file you may write to", e);
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
