package org.entente.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFWriter;
import org.entente.graph.Rdf11View;

/** The description of a thing as RDF: {@code /data/state/KP.ttl}. */
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
    Optional<byte[]> body =
        desk.read(
            getServletContext(),
            library ->
                library
                    .find(thing)
                    .map(node -> write(new Description(library).of(node), syntax.get())));
    if (body.isEmpty()) {
      Replies.plain(response, 404, "There is no " + thing + " in this graph.");
      return;
    }
    response.addHeader(
        "Link", "</page/" + encode(thing) + ">; rel=\"alternate\"; type=\"text/html\"");
    response.addHeader("Link", "</id/" + encode(thing) + ">; rel=\"describes\"");
    if (!syntax.get().holdsTripleTerms()) {
      response.addHeader(
          "Link", "</data/" + encode(thing) + ".ttl>; rel=\"alternate\"; type=\"text/turtle\"");
    }
    Replies.tagged(request, response, syntax.get().mediaType() + "; charset=utf-8", body.get());
  }

  private static String encode(String path) {
    return java.net.URLEncoder.encode(path, java.nio.charset.StandardCharsets.UTF_8)
        .replace("%2F", "/")
        .replace("+", "%20");
  }

  private static byte[] write(Graph graph, Syntax syntax) {
    Graph written = syntax.holdsTripleTerms() ? graph : Rdf11View.graph(graph);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFWriter.source(written).format(syntax.format()).output(out);
    return out.toByteArray();
  }
}
