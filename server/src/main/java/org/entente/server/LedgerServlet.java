package org.entente.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.entente.server.library.Library;
import org.entente.server.library.Register;

/** The ledger of claims: what several tell, the contradicted first; and one proposition's page. */
public final class LedgerServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Desk desk;

  LedgerServlet(Desk desk) {
    this.desk = desk;
  }

  /**
   * A line of the list.
   *
   * @param stances modalities it is told in, the strongest first
   * @param tellings how many claims tell it
   * @param contradicted whether two of them contradict each other
   */
  public record Line(Value title, List<String> stances, int tellings, boolean contradicted) {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Ui ui = Ui.of(request);
    response.addHeader("Vary", "Accept-Language");
    String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    Pages pages = Pages.of(request);
    Filter filter = Filter.of(request);
    Optional<String> page =
        desk.read(
            getServletContext(),
            library ->
                path.isEmpty()
                    ? Optional.of(list(library, ui, pages))
                    : library.find(path).flatMap(thing -> one(library, ui, thing, path, filter)));
    Replies.html(response, page.isPresent() ? 200 : 404, page.orElseGet(() -> desk.missing(ui)));
  }

  private Optional<String> one(Library library, Ui ui, Node thing, String path, Filter filter) {
    Optional<Ledger> ledger = new Ledgers(library, ui).of(thing, filter);
    if (ledger.isEmpty() && !filter.isSet()) {
      return Optional.empty();
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("ui", ui);
    values.put("title", library.label(thing, ui.language()));
    values.put("path", path);
    values.put("filter", filter);
    values.put("found", ledger);
    return Optional.of(desk.page("ledger.jte", values));
  }

  private String list(Library library, Ui ui, Pages pages) {
    List<Register.Situation> found = new ArrayList<>();
    for (Register.Situation each : library.register().situations()) {
      if (each.tellings().size() > 1 || each.contradicted()) {
        found.add(each);
      }
    }
    found.sort(
        Comparator.comparing(Register.Situation::contradicted)
            .reversed()
            .thenComparing(each -> -each.tellings().size())
            .thenComparing(each -> each.node().toString()));
    List<Line> lines = new ArrayList<>();
    for (Register.Situation each : pages.cut(found)) {
      lines.add(
          new Line(
              Value.link(
                  library.label(each.node(), ui.language()),
                  ui.keep("/ledger/" + library.path(each.node()))),
              Ui.MODALITIES.stream().filter(m -> each.toldAs().contains(Library.ent(m))).toList(),
              each.tellings().size(),
              each.contradicted()));
    }
    return desk.page(
        "ledgers.jte", Map.of("ui", ui, "lines", lines, "pages", pages.over(found.size())));
  }
}
