package org.entente.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.Quad;
import org.entente.article.EntenteException;

/**
 * What a person has decided on who is who. {@code a owl:sameAs b} makes a's and b's graphs speak of
 * one thing; {@code a-in-ARTICLE owl:differentFrom a} gives what one article calls a an IRI of its
 * own, which {@code owl:sameAs} may then join with another. A graph is rewritten from what was read
 * in its article alone, so taking a line out undoes what it did.
 */
public final class Identity {
  /** No decisions. */
  public static final Identity NONE = new Identity(List.of(), "", thing -> false);

  private static final Node SAME_AS = Terms.iri("http://www.w3.org/2002/07/owl#sameAs");
  private static final Node DIFFERENT = Terms.iri("http://www.w3.org/2002/07/owl#differentFrom");
  private static final Node REPLACED_BY = Terms.iri("http://purl.org/dc/terms/isReplacedBy");

  private final SortedSet<Triple> decisions;
  private final String base;
  private final Predicate<Node> isKnown;
  private final SortedMap<Node, Node> canonical = byIri();

  /** By article's graph: what it calls so is something of its own. */
  private final Map<Node, Map<Node, Node>> apart = new HashMap<>();

  private Identity(Collection<Triple> decisions, String base, Predicate<Node> isKnown) {
    this.decisions = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
    this.decisions.addAll(decisions);
    this.base = base;
    this.isKnown = isKnown;
    merge();
    this.decisions.stream().filter(t -> t.getPredicate().equals(DIFFERENT)).forEach(this::split);
  }

  /**
   * @param turtle relative IRIs are read against the data's base: {@code <id/person/x>}
   * @param place of the text, for messages: "store/identity.ttl"
   * @throws EntenteException where it is no Turtle, says something else, or contradicts itself
   */
  public static Identity parse(String turtle, String place, IriMinter minter) {
    List<Triple> triples;
    try {
      triples =
          RDFParser.fromString(turtle, Lang.TURTLE)
              .base(minter.base())
              .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
              .toGraph()
              .find()
              .toList();
    } catch (RiotException e) {
      throw new EntenteException(place + ": " + e.getMessage() + "; mend the file", e);
    }
    try {
      return of(triples, minter);
    } catch (EntenteException e) {
      throw new EntenteException(place + ": " + e.getMessage(), e);
    }
  }

  /** As {@link #parse}, of triples; those of {@link #quads} give the same decisions again. */
  public static Identity of(Collection<Triple> triples, IriMinter minter) {
    List<Triple> decisions = new ArrayList<>();
    for (Triple triple : triples) {
      boolean decides =
          triple.getPredicate().equals(SAME_AS) || triple.getPredicate().equals(DIFFERENT);
      if (decides && triple.getSubject().isURI() && triple.getObject().isURI()) {
        decisions.add(triple);
      } else if (!triple.getPredicate().equals(REPLACED_BY)) {
        throw new EntenteException(
            "found "
                + triple
                + "; it takes owl:sameAs and owl:differentFrom between IRIs only; take the line"
                + " out");
      }
    }
    if (decisions.isEmpty()) {
      return NONE;
    }
    return new Identity(decisions, minter.base(), GazetteerGraph.load()::knows);
  }

  public boolean isEmpty() {
    return decisions.isEmpty();
  }

  /** Equal for equal decisions. */
  public String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      decisions.forEach(d -> digest.update((d + "\n").getBytes(StandardCharsets.UTF_8)));
      return "sha256:" + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The IRIs that some graph may have to part with, in order. */
  public SortedSet<Node> replaced() {
    SortedSet<Node> found = new TreeSet<>(Identity::compare);
    found.addAll(canonical.keySet());
    apart.values().forEach(own -> found.addAll(own.keySet()));
    return found;
  }

  /** What stands everywhere in place of a thing that was merged into it. */
  public Optional<Node> findReplacement(Node thing) {
    return Optional.ofNullable(canonical.get(thing));
  }

