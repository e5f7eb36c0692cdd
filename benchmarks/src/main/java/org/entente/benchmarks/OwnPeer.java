package org.entente.benchmarks;

import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Triple;
import org.entente.reasoner.Inference;

/** Entente's own engine. */
record OwnPeer(Callable<Inference> run) implements Peer {
  @Override
  public long conclude() throws Exception {
    long count = 0;
    for (Triple conclusion : run.call().conclusions()) {
      count += conclusion.getSubject() == null ? 0 : 1;
    }
    return count;
  }

  @Override
  public Set<Triple> conclusions() throws Exception {
    return run.call().conclusions();
  }
}
