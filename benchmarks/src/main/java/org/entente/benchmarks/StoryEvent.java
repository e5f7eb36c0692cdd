package org.entente.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.entente.ontology.Ent;

/**
 * An event that the articles of a story tell of.
 *
 * @param triples its class and roles; what a claim of it reifies
 * @param countable true where tellings give a figure
 */
record StoryEvent(Node node, List<Triple> triples, boolean countable) {
  private static final List<Node> QUIET =
      List.of(Ent.Statement, Ent.Criticism, Ent.Demand, Ent.Visit, Ent.Refusal, Ent.Meeting);

  static StoryEvent of(long seed, int story, int number, World world) {
    RandomGenerator random = new SplittableRandom(seed * 1_000_003 + story * 101L + number);
    Node node = World.thing("event", "e" + story + "-" + number);
    List<Triple> triples = new ArrayList<>();
    switch (number % 12) {
      case 0 -> {
        add(triples, node, Ent.Deployment, Ent.agent, world.force(random));
        triples.add(Triple.create(node, Ent.destination, world.place(random)));
      }
      case 1 -> {
        add(triples, node, Ent.Attack, Ent.agent, world.state(random));
        triples.add(Triple.create(node, Ent.target, world.state(random)));
      }
      case 2 -> {
        add(triples, node, Ent.Combat, Ent.agent, world.force(random));
        triples.add(Triple.create(node, Ent.opponent, world.force(random)));
        triples.add(Triple.create(node, Ent.place, world.place(random)));
      }
      case 3 -> {
        add(triples, node, Ent.ArmsTransfer, Ent.agent, world.state(random));
        triples.add(Triple.create(node, Ent.recipient, world.state(random)));
      }
      case 4 -> {
        boolean known = random.nextInt(8) == 0;
        Node treaty = known ? world.treaty(random) : World.thing("treaty", "s" + story);
        Node act = random.nextBoolean() ? Ent.TreatySigning : Ent.TreatyRatification;
        Node agent = random.nextBoolean() ? world.body(random) : world.state(random);
        add(triples, node, act, Ent.agent, agent);
        triples.add(Triple.create(node, Ent.treaty, treaty));
      }
      case 5 -> {
        add(triples, node, Ent.Withdrawal, Ent.agent, world.force(random));
        triples.add(Triple.create(node, Ent.origin, world.place(random)));
      }
      case 6 -> {
        add(triples, node, Ent.Casualties, Ent.agent, world.force(random));
        triples.add(Triple.create(node, Ent.place, world.place(random)));
      }
      default -> {
        add(triples, node, World.pick(QUIET, random), Ent.agent, world.person(random));
        triples.add(Triple.create(node, Ent.recipient, world.state(random)));
      }
    }
    triples.add(Triple.create(node, Ent.date, day(2000 + story % 25, random)));
    return new StoryEvent(node, List.copyOf(triples), number % 12 == 0 || number % 12 == 6);
  }

  static Node day(int year, RandomGenerator random) {
    String date = "%04d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    return NodeFactory.createLiteralDT(date, XSDDatatype.XSDdate);
  }

  private static void add(List<Triple> triples, Node node, Node type, Node role, Node who) {
    triples.add(Triple.create(node, RDF.type.asNode(), type));
    triples.add(Triple.create(node, role, who));
  }
}
