package org.entente.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shared.JenaException;
import org.entente.ontology.NamedQuery;
import org.entente.ontology.QueryCatalog;
import org.entente.ontology.QueryValueException;
import org.entente.ontology.ThingFinder;
import org.entente.server.export.Export;
import org.entente.server.export.ExportFormat;
import org.entente.server.export.Selection;
import org.entente.server.library.Library;

/**
 * The store, or a part of it, for other programs: {@code
 * /export?format=gexf&thing=state/KP&from=2024&until=2024-06}, or of a question: {@code
 * &question=allies&state=Turquie}, or of a SPARQL query: {@code &query=…}. Written as it is made.
 */
final class ExportServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int AT_ONCE = 4;
  private static final int WAIT_SECONDS = 30;

  private final transient Desk desk;
  private final transient QueryCatalog catalog;
  private final transient Semaphore places = new Semaphore(AT_ONCE, true);

  ExportServlet(Desk desk, QueryCatalog catalog) {
    this.desk = desk;
    this.catalog = catalog;
  }

  /** What is asked makes no sense; the message says why. */
  private static final class Unclear extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unclear(String message) {
      super(message);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String key = Optional.ofNullable(request.getParameter("format")).orElse("gexf");
    Optional<ExportFormat> format = ExportFormat.ofKey(key);
    if (format.isEmpty()) {
      Replies.plain(
          response,
          400,
          "There is no format " + key + "; give one of " + String.join(", ", ExportFormat.keys()));
      return;
    }
    if (!admitted()) {
      response.setHeader("Retry-After", Integer.toString(WAIT_SECONDS));
      Replies.plain(response, 503, AT_ONCE + " exports are being made; try again later.");
      return;
    }
    try {
      Ui ui = Ui.of(request);
      boolean rdf11 = "rdf11".equals(request.getParameter("profile"));
      desk.read(
          getServletContext(),
          library -> {
            Selection selection = selection(library, request);
            try {
              send(new Export(library, ui.language(), rdf11), format.get(), selection, response);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            return true;
          });
    } catch (Unclear e) {
      Replies.plain(response, 400, e.getMessage());
    } catch (UncheckedIOException e) {
      throw e.getCause(); // the client left
    } finally {
      places.release();
    }
  }

  private boolean admitted() {
    try {
      return places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void send(
      Export export, ExportFormat format, Selection selection, HttpServletResponse response)
      throws IOException {
    response.setStatus(200);
    response.setContentType(format.mediaType());
    boolean shown = format.key().equals("graphology"); // the explorer's
    if (!shown) {
      response.setHeader(
          "Content-Disposition", "attachment; filename=\"entente." + format.suffix() + "\"");
    }
    OutputStream out = response.getOutputStream();
    try {
      export.write(format, selection, out);
    } catch (JenaException e) {
      // RDF/XML has no word for some properties; nothing has been sent where it fails at once.
      if (response.isCommitted()) {
        throw new IOException(e);
      }
      response.reset();
      Replies.plain(
          response,
          406,
          "This cannot be written as %s: %s".formatted(format.key(), e.getMessage()));
    }
  }

  private Selection selection(Library library, HttpServletRequest request) {
    List<Node> things = new ArrayList<>();
    String[] named = request.getParameterValues("thing");
    for (String thing : named == null ? new String[0] : named) {
      things.add(
          NodeFactory.createURI(thing.startsWith("http") ? thing : library.base() + "id/" + thing));
    }
    Selection selection = Selection.ALL.withThings(things);
    try {
      selection =
          selection
              .withWindow(given(request, "from"), given(request, "until"))
              .withKnown(request.getParameter("known") != null);
    } catch (IllegalArgumentException e) {
      throw new Unclear(e.getMessage());
    }
    Optional<Query> query = query(library, request);
    return query.isPresent() ? selection.withQuery(query.get()) : selection;
  }

  private Optional<Query> query(Library library, HttpServletRequest request) {
    Optional<String> question = given(request, "question");
    Optional<String> text = given(request, "query");
    try {
      if (question.isPresent()) {
        NamedQuery named =
            catalog
                .find(question.get())
                .orElseThrow(() -> new Unclear("There is no question " + question.get()));
        Map<String, String> values = new LinkedHashMap<>();
        for (NamedQuery.Parameter parameter : named.parameters()) {
          given(request, parameter.name()).ifPresent(v -> values.put(parameter.name(), v));
        }
        return Optional.of(QueryCatalog.bind(named, values, ThingFinder.in(library.dataset())));
      }
      if (text.isEmpty()) {
        return Optional.empty();
      }
      Query query = QueryFactory.create(text.get());
      if (query.isAskType() || query.isJsonType()) {
        throw new Unclear("An export takes a SELECT, CONSTRUCT or DESCRIBE query.");
      }
      return Optional.of(query);
    } catch (QueryValueException | QueryException e) {
      throw new Unclear(e.getMessage());
    }
  }

  private static Optional<String> given(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(v -> !v.isBlank());
  }
}
