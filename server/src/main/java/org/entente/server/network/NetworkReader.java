package org.entente.server.network;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.entente.server.library.Library;

/**
 * Turns claims into edges. A relation is one edge. An event is a star: from whoever acts to every
 * other participant, and between those who act together; where nobody acts, from its first
 * participant.
 */
public final class NetworkReader {
  private static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");
  private static final Node DERIVED =
      NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");
  private static final Node LATITUDE =
      NodeFactory.createURI("http://www.w3.org/2003/01/geo/wgs84_pos#lat");
  private static final Node LONGITUDE =
      NodeFactory.createURI("http://www.w3.org/2003/01/geo/wgs84_pos#long");
  private static final List<String> ACTING =
      List.of("agent", "speaker", "person", "victim", "mediator");
  private static final List<String> STRENGTH =
      List.of("asserted", "reported", "unconfirmed", "planned", "denied", "inferred");

  private final Library library;
  private final String language;
  private final Network.Builder network = new Network.Builder();

  /**
   * @param language of labels: "fr" or "en"
   */
  public NetworkReader(Library library, String language) {
    this.library = library;
    this.language = language;
  }

  /** All claims and conclusions of the store. */
  public Network all() {
    Set<Node> claims =
        new LinkedHashSet<>(library.subjects(RDF.type.asNode(), Library.ent("Claim")));
    claims.addAll(library.subjects(RDF.type.asNode(), Library.ent("Conclusion")));
    return of(claims);
  }

  /** The claims and conclusions about one thing, at most {@code limit}. */
  public Network around(Node thing, int limit) {
    addNode(thing);
    return of(library.claimsAbout(thing, limit));
  }

  /** These claims. */
  public Network of(Collection<Node> claims) {
    Map<String, List<Node>> byFact = new TreeMap<>();
    for (Node claim : claims) {
      Optional<Node> situation = library.object(claim, Library.ent("tells"));
      String key = situation.map(Node::toString).orElseGet(() -> reified(claim).toString());
      byFact.computeIfAbsent(key, k -> new ArrayList<>()).add(claim);
    }
    byFact.values().forEach(this::addFact);
    return network.build();
  }

  private List<Triple> reified(Node claim) {
    List<Triple> triples = new ArrayList<>();
    for (Node term : library.objects(claim, REIFIES)) {
      if (term.isTripleTerm()) {
        triples.add(term.getTriple());
      }
    }
    return triples;
  }

  private void addFact(List<Node> claims) {
    Set<Triple> told = new LinkedHashSet<>();
    claims.forEach(claim -> told.addAll(reified(claim)));
    Optional<Node> situation = library.object(claims.get(0), Library.ent("tells"));
    if (situation.isEmpty()) {
      for (Triple triple : told) {
        String kind = Library.localName(triple.getPredicate());
        if (triple.getSubject().toString().startsWith(library.base() + "id/event/")) {
          continue; // a role that a rule added to an event, which is no node here
        }
        addEdge(triple.getSubject(), triple.getObject(), kind, "", "", "", claims);
      }
      return;
    }
    addSituation(situation.get(), told, claims);
  }

  private void addSituation(Node situation, Set<Triple> told, List<Node> claims) {
    String kind = library.type(situation).orElse("Situation");
    Map<String, Set<Node>> roles = new LinkedHashMap<>();
    String start = "";
    String end = "";
    for (Triple triple : told) {
      String role = Library.localName(triple.getPredicate());
      Node value = triple.getObject();
      if (triple.getPredicate().equals(RDF.type.asNode())
          || !triple.getSubject().equals(situation)) {
        continue;
      }
      if (value.isLiteral()) {
        String text = value.getLiteralLexicalForm();
        switch (role) {
          case "date" -> {
            start = text;
            end = text;
          }
          case "start" -> start = text;
          case "end" -> end = text;
          default -> {}
        }
      } else if (isThing(value) && !role.equals("involves")) {
        roles.computeIfAbsent(role, r -> new LinkedHashSet<>()).add(value);
      }
    }
    Optional<String> acting = ACTING.stream().filter(roles::containsKey).findFirst();
    List<Node> sources =
        new ArrayList<>(
            acting
                .map(roles::get)
                .orElseGet(() -> roles.isEmpty() ? Set.of() : roles.values().iterator().next()));
    sources.sort((a, b) -> a.toString().compareTo(b.toString()));
    for (int i = 0; i < sources.size(); i++) {
      for (int j = i + 1; j < sources.size(); j++) {
        addEdge(sources.get(i), sources.get(j), kind, acting.orElse(""), start, end, claims);
      }
      for (Map.Entry<String, Set<Node>> role : roles.entrySet()) {
        for (Node target : role.getValue()) {
          if (!sources.contains(target)) {
            addEdge(sources.get(i), target, kind, role.getKey(), start, end, claims);
          }
        }
      }
    }
  }

