package org.entente.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.entente.ontology.QueryCatalog;
import org.entente.server.library.Library;

/** The start page: counts, newest articles, the questions. */
final class StartServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int NEWEST = 12;

  private final transient Desk desk;
  private final transient QueryCatalog catalog;

  StartServlet(Desk desk, QueryCatalog catalog) {
    this.desk = desk;
    this.catalog = catalog;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Ui ui = Ui.of(request);
    String page =
        desk.read(
            getServletContext(),
            library -> {
              Map<String, Object> values = new LinkedHashMap<>();
              values.put("ui", ui);
              values.put("articles", library.register().articles().size());
              values.put("claims", library.register().countOfClaims());
              values.put("events", library.register().situations().size());
              values.put("conclusions", library.register().drawn());
              values.put(
                  "talked", library.mostTalkedOf(18).stream().map(cards(library, ui)).toList());
              values.put("newest", newest(library, ui));
              values.put("questions", catalog.queries());
              return desk.page("start.jte", values);
            });
    response.addHeader("Vary", "Accept-Language");
    Replies.html(response, 200, page);
  }

  private static java.util.function.Function<Node, Value> cards(Library library, Ui ui) {
    return new Cards(library, ui)::value;
  }

  private static List<Card.Role> newest(Library library, Ui ui) {
    List<Card.Role> rows = new ArrayList<>();
    for (Node article : library.register().newest(NEWEST)) {
      String about =
          library.text(article, Library.ISSUED).orElse("")
              + library.text(article, Library.ent("publisher")).map(p -> " · " + p).orElse("");
      rows.add(
          new Card.Role(
              about,
              List.of(
                  Value.link(
                      library.label(article, ui.language()), ui.keep(library.href(article))))));
    }
    return rows;
  }
}
