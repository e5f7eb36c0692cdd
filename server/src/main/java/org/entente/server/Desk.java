package org.entente.server;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.ServletContext;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.entente.server.library.Library;
import org.entente.server.library.Memory;
import org.jspecify.annotations.Nullable;

/** What the pages share: the store shown, its base IRI, its names for search, the templates. */
final class Desk {
  private static final String DEFAULT_BASE = "http://localhost:3030/";

  private static final long UNCOUNTED_NANOS = 5_000_000_000L;

  private static final Node VERSION =
      NodeFactory.createURI("http://www.w3.org/2002/07/owl#versionInfo");

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.entente.server.pages");
  private final AtomicReference<@Nullable Remembered> memory = new AtomicReference<>();
  private final AtomicReference<String> base = new AtomicReference<>();

  /** Runs within one read transaction on the store. */
  <T> T read(ServletContext context, Function<Library, T> work) {
    DatasetGraph dataset = dataset(context);
    return Txn.calculateRead(
        dataset,
        () -> {
          String base = base(context, dataset);
          return work.apply(new Library(dataset, base, memory(version(dataset, base))));
        });
  }

  /** What was looked up in this version; where nobody counts versions, in the last seconds. */
  private Memory memory(Optional<String> version) {
    String wanted = version.orElseGet(() -> "at " + System.nanoTime() / UNCOUNTED_NANOS);
    while (true) {
      Remembered known = memory.get();
      if (known != null && known.version().equals(wanted)) {
        return known.memory();
      }
      Remembered fresh = new Remembered(wanted, new Memory());
      if (memory.compareAndSet(known, fresh)) {
        return fresh.memory();
      }
    }
  }

  /** What belongs to one version of the store. */
  private record Remembered(String version, Memory memory) {}

  /** The first dataset of the server, by name. */
  DatasetGraph dataset(ServletContext context) {
    return point(context).getDataService().getDataset();
  }

  private static DataAccessPoint point(ServletContext context) {
    List<DataAccessPoint> points = DataAccessPointRegistry.get(context).accessPoints();
    return points.stream()
        .min((a, b) -> a.getName().compareTo(b.getName()))
        .orElseThrow(() -> new IllegalStateException("the server has no dataset"));
  }

  /** The version of what is shown; empty where nobody counts. */
  Optional<String> version(ServletContext context) {
    DatasetGraph dataset = dataset(context);
    return Txn.calculateRead(dataset, () -> version(dataset, base(context, dataset)));
  }

  private static Optional<String> version(DatasetGraph dataset, String base) {
    Node catalog = NodeFactory.createURI(base + "graph/catalog");
    Iterator<Quad> found = dataset.find(catalog, catalog, VERSION, Node.ANY);
    return found.hasNext()
        ? Optional.of(found.next().getObject().getLiteralLexicalForm())
        : Optional.empty();
  }

  /** True for the address of a dataset or of one of its endpoints. */
  boolean isDataset(ServletContext context, String path) {
    return DataAccessPointRegistry.get(context).accessPoints().stream()
        .anyMatch(point -> path.equals(point.getName()) || path.startsWith(point.getName() + "/"));
  }

  /** Where SPARQL is answered, such as {@code /sparql}. */
  String endpoint(ServletContext context) {
    return point(context).getName();
  }

  /** By attribute, else from the name of the gazetteer's graph in the store, else the default. */
  private String base(ServletContext context, DatasetGraph dataset) {
    String known = base.get();
    if (known != null) {
      return known;
    }
    Object given = context.getAttribute(EntenteModule.BASE);
    String found = given != null ? given.toString() : DEFAULT_BASE;
    if (given == null) {
      Iterator<Node> graphs = dataset.listGraphNodes();
      while (graphs.hasNext()) {
        String name = graphs.next().toString();
        int at = name.indexOf("graph/gazetteer");
        if (at > 0) {
          found = name.substring(0, at);
        }
      }
    }
    base.set(found);
    return found;
  }

  /** The page that says that a thing is not in the store. */
  String missing(Ui ui) {
    return page(
        "problem.jte",
        Map.of("ui", ui, "title", ui.say("error.missing"), "help", ui.say("error.missing.help")));
  }

  /** The page with more at the end of its head; names are escaped, so there is one such end. */
  static String withHead(String page, String more) {
    int end = page.indexOf("</head>");
    return end < 0 ? page : page.substring(0, end) + more + page.substring(end);
  }

  /** Fills a template: "thing.jte". */
  String page(String template, Map<String, Object> values) {
    StringOutput out = new StringOutput(16 * 1024);
    templates.render(template, values, out);
    return out.toString();
  }
}
