package org.entente.reasoner;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.entente.article.EntenteException;

/**
 * Sorts clauses so that each comes after all that conclude its premises, and what it forbids is
 * settled before it is asked: the strongly connected parts of the dependencies between keys, in
 * order (Tarjan 1972).
 */
final class Strata {
  private final Map<Node, Set<Node>> needs = new LinkedHashMap<>(); // conclusion key → premise keys
  private final Map<Node, Integer> number = new HashMap<>();
  private final Map<Node, Integer> low = new HashMap<>();
  private final Deque<Node> path = new ArrayDeque<>();
  private final Set<Node> onPath = new HashSet<>();
  private final List<Set<Node>> parts = new ArrayList<>();

  private Strata(List<Clause> clauses) {
    for (Clause clause : clauses) {
      Set<Node> premises = needs.computeIfAbsent(clause.head().key(), k -> new LinkedHashSet<>());
      clause.body().forEach(atom -> premises.add(atom.key()));
      clause.negations().forEach(n -> n.atoms().forEach(atom -> premises.add(atom.key())));
    }
    List.copyOf(needs.keySet()).forEach(this::visit);
  }

  /** First what rests on statements alone. */
  static List<Stratum> of(List<Clause> clauses) {
    Strata strata = new Strata(clauses);
    List<Stratum> found = new ArrayList<>();
    for (Set<Node> part : strata.parts) {
      List<Clause> own = clauses.stream().filter(c -> part.contains(c.head().key())).toList();
      if (!own.isEmpty()) {
        own.forEach(clause -> requireStratified(clause, part));
        found.add(new Stratum(Set.copyOf(part), own));
      }
    }
    return List.copyOf(found);
  }

  private static void requireStratified(Clause clause, Set<Node> part) {
    for (Clause.Negation negation : clause.negations()) {
      for (Atom atom : negation.atoms()) {
        if (part.contains(atom.key())) {
          throw new EntenteException(
              ("rules/%s.yml, %s: asks that there be no %s, which its own conclusion leads to; such"
                   + " a rule has no settled meaning. Ask for the absence of something stated, or"
                   + " conclude another property.")
                  .formatted(clause.group(), clause.rule(), Terms.shorten(atom.key())));
        }
      }
    }
  }

  private void visit(Node key) {
    if (number.containsKey(key)) {
      return;
    }
    number.put(key, number.size());
    low.put(key, number.get(key));
    path.push(key);
    onPath.add(key);
    for (Node next : needs.getOrDefault(key, Set.of())) {
      if (!number.containsKey(next)) {
        visit(next);
        low.merge(key, low.get(next), Math::min);
      } else if (onPath.contains(next)) {
        low.merge(key, number.get(next), Math::min);
      }
    }
    if (low.get(key).equals(number.get(key))) {
      Set<Node> part = new LinkedHashSet<>();
      Node member;
      do {
        member = path.pop();
        onPath.remove(member);
        part.add(member);
      } while (!member.equals(key));
      parts.add(part);
    }
  }
}
