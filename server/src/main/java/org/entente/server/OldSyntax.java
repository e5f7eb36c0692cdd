package org.entente.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.system.ConNeg;

/** The syntaxes that stopped at RDF 1.1: they hold no triple terms. */
final class OldSyntax {
  private static final Set<String> TYPES =
      Set.of(
          "application/ld+json",
          "application/rdf+xml",
          "application/rdf+json",
          "application/trix",
          "application/trix+xml",
          "text/html",
          "application/json",
          "application/xml",
          "text/xml");
  private static final Set<String> SHORT = Set.of("json-ld", "json-rdf", "json", "xml");

  private OldSyntax() {}

  /** True where Fuseki would answer this request with one of them. */
  static boolean isWanted(HttpServletRequest request) {
    return isWanted(request, DEF.constructOffer);
  }

  /** The same, where these are offered. */
  static boolean isWanted(HttpServletRequest request, AcceptList offer) {
    for (String parameter : new String[] {"format", "output", "results"}) {
      String asked = request.getParameter(parameter);
      if (asked != null) {
        String key = asked.toLowerCase(Locale.ROOT);
        return SHORT.contains(key) || TYPES.contains(key);
      }
    }
    MediaType chosen = ConNeg.chooseContentType(request, offer, DEF.acceptTurtle);
    return chosen != null && TYPES.contains(chosen.getContentTypeStr());
  }
}
