package org.entente.reasoner;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.article.ArticleId;
import org.entente.graph.IriMinter;

/**
 * The names of the graphs of one store, all under its base address.
 *
 * @param base ends in "/": "http://localhost:3030/"
 */
public record GraphNames(String base) {
  /** The base address where nobody says otherwise. */
  public static final GraphNames DEFAULT = new GraphNames("http://localhost:3030/");

  public GraphNames {
    if (!base.endsWith("/")) {
      throw new IllegalArgumentException("base: \"" + base + "\" does not end in \"/\"");
    }
  }

  /** The graph that holds what one article says. */
  public Node article(ArticleId id) {
    return new IriMinter(base).articleGraph(id);
  }

  /** The states, cities, offices everybody knows. */
  public Node gazetteer() {
    return graph("gazetteer");
  }

  /** The terms. */
  public Node ontology() {
    return graph("ontology");
  }

  /** What the store knows about itself: fingerprints, version, counts. */
  public Node catalog() {
    return graph("catalog");
  }

  /** What a person decided on who is who, and which IRIs that replaced. */
  public Node identity() {
    return graph("identity");
  }

  /** How many articles tell of each fact, and which of them print one dispatch. */
  public Node sources() {
    return graph("sources");
  }

  /** The node of an article, by its graph. */
  Node articleOf(Node graph) {
    return NodeFactory.createURI(
        base + "id/article/" + graph.getURI().substring(articlePrefix().length()));
  }

  /** The graph of an article, by its node. */
  Node graphOf(Node article) {
    return NodeFactory.createURI(
        articlePrefix() + article.getURI().substring((base + "id/article/").length()));
  }

  /** The conclusions of one rule group. */
  public Node inferred(String group) {
    return NodeFactory.createURI(inferredPrefix() + group);
  }

  /** True for a graph that only the reasoner writes. */
  public boolean isInferred(Node graph) {
    return graph.isURI() && graph.getURI().startsWith(inferredPrefix());
  }

  public boolean isArticle(Node graph) {
    return graph.isURI() && graph.getURI().startsWith(articlePrefix());
  }

  /** True for a graph of no article: what the store itself keeps. */
  boolean isKept(Node graph) {
    return isInferred(graph)
        || graph.equals(catalog())
        || graph.equals(identity())
        || graph.equals(sources());
  }

  String articlePrefix() {
    return base + "graph/article/";
  }

  String inferredPrefix() {
    return base + "graph/inferred/";
  }

  private Node graph(String name) {
    return NodeFactory.createURI(base + "graph/" + name);
  }
}
