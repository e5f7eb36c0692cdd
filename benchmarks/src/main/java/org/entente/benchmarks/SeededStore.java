package org.entente.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.graph.GazetteerGraph;
import org.entente.graph.IriMinter;
import org.entente.ontology.Ent;
import org.entente.reasoner.Change;
import org.entente.reasoner.GraphNames;
import org.entente.reasoner.LocalStore;
import org.entente.reasoner.RuleSet;
import org.entente.reasoner.Store;

/**
 * A store to serve: the shipped gazetteer and ontology, made-up articles about the gazetteer's
 * states, and all conclusions. One state is in the news far more than all others, and takes part in
 * seven events of ten.
 */
final class SeededStore {
  /** The state that most is told of. */
  static final Node HUB = World.thing("state", "AZ");

  private static final int SEED = 7;
  private static final int BATCH = 250;
  private static final List<String> FIRST = List.of("AZ", "TR", "AM", "FR", "RU");
  private static final List<String> PUBLISHERS = List.of("AFP", "Le Courrier", "RFI", "La Dépêche");
  private static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");

  private final ArticleGraphs graphs = new ArticleGraphs(SEED);
  private final Map<Node, Node> states = new HashMap<>();
  private final Set<Node> real;

  private SeededStore(List<Quad> gazetteer) {
    Set<String> codes = new TreeSet<>();
    String start = World.BASE + "id/state/";
    for (Quad quad : gazetteer) {
      if (quad.getObject().equals(Ent.State) && quad.getSubject().getURI().startsWith(start)) {
        codes.add(quad.getSubject().getURI().substring(start.length()));
      }
    }
    Set<String> order = new LinkedHashSet<>(FIRST);
    order.addAll(codes);
    int number = 0;
    for (String code : order) {
      states.put(World.thing("state", "state" + number++), World.thing("state", code));
    }
    this.real = Set.copyOf(states.values());
  }

  /**
   * Fills a new store in a folder with at least so many quads, conclusions not counted.
   *
   * @return how many articles it holds
   */
  static int fill(Path folder, long size) {
    IriMinter minter = new IriMinter(IriMinter.DEFAULT_BASE);
    List<Quad> gazetteer = GazetteerGraph.load().quads(minter);
    List<Quad> ontology = GazetteerGraph.ontologyQuads(minter);
    SeededStore seeded = new SeededStore(gazetteer);
    GraphNames names = GraphNames.DEFAULT;
    int number = 0;
    try (LocalStore store = Store.open(folder, new Store.Options(names, RuleSet.EMPTY))) {
      List<Quad> known = new ArrayList<>(gazetteer);
      seeded.graphs.gazetteer().forEach(quad -> known.add(seeded.real(quad)));
      List<Change> changes = new ArrayList<>();
      changes.add(Change.put(names.gazetteer(), known));
      changes.add(Change.put(names.ontology(), ontology));
      long quads = known.size() + ontology.size();
      while (quads < size) {
        List<Quad> article = seeded.article(number);
        changes.add(Change.put(ArticleGraphs.graph(number), article));
        quads += article.size();
        number++;
        if (changes.size() >= BATCH || quads >= size) {
          store.apply(changes);
          changes.clear();
        }
      }
    }
    try (LocalStore store = Store.open(folder, new Store.Options(names, RuleSet.shipped()))) {
      store.version(); // opening it has drawn all conclusions
    }
    return number;
  }

  /** As the extractor would have written it, of real states. */
  private List<Quad> article(int number) {
    Node graph = ArticleGraphs.graph(number);
    Node article = World.thing("article", "a" + number);
    Set<Quad> quads = new LinkedHashSet<>();
    Map<Node, Node> told = new LinkedHashMap<>();
    Map<Node, Node> modalities = new HashMap<>();
    Map<Node, Set<Node>> about = new HashMap<>();
    for (Quad made : graphs.article(number)) {
      Quad quad = real(made);
      boolean isName =
          quad.getPredicate().equals(RDFS.label.asNode())
              || quad.getPredicate().equals(SKOS.exactMatch.asNode());
      if (isName && real.contains(quad.getSubject())) {
        continue; // the gazetteer knows them
      }
      quads.add(quad);
      if (quad.getPredicate().equals(Ent.tells)) {
        told.put(quad.getSubject(), quad.getObject());
      } else if (quad.getPredicate().equals(Ent.modality)) {
        modalities.put(quad.getSubject(), quad.getObject());
      } else if (quad.getPredicate().equals(Ent.about)) {
        about.computeIfAbsent(quad.getSubject(), c -> new LinkedHashSet<>()).add(quad.getObject());
      }
    }
    told.forEach(
        (claim, event) -> {
          Set<Node> involved = about.computeIfAbsent(claim, c -> new LinkedHashSet<>());
          if (Math.floorMod(event.hashCode(), 10) < 7 && involved.add(HUB)) {
            Triple role = Triple.create(event, Ent.alongside, HUB);
            quads.add(new Quad(graph, role));
            quads.add(Quad.create(graph, claim, REIFIES, NodeFactory.createTripleTerm(role)));
            quads.add(Quad.create(graph, claim, Ent.about, HUB));
          }
          involved.forEach(thing -> quads.add(Quad.create(graph, event, Ent.involves, thing)));
          quads.add(Quad.create(graph, event, Ent.toldAs, modalities.get(claim)));
        });
    quads.add(
        Quad.create(
            graph,
            article,
            RDFS.label.asNode(),
            NodeFactory.createLiteralString("Dépêche " + number)));
    String publisher = PUBLISHERS.get(number % PUBLISHERS.size());
    quads.add(
        Quad.create(graph, article, Ent.publisher, NodeFactory.createLiteralString(publisher)));
    return List.copyOf(quads);
  }

  private Quad real(Quad quad) {
    return Quad.create(
        quad.getGraph(), real(quad.getSubject()), quad.getPredicate(), real(quad.getObject()));
  }

  private Node real(Node node) {
    if (node.isTripleTerm()) {
      Triple triple = node.getTriple();
      return NodeFactory.createTripleTerm(
          Triple.create(
              real(triple.getSubject()), triple.getPredicate(), real(triple.getObject())));
    }
    return states.getOrDefault(node, node);
  }
}
