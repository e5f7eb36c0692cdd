package org.entente.reasoner;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Clauses that conclude into each other's premises, or a single one that does not.
 *
 * @param keys of what it concludes
 * @param clauses in the order of the rule files
 */
record Stratum(Set<Node> keys, List<Clause> clauses) {}
