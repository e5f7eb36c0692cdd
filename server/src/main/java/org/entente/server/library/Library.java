package org.entente.server.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

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
  private final Node gazetteer;
  private final Memory memory;
  private final Map<Node, Set<Node>> broader = new HashMap<>();

  public Library(DatasetGraph dataset, String base) {
    this(dataset, base, new Memory());
  }

  /**
   * @param memory of this version of the store
   */
  public Library(DatasetGraph dataset, String base, Memory memory) {
    this.dataset = dataset;
    this.base = base;
    this.gazetteer = NodeFactory.createURI(base + "graph/gazetteer");
    this.memory = memory;
  }

  /** Who tells what of whom; read at the first call for this version of the store. */
  public Register register() {
    return memory.register(this);
  }

  /** The names in the store; read at the first call for this version of the store. */
  public SearchIndex search() {
    return memory.names(this);
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

  /** The objects, each once, sorted. */
  public List<Node> objects(Node subject, Node property) {
    Iterator<Quad> quads = dataset.find(Node.ANY, subject, property, Node.ANY);
    return sorted(quads, Quad::getObject);
  }

  /** The subjects, each once, sorted. */
  public List<Node> subjects(Node property, Node object) {
    Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, property, object);
    return sorted(quads, Quad::getSubject);
  }

  /** What many articles say comes many times, one after the other. */
  private static List<Node> sorted(Iterator<Quad> quads, Function<Quad, Node> part) {
    if (!quads.hasNext()) {
      return List.of();
    }
    Node first = part.apply(quads.next());
    @Nullable Set<Node> found = null;
    while (quads.hasNext()) {
      Node next = part.apply(quads.next());
      if (found != null) {
        found.add(next);
      } else if (!next.equals(first)) {
        found = new HashSet<>(List.of(first, next));
      }
    }
    if (found == null) {
      return List.of(first);
    }
    List<Node> sorted = new ArrayList<>(found);
    sorted.sort((a, b) -> a.toString().compareTo(b.toString()));
    return sorted;
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
    return memory.label(language + " " + node.getURI(), () -> findLabel(node, language));
  }

  private String findLabel(Node node, String language) {
    String other = null;
    for (Node property : LABELS) {
      for (Node label : names(node, property)) {
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

  /** As the gazetteer has it where it has any; else as each article that speaks of it. */
  private List<Node> names(Node node, Node property) {
    Set<Node> known = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
    dataset
        .find(gazetteer, node, property, Node.ANY)
        .forEachRemaining(quad -> known.add(quad.getObject()));
    return known.isEmpty() ? objects(node, property) : List.copyOf(known);
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
    return node.isURI() ? memory.type(node.getURI(), () -> findType(node)) : findType(node);
  }

  private Optional<String> findType(Node node) {
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

  /**
   * The claims about a thing, the newest first, then the conclusions about it; at most {@code
   * limit} of each.
   */
  public List<Node> claimsAbout(Node thing, int limit) {
    List<Node> found = new ArrayList<>();
    List<Register.Claim> claims = register().about(thing);
    claims.subList(0, Math.min(limit, claims.size())).forEach(claim -> found.add(claim.node()));
    for (Triple triple : concludedOf(thing, limit)) {
      found.addAll(conclusions(triple));
    }
    return found;
  }

  /** What is concluded of a thing, sorted; at most {@code limit}. */
  public List<Triple> concludedOf(Node thing, int limit) {
    Set<Triple> concluded = new LinkedHashSet<>();
    for (Node graph : inferredGraphs()) {
      for (Iterator<Quad> quads :
          List.of(
              dataset.find(graph, thing, Node.ANY, Node.ANY),
              dataset.find(graph, Node.ANY, Node.ANY, thing))) {
        while (quads.hasNext() && concluded.size() < limit) {
          Quad quad = quads.next();
          if (!quad.getSubject().toString().startsWith(base + "id/conclusion/")) {
            concluded.add(quad.asTriple());
          }
        }
      }
    }
    List<Triple> sorted = new ArrayList<>(concluded);
    sorted.sort((a, b) -> a.toString().compareTo(b.toString()));
    return sorted;
  }

  /** The conclusions, with their reasons, that a triple is; by IRI. */
  public List<Node> conclusions(Triple triple) {
    List<Node> found = new ArrayList<>();
    for (Node reifier : subjects(REIFIES, NodeFactory.createTripleTerm(triple))) {
      if (objects(reifier, RDF.type.asNode()).contains(ent("Conclusion"))) {
        found.add(reifier);
      }
    }
    return found;
  }

  /**
   * What was made of this version of the store before, else made now.
   *
   * @param key tells what it is
   */
  public <T> T kept(Class<T> type, String key, Supplier<T> otherwise) {
    return memory.kept(type, key, otherwise);
  }

  /** The properties of the ontology that lead from thing to thing. */
  public List<Node> pointing() {
    return memory.pointing(
        () -> {
          Set<Node> found = new LinkedHashSet<>();
          for (Node property : subjects(RDF.type.asNode(), OWL.ObjectProperty.asNode())) {
            if (property.isURI() && property.getURI().startsWith(ENT)) {
              found.add(property);
            }
          }
          return List.copyOf(found);
        });
  }

  /** The graphs of conclusions. */
  private List<Node> inferredGraphs() {
    return memory.inferred(
        () -> {
          List<Node> found = new ArrayList<>();
          String start = base + "graph/inferred/";
          dataset
              .listGraphNodes()
              .forEachRemaining(
                  graph -> {
                    if (graph.isURI() && graph.getURI().startsWith(start)) {
                      found.add(graph);
                    }
                  });
          return found;
        });
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
    Map<Node, Integer> weights = register().weights();
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
    Map<Node, Integer> weights = register().weights();
    List<Node> things = new ArrayList<>(weights.keySet());
    things.sort(
        (a, b) ->
            weights.get(a).equals(weights.get(b))
                ? a.toString().compareTo(b.toString())
                : weights.get(b) - weights.get(a));
    return List.copyOf(things.subList(0, Math.min(limit, things.size())));
  }
}
