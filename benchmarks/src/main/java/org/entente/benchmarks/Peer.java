package org.entente.benchmarks;

import java.util.Set;
import org.apache.jena.graph.Triple;

/** An engine that draws conclusions. */
interface Peer {
  /** Draws all of them and goes through them once; says how many. */
  long conclude() throws Exception;

  /** What it concludes. */
  Set<Triple> conclusions() throws Exception;
}
