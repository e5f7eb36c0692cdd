package org.entente.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.event.Proposal.Fill;

/**
 * Parts two who stand together between the two sides of a relation: "l'Inde et le Pakistan, frères
 * ennemis", "l'Iran et le Maroc ont rompu leurs relations", "l'alliance entre Hanoï et Vientiane".
 */
final class Pairs {
  private final Grammar grammar;
  private final Tree tree;
  private final Fillers fillers;

  Pairs(Scene scene, Fillers fillers) {
    this.grammar = scene.grammar();
    this.tree = scene.tree();
    this.fillers = fillers;
  }

  /** Where one side holds two or more and the other is empty, the first faces the others. */
  void part(Frame frame, Map<Role, List<Fill>> fills, int anchor) {
    boolean lettered = frame.type().roles().contains(Role.A);
    Role one = lettered ? Role.A : Role.AGENT;
    Role other = lettered ? Role.B : Role.TARGET;
    FillerSpec spec = frame.roles().get(one);
    if (fills.containsKey(one) == fills.containsKey(other) || spec == null) {
      return;
    }
    List<Fill> known = fills.containsKey(one) ? fills.get(one) : fills.get(other);
    List<Fill> all = together(known, spec);
    if (all.size() < 2) {
      return;
    }
    fills.put(one, List.of(all.getFirst()));
    fills.put(other, List.copyOf(all.subList(1, all.size())));
  }

  /** All that stand in the row of the first: "[Le Kenya] et [la Tanzanie], alliés". */
  private List<Fill> together(List<Fill> known, FillerSpec spec) {
    Fill first = known.getFirst();
    if (known.size() > 1 || first.token() < 0) {
      return known;
    }
    int head = first.token();
    while (tree.is(head, "conj") && tree.token(head).head() >= 0) {
      head = tree.token(head).head();
    }
    Set<String> ids = new LinkedHashSet<>();
    List<Fill> all = new ArrayList<>();
    for (int token : grammar.coordinated(head)) {
      for (String id : fillers.find(token, spec)) {
        if (ids.add(id)) {
          all.add(new Fill(new Filler.Entities(List.of(id)), token, first.path(), first.cost()));
        }
      }
    }
    return all.isEmpty() ? known : all;
  }
}
