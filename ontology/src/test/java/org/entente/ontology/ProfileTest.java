package org.entente.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.reasoner.ReasonerRegistry;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.Profiles;

/** The ontology is OWL 2 RL, as OWLAPI judges it, and consistent, as Jena's OWL rules judge it. */
class ProfileTest {
  private static final Graph ONTOLOGY = TermLabels.ontology();
  private static final Node A = RDF.type.asNode();

  @Test
  void isInTheProfile() throws OWLOntologyCreationException {
    TreeSet<String> violations = new TreeSet<>();
    Profiles.OWL2_RL
        .checkOntology(load(withForeignTermsDeclared()))
        .getViolations()
        .forEach(v -> violations.add(v.getClass().getSimpleName() + " " + v));

    assertEquals("", String.join("\n", violations));
  }

  @Test
  void aTermOutsideTheProfileWouldBeSeen() throws OWLOntologyCreationException {
    Graph graph = withForeignTermsDeclared();
    Node some = NodeFactory.createBlankNode();
    graph.add(Ent.Treaty, RDFS.subClassOf.asNode(), some);
    graph.add(some, A, OWL.Restriction.asNode());
    graph.add(some, OWL.onProperty.asNode(), Ent.obliges);
    graph.add(some, OWL.someValuesFrom.asNode(), Ent.ObligationKind);

    assertFalse(Profiles.OWL2_RL.checkOntology(load(graph)).isInProfile());
  }

  @Test
  void everyClassMayHaveAMember() {
    Model model = ModelFactory.createModelForGraph(GraphFactory.createDefaultGraph());
    ONTOLOGY.find().forEachRemaining(model.getGraph()::add);
    for (Triple triple : ONTOLOGY.find(Node.ANY, A, OWL.Class.asNode()).toList()) {
      Node member = NodeFactory.createURI("http://example.org/a-" + triple.getSubject().hashCode());
      model.getGraph().add(member, A, triple.getSubject());
    }

    assertTrue(
        ModelFactory.createInfModel(ReasonerRegistry.getOWLMiniReasoner(), model)
            .validate()
            .isValid());
  }

  @Test
  void inversesAreTwoAndNothingIsDisjointWithWhatItIsPartOf() {
    List<String> wrong = new ArrayList<>();
    ONTOLOGY
        .find(Node.ANY, OWL.inverseOf.asNode(), Node.ANY)
        .forEachRemaining(
            t -> {
              boolean straight = ONTOLOGY.contains(t.getSubject(), A, OWL.ObjectProperty.asNode());
              boolean back = ONTOLOGY.contains(t.getObject(), A, OWL.ObjectProperty.asNode());
              if (!straight || !back || t.getSubject().equals(t.getObject())) {
                wrong.add("inverse of no other property: " + t);
              }
            });
    ONTOLOGY
        .find(Node.ANY, OWL.disjointWith.asNode(), Node.ANY)
        .forEachRemaining(
            t -> {
              if (ONTOLOGY.contains(t.getSubject(), RDFS.subClassOf.asNode(), t.getObject())) {
                wrong.add("disjoint with what it is part of: " + t);
              }
            });

    assertEquals(List.of(), wrong);
  }

  private static OWLOntology load(Graph graph) throws OWLOntologyCreationException {
    StringWriter lines = new StringWriter();
    RDFDataMgr.write(lines, graph, Lang.NTRIPLES); // OWLAPI's parser knows no SPARQL-like PREFIX
    return OWLManager.createOWLOntologyManager()
        .loadOntologyFromOntologyDocument(
            new StringDocumentSource(
                lines.toString(), "http://example.org/o", new TurtleDocumentFormat(), null));
  }

  /** Terms of others are what we use them for: OWL wants to be told. */
  private static Graph withForeignTermsDeclared() {
    Graph graph = GraphFactory.createDefaultGraph();
    ONTOLOGY.find().forEachRemaining(graph::add);
    for (Triple triple : ONTOLOGY.find().toList()) {
      Node property = triple.getPredicate();
      if (!isKnown(property)) {
        graph.add(property, A, OWL.AnnotationProperty.asNode());
      }
      Node object = triple.getObject();
      if (object.isURI() && !isKnown(object)) {
        if (property.equals(RDFS.subClassOf.asNode())) {
          graph.add(object, A, OWL.Class.asNode());
        } else if (property.equals(RDFS.subPropertyOf.asNode())) {
          boolean data = ONTOLOGY.contains(triple.getSubject(), A, OWL.DatatypeProperty.asNode());
          graph.add(object, A, (data ? OWL.DatatypeProperty : OWL.ObjectProperty).asNode());
        }
      }
    }
    return graph;
  }

  private static boolean isKnown(Node term) {
    String iri = term.getURI();
    return iri.startsWith(Ent.NS)
        || iri.startsWith(OWL.NS)
        || iri.startsWith(RDF.getURI())
        || iri.startsWith(RDFS.getURI());
  }
}
