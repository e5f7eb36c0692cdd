package org.entente.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.entente.server.library.Library;

/** The prefixes in use here, the same in data, examples and the editor. */
final class Prefixes {
  private Prefixes() {}

  /** Prefix → namespace; those without a base first. */
  static SequencedMap<String, String> of() {
    SequencedMap<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("ent", Library.ENT);
    prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
    prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
    prefixes.put("dcterms", "http://purl.org/dc/terms/");
    prefixes.put("prov", "http://www.w3.org/ns/prov#");
    prefixes.put("oa", "http://www.w3.org/ns/oa#");
    prefixes.put("schema", "https://schema.org/");
    prefixes.put("sem", "http://semanticweb.cs.vu.nl/2009/11/sem/");
    prefixes.put("geo", "http://www.opengis.net/ont/geosparql#");
    prefixes.put("wgs84", "http://www.w3.org/2003/01/geo/wgs84_pos#");
    prefixes.put("wd", "http://www.wikidata.org/entity/");
    return prefixes;
  }

  /** As above, with that of the things of one store. */
  static SequencedMap<String, String> of(String base) {
    SequencedMap<String, String> prefixes = of();
    prefixes.put("id", base + "id/");
    return prefixes;
  }

  static void into(org.apache.jena.shared.PrefixMapping mapping, Map<String, String> prefixes) {
    prefixes.forEach(mapping::setNsPrefix);
  }
}