  private boolean isThing(Node node) {
    return node.isURI()
        && node.getURI().startsWith(library.base() + "id/")
        && !library.type(node).orElse("Quantity").equals("Quantity");
  }

  private void addEdge(
      Node source,
      Node target,
      String kind,
      String role,
      String start,
      String end,
      List<Node> claims) {
    if (!source.isURI() || !target.isURI()) {
      return;
    }
    addNode(source);
    addNode(target);
    Set<String> iris = new TreeSet<>();
    Set<String> articles = new TreeSet<>();
    Set<String> passages = new TreeSet<>();
    String modality = "inferred";
    double confidence = 0;
    for (Node claim : claims) {
      iris.add(claim.toString());
      library
          .objects(claim, Library.ent("evidence"))
          .forEach(passage -> passages.add(passage.toString()));
      library.objects(claim, DERIVED).forEach(a -> articles.add(a.toString()));
      String each =
          library.object(claim, Library.ent("modality")).map(Library::localName).orElse("inferred");
      if (library.objects(claim, RDF.type.asNode()).contains(Library.ent("Conclusion"))) {
        each = "inferred";
      }
      if (STRENGTH.indexOf(each) < STRENGTH.indexOf(modality)) {
        modality = each;
      }
      confidence =
          Math.max(
              confidence,
              library
                  .text(claim, Library.ent("confidence"))
                  .flatMap(NetworkReader::number)
                  .orElse(0.0));
    }
    String id =
        String.join(
            " ", source.getURI(), kind, role, target.getURI(), start, end, iris.iterator().next());
    network.add(
        new Network.Edge(
            shortHash(id),
            source.getURI(),
            target.getURI(),
            kind,
            library.label(Library.ent(kind), language),
            role,
            start,
            end,
            modality.equals("inferred") ? 0 : Math.max(1, articles.size()),
            modality.equals("inferred") ? 0 : Math.max(1, independent(articles)),
            modality,
            confidence,
            List.copyOf(iris),
            List.copyOf(passages)));
  }

  /** Empty for what is no finite number: others may have written the store. */
  private static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** How many there are, those that print one dispatch counted once. */
  private int independent(Set<String> articles) {
    Set<Node> seen = new HashSet<>();
    int independent = 0;
    for (String article : articles) {
      Deque<Node> open = new ArrayDeque<>(List.of(NodeFactory.createURI(article)));
      independent += seen.contains(open.peek()) ? 0 : 1;
      while (!open.isEmpty()) {
        Node each = open.pop();
        if (seen.add(each)) {
          open.addAll(library.objects(each, Library.ent("sameDispatchAs")));
        }
      }
    }
    return independent;
  }

  /** Twelve bytes of SHA-256 in hexadecimal: short, and the same on every machine. */
  private static String shortHash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void addNode(Node thing) {
    if (network.has(thing.getURI())) {
      return;
    }
    String wikidata = "";
    for (Node property : List.of(SKOS.exactMatch.asNode(), OWL.sameAs.asNode())) {
      for (Node same : library.objects(thing, property)) {
        if (same.isURI() && same.getURI().startsWith("http://www.wikidata.org/entity/")) {
          wikidata = Library.localName(same);
        }
      }
    }
    network.add(
        new Network.Node(
            thing.getURI(),
            library.label(thing, language),
            library.type(thing).orElse(""),
            wikidata,
            library.text(thing, LATITUDE).flatMap(NetworkReader::number),
            library.text(thing, LONGITUDE).flatMap(NetworkReader::number),
            0));
  }
}
