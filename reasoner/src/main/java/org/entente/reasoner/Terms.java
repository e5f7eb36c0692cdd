package org.entente.reasoner;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms that the store and the reasoner themselves write or read. */
final class Terms {
  static final String NS = "https://w3id.org/entente/ns#";

  static final Node TYPE = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  static final Node REIFIES = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");
  static final Node FINGERPRINT = ent("fingerprint");
  static final Node BASE = ent("base");
  static final Node CONCLUSION = ent("Conclusion");
  static final Node MODALITY = ent("modality");
  static final Node CONFIDENCE = ent("confidence");
  static final Node PREMISE = ent("premise");
  static final Node RULE = ent("rule");

  private Terms() {}

  static Node ent(String name) {
    return iri(NS + name);
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
