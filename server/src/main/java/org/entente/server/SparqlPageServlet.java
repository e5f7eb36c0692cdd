package org.entente.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The page of the SPARQL editor; without JavaScript, a plain form. */
final class SparqlPageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String FIRST =
      """
      PREFIX ent: <https://w3id.org/entente/ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

      SELECT ?what ?modality (COUNT(*) AS ?claims) WHERE {
        ?claim a ent:Claim ; ent:modality ?modality ; ent:tells/a ?what .
      }
      GROUP BY ?what ?modality
      ORDER BY DESC(?claims)
      LIMIT 50
      """;

  private final transient Desk desk;

  SparqlPageServlet(Desk desk) {
    this.desk = desk;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Ui ui = Ui.of(request);
    String query = Optional.ofNullable(request.getParameter("query")).orElse(FIRST);
    // The editor makes style attributes of its own; this page alone lets it.
    response.setHeader(
        "Content-Security-Policy",
        SafetyHeaders.POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"));
    Replies.html(
        response,
        200,
        desk.page(
            "sparql.jte", Map.of("ui", ui, "query", query, "endpoint", EntenteServer.SPARQL)));
  }
}
