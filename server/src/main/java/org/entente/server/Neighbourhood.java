package org.entente.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.server.library.Library;
import org.entente.server.network.Network;
import org.entente.server.network.NetworkReader;

/** Draws the things that most is said of together with one thing. */
final class Neighbourhood {
  private static final int CLAIMS = 100;
  private static final int NEIGHBOURS = 22;

  private final Library library;
  private final Ui ui;

  Neighbourhood(Library library, Ui ui) {
    this.library = library;
    this.ui = ui;
  }

  /** Empty where fewer than two others are joined to it. */
  Optional<Picture> of(Node thing) {
    String key = ui.language() + ui.keep("") + " " + thing;
    return library.kept(Drawn.class, key, () -> new Drawn(draw(thing))).picture();
  }

  private record Drawn(Optional<Picture> picture) {}

  private Optional<Picture> draw(Node thing) {
    Network network = new NetworkReader(library, ui.language()).around(thing, CLAIMS);
    Map<String, Integer> weights = new TreeMap<>();
    for (Network.Edge edge : network.edges()) {
      boolean out = edge.source().equals(thing.getURI());
      if (out || edge.target().equals(thing.getURI())) {
        weights.merge(out ? edge.target() : edge.source(), edge.weight() + 1, Integer::sum);
      }
    }
    weights.remove(thing.getURI());
    if (weights.size() < 2) {
      return Optional.empty();
    }
    List<String> nearest = new ArrayList<>(weights.keySet());
    nearest.sort(
        Comparator.comparingInt((String key) -> -weights.get(key))
            .thenComparing(Comparator.naturalOrder()));
    Map<String, Value> names = new LinkedHashMap<>();
    names.put(thing.getURI(), name(thing.getURI()));
    for (String key : nearest.subList(0, Math.min(NEIGHBOURS, nearest.size()))) {
      names.put(key, name(key));
    }
    List<Picture.Link> links = new ArrayList<>();
    Set<String> drawn = new HashSet<>();
    List<Network.Edge> edges = new ArrayList<>(network.edges());
    edges.sort(Comparator.comparingInt(e -> Ui.MODALITIES.indexOf(e.modality())));
    for (Network.Edge edge : edges) {
      boolean ends = names.containsKey(edge.source()) && names.containsKey(edge.target());
      String pair =
          edge.source().compareTo(edge.target()) < 0
              ? edge.source() + " " + edge.target()
              : edge.target() + " " + edge.source();
      if (ends && drawn.add(pair)) {
        Node claim = NodeFactory.createURI(edge.claims().get(0));
        links.add(
            new Picture.Link(
                edge.source(),
                edge.target(),
                edge.modality(),
                Value.link(
                    edge.label() + " — " + ui.say("modality." + edge.modality()),
                    ui.keep(library.href(claim)))));
      }
    }
    return Optional.of(Picture.of(names, links, thing.getURI()));
  }

  private Value name(String iri) {
    Node node = NodeFactory.createURI(iri);
    return Value.link(library.label(node, ui.language()), ui.keep(library.href(node)));
  }
}
