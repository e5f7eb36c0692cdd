package org.entente.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;
import org.entente.server.library.Library;

/** A thing in the words of schema.org, as JSON-LD for search engines. */
final class SchemaOrg {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("Person", "Person"),
          Map.entry("State", "Country"),
          Map.entry("Organization", "Organization"),
          Map.entry("GovernmentBody", "GovernmentOrganization"),
          Map.entry("MediaOrganization", "NewsMediaOrganization"),
          Map.entry("MilitaryUnit", "Organization"),
          Map.entry("ArmedForce", "Organization"),
          Map.entry("Treaty", "Legislation"),
          Map.entry("Place", "Place"),
          Map.entry("City", "City"),
          Map.entry("Article", "NewsArticle"),
          Map.entry("Document", "CreativeWork"));

  private SchemaOrg() {}

  /** A block for the head of a page; a data block, which no browser runs. */
  static String block(Library library, Node thing, String type, String language) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("@context", "https://schema.org");
    about.put("@id", thing.getURI());
    about.put("@type", type(thing, type, library));
    String label = library.label(thing, language);
    about.put(type.equals("Article") ? "headline" : "name", label);
    List<String> others =
        library.allNames(thing).stream().filter(n -> !n.equals(label)).limit(20).toList();
    if (!others.isEmpty()) {
      about.put("alternateName", others);
    }
    List<String> same = same(library, thing);
    if (!same.isEmpty()) {
      about.put("sameAs", same);
    }
    if (type.equals("Article")) {
      library.text(thing, Library.ISSUED).ifPresent(d -> about.put("datePublished", d));
      library.text(thing, Library.LANGUAGE).ifPresent(l -> about.put("inLanguage", l));
      library
          .text(thing, Library.ent("publisher"))
          .ifPresent(p -> about.put("publisher", Map.of("@type", "Organization", "name", p)));
    }
    putPosition(about, library, thing);
    try {
      // "<" and "&" as JSON escapes: nothing in a name can end the block.
      String json =
          JSON.writeValueAsString(about)
              .replace("<", "\\u003c")
              .replace(">", "\\u003e")
              .replace("&", "\\u0026");
      return "<script type=\"application/ld+json\">" + json + "</script>\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("strings and maps can always be written", e);
    }
  }

  private static String type(Node thing, String type, Library library) {
    String known = TYPES.get(type);
    if (known != null) {
      return known;
    }
    return thing.getURI().startsWith(library.base() + "id/event/") ? "Event" : "Thing";
  }

  private static List<String> same(Library library, Node thing) {
    Set<String> same = new LinkedHashSet<>();
    for (Node property : List.of(OWL.sameAs.asNode(), SKOS.exactMatch.asNode())) {
      for (Node other : library.objects(thing, property)) {
        if (other.isURI() && other.getURI().startsWith("http")) {
          same.add(other.getURI());
        }
      }
    }
    return new ArrayList<>(same);
  }

  private static void putPosition(Map<String, Object> about, Library library, Node thing) {
    try {
      var latitude = library.text(thing, NodeFactory.createURI(WGS84 + "lat")).map(Double::valueOf);
      var longitude =
          library.text(thing, NodeFactory.createURI(WGS84 + "long")).map(Double::valueOf);
      if (latitude.isPresent() && longitude.isPresent()) {
        Map<String, Object> position = new LinkedHashMap<>();
        position.put("@type", "GeoCoordinates");
        position.put("latitude", latitude.get());
        position.put("longitude", longitude.get());
        about.put("geo", position);
      }
    } catch (NumberFormatException e) {
      // a store that others wrote into: no position
    }
  }
}
