package org.entente.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Answers at the IRI of a thing: 303 to its page or to its data, by the Accept header or {@code
 * ?format=} (W3C, Cool URIs for the Semantic Web, 4.2).
 */
final class ThingServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path =
        request.getRequestURI().substring("/id".length()); // raw: keeps its percent-encoding
    Optional<Syntax> syntax = wanted(request);
    response.addHeader("Vary", "Accept, Accept-Language");
    if (syntax.isEmpty()) {
      Replies.notAcceptable(response, List.of(Syntax.values()));
      return;
    }
    Links.alternates(response, path);
    String query = request.getQueryString();
    String to =
        syntax.get() == Syntax.HTML
            ? "/page" + path + (query == null ? "" : "?" + query)
            : "/data" + path + "." + syntax.get().suffix();
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", to);
  }

  private static Optional<Syntax> wanted(HttpServletRequest request) {
    String format = request.getParameter("format");
    return format != null
        ? Syntax.ofSuffix(format)
        : Negotiation.choose(request.getHeader("Accept"), List.of(Syntax.values()));
  }
}
