package org.entente.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
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
  public record Field(String name, String meaning, String value, boolean optional) {}

  /** What a question answered; at most one of {@code rows} and {@code problem} says something. */
  public record Answer(List<String> columns, List<List<Value>> rows, boolean cut, String problem) {
    static Answer problem(String message) {
      return new Answer(List.of(), List.of(), false, message);
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
    page.put("fields", fields(query.get(), values));
    page.put("asked", askable);
    Answer answer =
        askable
            ? desk.read(getServletContext(), library -> answer(library, ui, query.get(), values))
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

  private static List<Field> fields(NamedQuery query, Map<String, String> values) {
    List<Field> fields = new ArrayList<>();
    for (NamedQuery.Parameter parameter : query.parameters()) {
      fields.add(
          new Field(
              parameter.name(),
              parameter.meaning(),
              values.getOrDefault(parameter.name(), ""),
              parameter.optional()));
    }
    return fields;
  }

  private static Answer answer(
      Library library, Ui ui, NamedQuery named, Map<String, String> values) {
    Query query;
    try {
      query = QueryCatalog.bind(named, values, ThingFinder.in(library.dataset()));
    } catch (QueryValueException e) {
      return Answer.problem(e.getMessage());
    }
    Cards cards = new Cards(library, ui);
    List<List<Value>> rows = new ArrayList<>();
    boolean cut = false;
    try (QueryExec exec =
        QueryExec.dataset(library.dataset())
            .query(query)
            .timeout(SECONDS, TimeUnit.SECONDS)
            .build()) {
      RowSet found = exec.select();
      while (found.hasNext()) {
        Binding binding = found.next();
        if (rows.size() == ROWS) {
          cut = true;
          break;
        }
        List<Value> row = new ArrayList<>();
        for (String column : named.columns()) {
          Node node = binding.get(Var.alloc(column));
          row.add(node == null ? Value.plain("") : cards.value(node));
        }
        rows.add(row);
      }
    } catch (QueryCancelledException e) {
      return new Answer(named.columns(), rows, true, ui.say("question.slow", SECONDS));
    }
    return new Answer(named.columns(), rows, cut, "");
  }
}
