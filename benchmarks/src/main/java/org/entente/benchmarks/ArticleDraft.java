package org.entente.benchmarks;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.ontology.Ent;

/** The graph of one made-up article while it is written. */
final class ArticleDraft {
  private static final String OA = "http://www.w3.org/ns/oa#";
  private static final Node REIFIES = uri(RDF.getURI() + "reifies");
  private static final Node DERIVED = uri("http://www.w3.org/ns/prov#wasDerivedFrom");
  private static final Node EXACT_MATCH = uri("http://www.w3.org/2004/02/skos/core#exactMatch");
  private static final List<Node> MODALITIES =
      List.of(
          Ent.asserted,
          Ent.asserted,
          Ent.asserted,
          Ent.asserted,
          Ent.reported,
          Ent.reported,
          Ent.reported,
          Ent.unconfirmed,
          Ent.planned,
          Ent.denied);
  private static final int LENGTH = 3000;

  private final String name;
  private final Node graph;
  private final Node article;
  private final World world;
  private final RandomGenerator random;
  private final Set<Quad> quads = new LinkedHashSet<>();

  ArticleDraft(int number, World world, RandomGenerator random) {
    this.name = "a" + number;
    this.graph = ArticleGraphs.graph(number);
    this.article = World.thing("article", name);
    this.world = world;
    this.random = random;
    add(article, RDF.type.asNode(), Ent.Article);
    add(article, uri("http://purl.org/dc/terms/language"), string("fr"));
    add(article, uri("http://purl.org/dc/terms/issued"), StoryEvent.day(2024, random));
    add(article, uri("http://purl.org/dc/terms/title"), string("Dépêche " + name));
    add(article, Ent.text, string(text(number)));
  }

  List<Quad> quads() {
    return List.copyOf(quads);
  }

  /** A claim that tells of an event. */
  void event(int number, StoryEvent event) {
    Node claim = claim(number, event.triples());
    add(claim, Ent.tells, event.node());
    label(event.node(), "Événement", "Event");
    Node date = StoryEvent.day(2024, random);
    for (Node dated : List.of(claim, event.node())) {
      add(dated, Ent.earliest, moment(date, "T00:00:00Z"));
      add(dated, Ent.latest, moment(date, "T23:59:59Z"));
    }
    if (event.countable() && random.nextInt(3) > 0) {
      Node quantity = World.thing("quantity", name + "_" + number);
      add(claim, Ent.quantity, quantity);
      add(quantity, RDF.type.asNode(), Ent.Quantity);
      add(quantity, Ent.unit, string("person"));
      add(quantity, random.nextInt(4) > 0 ? Ent.best : Ent.min, decimal(100L * figure()));
    }
  }

  /** A claim of a plain relation. */
  void relation(int number) {
    Node state = world.state(random);
    Triple triple =
        switch (random.nextInt(8)) {
          case 0 -> Triple.create(state, Ent.partyTo, World.thing("treaty", name));
          case 1, 2 -> world.relation(random);
          default -> {
            Node term = World.thing("term", name + "_" + number);
            Node person = World.thing("person", name + "_" + number);
            add(term, RDF.type.asNode(), Ent.OfficeTerm);
            add(term, Ent.person, person);
            add(term, Ent.office, string("ministre"));
            add(term, Ent.of, state);
            entity(person);
            yield Triple.create(person, Ent.holdsOffice, term);
          }
        };
    claim(number, List.of(triple));
  }

  // One article in eight prints the dispatch of its story, the others what they wrote themselves.
  private String text(int number) {
    boolean isCopy = random.nextInt(8) == 0;
    RandomGenerator words =
        new SplittableRandom(isCopy ? number / ArticleGraphs.ARTICLES_OF_A_STORY : -1L - number);
    StringBuilder text = new StringBuilder();
    while (text.length() < LENGTH) {
      text.append(Integer.toString(words.nextInt(40_000), Character.MAX_RADIX)).append(' ');
    }
    return text.toString();
  }

