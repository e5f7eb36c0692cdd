package org.entente.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.ontology.TermLabels;
import org.entente.reasoner.GraphNames;
import org.entente.reasoner.Inference;
import org.entente.reasoner.RuleSet;

/**
 * All conclusions from nothing, ours and other engines' on the same facts and rules, by turns in
 * one process; the best of some rounds counts. Arguments: how many quads, how many rounds.
 */
public final class ReasoningSpeed {
  static final long SEED = 20_261_121;

  private ReasoningSpeed() {}

  /** Prints a line for each engine. */
  public static void main(String[] arguments) throws Exception {
    long size = Long.parseLong(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    DatasetGraph data = DatasetGraphFactory.create();
    new ArticleGraphs(SEED).forEachQuad(size, data::add);
    RuleSet shipped = RuleSet.shipped();
    PeerRules peers = new PeerRules(shipped.rules(), TermLabels.ontology());
    RuleSet reduced = RuleSet.of(peers.reduced(), TermLabels.ontology());
    List<Triple> premises = Inference.premises(data, GraphNames.DEFAULT, reduced);
    Set<Triple> expected = new HashSet<>(Inference.of(premises, reduced).conclusions());
    premises.forEach(expected::remove);
    System.out.printf(
        Locale.ROOT,
        "%,d quads; %,d facts for %d rules; %,d conclusions. Rules left out: %s%n",
        size,
        premises.size(),
        peers.horns().size(),
        expected.size(),
        peers.leftOut());

    Map<String, Peer> engines = new LinkedHashMap<>();
    engines.put("Entente", () -> Inference.of(premises, reduced).conclusions());
    engines.put("Jena RETE", jena(GenericRuleReasoner.FORWARD_RETE, peers, premises));
    engines.put("Jena hybrid", jena(GenericRuleReasoner.HYBRID, peers, premises));
    List<Triple> whole = new ArrayList<>();
    data.find().forEachRemaining(quad -> whole.add(quad.asTriple()));
    engines.put("Jena RETE, the whole graph", jena(GenericRuleReasoner.FORWARD_RETE, peers, whole));
    engines.put("VLog", new VlogPeer(peers.horns(), premises));
    engines.put(
        "Entente, graphs and claims read too",
        () -> Inference.of(data, GraphNames.DEFAULT, reduced).conclusions());
    Map<String, Double> best = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, Peer> engine : engines.entrySet()) {
        System.gc();
        best.merge(engine.getKey(), seconds(engine.getValue()::conclude), Math::min);
      }
    }
    double ours = best.getOrDefault("Entente", 0.0);
    for (Map.Entry<String, Peer> engine : engines.entrySet()) {
      double seconds = best.getOrDefault(engine.getKey(), 0.0);
      Set<Triple> found = new HashSet<>(engine.getValue().conclude());
      premises.forEach(found::remove);
      System.out.printf(
          Locale.ROOT,
          "%-36s %9.3f s %8.2f times ours  %s%n",
          engine.getKey(),
          seconds,
          seconds / ours,
          found.equals(expected) ? "same conclusions" : found.size() + " OTHER conclusions");
    }
    all(data, shipped);
  }

  private static Peer jena(
      GenericRuleReasoner.RuleMode mode, PeerRules peers, List<Triple> premises) {
    return new JenaPeer(mode, peers.horns(), premises);
  }

  private static void all(DatasetGraph data, RuleSet shipped) throws Exception {
    Inference[] found = new Inference[1];
    double seconds = seconds(() -> found[0] = Inference.of(data, GraphNames.DEFAULT, shipped));
    System.out.printf(
        Locale.ROOT,
        "All %d shipped rules, graphs and claims read too: %.3f s, %,d conclusions, %,d"
            + " derivations%n",
        shipped.rules().size(),
        seconds,
        found[0].conclusions().size(),
        found[0].derivations());
  }

  /** Of this thread on a processor, so that neither a disk nor a busy neighbour counts. */
  static double seconds(Callable<?> work) throws Exception {
    long start = now();
    work.call();
    return (now() - start) / 1e9;
  }

  static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
