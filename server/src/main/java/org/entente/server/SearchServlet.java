package org.entente.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.server.library.Library;
import org.entente.server.library.SearchIndex;

/** Things by their names. */
final class SearchServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int HITS = 60;

  private final transient Desk desk;

  SearchServlet(Desk desk) {
    this.desk = desk;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Ui ui = Ui.of(request);
    String asked = request.getParameter("q");
    String query = asked == null ? "" : asked.strip();
    String page =
        desk.read(
            getServletContext(),
            library -> {
              List<Card.Role> rows = new ArrayList<>();
              for (SearchIndex.Hit hit : library.search().find(query, HITS)) {
                Node thing = NodeFactory.createURI(hit.thing());
                String type =
                    library
                        .type(thing)
                        .map(t -> library.label(Library.ent(t), ui.language()))
                        .orElse("");
                String label = library.label(thing, ui.language());
                rows.add(
                    new Card.Role(
                        type,
                        List.of(
                            Value.link(label, ui.keep(library.href(thing))),
                            Value.plain(hit.name().equals(label) ? "" : hit.name()),
                            Value.plain(hit.weight() == 0 ? "" : Integer.toString(hit.weight())))));
              }
              return desk.page("search.jte", Map.of("ui", ui, "query", query, "rows", rows));
            });
    response.addHeader("Vary", "Accept-Language");
    Replies.html(response, 200, page);
  }
}
