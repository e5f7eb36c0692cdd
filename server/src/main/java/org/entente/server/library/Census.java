package org.entente.server.library;

import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * How many of what a store holds, all graphs together; what two graphs say counts twice.
 *
 * @param triples all of them
 * @param entities things that are told of
 * @param byClass how many are said to be of a class, by its IRI
 * @param byProperty how many triples have a property, by its IRI
 * @param toWikidata how many things are matched with a Wikidata item
 * @param newest the day of the newest article
 */
public record Census(
    long triples,
    long entities,
    SortedMap<String, Long> byClass,
    SortedMap<String, Long> byProperty,
    long toWikidata,
    Optional<String> newest) {
  public Census {
    byClass = Collections.unmodifiableSortedMap(new TreeMap<>(byClass));
    byProperty = Collections.unmodifiableSortedMap(new TreeMap<>(byProperty));
  }

  /** Reads the whole store. */
  public static Census of(Library library) {
    long triples = 0;
    long entities = 0;
    long toWikidata = 0;
    String newest = "";
    Node last = Node.ANY;
    Map<Node, long[]> classes = new HashMap<>();
    Map<Node, long[]> properties = new HashMap<>();
    String things = library.base() + "id/";
    Iterator<Quad> quads = library.dataset().find();
    while (quads.hasNext()) {
      Quad quad = quads.next();
      Node property = quad.getPredicate();
      Node object = quad.getObject();
      triples++;
      properties.computeIfAbsent(property, p -> new long[1])[0]++;
      if (!quad.getSubject().equals(last)) { // a store gives the triples of a subject together
        last = quad.getSubject();
        entities += last.isURI() && last.getURI().startsWith(things) ? 1 : 0;
      }
      if (property.equals(RDF.type.asNode()) && object.isURI()) {
        classes.computeIfAbsent(object, c -> new long[1])[0]++;
      } else if (property.equals(SKOS.exactMatch.asNode())
          || property.equals(OWL.sameAs.asNode())) {
        boolean item =
            object.isURI() && object.getURI().startsWith("http://www.wikidata.org/entity/");
        toWikidata += item ? 1 : 0;
      } else if (property.equals(Library.ISSUED) && object.isLiteral()) {
        String day = object.getLiteralLexicalForm();
        if (day.matches("\\d{4}-\\d{2}-\\d{2}.*") && day.compareTo(newest) > 0) {
          newest = day.substring(0, 10);
        }
      }
    }
    return new Census(
        triples,
        entities,
        named(classes),
        named(properties),
        toWikidata,
        newest.isEmpty() ? Optional.empty() : Optional.of(newest));
  }

  private static SortedMap<String, Long> named(Map<Node, long[]> counts) {
    SortedMap<String, Long> named = new TreeMap<>();
    counts.forEach((node, count) -> named.put(node.toString(), count[0]));
    return named;
  }
}
