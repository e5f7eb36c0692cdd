package org.entente.benchmarks;

import java.util.Set;
import org.apache.jena.graph.Triple;

/** An engine, its facts and rules at hand. */
@FunctionalInterface
interface Peer {
  /** Concludes all from nothing; what it was given may be among it. */
  Set<Triple> conclude() throws Exception;
}
