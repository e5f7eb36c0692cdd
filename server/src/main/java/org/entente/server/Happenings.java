package org.entente.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.server.library.Library;
import org.entente.server.library.Register;

/** Finds events by who takes part, kind, modality, source and date, the oldest first. */
final class Happenings {
  private static final Node LATITUDE =
      NodeFactory.createURI("http://www.w3.org/2003/01/geo/wgs84_pos#lat");
  private static final Node LONGITUDE =
      NodeFactory.createURI("http://www.w3.org/2003/01/geo/wgs84_pos#long");

  /** Roles that say where, the most telling first. */
  private static final List<String> WHERE =
      List.of("place", "destination", "host", "origin", "target", "victim");

  private final Library library;
  private final Ui ui;

  Happenings(Library library, Ui ui) {
    this.library = library;
    this.ui = ui;
  }

  /** An event and when it begins. */
  record Dated(Node event, String earliest, String modality) {
    String year() {
      int at = earliest.indexOf('-', 1);
      return at < 0 ? earliest : earliest.substring(0, at);
    }
  }

  /**
   * Those of one thing, or all where none is given; undated ones have a blank date and come last.
   */
  List<Dated> find(Optional<Node> thing, Filter filter) {
    List<Register.Situation> candidates =
        thing
            .map(node -> library.register().involving(node))
            .orElseGet(() -> library.register().situations());
    List<Dated> found = new ArrayList<>();
    for (Register.Situation each : candidates) {
      dated(each, filter).ifPresent(found::add);
    }
    return found;
  }

  /** The last ones that have a date, the oldest of them first. */
  List<Dated> last(Node thing, Filter filter, int limit) {
    List<Dated> found = new ArrayList<>();
    for (Register.Situation each : library.register().involving(thing).reversed()) {
      if (!each.earliest().isEmpty() && found.size() < limit) {
        dated(each, filter).ifPresent(found::add);
      }
    }
    return found.reversed();
  }

  private Optional<Dated> dated(Register.Situation situation, Filter filter) {
    if (!situation.node().isURI()
        || situation.types().contains(Library.ent("OfficeTerm"))
        || !filter.within(situation.earliest(), situation.latest())
        || !filter.isKind(library, situation)) {
      return Optional.empty();
    }
    Set<Node> told = new LinkedHashSet<>();
    if (filter.asksWhoSays()) {
      for (Register.Claim claim : situation.tellings()) {
        if (filter.passes(library, claim)) {
          told.addAll(claim.modalities());
        }
      }
    } else {
      told.addAll(situation.toldAs());
    }
    return Ui.MODALITIES.stream()
        .filter(m -> told.contains(Library.ent(m)))
        .findFirst()
        .map(modality -> new Dated(situation.node(), situation.earliest(), modality));
  }

  List<Happening> show(Collection<Dated> events) {
    return events.stream().map(this::show).toList();
  }

  private Happening show(Dated dated) {
    Node event = dated.event();
    Node type = Library.ent(library.type(event).orElse("Event"));
    String date =
        library
            .text(event, Library.ent("date"))
            .or(() -> library.text(event, Library.ent("start")))
            .orElse("");
    return new Happening(
        Value.link(
            undated(library.label(event, ui.language()), date), ui.keep(library.href(event))),
        library.label(type, ui.language()),
        Kinds.familyOf(library, type),
        date,
        dated.earliest(),
        dated.modality(),
        library.register().situation(event).map(told -> told.tellings().size()).orElse(0),
        ui.keep("/ledger/" + library.path(event)),
        spots(event));
  }

  /** A label without the date at its end, which lists show in front. */
  private static String undated(String label, String date) {
    String tail = " (" + date + ")";
    return label.endsWith(tail) ? label.substring(0, label.length() - tail.length()) : label;
  }

  /** Where it took place: its place, else where its participants are. */
  List<Happening.Spot> spots(Node event) {
    for (String role : WHERE) {
      Map<String, Happening.Spot> spots = new LinkedHashMap<>();
      for (Node where : library.objects(event, Library.ent(role))) {
        spot(where).ifPresent(spot -> spots.put(spot.key(), spot));
      }
      if (!spots.isEmpty()) {
        return List.copyOf(spots.values());
      }
    }
    return List.of();
  }

  /** Where a thing is, if its coordinates are known and on the earth. */
  Optional<Happening.Spot> spot(Node where) {
    if (!where.isURI()) {
      return Optional.empty();
    }
    try {
      Optional<Double> latitude = library.text(where, LATITUDE).map(Double::valueOf);
      Optional<Double> longitude = library.text(where, LONGITUDE).map(Double::valueOf);
      if (latitude.isEmpty()
          || longitude.isEmpty()
          || !(Math.abs(latitude.get()) <= 90)
          || !(Math.abs(longitude.get()) <= 180)) {
        return Optional.empty();
      }
      return Optional.of(
          new Happening.Spot(
              library.path(where),
              Value.link(library.label(where, ui.language()), ui.keep(library.href(where))),
              latitude.get(),
              longitude.get()));
    } catch (NumberFormatException e) {
      return Optional.empty(); // a store that others wrote into
    }
  }
}
