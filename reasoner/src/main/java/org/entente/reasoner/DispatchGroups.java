package org.entente.reasoner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Articles in groups that print one dispatch: whatever is alike, and what is alike to that. */
final class DispatchGroups {
  /** Hardly ever the newest one, whatever names articles have and in whatever order they come. */
  private static final Comparator<Node> FIRST =
      Comparator.comparing(node -> Fingerprint.of(Stream.of(node.getURI())));

  private final Map<Node, Set<Node>> groups = new HashMap<>();

  /** Those that go with this one, itself among them; it alone where nothing is known. */
  Set<Node> with(Node article) {
    return groups.computeIfAbsent(article, a -> new LinkedHashSet<>(Set.of(a)));
  }

  boolean knows(Node article) {
    return groups.containsKey(article);
  }

  boolean areOne(Node one, Node other) {
    return with(one) == with(other);
  }

  /** From now on the groups of both are one. */
  void unite(Node one, Node other) {
    Set<Node> bigger = with(one);
    Set<Node> smaller = with(other);
    if (bigger != smaller) {
      if (bigger.size() < smaller.size()) {
        Set<Node> kept = smaller;
        smaller = bigger;
        bigger = kept;
      }
      bigger.addAll(smaller);
      for (Node each : smaller) {
        groups.put(each, bigger);
      }
    }
  }

  /** From now on all of these are one. */
  void unite(Collection<Node> some) {
    Node one = some.iterator().next();
    some.forEach(each -> unite(one, each));
  }

  /** Each group once. */
  Collection<Set<Node>> all() {
    List<Set<Node>> found = new ArrayList<>();
    Set<Node> seen = new HashSet<>();
    groups.forEach(
        (article, group) -> {
          if (seen.add(article)) {
            found.add(group);
            seen.addAll(group);
          }
        });
    return found;
  }

  /** The one that stands for a group. */
  static Node first(Collection<Node> group) {
    return group.size() == 1 ? group.iterator().next() : group.stream().min(FIRST).orElseThrow();
  }

  static boolean isBefore(Node one, Node other) {
    return FIRST.compare(one, other) < 0;
  }

  /** Groups made from nothing; what has no signature is in none. */
  static DispatchGroups of(Map<Node, TextSignature> signatures) {
    DispatchGroups groups = new DispatchGroups();
    Map<TextSignature, Node> same = new HashMap<>();
    Map<Long, List<Node>> byBand = new HashMap<>();
    signatures.forEach(
        (article, signature) -> {
          Node twin = same.putIfAbsent(signature, article);
          if (twin != null) {
            groups.unite(twin, article); // what is alike to one of them is alike to both
            return;
          }
          for (long band : signature.bands()) {
            List<Node> sharing = byBand.computeIfAbsent(band, b -> new ArrayList<>(1));
            for (Node other : sharing) {
              TextSignature theirs = signatures.get(other);
              if (theirs != null && !groups.areOne(article, other) && theirs.isAlike(signature)) {
                groups.unite(article, other);
              }
            }
            sharing.add(article);
          }
        });
    return groups;
  }
}
