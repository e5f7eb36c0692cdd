package org.entente.server;

import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;

/** The forms in which a thing is served, in the order preferred where a client accepts several. */
public enum Syntax {
  HTML("HTML", "text/html", "html", null, false),
  TURTLE("Turtle", "text/turtle", "ttl", RDFFormat.TURTLE_PRETTY, true),
  NTRIPLES("N-Triples", "application/n-triples", "nt", RDFFormat.NTRIPLES_UTF8, true),
  JSONLD("JSON-LD", "application/ld+json", "jsonld", RDFFormat.JSONLD11_PRETTY, false),
  RDFXML("RDF/XML", "application/rdf+xml", "rdf", RDFFormat.RDFXML_PLAIN, false),
  TRIG("TriG", "application/trig", "trig", RDFFormat.TRIG_PRETTY, true);

  private final String title;
  private final String mediaType;
  private final String suffix;
  private final RDFFormat format;
  private final boolean tripleTerms;

  Syntax(
      String title,
      String mediaType,
      String suffix,
      @org.jspecify.annotations.Nullable RDFFormat format,
      boolean tripleTerms) {
    this.title = title;
    this.mediaType = mediaType;
    this.suffix = suffix;
    this.format = format;
    this.tripleTerms = tripleTerms;
  }

  /** As people write it: "N-Triples". */
  public String title() {
    return title;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Without the dot: "ttl". */
  public String suffix() {
    return suffix;
  }

  /** How Jena writes it; not for HTML. */
  public RDFFormat format() {
    return Optional.ofNullable(format)
        .orElseThrow(() -> new IllegalStateException(this + " is no RDF syntax"));
  }

  /** True where RDF 1.2 triple terms can be written; else the RDF 1.1 view is served. */
  public boolean holdsTripleTerms() {
    return tripleTerms;
  }

  public static Optional<Syntax> ofSuffix(String suffix) {
    return List.of(values()).stream().filter(s -> s.suffix.equals(suffix)).findFirst();
  }

  /** The syntaxes of data, without HTML. */
  public static List<Syntax> data() {
    return List.of(TURTLE, NTRIPLES, JSONLD, RDFXML, TRIG);
  }
}
