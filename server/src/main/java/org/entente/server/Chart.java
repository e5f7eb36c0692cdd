package org.entente.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.server.atlas.Frame;
import org.entente.server.atlas.World;

/**
 * A map of the world, or of a part of it, with events on it.
 *
 * @param land data of an SVG path, as {@code borders}
 * @param sites the most eventful first
 * @param elsewhere how many events have no place that is known
 */
public record Chart(
    int width, int height, String land, String borders, List<Site> sites, int elsewhere) {
  private static final World WORLD = World.load();
  private static final int NAMES = 24;

  /**
   * A place on the map.
   *
   * @param x from the left edge of the drawing
   * @param y from its upper edge
   * @param radius the greater, the more happened
   * @param families of what happened, the most frequent first
   * @param named whether there is room for its name beside it
   */
  public record Site(
      String anchor,
      Value name,
      double x,
      double y,
      double radius,
      List<String> families,
      List<Happening> happenings,
      boolean named) {
    Site withName() {
      return new Site(anchor, name, x, y, radius, families, happenings, true);
    }

    /** Whether its name, fourteen units high, runs into that of another, or into its point. */
    boolean crowds(Site other) {
      double width = 12 + 7.5 * name.text().length();
      double otherWidth = 12 + 7.5 * other.name().text().length();
      return Math.abs(y - other.y()) < 15 && x < other.x() + otherWidth && other.x() < x + width;
    }
  }

  /** A map of these events, and of places that stand on it even if nothing happened there. */
  static Chart of(List<Happening> happenings, List<Happening.Spot> places) {
    Map<String, Happening.Spot> spots = new LinkedHashMap<>();
    Map<String, List<Happening>> bySpot = new TreeMap<>();
    for (Happening.Spot place : places) {
      spots.put(place.key(), place);
      bySpot.put(place.key(), new ArrayList<>());
    }
    int elsewhere = 0;
    for (Happening happening : happenings) {
      elsewhere += happening.spots().isEmpty() ? 1 : 0;
      for (Happening.Spot spot : happening.spots()) {
        spots.putIfAbsent(spot.key(), spot);
        bySpot.computeIfAbsent(spot.key(), k -> new ArrayList<>()).add(happening);
      }
    }
    Frame frame =
        Frame.round(
            spots.values().stream()
                .map(spot -> new Frame.Point(spot.latitude(), spot.longitude()))
                .toList());
    List<Site> sites = new ArrayList<>();
    bySpot.forEach(
        (key, there) -> {
          Happening.Spot spot = spots.get(key);
          sites.add(
              new Site(
                  "at-" + key.replaceAll("[^A-Za-z0-9-]", "-"),
                  spot.name(),
                  Math.round(10 * frame.x(spot.longitude())) / 10.0,
                  Math.round(10 * frame.y(spot.latitude())) / 10.0,
                  Math.round(10 * (5 + Math.min(11, 2 * Math.sqrt(there.size())))) / 10.0,
                  families(there),
                  there,
                  false));
        });
    sites.sort(
        (a, b) ->
            a.happenings().size() == b.happenings().size()
                ? a.anchor().compareTo(b.anchor())
                : b.happenings().size() - a.happenings().size());
    return new Chart(
        frame.width(),
        frame.height(),
        WORLD.land(frame),
        WORLD.borders(frame),
        named(sites),
        elsewhere);
  }

  private static List<Site> named(List<Site> sites) {
    List<Site> named = new ArrayList<>();
    List<Site> all = new ArrayList<>();
    for (Site site : sites) {
      boolean room = named.size() < NAMES && named.stream().noneMatch(site::crowds);
      all.add(room ? site.withName() : site);
      if (room) {
        named.add(site);
      }
    }
    return all;
  }

  private static List<String> families(List<Happening> happenings) {
    Map<String, Integer> counts = new TreeMap<>();
    happenings.forEach(each -> counts.merge(each.family(), 1, Integer::sum));
    counts.remove("");
    List<String> families = new ArrayList<>(counts.keySet());
    families.sort((a, b) -> counts.get(b) - counts.get(a));
    return families;
  }
}
