package org.entente.server.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * Who tells what of whom, and when, in one version of a store: what the long lists of pages are
 * sorted, counted and filtered by, so that only what is shown must be looked up. Immutable; a
 * million quads make some ten megabytes.
 */
public final class Register {
  /**
   * What one article says.
   *
   * @param situations the events or terms of office that it tells, several where several did the
   *     same; none for a plain relation
   * @param about what takes part
   * @param attributedTo at whose door it is laid
   * @param earliest as ISO text, or blank; so {@code latest} and {@code knownSince}
   */
  public record Claim(
      Node node,
      List<Node> situations,
      List<Node> about,
      List<Node> modalities,
      Optional<Node> article,
      List<Node> attributedTo,
      String earliest,
      String latest,
      String knownSince) {
    /** The first of them, if any. */
    public Optional<Node> situation() {
      return situations.stream().findFirst();
    }
  }

  /**
   * What claims tell of.
   *
   * @param earliest as ISO text, or blank; so {@code latest}
   * @param toldAs with which modalities
   * @param tellings the claims, by IRI
   * @param contradicted whether two of them contradict each other
   */
  public record Situation(
      Node node,
      List<Node> types,
      String earliest,
      String latest,
      List<Node> toldAs,
      List<Claim> tellings,
      boolean contradicted) {}

  /** The newest first, then by IRI. */
  private static final Comparator<Claim> NEWEST =
      Comparator.comparing(Claim::knownSince)
          .reversed()
          .thenComparing(claim -> claim.node().toString());

  /** The oldest first, undated ones last. */
  private static final Comparator<Situation> OLDEST =
      Comparator.comparing((Situation each) -> each.earliest().isEmpty())
          .thenComparing(Situation::earliest)
          .thenComparing(each -> each.node().toString());

  private final Map<Node, Claim> claims = new LinkedHashMap<>();
  private final Map<Node, Situation> situations = new LinkedHashMap<>();
  private final Map<Node, List<Claim>> about = new HashMap<>();
  private final Map<Node, List<Situation>> involving = new HashMap<>();
  private final List<Situation> dated;
  private final Map<Node, String> issued = new HashMap<>();
  private final List<Node> articles;
  private final int drawn;

  private Register(Library library) {
    Reader reader = new Reader(library);
    reader.claims().forEach(claim -> claims.put(claim.node(), claim));
    reader.situations(claims.values()).forEach(each -> situations.put(each.node(), each));
    for (Claim claim : claims.values()) {
      claim.about().forEach(t -> about.computeIfAbsent(t, k -> new ArrayList<>()).add(claim));
    }
    about.values().forEach(list -> list.sort(NEWEST));
    List<Situation> all = new ArrayList<>(situations.values());
    all.sort(OLDEST);
    this.dated = List.copyOf(all);
    Map<Node, Set<Node>> involved = reader.pairs(Library.ent("involves"));
    for (Situation situation : dated) {
      for (Node thing : involved.getOrDefault(situation.node(), Set.of())) {
        involving.computeIfAbsent(thing, k -> new ArrayList<>()).add(situation);
      }
    }
    reader.pairs(Library.ISSUED).forEach((article, days) -> issued.put(article, first(days)));
    this.articles = new ArrayList<>(library.subjects(RDF.type.asNode(), Library.ent("Article")));
    articles.sort(
        Comparator.comparing((Node article) -> issued.getOrDefault(article, ""))
            .thenComparing(node -> node.toString()));
    this.drawn = library.drawn();
  }

  /** Reads it; within a read transaction. */
  static Register of(Library library) {
    return new Register(library);
  }

  /** Empty for what is no claim of an article. */
  public Optional<Claim> claim(Node node) {
    return Optional.ofNullable(claims.get(node));
  }

  /** Empty for what no claim tells. */
  public Optional<Situation> situation(Node node) {
    return Optional.ofNullable(situations.get(node));
  }

  /** The claims about a thing, the newest first. */
  public List<Claim> about(Node thing) {
    return about.getOrDefault(thing, List.of());
  }

  /** How many claims are about each thing. */
  public Map<Node, Integer> weights() {
    Map<Node, Integer> weights = new HashMap<>();
    about.forEach((thing, list) -> weights.put(thing, list.size()));
    return weights;
  }

  /** What a thing takes part in, the oldest first, undated ones last. */
  public List<Situation> involving(Node thing) {
    return involving.getOrDefault(thing, List.of());
  }

  /** All of them, the oldest first, undated ones last. */
  public List<Situation> situations() {
    return dated;
  }

  /** How many there are. */
  public int countOfClaims() {
    return claims.size();
  }

  /** The day of an article; empty where it has none. */
  public Optional<String> issued(Node article) {
    return Optional.ofNullable(issued.get(article)).filter(day -> !day.isEmpty());
  }

