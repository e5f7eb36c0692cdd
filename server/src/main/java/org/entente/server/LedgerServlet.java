package org.entente.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.server.library.Library;

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

  private record Found(Node situation, int tellings, boolean contradicted) {}

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
    Set<Node> contradicted = new HashSet<>();
    for (Triple triple : library.triples(Node.ANY, Library.ent("contradicts"), Node.ANY)) {
      contradicted.addAll(library.objects(triple.getSubject(), Library.ent("tells")));
    }
    List<Found> found = new ArrayList<>();
    library
        .tally(Library.ent("tells"))
        .forEach(
            (situation, tellings) -> {
              if (tellings > 1 || contradicted.contains(situation)) {
                found.add(new Found(situation, tellings, contradicted.contains(situation)));
              }
            });
    found.sort(
        Comparator.comparing(Found::contradicted)
            .reversed()
            .thenComparing(each -> -each.tellings())
            .thenComparing(each -> each.situation().toString()));
    List<Line> lines = new ArrayList<>();
    for (Found each : pages.cut(found)) {
      List<Node> told = library.objects(each.situation(), Library.ent("toldAs"));
      lines.add(
          new Line(
              Value.link(
                  library.label(each.situation(), ui.language()),
                  ui.keep("/ledger/" + library.path(each.situation()))),
              Ui.MODALITIES.stream().filter(m -> told.contains(Library.ent(m))).toList(),
              each.tellings(),
              each.contradicted()));
    }
    return desk.page(
        "ledgers.jte", Map.of("ui", ui, "lines", lines, "pages", pages.over(found.size())));
  }
}