  private int figure() {
    return 1 + random.nextInt(20);
  }

  private Node claim(int number, List<Triple> triples) {
    Node claim = World.thing("claim", name + "_" + number);
    Node modality = World.pick(MODALITIES, random);
    boolean vouched = modality.equals(Ent.asserted) || modality.equals(Ent.reported);
    add(claim, RDF.type.asNode(), Ent.Claim);
    add(claim, Ent.modality, modality);
    add(claim, Ent.confidence, decimal((50 + random.nextInt(50)) / 100.0));
    add(claim, Ent.rule, string("frame"));
    add(claim, DERIVED, article);
    add(claim, Ent.knownSince, StoryEvent.day(2024, random));
    label(claim, "Affirmation", "Claim");
    for (Triple triple : triples) {
      boolean isEvent = !triple.getObject().isLiteral();
      add(claim, REIFIES, NodeFactory.createTripleTerm(triple));
      if (vouched || triple.getPredicate().equals(RDF.type.asNode())) {
        add(triple.getSubject(), triple.getPredicate(), triple.getObject());
      }
      if (isEvent && triple.getObject().toString().startsWith(World.BASE)) {
        add(claim, Ent.about, triple.getObject());
        entity(triple.getObject());
      }
    }
    evidence(claim);
    return claim;
  }

  private void entity(Node entity) {
    if (quads.add(Quad.create(graph, article, Ent.mentions, entity))) {
      label(entity, "Nom", "Name");
      add(entity, EXACT_MATCH, uri("http://www.wikidata.org/entity/Q" + random.nextInt(99_999)));
      String kind = entity.getURI().replaceFirst(".*/id/([a-z]+)/.*", "$1");
      switch (kind) {
        case "state" -> add(entity, RDF.type.asNode(), Ent.State);
        case "place", "region" -> add(entity, RDF.type.asNode(), Ent.Place);
        case "person" -> add(entity, RDF.type.asNode(), Ent.Person);
        case "body" -> add(entity, RDF.type.asNode(), Ent.GovernmentBody);
        case "treaty" -> add(entity, RDF.type.asNode(), Ent.Treaty);
        case "force" -> add(entity, RDF.type.asNode(), Ent.ArmedForce);
        case "unit" -> add(entity, RDF.type.asNode(), Ent.MilitaryUnit);
        default -> {}
      }
    }
  }

  private void evidence(Node claim) {
    int start = random.nextInt(LENGTH);
    Node evidence = uri(article.getURI() + "#char=" + start + "," + (start + 80));
    add(claim, Ent.evidence, evidence);
    add(evidence, RDF.type.asNode(), Ent.Evidence);
    add(evidence, uri(OA + "hasSource"), article);
    add(evidence, uri(OA + "start"), string("" + start));
    add(evidence, uri(OA + "end"), string("" + (start + 80)));
    add(evidence, uri(OA + "exact"), string("un passage de " + name + " au signe " + start));
    add(evidence, Ent.sentence, string("Il y a un passage de " + name + " au signe " + start));
  }

  private void label(Node node, String french, String english) {
    String end = " " + node.getURI().substring(World.BASE.length());
    add(node, RDFS.label.asNode(), NodeFactory.createLiteralLang(french + end, "fr"));
    add(node, RDFS.label.asNode(), NodeFactory.createLiteralLang(english + end, "en"));
  }

  private void add(Node subject, Node property, Node object) {
    quads.add(Quad.create(graph, subject, property, object));
  }

  private static Node moment(Node day, String time) {
    return NodeFactory.createLiteralDT(day.getLiteralLexicalForm() + time, XSDDatatype.XSDdateTime);
  }

  private static Node decimal(double value) {
    return NodeFactory.createLiteralDT(Double.toString(value), XSDDatatype.XSDdecimal);
  }

  private static Node string(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
