package org.entente.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.entente.graph.IriMinter;
import org.entente.ontology.Ent;

/** The states, forces, places and treaties that made-up articles speak of, and their gazetteer. */
final class World {
  static final String BASE = IriMinter.DEFAULT_BASE;

  private static final int STATES = 190;
  private static final int PLACES = 600;
  private static final int TREATIES = 40;
  private static final int MOST_PARTIES = 12;

  private final List<Node> states = things("state", STATES);
  private final List<Node> bodies = things("body", 2 * STATES);
  private final List<Node> forces = things("force", STATES);
  private final List<Node> units = things("unit", 2 * STATES);
  private final List<Node> places = things("place", PLACES);
  private final List<Node> regions = things("region", 2 * STATES);
  private final List<Node> treaties = things("treaty", TREATIES);
  private final List<Node> people = things("person", STATES);
  private final List<Triple> relations = new ArrayList<>();
  private final List<Quad> gazetteer = new ArrayList<>();

  World(RandomGenerator random) {
    for (int i = 0; i < STATES; i++) {
      Node state = states.get(i);
      add(state, RDF.type.asNode(), Ent.State);
      add(forces.get(i), RDF.type.asNode(), Ent.ArmedForce);
      add(forces.get(i), Ent.partOf, state);
      for (int k = 2 * i; k < 2 * i + 2; k++) {
        add(bodies.get(k), RDF.type.asNode(), Ent.GovernmentBody);
        add(bodies.get(k), Ent.partOf, state);
        add(units.get(k), RDF.type.asNode(), Ent.MilitaryUnit);
        add(units.get(k), Ent.partOf, forces.get(i));
        add(regions.get(k), RDF.type.asNode(), Ent.Place);
        add(regions.get(k), Ent.locatedIn, state);
      }
      Node term = thing("term", i);
      add(term, RDF.type.asNode(), Ent.OfficeTerm);
      add(term, Ent.person, people.get(i));
      add(term, Ent.of, state);
      add(term, Ent.officeKind, NodeFactory.createLiteralString("head-of-state"));
    }
    for (Node place : places) {
      add(place, RDF.type.asNode(), Ent.Place);
      add(place, Ent.locatedIn, pick(regions, random));
    }
    for (Node treaty : treaties) {
      add(treaty, RDF.type.asNode(), Ent.Treaty);
      if (random.nextInt(3) == 0) {
        add(treaty, Ent.obliges, Ent.MutualDefence);
      }
      for (int k = random.nextInt(MOST_PARTIES); k >= 0; k--) {
        add(pick(states, random), Ent.partyTo, treaty);
      }
    }
  }

  /** What every store starts with. */
  List<Quad> gazetteer() {
    return gazetteer;
  }

  /** Some states are in the news more than others. */
  Node state(RandomGenerator random) {
    double r = random.nextDouble();
    return states.get((int) (r * r * STATES));
  }

  Node body(RandomGenerator random) {
    return pick(bodies, random);
  }

  /** An armed force or a unit of one. */
  Node force(RandomGenerator random) {
    return random.nextBoolean() ? pick(forces, random) : pick(units, random);
  }

  Node place(RandomGenerator random) {
    return pick(places, random);
  }

  Node treaty(RandomGenerator random) {
    return pick(treaties, random);
  }

  Node person(RandomGenerator random) {
    return pick(people, random);
  }

  /** What everybody knows already, and articles say again: who is party, part, where. */
  Triple relation(RandomGenerator random) {
    return pick(relations, random);
  }

  static Node thing(String kind, Object id) {
    return NodeFactory.createURI(BASE + "id/" + kind + "/" + id);
  }

  static <T> T pick(List<T> items, RandomGenerator random) {
    return items.get(random.nextInt(items.size()));
  }

  private static List<Node> things(String kind, int count) {
    List<Node> found = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      found.add(thing(kind, kind + i));
    }
    return List.copyOf(found);
  }

  private void add(Node subject, Node property, Node object) {
    Node graph = NodeFactory.createURI(BASE + "graph/gazetteer");
    gazetteer.add(Quad.create(graph, subject, property, object));
    if (List.of(Ent.partyTo, Ent.partOf, Ent.locatedIn).contains(property)) {
      relations.add(Triple.create(subject, property, object));
    }
  }
}
