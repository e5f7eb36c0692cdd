package org.entente.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.server.library.Library;
import org.entente.server.network.NetworkFormat;
import org.entente.server.network.NetworkReader;

/**
 * The network round one or more things, or of the whole store, in a graph program's format: {@code
 * /network?thing=IRI&format=gexf}.
 */
final class NetworkServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int CLAIMS = 400;

  private final transient Desk desk;

  NetworkServlet(Desk desk) {
    this.desk = desk;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String key = Optional.ofNullable(request.getParameter("format")).orElse("gexf");
    Optional<NetworkFormat> format = NetworkFormat.ofKey(key);
    if (format.isEmpty()) {
      Replies.plain(
          response,
          400,
          "There is no format "
              + key
              + "; give one of "
              + String.join(
                  ", ", Arrays.stream(NetworkFormat.values()).map(NetworkFormat::key).toList()));
      return;
    }
    Ui ui = Ui.of(request);
    String[] things = request.getParameterValues("thing");
    byte[] body =
        desk.read(
            getServletContext(),
            library -> {
              NetworkReader reader = new NetworkReader(library, ui.language());
              var network = things == null ? reader.all() : reader.of(claims(library, things));
              ByteArrayOutputStream out = new ByteArrayOutputStream();
              try {
                format.get().write(network, out);
              } catch (IOException e) {
                throw new UncheckedIOException(e); // not from memory
              }
              return out.toByteArray();
            });
    if (format.get() != NetworkFormat.GRAPHOLOGY) {
      response.setHeader(
          "Content-Disposition", "attachment; filename=\"entente." + format.get().suffix() + "\"");
    }
    Replies.bytes(response, 200, format.get().mediaType(), body);
  }

  private static Set<Node> claims(Library library, String[] things) {
    Set<Node> claims = new LinkedHashSet<>();
    List<String> iris = new ArrayList<>(List.of(things));
    iris.sort(null);
    for (String thing : iris) {
      Node node =
          NodeFactory.createURI(thing.startsWith("http") ? thing : library.base() + "id/" + thing);
      claims.addAll(library.claimsAbout(node, CLAIMS));
    }
    return claims;
  }
}
