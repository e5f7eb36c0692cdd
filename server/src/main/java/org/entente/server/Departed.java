package org.entente.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.reasoner.GraphNames;
import org.entente.reasoner.QuadSource;
import org.entente.reasoner.Whereabouts;
import org.entente.server.library.Library;

/**
 * Keeps old links good: what goes by another IRI now is 301 to it; what left the store is 410, with
 * the graph that held it last. In front of {@code /id/}, {@code /page/}, {@code /data/} and {@code
 * /why/}.
 */
final class Departed implements Filter {
  private final Desk desk;

  Departed(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    HttpServletResponse out = (HttpServletResponse) response;
    String path = in.getPathInfo() == null ? "" : in.getPathInfo().substring(1);
    String suffix = "";
    int dot = path.lastIndexOf('.');
    if (in.getServletPath().equals("/data")
        && dot > 0
        && Syntax.ofSuffix(path.substring(dot + 1)).isPresent()) {
      suffix = path.substring(dot);
      path = path.substring(0, dot);
    }
    String thing = path;
    Found found = desk.read(in.getServletContext(), library -> find(library, thing));
    switch (found.where()) {
      case Whereabouts.Moved moved -> lead(in, out, moved.to(), found.things(), suffix);
      case Whereabouts.Gone gone -> mourn(in, out, thing, gone.graph());
      case Whereabouts.Here here -> chain.doFilter(request, response);
      case Whereabouts.Unknown unknown -> chain.doFilter(request, response);
    }
  }

  /**
   * @param things what the IRIs of things begin with
   */
  private record Found(Whereabouts where, String things) {}

  private static Found find(Library library, String path) {
    GraphNames names = new GraphNames(library.base());
    String things = library.base() + "id/";
    Node thing = NodeFactory.createURI(things + path);
    // The two graphs that know of departures are asked first: most things are simply here.
    boolean noted =
        library.dataset().contains(names.catalog(), thing, Node.ANY, Node.ANY)
            || library.dataset().contains(names.identity(), thing, Node.ANY, Node.ANY);
    return new Found(
        noted
            ? Whereabouts.of(thing, QuadSource.of(library.dataset()), names)
            : new Whereabouts.Here(),
        things);
  }

  private static void lead(
      HttpServletRequest request,
      HttpServletResponse response,
      Node to,
      String things,
      String suffix) {
    String iri = to.getURI();
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    String address =
        iri.startsWith(things)
            ? request.getServletPath() + "/" + iri.substring(things.length()) + suffix + query
            : iri;
    response.addHeader("Link", "<" + iri + ">; rel=\"canonical\"");
    response.setHeader("ETag", null);
    response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
    response.setHeader("Location", address);
    // It comes back when somebody takes the decision out again.
    response.setHeader("Cache-Control", "max-age=3600");
  }

  private void mourn(
      HttpServletRequest request, HttpServletResponse response, String thing, Node graph)
      throws IOException {
    response.addHeader("Vary", "Accept, Accept-Language");
    if (Documents.wantsPage(request)) {
      Ui ui = Ui.of(request);
      Map<String, Object> values =
          Map.of(
              "ui",
              ui,
              "title",
              ui.say("error.gone"),
              "help",
              ui.say("error.gone.help", Library.localName(graph)));
      Replies.html(response, 410, desk.page("problem.jte", values));
      return;
    }
    Replies.plain(
        response, 410, thing + " is gone: it was told by " + graph + ", which was taken out.");
  }
}
