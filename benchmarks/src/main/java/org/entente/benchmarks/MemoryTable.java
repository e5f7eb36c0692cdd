package org.entente.benchmarks;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.entente.ontology.TermLabels;
import org.entente.reasoner.Inference;
import org.entente.reasoner.Rule;
import org.entente.reasoner.RuleSet;

/** All conclusions from the same facts at hand in memory, by engine; by turns, the best counts. */
final class MemoryTable {
  private final PeerRules peers;
  private final RuleSet reduced;
  private final RuleSet schema;
  private final int rounds;

  /**
   * @param rounds of each engine, of which the first ones warm it up
   */
  MemoryTable(List<Rule> rules, int rounds) {
    this.peers = new PeerRules(rules, TermLabels.ontology());
    this.reduced = RuleSet.of(peers.reduced(), TermLabels.ontology());
    this.schema = RuleSet.of(List.of(), PeerRules.renamings(TermLabels.ontology()));
    this.rounds = rounds;
  }

  /** The rules that all engines can say. */
  RuleSet reduced() {
    return reduced;
  }

  PeerRules peers() {
    return peers;
  }

  /** Prints a line for each engine. */
  void print(String what, List<Triple> premises) throws Exception {
    Map<String, Peer> engines = new LinkedHashMap<>();
    engines.put("Entente", new OwnPeer(() -> Inference.of(premises, reduced)));
    engines.put("Jena, forward RETE", jena(GenericRuleReasoner.FORWARD_RETE, premises));
    engines.put("Jena, hybrid", jena(GenericRuleReasoner.HYBRID, premises));
    engines.put("VLog 1.3.5", new VlogPeer(peers.horns(), premises));
    engines.put(
        "Entente, subclasses and subproperties alone",
        new OwnPeer(() -> Inference.of(premises, schema)));
    Set<Triple> expected = new HashSet<>(Inference.of(premises, reduced).conclusions());
    premises.forEach(expected::remove);
    System.out.printf(
        Locale.ROOT,
        "%n%s: %,d facts that %d clauses ask for, %,d conclusions%n%n",
        what,
        premises.size(),
        peers.horns().size(),
        expected.size());
    System.out.println("| engine | ms | against ours | conclusions |");
    System.out.println("| --- | --- | --- | --- |");
    Map<String, Double> best = new LinkedHashMap<>();
    Map<String, String> failed = new LinkedHashMap<>();
    Rdf4jPeer rdf4j = new Rdf4jPeer(peers.horns(), premises);
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, Peer> engine : engines.entrySet()) {
        if (!failed.containsKey(engine.getKey())) {
          System.gc();
          try {
            best.merge(engine.getKey(), Measure.seconds(engine.getValue()::conclude), Math::min);
          } catch (OutOfMemoryError e) {
            failed.put(engine.getKey(), "out of memory");
          }
        }
      }
      System.gc();
      best.merge("RDF4J without", Measure.seconds(() -> rdf4j.add(false)), Math::min);
      System.gc();
      best.merge("RDF4J with", Measure.seconds(() -> rdf4j.add(true)), Math::min);
    }
    double ours = best.getOrDefault("Entente", 0.0);
    for (Map.Entry<String, Peer> engine : engines.entrySet()) {
      String name = engine.getKey();
      if (name.startsWith("Entente,")) {
        line(name, best.get(name), 0, "");
      } else if (failed.containsKey(name)) {
        System.out.printf("| %s | - | | %s |%n", name, failed.get(name));
      } else {
        Set<Triple> found = new HashSet<>(engine.getValue().conclusions());
        premises.forEach(found::remove);
        line(
            name,
            best.get(name),
            ours,
            found.equals(expected) ? "the same" : "%,d OTHERS".formatted(found.size()));
      }
    }
    line(
        "RDF4J 5.2.2, the same alone, its store's time taken off",
        best.get("RDF4J with") - best.get("RDF4J without"),
        best.get("Entente, subclasses and subproperties alone"),
        "");
  }

  private Peer jena(GenericRuleReasoner.RuleMode mode, List<Triple> premises) {
    return new JenaPeer(mode, peers.horns(), premises);
  }

  static void line(String what, double seconds, double ours, String more) {
    String against = ours > 0 ? String.format(Locale.ROOT, "%.1f times", seconds / ours) : "";
    System.out.printf(
        Locale.ROOT, "| %s | %.1f | %s | %s |%n", what, 1000 * seconds, against, more);
  }
}
