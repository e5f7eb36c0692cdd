package org.entente.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.entente.server.library.Library;

/** What points to a thing, and by which property; paged. */
public final class Incoming {
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

  private Incoming() {}

  /** All, by property, then by name; at most twenty thousand are looked at. */
  static List<Pointer> of(Library library, Ui ui, Node thing) {
    record Key(String property, Node from) {}
    Map<Key, Boolean> found =
        new TreeMap<>(
            Comparator.comparing(Key::property).thenComparing(key -> key.from().toString()));
    Iterator<Quad> quads = library.dataset().find(Node.ANY, Node.ANY, Node.ANY, thing);
    for (int i = 0; quads.hasNext() && i < MOST; i++) {
      Quad quad = quads.next();
      String property = quad.getPredicate().getURI();
      if (quad.getSubject().isURI()
          && property.startsWith(Library.ENT)
          && !ELSEWHERE.contains(property.substring(Library.ENT.length()))) {
        boolean inferred = quad.getGraph().toString().startsWith(library.base() + "graph/inferred");
        found.merge(
            new Key(library.label(quad.getPredicate(), ui.language()), quad.getSubject()),
            inferred,
            (a, b) -> a && b);
      }
    }
    List<Pointer> pointers = new ArrayList<>();
    found.forEach(
        (key, inferred) ->
            pointers.add(
                new Pointer(
                    Value.link(
                        library.label(key.from(), ui.language()),
                        ui.keep(library.href(key.from()))),
                    key.property(),
                    inferred)));
    return pointers;
  }
}
