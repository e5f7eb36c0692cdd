package org.entente.server.atlas;

import java.util.List;

/**
 * The part of the world that a map shows, and where its points come to lie: a plate carrée whose
 * width is right at its middle.
 *
 * @param west in degrees, as the others
 * @param scale units of the drawing for a degree of latitude
 */
public record Frame(double west, double south, double east, double north, double scale) {
  private static final double WIDTH = 960;

  /** A point of the world. */
  public record Point(double latitude, double longitude) {}

  /** The inhabited world. */
  public static Frame world() {
    return of(-168, -56, 191, 78);
  }

  /** Round these points, with room; never closer than fourteen degrees of latitude. */
  public static Frame round(List<Point> points) {
    if (points.isEmpty()) {
      return world();
    }
    double south = points.stream().mapToDouble(Point::latitude).min().orElseThrow();
    double north = points.stream().mapToDouble(Point::latitude).max().orElseThrow();
    double west = points.stream().mapToDouble(Point::longitude).min().orElseThrow();
    double east = points.stream().mapToDouble(Point::longitude).max().orElseThrow();
    double high = Math.max(14, (north - south) * 1.3);
    double wide = Math.max((east - west) * 1.2, high * 2.2 / shrink((south + north) / 2));
    high = Math.max(high, wide * shrink((south + north) / 2) / 2.6);
    if (wide > 250 || high > 110) {
      return world();
    }
    double middle = Math.min(84 - high / 2, Math.max(high / 2 - 70, (south + north) / 2));
    double centre = (west + east) / 2;
    return of(centre - wide / 2, middle - high / 2, centre + wide / 2, middle + high / 2);
  }

  private static Frame of(double west, double south, double east, double north) {
    double wide = (east - west) * shrink((south + north) / 2);
    return new Frame(west, south, east, north, WIDTH / wide);
  }

  private static double shrink(double latitude) {
    return Math.max(0.3, Math.cos(Math.toRadians(latitude)));
  }

  public int width() {
    return (int) WIDTH;
  }

  public int height() {
    return (int) Math.round((north - south) * scale);
  }

  /** From the left edge. */
  public double x(double longitude) {
    return (longitude - west) / (east - west) * WIDTH;
  }

  /** From the upper edge. */
  public double y(double latitude) {
    return (north - latitude) * scale;
  }

  public boolean holds(Point point) {
    return point.longitude() >= west
        && point.longitude() <= east
        && point.latitude() >= south
        && point.latitude() <= north;
  }
}
