package org.entente.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.tdb2.TDB2;
import org.entente.ontology.NamedQuery;
import org.entente.ontology.QueryCatalog;
import org.entente.ontology.QueryValueException;
import org.entente.ontology.ThingFinder;
import org.entente.server.library.Library;

/** The gallery of questions, and each question with its form, its answer and its SPARQL. */
public final class QuestionServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int ROWS = 500;
  private static final int SECONDS = 20;

  private final transient Desk desk;
  private final transient QueryCatalog catalog;

  QuestionServlet(Desk desk, QueryCatalog catalog) {
    this.desk = desk;
    this.catalog = catalog;
  }

  /** One field of a question's form. */
  public record Field(
      String name, String title, String meaning, String value, boolean optional, String example) {}

  /** What a question answered; at most one of {@code rows} and {@code problem} says something. */
  public record Answer(
      List<String> columns,
      List<List<QuestionTable.Cell>> rows,
      boolean cut,
      String problem,
      Optional<Chart> chart,
      List<Happening> timeline,
      Optional<Picture> picture,
      List<String> things) {
    static Answer problem(String message) {
      return new Answer(
          List.of(),
          List.of(),
          false,
          message,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          List.of());
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Ui ui = Ui.of(request);
    response.addHeader("Vary", "Accept-Language");
    String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    if (name.isEmpty()) {
      Replies.html(
          response,
          200,
          desk.page("questions.jte", Map.of("ui", ui, "questions", catalog.queries())));
      return;
    }
    Optional<NamedQuery> query = catalog.find(name);
    if (query.isEmpty()) {
      String help = ui.say("question.unknown", name);
      Replies.html(
          response,
          404,
          desk.page(
              "problem.jte", Map.of("ui", ui, "title", ui.say("nav.questions"), "help", help)));
      return;
    }
    Map<String, String> values = values(query.get(), request);
    boolean askable =
        query.get().parameters().stream()
            .allMatch(p -> p.optional() || !values.getOrDefault(p.name(), "").isBlank());
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("ui", ui);
    page.put("query", query.get());
    page.put("fields", fields(query.get(), values, ui));
    page.put("asked", askable);
    String known = Filter.given(request, "known");
    String view = Filter.given(request, "view");
    page.put("known", known);
    page.put("view", Views.of(query.get()).contains(view) ? view : "table");
    page.put("views", Views.of(query.get()));
    page.put("address", address(query.get(), values, known));
    Answer answer =
        askable
            ? desk.read(
                getServletContext(),
                library -> answer(library, ui, query.get(), values, known, view))
            : Answer.problem("");
    page.put("answer", answer);
    Replies.html(response, 200, desk.page("question.jte", page));
  }

  private static Map<String, String> values(NamedQuery query, HttpServletRequest request) {
    Map<String, String> values = new LinkedHashMap<>();
    for (NamedQuery.Parameter parameter : query.parameters()) {
      String value = request.getParameter(parameter.name());
      if (value != null && !value.isBlank()) {
        values.put(parameter.name(), value.strip());
      }
    }
    return values;
  }

  private static List<Field> fields(NamedQuery query, Map<String, String> values, Ui ui) {
    List<Field> fields = new ArrayList<>();
    for (NamedQuery.Parameter parameter : query.parameters()) {
      fields.add(
          new Field(
              parameter.name(),
              ui.say("column." + parameter.name()),
              ui.language().equals("fr") ? parameter.french() : parameter.meaning(),
              values.getOrDefault(parameter.name(), ""),
              parameter.optional(),
              query.example().stream()
                  .filter(example -> example.parameter().equals(parameter.name()))
                  .map(NamedQuery.Example::value)
                  .findFirst()
                  .orElse("")));
    }
    return fields;
  }

  private static Answer answer(
      Library library,
      Ui ui,
      NamedQuery named,
      Map<String, String> values,
      String known,
      String view) {
    Query query;
    try {
      query = QueryCatalog.bind(named, values, ThingFinder.in(library.dataset()));
    } catch (QueryValueException e) {
      return Answer.problem(e.getMessage());
    }
    if (!known.isEmpty()) {
      keepTo(library, query, known);
    }
    QuestionTable table = new QuestionTable(library, ui, named.columns());
    List<Views.Row> found = new ArrayList<>();
    List<List<QuestionTable.Cell>> rows = new ArrayList<>();
    boolean cut = false;
    try (QueryExec exec =
        QueryExec.dataset(library.dataset())
            .query(query)
            .timeout(SECONDS, TimeUnit.SECONDS)
            // Else the union of all graphs would stand for the graphs that the query names.
            .set(TDB2.symUnionDefaultGraph, known.isEmpty())
            .build()) {
      RowSet answers = exec.select();
      while (answers.hasNext()) {
        Binding binding = answers.next();
        if (rows.size() == ROWS) {
          cut = true;
          break;
        }
        Map<String, Node> cells = new LinkedHashMap<>();
        for (String column : named.columns()) {
          Node node = binding.get(Var.alloc(column));
          if (node != null) {
            cells.put(column, node);
          }
        }
        rows.add(table.cells(cells));
        found.add(new Views.Row(cells));
      }
    } catch (QueryCancelledException e) {
      return Answer.problem(ui.say("question.slow", SECONDS));
    }
    Views views = new Views(library, ui, named.columns());
    return new Answer(
        table.headings(),
        rows,
        cut,
        "",
        view.equals("map") ? Optional.of(views.map(found)) : Optional.empty(),
        view.equals("timeline") ? views.timeline(found) : List.of(),
        view.equals("graph") ? Optional.of(views.graph(found)) : Optional.empty(),
        views.paths(found));
  }

  /** Only the articles that had been published by a day, and what is known without articles. */
  private static void keepTo(Library library, Query query, String known) {
    List<String> graphs =
        new ArrayList<>(
            List.of(library.base() + "graph/gazetteer", library.base() + "graph/ontology"));
    Iterator<Quad> dated = library.dataset().find(Node.ANY, Node.ANY, Library.ISSUED, Node.ANY);
    while (dated.hasNext()) {
      Quad quad = dated.next();
      if (quad.getObject().isLiteral()
          && quad.getObject().getLiteralLexicalForm().compareTo(known) <= 0) {
        graphs.add(quad.getGraph().toString());
      }
    }
    for (String graph : graphs) {
      query.addGraphURI(graph);
      query.addNamedGraphURI(graph);
    }
  }

  /** This question with its values, without how it is shown. */
  private static String address(NamedQuery query, Map<String, String> values, String known) {
    StringBuilder address = new StringBuilder();
    values.forEach((name, value) -> address.append(Filter.also(name, value)));
    address.append(Filter.also("known", known));
    String tail = address.isEmpty() ? "" : address.substring(1);
    return "/questions/" + query.name() + "?" + tail;
  }
}