  /** The articles, by day and then by IRI, undated ones first. */
  public List<Node> articles() {
    return articles;
  }

  /** The articles of the last days, the newest first. */
  public List<Node> newest(int limit) {
    List<Node> last = articles.subList(Math.max(0, articles.size() - limit), articles.size());
    return last.reversed();
  }

  /** How many conclusions rest on what articles say. */
  public int drawn() {
    return drawn;
  }

  private static String first(Collection<Node> values) {
    return values.stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .min(Comparator.naturalOrder())
        .orElse("");
  }

  /** Goes through the store, property by property. */
  private static final class Reader {
    private final Library library;
    private final Map<Node, Set<Node>> tells;
    private final Map<Node, Set<Node>> earliest;
    private final Map<Node, Set<Node>> latest;

    Reader(Library library) {
      this.library = library;
      this.tells = pairs(Library.ent("tells"));
      this.earliest = pairs(Library.ent("earliest"));
      this.latest = pairs(Library.ent("latest"));
    }

    List<Claim> claims() {
      Set<Node> nodes = new java.util.LinkedHashSet<>();
      library
          .dataset()
          .find(Node.ANY, Node.ANY, RDF.type.asNode(), Library.ent("Claim"))
          .forEachRemaining(quad -> nodes.add(quad.getSubject()));
      Map<Node, Set<Node>> about = pairs(Library.ent("about"));
      Map<Node, Set<Node>> modality = pairs(Library.ent("modality"));
      Map<Node, Set<Node>> derived = pairs(Library.DERIVED);
      Map<Node, Set<Node>> attributed = pairs(Library.ent("attributedTo"));
      Map<Node, Set<Node>> known = pairs(Library.ent("knownSince"));
      List<Claim> claims = new ArrayList<>(nodes.size());
      for (Node node : nodes) {
        claims.add(
            new Claim(
                node,
                sorted(tells.get(node)),
                sorted(about.get(node)),
                sorted(modality.get(node)),
                sorted(derived.get(node)).stream().findFirst(),
                sorted(attributed.get(node)),
                first(earliest.getOrDefault(node, Set.of())),
                first(latest.getOrDefault(node, Set.of())),
                first(known.getOrDefault(node, Set.of()))));
      }
      return claims;
    }

    List<Situation> situations(Collection<Claim> claims) {
      Map<Node, List<Claim>> tellings = new LinkedHashMap<>();
      tells.values().stream()
          .flatMap(Set::stream)
          .forEach(node -> tellings.putIfAbsent(node, new ArrayList<>()));
      Map<Node, Set<Node>> toldAs = pairs(Library.ent("toldAs"));
      toldAs.keySet().forEach(node -> tellings.putIfAbsent(node, new ArrayList<>()));
      for (Claim claim : claims) {
        claim
            .situations()
            .forEach(node -> tellings.computeIfAbsent(node, k -> new ArrayList<>()).add(claim));
      }
      Set<Node> contradicted = new HashSet<>();
      each(
          Library.ent("contradicts"),
          (one, other) -> contradicted.addAll(tells.getOrDefault(one, Set.of())));
      List<Situation> situations = new ArrayList<>(tellings.size());
      tellings.forEach(
          (node, list) -> {
            list.sort(Comparator.comparing(claim -> claim.node().toString()));
            situations.add(
                new Situation(
                    node,
                    library.objects(node, RDF.type.asNode()),
                    first(earliest.getOrDefault(node, Set.of())),
                    first(latest.getOrDefault(node, Set.of())),
                    sorted(toldAs.get(node)),
                    List.copyOf(list),
                    contradicted.contains(node)));
          });
      return situations;
    }

    Map<Node, Set<Node>> pairs(Node property) {
      Map<Node, Set<Node>> pairs = new HashMap<>();
      each(
          property,
          (subject, object) -> {
            Set<Node> known = pairs.get(subject);
            if (known == null) {
              pairs.put(subject, Set.of(object));
            } else if (!known.contains(object)) {
              Set<Node> more = new HashSet<>(known);
              more.add(object);
              pairs.put(subject, more);
            }
          });
      return pairs;
    }

    private void each(Node property, BiConsumer<Node, Node> work) {
      Iterator<Quad> quads = library.dataset().find(Node.ANY, Node.ANY, property, Node.ANY);
      while (quads.hasNext()) {
        Quad quad = quads.next();
        work.accept(quad.getSubject(), quad.getObject());
      }
    }

    private static List<Node> sorted(@org.jspecify.annotations.Nullable Set<Node> nodes) {
      if (nodes == null) {
        return List.of();
      }
      if (nodes.size() == 1) {
        return List.copyOf(nodes);
      }
      return nodes.stream().sorted(Comparator.comparing(Node::toString)).toList();
    }
  }
}
