package org.entente.reasoner;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.entente.ontology.Ent;

/**
 * Article graphs of chance, few things in them, so that rules meet: for properties, not for
 * reading.
 */
final class RandomArticle {
  private static final List<Node> EVENTS =
      List.of(
          Ent.TreatySigning,
          Ent.TreatyRatification,
          Ent.TreatyRatification,
          Ent.TreatyWithdrawal,
          Ent.TreatySuspension,
          Ent.TreatyEntryIntoForce,
          Ent.Attack,
          Ent.Combat,
          Ent.Deployment,
          Ent.Withdrawal,
          Ent.Occupation,
          Ent.ArmsTransfer);
  private static final List<Node> CLASSES =
      List.of(Ent.State, Ent.State, Ent.GovernmentBody, Ent.Place);
  private static final List<Node> MODALITIES =
      List.of(Ent.asserted, Ent.asserted, Ent.reported, Ent.unconfirmed, Ent.planned, Ent.denied);

  private final Node graph;
  private final Random random;
  private final List<Quad> quads = new ArrayList<>();

  private RandomArticle(Node graph, Random random) {
    this.graph = graph;
    this.random = random;
  }

  static List<Quad> of(Node graph, Random random) {
    RandomArticle article = new RandomArticle(graph, random);
    int facts = 2 + random.nextInt(8);
    for (int i = 0; i < facts; i++) {
      article.fact(i);
    }
    return List.copyOf(new java.util.LinkedHashSet<>(article.quads));
  }

  private void fact(int number) {
    List<Triple> triples = new ArrayList<>();
    Node event = null;
    switch (random.nextInt(8)) {
      case 0 -> triples.add(t(thing(), Terms.TYPE, pick(CLASSES)));
      case 1 -> triples.add(t(thing(), random.nextBoolean() ? Ent.partOf : Ent.locatedIn, thing()));
      case 2 -> triples.add(t(treaty(), Ent.obliges, Ent.MutualDefence));
      case 3 -> {
        Node term = data("term" + random.nextInt(4));
        triples.add(t(term, Terms.TYPE, Ent.OfficeTerm));
        triples.add(t(term, Ent.person, thing()));
        triples.add(t(term, Ent.of, thing()));
        triples.add(t(term, Ent.officeKind, NodeFactory.createLiteralString("head-of-state")));
        triples.add(t(term, random.nextBoolean() ? Ent.start : Ent.end, year()));
      }
      case 4 -> triples.add(t(thing(), Ent.partyTo, treaty()));
      default -> {
        event = data("event" + random.nextInt(8));
        triples.add(t(event, Terms.TYPE, pick(EVENTS)));
        triples.add(t(event, Ent.agent, thing()));
        triples.add(t(event, Ent.treaty, treaty()));
        triples.add(
            t(
                event,
                pick(
                    List.of(
                        Ent.target,
                        Ent.opponent,
                        Ent.destination,
                        Ent.place,
                        Ent.recipient,
                        Ent.origin)),
                thing()));
        if (random.nextBoolean()) {
          triples.add(t(event, Ent.date, year()));
        }
      }
    }
    triples.forEach(triple -> quads.add(Quad.create(graph, triple)));
    if (random.nextInt(4) > 0) {
      claim(number, triples, event);
    }
  }

  private void claim(
      int number, List<Triple> triples, @org.jspecify.annotations.Nullable Node event) {
    Node claim = NodeFactory.createURI(graph.getURI() + "/claim" + number);
    add(claim, Ent.modality, pick(MODALITIES));
    add(claim, Ent.confidence, Decimals.literal((1 + random.nextInt(9)) / 10.0));
    triples.forEach(triple -> add(claim, Terms.REIFIES, NodeFactory.createTripleTerm(triple)));
    if (event != null) {
      add(claim, Ent.tells, event);
      int figure = 1 + random.nextInt(3);
      Node quantity = data("quantity" + figure);
      add(claim, Ent.quantity, quantity);
      add(quantity, Ent.unit, NodeFactory.createLiteralString("person"));
      add(quantity, figure == 3 ? Ent.min : Ent.best, Decimals.literal(figure * 100));
    }
  }

  private void add(Node subject, Node property, Node object) {
    quads.add(Quad.create(graph, subject, property, object));
  }

  private Node thing() {
    return data("thing" + random.nextInt(6));
  }

  private Node treaty() {
    return data("treaty" + random.nextInt(2));
  }

  private Node year() {
    return NodeFactory.createLiteralDT("" + (2000 + random.nextInt(4)), XSDDatatype.XSDgYear);
  }

  private <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  private static Triple t(Node s, Node p, Node o) {
    return Triple.create(s, p, o);
  }

  private static Node data(String name) {
    return NodeFactory.createURI("http://example.org/" + name);
  }
}
