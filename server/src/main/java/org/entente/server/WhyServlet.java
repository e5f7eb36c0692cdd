package org.entente.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.entente.reasoner.Explainer;
import org.entente.reasoner.GraphNames;
import org.entente.reasoner.QuadSource;
import org.entente.server.library.Library;

/** Why a conclusion stands, from its rule down to the sentences: {@code /why/conclusion/…}. */
final class WhyServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Desk desk;

  WhyServlet(Desk desk) {
    this.desk = desk;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Ui ui = Ui.of(request);
    String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    response.addHeader("Vary", "Accept-Language");
    Optional<String> page =
        desk.read(
            getServletContext(),
            library -> library.find(path).map(thing -> page(library, ui, thing)));
    Replies.html(response, page.isPresent() ? 200 : 404, page.orElseGet(() -> desk.missing(ui)));
  }

  private String page(Library library, Ui ui, Node thing) {
    Explainer explainer =
        new Explainer(
            QuadSource.of(library.dataset()), new GraphNames(library.base()), RulesInForce.get());
    List<Why> whys = new WhyPages(library, ui).of(explainer.explain(thing));
    Value link = Value.link(ui.say("why.thing"), ui.keep(library.href(thing)));
    return desk.page("why.jte", Map.of("ui", ui, "thing", link, "whys", whys));
  }
}
