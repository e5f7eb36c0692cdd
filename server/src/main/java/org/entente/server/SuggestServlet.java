package org.entente.server;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.server.library.Library;
import org.entente.server.library.SearchIndex;

/** Suggestions for the search box, as JSON: {@code [{"name", "type", "href"}]}. */
final class SuggestServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int HITS = 10;

  private record Suggestion(String name, String type, String href) {}

  private final transient Desk desk;

  SuggestServlet(Desk desk) {
    this.desk = desk;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Ui ui = Ui.of(request);
    String asked = request.getParameter("q");
    String query = asked == null ? "" : asked;
    List<Suggestion> suggestions =
        desk.read(
            getServletContext(),
            library -> {
              List<Suggestion> found = new ArrayList<>();
              for (SearchIndex.Hit hit : library.search().find(query, HITS)) {
                Node thing = NodeFactory.createURI(hit.thing());
                String type =
                    library
                        .type(thing)
                        .map(t -> library.label(Library.ent(t), ui.language()))
                        .orElse("");
                found.add(new Suggestion(hit.name(), type, ui.keep(library.href(thing))));
              }
              return found;
            });
    Replies.bytes(response, 200, "application/json", JSON.writeValueAsBytes(suggestions));
  }
}
