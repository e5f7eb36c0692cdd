package org.entente.server.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Looks things up in the store, whatever graph they are in; to be used within one read transaction.
 */
public final class Library {
  /** The namespace of the ontology. */
  public static final String ENT = "https://w3id.org/entente/ns#";

  /** When an article was published (Dublin Core). */
  public static final Node ISSUED = NodeFactory.createURI("http://purl.org/dc/terms/issued");

  /** The language of an article: "fr" (Dublin Core). */
  public static final Node LANGUAGE = NodeFactory.createURI("http://purl.org/dc/terms/language");

  /** From a claim to its article (PROV-O). */
  public static final Node DERIVED =
      NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");

  private static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");
  private static final List<Node> LABELS = List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode());

  private final DatasetGraph dataset;
  private final String base;
  private final Map<String, String> labels = new HashMap<>();
  private final Map<Node, Set<Node>> broader = new HashMap<>();

  public Library(DatasetGraph dataset, String base) {
    this.dataset = dataset;
    this.base = base;
  }

  public DatasetGraph dataset() {
    return dataset;
  }

  public String base() {
    return base;
  }

  public static Node ent(String name) {
    return NodeFactory.createURI(ENT + name);
  }

  /** The thing at {base}id/PATH, where the store has any triple of it. */
  public Optional<Node> find(String path) {
    Node node = NodeFactory.createURI(base + "id/" + path);
    return exists(node) ? Optional.of(node) : Optional.empty();
  }

  public boolean exists(Node node) {
    return dataset.contains(Node.ANY, node, Node.ANY, Node.ANY)
        || dataset.contains(Node.ANY, Node.ANY, Node.ANY, node);
  }

  /** The triples that match in any graph, each once, in the order of the store. */
  public Collection<Triple> triples(Node s, Node p, Node o) {
    Set<Triple> found = new LinkedHashSet<>();
    Iterator<Quad> quads = dataset.find(Node.ANY, s, p, o);
    while (quads.hasNext()) {
      found.add(quads.next().asTriple());
    }
    return found;
  }

  /** As {@link #triples}, but at most {@code limit}. */
  public Collection<Triple> triples(Node s, Node p, Node o, int limit) {
    Set<Triple> found = new LinkedHashSet<>();
    Iterator<Quad> quads = dataset.find(Node.ANY, s, p, o);
    while (quads.hasNext() && found.size() < limit) {
      found.add(quads.next().asTriple());
    }
    return found;
  }

  public List<Node> objects(Node subject, Node property) {
    List<Node> found = new ArrayList<>();
    for (Triple triple : triples(subject, property, Node.ANY)) {
      found.add(triple.getObject());
    }
    found.sort((a, b) -> a.toString().compareTo(b.toString()));
    return found;
  }

  public List<Node> subjects(Node property, Node object) {
    List<Node> found = new ArrayList<>();
    for (Triple triple : triples(Node.ANY, property, object)) {
      found.add(triple.getSubject());
    }
    found.sort((a, b) -> a.toString().compareTo(b.toString()));
    return found;
  }

  public Optional<Node> object(Node subject, Node property) {
    return objects(subject, property).stream().findFirst();
  }

  /** The lexical form of one value, or empty. */
  public Optional<String> text(Node subject, Node property) {
    return object(subject, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
  }

  /** A name in the language asked for, else in any, else the end of the IRI. */
  public String label(Node node, String language) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    if (!node.isURI()) {
      return node.toString();
    }
    return labels.computeIfAbsent(language + " " + node.getURI(), k -> findLabel(node, language));
  }

  private String findLabel(Node node, String language) {
    String other = null;
    for (Node property : LABELS) {
      for (Node label : objects(node, property)) {
        if (!label.isLiteral()) {
          continue;
        }
        String tag = label.getLiteralLanguage();
        if (tag.equals(language)) {
          return label.getLiteralLexicalForm();
        }
        if (other == null || tag.isEmpty() || tag.equals("fr")) {
          other = label.getLiteralLexicalForm();
        }
      }
    }
    return other != null ? other : localName(node);
  }

  public static String localName(Node node) {
    String iri = node.getURI();
    int at = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#'));
    return java.net.URLDecoder.decode(
        iri.substring(at + 1), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** All names of a thing, in any language, the preferred ones first. */
  public List<String> allNames(Node node) {
    Set<String> names = new LinkedHashSet<>();
    for (Node property :
        List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), SKOS.altLabel.asNode())) {
      for (Node label : objects(node, property)) {
        if (label.isLiteral()) {
          names.add(label.getLiteralLexicalForm());
        }
      }
    }
    return List.copyOf(names);
  }

  /** The narrowest of our classes that a thing is in: a local name of the ontology. */
  public Optional<String> type(Node node) {
    Set<String> types = new TreeSet<>();
    for (Node type : objects(node, RDF.type.asNode())) {
      if (type.isURI() && type.getURI().startsWith(ENT)) {
        types.add(type.getURI().substring(ENT.length()));
      }
    }
    Set<String> narrow = new TreeSet<>(types);
    for (String type : types) {
      for (Node broader : objects(ent(type), RDFS.subClassOf.asNode())) {
        if (broader.isURI() && broader.getURI().startsWith(ENT)) {
          narrow.remove(broader.getURI().substring(ENT.length()));
        }
      }
    }
    return narrow.stream().findFirst();
  }

  /** A class of ours and all broader ones of ours. */
  public Set<Node> broader(Node type) {
    Set<Node> known = broader.get(type);
    if (known == null) {
      known = new LinkedHashSet<>(List.of(type));
      broader.put(type, known); // ends a circle
      for (Node next : objects(type, RDFS.subClassOf.asNode())) {
        if (next.isURI() && next.getURI().startsWith(ENT)) {
          known.addAll(broader(next));
        }
      }
    }
    return known;
  }

  /** Where a browser finds a thing: our page, or the IRI itself where it is not ours. */
  public String href(Node node) {
    String things = base + "id/";
    return node.getURI().startsWith(things)
        ? "/page/" + node.getURI().substring(things.length())
        : node.getURI();
  }

  /** The end of the IRI of a thing of ours: "state/TR"; else the whole IRI. */
  public String path(Node node) {
    String things = base + "id/";
    return node.getURI().startsWith(things)
        ? node.getURI().substring(things.length())
        : node.getURI();
  }

  /** The claims about a thing, then the conclusions about it; at most {@code limit} of each. */
  public List<Node> claimsAbout(Node thing, int limit) {
    List<Node> found = new ArrayList<>();
    for (Triple triple : triples(Node.ANY, ent("about"), thing, limit)) {
      found.add(triple.getSubject());
    }
    found.sort((a, b) -> a.toString().compareTo(b.toString()));
    found.addAll(conclusionsAbout(thing, limit));
    return found;
  }

  private Collection<Node> conclusionsAbout(Node thing, int limit) {
    Set<Triple> concluded = new LinkedHashSet<>();
    for (Iterator<Quad> quads :
        List.of(
            dataset.find(Node.ANY, thing, Node.ANY, Node.ANY),
            dataset.find(Node.ANY, Node.ANY, Node.ANY, thing))) {
      while (quads.hasNext() && concluded.size() < limit) {
        Quad quad = quads.next();
        if (quad.getGraph().toString().startsWith(base + "graph/inferred/")
            && !quad.getSubject().toString().startsWith(base + "id/conclusion/")) {
          concluded.add(quad.asTriple());
        }
      }
    }
    Set<Node> found = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
    for (Triple triple : concluded) {
      for (Node reifier : subjects(REIFIES, NodeFactory.createTripleTerm(triple))) {
        if (objects(reifier, RDF.type.asNode()).contains(ent("Conclusion"))) {
          found.add(reifier);
        }
      }
    }
    return found;
  }

  /** Each object of a property, and how many triples lead to it. */
  public Map<Node, Integer> tally(Node property) {
    Map<Node, Integer> tally = new HashMap<>();
    Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, property, Node.ANY);
    while (quads.hasNext()) {
      tally.merge(quads.next().getObject(), 1, Integer::sum);
    }
    return tally;
  }

  /**
   * How many conclusions rest on what articles say; those that the lists that come with Entente
   * give alone are left out.
   */
  public int drawn() {
    int count = 0;
    Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, RDF.type.asNode(), ent("Conclusion"));
    while (quads.hasNext()) {
      Quad quad = quads.next();
      count += quad.getSubject().toString().contains("/conclusion/succeeds-in-office") ? 0 : 1;
    }
    return count;
  }

  /** How many subjects are of a class of ours. */
  public int count(String type) {
    int count = 0;
    Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, RDF.type.asNode(), ent(type));
    while (quads.hasNext()) {
      quads.next();
      count++;
    }
    return count;
  }

  /** Every name of every thing that articles speak of or the gazetteer lists, for search. */
  public List<SearchIndex.Name> names() {
    Map<Node, Integer> weights = tally(ent("about"));
    Set<SearchIndex.Name> names = new LinkedHashSet<>();
    String things = base + "id/";
    for (Node property :
        List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), SKOS.altLabel.asNode())) {
      Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, property, Node.ANY);
      while (quads.hasNext()) {
        Quad quad = quads.next();
        Node thing = quad.getSubject();
        if (thing.isURI() && thing.getURI().startsWith(things) && quad.getObject().isLiteral()) {
          String path = thing.getURI().substring(things.length());
          String kind = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
          if (!kind.equals("event") && !kind.equals("claim") && !kind.equals("term")) {
            names.add(
                new SearchIndex.Name(
                    thing.getURI(),
                    quad.getObject().getLiteralLexicalForm(),
                    "",
                    weights.getOrDefault(thing, 0)));
          }
        }
      }
    }
    List<SearchIndex.Name> sorted = new ArrayList<>(names);
    sorted.sort(
        (a, b) ->
            a.thing().equals(b.thing())
                ? a.name().compareTo(b.name())
                : a.thing().compareTo(b.thing()));
    return sorted;
  }

  /** The things that most claims are about, the most first. */
  public List<Node> mostTalkedOf(int limit) {
    Map<Node, Integer> weights = tally(ent("about"));
    List<Node> things = new ArrayList<>(weights.keySet());
    things.sort(
        (a, b) ->
            weights.get(a).equals(weights.get(b))
                ? a.toString().compareTo(b.toString())
                : weights.get(b) - weights.get(a));
    return List.copyOf(things.subList(0, Math.min(limit, things.size())));
  }
}
