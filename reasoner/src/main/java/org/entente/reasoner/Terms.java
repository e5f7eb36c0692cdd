package org.entente.reasoner;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms that the store and the reasoner themselves write or read. */
final class Terms {
  static final String NS = "https://w3id.org/entente/ns#";

  static final Node TYPE = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  static final Node REIFIES = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");
  static final Node CONTENT_HASH = store("contentHash");
  static final Node TEXT = ent("text");
  static final Node TELLS = ent("tells");
  static final Node DENIED = ent("denied");
  static final Node SOURCES = ent("sources");
  static final Node INDEPENDENT = ent("independentSources");
  static final Node SAME_DISPATCH = ent("sameDispatchAs");
  static final Node PROPOSITION = ent("Proposition");
  static final Node SIGNATURE = store("textSignature");
  static final Node BAND = store("textBand");
  static final Node AS_READ = store("asRead");
  static final Node GONE_WITH = store("goneWith");
  static final Node LOCATION = ent("location");
  static final Node REPLACED_BY = iri("http://purl.org/dc/terms/isReplacedBy");
  static final Node BASE = iri("http://rdfs.org/ns/void#uriSpace");
  static final Node QUADS = iri("http://rdfs.org/ns/void#triples");
  static final Node VERSION = iri("http://www.w3.org/2002/07/owl#versionInfo");
  static final Node CONCLUSION = ent("Conclusion");
  static final Node MODALITY = ent("modality");
  static final Node CONFIDENCE = ent("confidence");
  static final Node PREMISE = ent("premise");
  static final Node RULE = ent("rule");

  private Terms() {}

  /** What only a store says of itself, in its catalog. */
  private static Node store(String name) {
    return iri("https://w3id.org/entente/store#" + name);
  }

  static Node ent(String name) {
    return iri(NS + name);
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** "ent:partyTo" for our own terms, the whole IRI for others. */
  static String shorten(Node term) {
    return term.isURI() && term.getURI().startsWith(NS) ? "ent:" + local(term) : term.toString();
  }

  /** The part of an IRI after its last "#" or "/". */
  static String local(Node term) {
    String iri = term.isURI() ? term.getURI() : term.toString();
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
