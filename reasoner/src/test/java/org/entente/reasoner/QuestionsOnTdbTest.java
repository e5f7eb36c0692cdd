package org.entente.reasoner;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.entente.ontology.NamedQuery;
import org.entente.ontology.QueryCatalog;
import org.entente.ontology.ThingFinder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The questions answer on TDB2 with the union as default graph, as they do in memory. */
class QuestionsOnTdbTest {
  @TestFactory
  Stream<DynamicTest> everyQuestionAnswersItsExample() {
    DatasetGraph store = DatabaseMgr.createDatasetGraph();
    store.getContext().set(TDB2.symUnionDefaultGraph, true);
    Txn.executeWrite(
        store,
        () -> RDFDataMgr.read(store, Path.of("../ontology/examples/example.trig").toString()));
    return QueryCatalog.load().queries().stream()
        .map(named -> DynamicTest.dynamicTest(named.name(), () -> ask(store, named)));
  }

  private static void ask(DatasetGraph store, NamedQuery named) {
    Map<String, String> values = new HashMap<>();
    named.example().forEach(e -> values.put(e.parameter(), e.value()));
    Txn.executeRead(
        store,
        () -> {
          Query query = QueryCatalog.bind(named, values, ThingFinder.in(store));
          try (QueryExec exec = QueryExec.dataset(store).query(query).build()) {
            assertTrue(exec.select().hasNext(), "no row");
          }
        });
  }
}
