package org.entente.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.entente.server.library.Register;

/** Claims by what they tell of, so that all tellings of one fact stand on one page. */
final class Facts {
  private Facts() {}

  /**
   * The claims of each situation, in the order in which its first one comes; relations between the
   * same things count as one.
   *
   * @param most so many of one situation, the first ones
   */
  static List<List<Node>> of(List<Register.Claim> claims, int most) {
    Map<Object, List<Node>> facts = new LinkedHashMap<>();
    for (Register.Claim claim : claims) {
      Object told = claim.situation().<Object>map(s -> s).orElse(claim.about());
      List<Node> tellings = facts.computeIfAbsent(told, k -> new ArrayList<>());
      if (tellings.size() < most || claim.situation().isEmpty()) {
        tellings.add(claim.node());
      }
    }
    return List.copyOf(facts.values());
  }
}
