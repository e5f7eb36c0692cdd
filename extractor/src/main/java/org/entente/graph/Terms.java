package org.entente.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of published vocabularies that the graph uses as they are. */
final class Terms {
  static final Node TYPE = rdf("type");
  static final Node REIFIES = rdf("reifies");
  static final Node STATEMENT = rdf("Statement");
  static final Node SUBJECT = rdf("subject");
  static final Node PREDICATE = rdf("predicate");
  static final Node OBJECT = rdf("object");
  static final Node LABEL = iri("http://www.w3.org/2000/01/rdf-schema#label");
  static final Node PREF_LABEL = skos("prefLabel");
  static final Node ALT_LABEL = skos("altLabel");
  static final Node EXACT_MATCH = skos("exactMatch");
  static final Node TITLE = iri("http://purl.org/dc/terms/title");
  static final Node ISSUED = iri("http://purl.org/dc/terms/issued");
  static final Node LANGUAGE = iri("http://purl.org/dc/terms/language");
  static final Node DERIVED_FROM = iri("http://www.w3.org/ns/prov#wasDerivedFrom");
  static final Node HAS_SOURCE = oa("hasSource");
  static final Node OA_START = oa("start");
  static final Node OA_END = oa("end");
  static final Node OA_EXACT = oa("exact");
  static final String WIKIDATA = "http://www.wikidata.org/entity/";

  private Terms() {}

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node rdf(String name) {
    return iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#" + name);
  }

  private static Node skos(String name) {
    return iri("http://www.w3.org/2004/02/skos/core#" + name);
  }

  private static Node oa(String name) {
    return iri("http://www.w3.org/ns/oa#" + name);
  }
}
