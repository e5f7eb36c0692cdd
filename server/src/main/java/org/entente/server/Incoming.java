package org.entente.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.entente.server.library.Library;

/** What points to a thing, and by which property; paged. */
public final class Incoming {
  /** So many are looked at; no page leads further. */
  private static final int MOST = 20_000;

  /** Properties of claims and conclusions: their cards stand on the page already. */
  private static final Set<String> ELSEWHERE =
      Set.of("about", "involves", "attributedTo", "premise", "tells", "contradicts");

  /**
   * One that points here.
   *
   * @param property its label
   * @param inferred whether only a rule says so
   */
  public record Pointer(Value from, String property, boolean inferred) {}

  private final List<Pointer> shown = new ArrayList<>();
  private int total;

  private Incoming() {}

  /** Those of one page; by property, then in the order of the store. */
  static Incoming of(Library library, Ui ui, Node thing, Pages pages) {
    Incoming incoming = new Incoming();
    Map<String, Node> properties = new LinkedHashMap<>();
    properties(library, thing).stream()
        .filter(property -> !ELSEWHERE.contains(Library.localName(property)))
        .sorted(
            Comparator.comparing((Node property) -> library.label(property, ui.language()))
                .thenComparing(node -> node.toString()))
        .forEach(property -> properties.put(property.getURI(), property));
    for (Node property : properties.values()) {
      incoming.add(library, ui, thing, property, pages);
    }
    return incoming;
  }

  private static Collection<Node> properties(Library library, Node thing) {
    List<Node> known = library.pointing();
    if (!known.isEmpty()) {
      return known;
    }
    Set<Node> found = new LinkedHashSet<>(); // a store without the ontology
    library.triples(Node.ANY, Node.ANY, thing, MOST).stream()
        .map(Triple::getPredicate)
        .filter(property -> property.getURI().startsWith(Library.ENT))
        .forEach(found::add);
    return found;
  }

  private void add(Library library, Ui ui, Node thing, Node property, Pages pages) {
    Map<Node, Boolean> onPage = new LinkedHashMap<>();
    Set<Node> seen = new LinkedHashSet<>();
    String inferred = library.base() + "graph/inferred";
    var quads = library.dataset().find(Node.ANY, Node.ANY, property, thing);
    while (quads.hasNext() && total < MOST) {
      Quad quad = quads.next();
      Node from = quad.getSubject();
      if (!from.isURI()) {
        continue;
      }
      if (seen.add(from)) {
        total++;
      }
      boolean here = total > pages.first() && total <= pages.first() + pages.size();
      if (here || onPage.containsKey(from)) {
        boolean concluded = quad.getGraph().toString().startsWith(inferred);
        onPage.merge(from, concluded, (a, b) -> a && b);
      }
    }
    String label = library.label(property, ui.language());
    onPage.forEach(
        (from, concluded) ->
            shown.add(
                new Pointer(
                    Value.link(library.label(from, ui.language()), ui.keep(library.href(from))),
                    label,
                    concluded)));
  }

  List<Pointer> shown() {
    return shown;
  }

  /** How many there are, on all pages. */
  int total() {
    return total;
  }
}
