package org.entente.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.entente.article.EntenteException;
import org.entente.article.Language;
import org.entente.graph.QuadFormat;
import org.entente.graph.Rdf11View;
import org.entente.reasoner.LocalStore;
import org.entente.server.library.Library;
import org.entente.server.network.Network;
import org.entente.server.network.NetworkFormat;
import org.entente.server.network.NetworkReader;
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
  private static final int CLAIMS_ROUND_A_THING = 10_000;

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
      description = "Of a network, only the neighbourhood of this thing.")
  private Optional<String> thing = Optional.empty();

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

  /** Networks first, then RDF. */
  static final class Formats implements Iterable<String> {
    static final List<String> RDF = List.of("trig", "nquads", "turtle", "jsonld", "rdfxml");

    @Override
    public Iterator<String> iterator() {
      return Stream.concat(
              Arrays.stream(NetworkFormat.values()).map(NetworkFormat::key), RDF.stream())
          .iterator();
    }
  }

  @Override
  public Integer call() throws IOException {
    Optional<NetworkFormat> network = NetworkFormat.ofKey(format);
    if (network.isEmpty() && !Formats.RDF.contains(format)) {
      throw new ParameterException(
          spec.commandLine(),
          "--format " + format + ": give one of " + String.join(", ", new Formats()));
    }
    byte[] bytes;
    try (LocalStore open = store.openExisting()) {
      bytes =
          Txn.calculateRead(
              open.dataset(),
              () ->
                  network.isPresent()
                      ? network(open.dataset(), network.get())
                      : rdf(open.dataset()));
    }
    if (output.equals("-")) {
      console.out().write(bytes);
    } else {
      write(Path.of(output), bytes);
    }
    return ExitCode.DONE;
  }

  private byte[] network(DatasetGraph data, NetworkFormat wanted) {
    NetworkReader reader = new NetworkReader(new Library(data, store.base()), language.code());
    Network network =
        thing.isPresent()
            ? reader.around(
                new Things(data, store.base()).require(thing.get()), CLAIMS_ROUND_A_THING)
            : reader.all();
    return bytes(out -> wanted.write(network, out));
  }

  private byte[] rdf(DatasetGraph data) {
    boolean plain = rdf11 || format.equals("jsonld") || format.equals("rdfxml");
    if (format.equals("trig") || format.equals("nquads")) {
      List<Quad> quads = Iter.toList(data.find());
      QuadFormat form = format.equals("trig") ? QuadFormat.TRIG : QuadFormat.NQUADS;
      return bytes(out -> form.write(plain ? Rdf11View.quads(quads) : quads, store.base(), out));
    }
    Graph union = data.getUnionGraph();
    Graph graph = plain ? Rdf11View.graph(union) : union;
    RDFFormat form =
        switch (format) {
          case "turtle" -> RDFFormat.TURTLE_BLOCKS;
          case "jsonld" -> RDFFormat.JSONLD;
          default -> RDFFormat.RDFXML_PLAIN;
        };
    return bytes(out -> RDFDataMgr.write(out, graph, form));
  }

  /** Writes something. */
  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static byte[] bytes(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e); // not from memory
    }
    return out.toByteArray();
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Path beside = file.resolveSibling(file.getFileName() + ".part");
      Files.write(beside, bytes);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new EntenteException(
          "--output " + file + ": cannot be written (" + e + "); name a file you may write to", e);
    }
  }
}
