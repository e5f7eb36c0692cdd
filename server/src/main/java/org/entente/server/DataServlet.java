package org.entente.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shared.JenaException;
import org.entente.graph.Rdf11View;

/**
 * The data of a thing: {@code /data/state/KP.ttl}, or without a suffix by Accept. Syntaxes without
 * triple terms get the RDF 1.1 view, and so does who asks for it: {@code ?profile=rdf11}, or the
 * profile in the Accept header.
 */
final class DataServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private final transient Desk desk;

  DataServlet(Desk desk) {
    this.desk = desk;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    int dot = path.lastIndexOf('.');
    Optional<Syntax> bySuffix =
        dot < 0 ? Optional.empty() : Syntax.ofSuffix(path.substring(dot + 1));
    String thing = bySuffix.isPresent() ? path.substring(0, dot) : path;
    String format = request.getParameter("format");
    Optional<Syntax> syntax =
        bySuffix.isPresent()
            ? bySuffix
            : format != null
                ? Syntax.ofSuffix(format)
                : Negotiation.choose(request.getHeader("Accept"), Syntax.data());
    response.addHeader("Vary", "Accept");
    if (syntax.isEmpty() || syntax.get() == Syntax.HTML) {
      Replies.notAcceptable(response, Syntax.data());
      return;
    }
    boolean old = !syntax.get().holdsTripleTerms() || asksForOld(request);
    Optional<Graph> found =
        desk.read(
            getServletContext(),
            library ->
                library
                    .find(thing)
                    .map(node -> new Description(library).of(node))
                    .map(graph -> old ? Rdf11View.graph(graph) : graph));
    if (found.isEmpty()) {
      Replies.plain(response, 404, "There is no " + thing + " in this graph.");
      return;
    }
    byte[] body;
    try {
      body = write(found.get(), syntax.get());
    } catch (JenaException e) {
      // Some data fits no such syntax: RDF/XML has no word for a property that ends in a digit.
      Replies.plain(
          response,
          406,
          "This cannot be written as %s: %s. Take text/turtle or application/n-triples."
              .formatted(syntax.get().mediaType(), e.getMessage()));
      return;
    }
    String address = "/" + encode(thing);
    response.addHeader("Link", "</page" + address + ">; rel=\"alternate\"; type=\"text/html\"");
    Links.alternates(response, address);
    response.addHeader("Link", "</id" + address + ">; rel=\"describes\"");
    Links.profile(response, old ? Links.RDF11 : Links.RDF12);
    Replies.tagged(request, response, syntax.get().mediaType() + "; charset=utf-8", body);
  }

  private static boolean asksForOld(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return "rdf11".equals(request.getParameter("profile"))
        || (accept != null && accept.contains(Links.RDF11));
  }

  private static String encode(String path) {
    return java.net.URLEncoder.encode(path, java.nio.charset.StandardCharsets.UTF_8)
        .replace("%2F", "/")
        .replace("+", "%20");
  }

  private static byte[] write(Graph graph, Syntax syntax) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFFormat format = syntax.format();
    RDFWriter.source(graph).format(format).output(out);
    return out.toByteArray();
  }
}
