package org.entente.reasoner;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.GazetteerGraph;
import org.entente.graph.IriMinter;

/** The articles of ontology/examples/example.trig. */
final class Example {
  static final DatasetGraph DATA = RDFDataMgr.loadDatasetGraph("../ontology/examples/example.trig");

  private Example() {}

  /** One change for each graph, in order of their names. */
  static List<Change> articles() {
    List<Change> changes = new ArrayList<>();
    for (Node graph : Iter.toList(DATA.listGraphNodes())) {
      changes.add(Change.put(graph, Iter.toList(DATA.find(graph, Node.ANY, Node.ANY, Node.ANY))));
    }
    changes.sort((a, b) -> a.graph().getURI().compareTo(b.graph().getURI()));
    return changes;
  }

  /** A store with the example, the ontology and all conclusions. */
  static LocalStore store() {
    LocalStore store = Store.inMemory(new Store.Options(GraphNames.DEFAULT, RuleSet.shipped()));
    List<Change> changes = new ArrayList<>(articles());
    changes.add(
        Change.put(
            GraphNames.DEFAULT.ontology(),
            GazetteerGraph.ontologyQuads(new IriMinter(GraphNames.DEFAULT.base()))));
    store.apply(changes);
    return store;
  }
}