  /** The decisions, and dcterms:isReplacedBy for each IRI that is used no more. */
  public List<Quad> quads(Node graph) {
    List<Quad> quads = new ArrayList<>();
    decisions.forEach(triple -> quads.add(Quad.create(graph, triple)));
    canonical.forEach((old, now) -> quads.add(Quad.create(graph, old, REPLACED_BY, now)));
    return List.copyOf(quads);
  }

  /**
   * One graph as if the decisions had always been so: its things replaced, and with them those
   * whose IRIs are made of theirs, events and treaties told by their parties.
   *
   * @param quads all of one named graph, as they were read
   */
  public Rewritten rewrite(Node graph, Collection<Quad> quads) {
    if (isEmpty()) {
      return new Rewritten(Set.copyOf(quads), Map.of());
    }
    return rewriter(graph, quads).rewrite();
  }

  /**
   * What {@link #rewrite} puts in place of each quad that it changes; of what is not said at all
   * any more nothing.
   */
  public Map<Quad, Quad> images(Node graph, Collection<Quad> quads) {
    return isEmpty() ? Map.of() : rewriter(graph, quads).images();
  }

  private IdentityRewriter rewriter(Node graph, Collection<Quad> quads) {
    return new IdentityRewriter(
        base, isKnown, thing -> replacement(graph, thing), canonical, Set.copyOf(quads));
  }

  /**
   * A graph after the decisions.
   *
   * @param replacements each IRI that is used no more in this graph, and what is used in its place
   */
  public record Rewritten(Set<Quad> quads, Map<Node, Node> replacements) {
    public Rewritten {
      quads = Collections.unmodifiableSet(new LinkedHashSet<>(quads));
      replacements = Map.copyOf(replacements);
    }
  }

  private Node replacement(Node graph, Node thing) {
    Node own = apart.getOrDefault(graph, Map.of()).getOrDefault(thing, thing);
    return canonical.getOrDefault(own, own);
  }

  private void split(Triple decision) {
    Node one = decision.getSubject();
    Node other = decision.getObject();
    if (canonical.getOrDefault(one, one).equals(canonical.getOrDefault(other, other))) {
      throw new EntenteException(
          "says that %s and %s are different, and, along owl:sameAs, that they are the same; take one line out"
              .formatted(one, other));
    }
    boolean oneIsShort = other.getURI().startsWith(one.getURI() + "-in-");
    Node whole = oneIsShort ? one : other;
    Node part = oneIsShort ? other : one;
    if (part.getURI().startsWith(whole.getURI() + "-in-")) {
      String article = part.getURI().substring((whole.getURI() + "-in-").length());
      Node graph = NodeFactory.createURI(base + "graph/article/" + article);
      apart.computeIfAbsent(graph, g -> byIri()).put(whole, part);
    }
  }

  // Of things that are one, the gazetteer's stays, else the one that is only ever an object, as
  // "a owl:sameAs b" is read "a is b".
  private void merge() {
    Map<Node, SortedSet<Node>> groups = new HashMap<>();
    Set<Node> subjects = new TreeSet<>(Identity::compare);
    for (Triple decision : decisions) {
      if (decision.getPredicate().equals(SAME_AS)) {
        subjects.add(decision.getSubject());
        SortedSet<Node> group = new TreeSet<>(Identity::compare);
        for (Node node : List.of(decision.getSubject(), decision.getObject())) {
          group.add(node);
          group.addAll(groups.getOrDefault(node, Collections.emptySortedSet()));
        }
        group.forEach(node -> groups.put(node, group));
      }
    }
    for (SortedSet<Node> group : new LinkedHashSet<>(groups.values())) {
      Node kept =
          group.stream()
              .filter(isKnown)
              .findFirst()
              .or(() -> group.stream().filter(node -> !subjects.contains(node)).findFirst())
              .orElseGet(group::first);
      group.stream().filter(node -> !node.equals(kept)).forEach(n -> canonical.put(n, kept));
    }
  }

  private static SortedMap<Node, Node> byIri() {
    return new TreeMap<>(Identity::compare);
  }

  private static int compare(Node a, Node b) {
    return a.getURI().compareTo(b.getURI());
  }
}
