package org.entente.server;

import jakarta.servlet.http.HttpServletResponse;

/** Link headers (RFC 8288): from any view of a thing to the others. */
final class Links {
  /** Claims as RDF 1.2 reifiers. */
  static final String RDF12 = "https://w3id.org/entente/profile/rdf12";

  /** Claims as rdf:Statement nodes, without triple terms. */
  static final String RDF11 = "https://w3id.org/entente/profile/rdf11";

  private Links() {}

  /**
   * Every syntax of the thing's data, and the RDF 1.1 view of those that hold triple terms.
   *
   * @param address of the thing after {@code /data}: "/state/TR", percent-encoded
   */
  static void alternates(HttpServletResponse response, String address) {
    for (Syntax syntax : Syntax.data()) {
      alternate(response, address, syntax, syntax.holdsTripleTerms() ? RDF12 : RDF11);
      if (syntax.holdsTripleTerms()) {
        alternate(response, address, syntax, RDF11);
      }
    }
  }

  private static void alternate(
      HttpServletResponse response, String address, Syntax syntax, String profile) {
    boolean view = syntax.holdsTripleTerms() && profile.equals(RDF11);
    response.addHeader(
        "Link",
        "</data%s.%s%s>; rel=\"alternate\"; type=\"%s\"; profile=\"%s\""
            .formatted(
                address,
                syntax.suffix(),
                view ? "?profile=rdf11" : "",
                syntax.mediaType(),
                profile));
  }

  /** What the answer itself keeps to. */
  static void profile(HttpServletResponse response, String profile) {
    response.addHeader("Link", "<" + profile + ">; rel=\"profile\"");
  }
}
