package org.entente.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFWriter;

/** RDF documents about the server itself, in the syntax that the client likes best. */
final class Documents {
  private Documents() {}

  /** True where a browser asks. */
  static boolean wantsPage(HttpServletRequest request) {
    return request.getParameter("format") == null
        && Negotiation.choose(request.getHeader("Accept"), List.of(Syntax.values()))
            .filter(s -> s == Syntax.HTML)
            .isPresent();
  }

  /** By {@code ?format=}, else by Accept; without triple terms, so every syntax holds it. */
  static void answer(HttpServletRequest request, HttpServletResponse response, Model model)
      throws IOException {
    response.addHeader("Vary", "Accept");
    String format = request.getParameter("format");
    Optional<Syntax> syntax =
        format != null
            ? Syntax.ofSuffix(format).filter(s -> s != Syntax.HTML)
            : Negotiation.choose(request.getHeader("Accept"), Syntax.data());
    if (syntax.isEmpty()) {
      Replies.notAcceptable(response, Syntax.data());
      return;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFWriter.source(model).format(syntax.get().format()).output(out);
    Replies.tagged(
        request, response, syntax.get().mediaType() + "; charset=utf-8", out.toByteArray());
  }
}
