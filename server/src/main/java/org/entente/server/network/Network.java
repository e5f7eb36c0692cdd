package org.entente.server.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Things and what joins them, ready for a graph program: literals are attributes, every edge names
 * its claims.
 *
 * @param nodes sorted by id, each id once
 * @param edges sorted by id, each id once; both ends are among the nodes
 */
public record Network(List<Node> nodes, List<Edge> edges) {
  public Network {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * A thing.
   *
   * @param id its IRI
   * @param type local name of its class in the ontology
   * @param wikidata "Q159", or blank
   * @param latitude in degrees, where known
   * @param longitude in degrees, where known
   * @param claims how many claims join it to others in this network
   */
  public record Node(
      String id,
      String label,
      String type,
      String wikidata,
      Optional<Double> latitude,
      Optional<Double> longitude,
      int claims) {}

  /**
   * What joins two things.
   *
   * @param id unique in the network and stable: made of the ends, the kind and the fact
   * @param kind local name of the fact type or property: "Deployment", "partyTo"
   * @param label of the kind, for people
   * @param role that the target plays: "destination"; blank for a relation
   * @param start ISO date, month or year, or blank
   * @param end ISO date, month or year, or blank; equal to {@code start} for a point in time
   * @param weight how many articles tell it, 1 or more; 0 of a conclusion
   * @param independent how many of them do not copy another
   * @param modality of the strongest telling, or "inferred"
   * @param confidence in [0, 1], the greatest among its tellings
   * @param claims IRIs of the claims or the conclusion, sorted
   * @param passages IRIs of the passages that say it, sorted
   */
  public record Edge(
      String id,
      String source,
      String target,
      String kind,
      String label,
      String role,
      String start,
      String end,
      int weight,
      int independent,
      String modality,
      double confidence,
      List<String> claims,
      List<String> passages) {
    public Edge {
      passages = List.copyOf(passages);
      claims = List.copyOf(claims);
    }

    /** True where a rule concluded it, and no article says it. */
    public boolean inferred() {
      return modality.equals("inferred");
    }
  }

  /** Gathers nodes and edges in any order; gives them back sorted. */
  static final class Builder {
    private final Map<String, Node> nodes = new TreeMap<>();
    private final Map<String, Edge> edges = new TreeMap<>();

    boolean has(String node) {
      return nodes.containsKey(node);
    }

    void add(Node node) {
      nodes.putIfAbsent(node.id(), node);
    }

    void add(Edge edge) {
      edges.merge(edge.id(), edge, (a, b) -> a.confidence() >= b.confidence() ? a : b);
    }

    Network build() {
      Map<String, Integer> degrees = new TreeMap<>();
      List<Edge> kept = new ArrayList<>(edges.values());
      kept.sort(Comparator.comparing(Edge::id));
      for (Edge edge : kept) {
        degrees.merge(edge.source(), edge.claims().size(), Integer::sum);
        degrees.merge(edge.target(), edge.claims().size(), Integer::sum);
      }
      List<Node> counted = new ArrayList<>();
      for (Node node : nodes.values()) {
        counted.add(
            new Node(
                node.id(),
                node.label(),
                node.type(),
                node.wikidata(),
                node.latitude(),
                node.longitude(),
                degrees.getOrDefault(node.id(), 0)));
      }
      return new Network(counted, kept);
    }
  }
}
