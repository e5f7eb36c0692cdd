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
  private static final int NAMES = 40;

  /** How wide a letter of a name is, in units of the drawing. */
  private static final double LETTER = 7;

  /**
   * A place on the map.
   *
   * @param x from the left edge of the drawing
   * @param y from its upper edge
   * @param radius the greater, the more happened
   * @param families of what happened, the most frequent first
   * @param side where there is room for its name
   */
  public record Site(
      String anchor,
      Value name,
      double x,
      double y,
      double radius,
      List<String> families,
      List<Happening> happenings,
      Side side) {
    Site withName(Side where) {
      return new Site(anchor, name, x, y, radius, families, happenings, where);
    }

    /** Where its name is anchored. */
    public double nameX() {
      return side == Side.LEFT ? x - radius - 3 : x + radius + 3;
    }

    Box box(Side where) {
      double length = LETTER * name.text().length();
      double from = where == Side.LEFT ? x - radius - 3 - length : x + radius + 3;
      return new Box(from, y - 8, from + length, y + 8);
    }

    Box dot() {
      double reach = Math.min(radius, 6); // a name may touch the rim of a great one
      return new Box(x - reach, y - reach, x + reach, y + reach);
    }
  }

  /** The side of its point on which a name stands. */
  public enum Side {
    RIGHT,
    LEFT,
    /** Nowhere, for want of room: the point tells it when it is pointed at. */
    NONE
  }

  /** A part of the drawing. */
  private record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
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
                  Side.NONE));
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
        named(sites, frame.width()),
        elsewhere);
  }

  /** Gives names to the most eventful where they hide neither a point nor another name. */
  private static List<Site> named(List<Site> sites, int width) {
    List<Box> names = new ArrayList<>();
    List<Site> all = new ArrayList<>();
    for (Site site : sites) {
      Side side = names.size() < NAMES ? room(site, sites, names, width) : Side.NONE;
      if (side != Side.NONE) {
        names.add(site.box(side));
      }
      all.add(site.withName(side));
    }
    return all;
  }

  private static Side room(Site site, List<Site> sites, List<Box> names, int width) {
    for (Side side : List.of(Side.RIGHT, Side.LEFT)) {
      Box box = site.box(side);
      if (box.left() > 0
          && box.right() < width
          && names.stream().noneMatch(box::meets)
          && sites.stream().noneMatch(other -> other != site && box.meets(other.dot()))) {
        return side;
      }
    }
    return Side.NONE;
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
