package org.entente.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.sail.NotifyingSail;
import org.eclipse.rdf4j.sail.NotifyingSailConnection;
import org.eclipse.rdf4j.sail.inferencer.fc.SchemaCachingRDFSInferencer;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/**
 * RDF4J's inferencer, which knows RDFS alone: subclasses and subproperties. It works while facts
 * are added to its store in memory, so what it takes is the time with it less the time without.
 */
final class Rdf4jPeer {
  private final List<Statement> schema = new ArrayList<>();
  private final List<Statement> facts = new ArrayList<>();
  private final ValueFactory values = SimpleValueFactory.getInstance();

  /**
   * @param horns of them, those that only rename
   */
  Rdf4jPeer(List<PeerRules.Horn> horns, List<Triple> premises) {
    for (PeerRules.Horn horn : horns) {
      Triple body = horn.body().get(0);
      if (horn.id().equals("subclass")) {
        schema.add(
            values.createStatement(
                iri(body.getObject()),
                iri(RDFS.subClassOf.asNode()),
                iri(horn.head().getObject())));
      } else if (horn.id().equals("subproperty")) {
        schema.add(
            values.createStatement(
                iri(body.getPredicate()),
                iri(RDFS.subPropertyOf.asNode()),
                iri(horn.head().getPredicate())));
      }
    }
    for (Triple fact : premises) {
      if (fact.getObject().isURI()) {
        facts.add(
            values.createStatement(
                iri(fact.getSubject()), iri(fact.getPredicate()), iri(fact.getObject())));
      }
    }
  }

  /** Adds all facts in one transaction. */
  long add(boolean inferring) {
    MemoryStore memory = new MemoryStore();
    NotifyingSail sail = memory;
    if (inferring) {
      SchemaCachingRDFSInferencer inferencer = new SchemaCachingRDFSInferencer(memory, false);
      inferencer.setAddInferredStatementsToDefaultContext(true);
      sail = inferencer;
    }
    sail.init();
    try (NotifyingSailConnection connection = sail.getConnection()) {
      connection.begin();
      for (List<Statement> some : List.of(schema, facts)) {
        for (Statement s : some) {
          connection.addStatement(s.getSubject(), s.getPredicate(), s.getObject());
        }
      }
      connection.commit();
      return connection.size();
    } finally {
      sail.shutDown();
    }
  }

  private IRI iri(Node node) {
    return values.createIRI(node.getURI());
  }
}
