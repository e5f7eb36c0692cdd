package org.entente.benchmarks;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * What somebody with Jena's rule engine has to do so that a store holds the right conclusions
 * again: conclude it all anew from the store's facts, then bring the conclusions as written up to
 * date. They stand in a store of their own, where they cannot be taken for facts. No explanations.
 */
final class JenaUpkeep implements AutoCloseable {
  private final DatasetGraph facts;
  private final List<PeerRules.Horn> horns;
  private final DatasetGraph written;

  /**
   * @param facts a store with nothing concluded in it
   * @param folder for the conclusions, that is not there yet
   */
  JenaUpkeep(DatasetGraph facts, Path folder, List<PeerRules.Horn> horns) {
    this.facts = facts;
    this.horns = horns;
    this.written = DatabaseMgr.connectDatasetGraph(Location.create(folder));
  }

  /** In seconds of processor time: concluding alone, then with the conclusions replaced. */
  double[] replace() {
    long start = Measure.now();
    Set<Triple> wanted = recompute();
    double concluding = (Measure.now() - start) / 1e9;
    written.begin(TxnType.WRITE);
    written.getDefaultGraph().clear();
    wanted.forEach(written.getDefaultGraph()::add);
    commit();
    return new double[] {concluding, (Measure.now() - start) / 1e9};
  }

  /** In seconds of processor time, with only what differs written. */
  double difference() {
    long start = Measure.now();
    Set<Triple> wanted = recompute();
    written.begin(TxnType.WRITE);
    Set<Triple> gone = new HashSet<>();
    written
        .getDefaultGraph()
        .find()
        .forEachRemaining(
            triple -> {
              if (!wanted.remove(triple)) {
                gone.add(triple);
              }
            });
    gone.forEach(written.getDefaultGraph()::delete);
    wanted.forEach(written.getDefaultGraph()::add);
    commit();
    return (Measure.now() - start) / 1e9;
  }

  private Set<Triple> recompute() {
    return facts.calculateRead(
        () ->
            Iter.toSet(
                new JenaPeer(GenericRuleReasoner.FORWARD_RETE, horns, facts.getUnionGraph())
                    .deductions()
                    .find()));
  }

  private void commit() {
    written.commit();
    written.end();
  }

  @Override
  public void close() {
    TDBInternal.expel(written);
  }
}
