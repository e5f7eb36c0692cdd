package org.entente.server.atlas;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Outlines of land, and borders, as paths for a drawing. Where they come from: world.txt. */
public final class World {
  private static final double STEP = 20; // parts of a degree in the file

  private final List<double[][]> land = new ArrayList<>();
  private final List<double[][]> borders = new ArrayList<>();

  private World() {}

  /** Reads the outlines that come with Entente. */
  public static World load() {
    World world = new World();
    try (InputStream in = World.class.getResourceAsStream("world.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("land ")) {
          world.land.add(points(line.substring(5)));
        } else if (line.startsWith("border ")) {
          world.borders.add(points(line.substring(7)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return world;
  }

  private static double[][] points(String line) {
    String[] steps = line.split(" ");
    double[][] points = new double[steps.length][];
    double x = 0;
    double y = 0;
    for (int i = 0; i < steps.length; i++) {
      int comma = steps[i].indexOf(',');
      x += Integer.parseInt(steps[i].substring(0, comma)) / STEP;
      y += Integer.parseInt(steps[i].substring(comma + 1)) / STEP;
      points[i] = new double[] {x, y};
    }
    return points;
  }

  /** The land within a frame, as data of an SVG path. */
  public String land(Frame frame) {
    StringBuilder path = new StringBuilder();
    for (double[][] ring : land) {
      List<double[]> left = List.of(ring);
      for (int side = 0; side < 4 && !left.isEmpty(); side++) {
        left = cut(left, frame, side);
      }
      if (left.size() > 2 && write(path, left, frame)) {
        path.append('z');
      }
    }
    return path.toString();
  }

  /** The borders within a frame, as data of an SVG path. */
  public String borders(Frame frame) {
    StringBuilder path = new StringBuilder();
    for (double[][] line : borders) {
      List<double[]> run = new ArrayList<>();
      for (int i = 0; i < line.length; i++) {
        boolean near =
            inside(line[i], frame)
                || i > 0 && inside(line[i - 1], frame)
                || i + 1 < line.length && inside(line[i + 1], frame);
        if (near) {
          run.add(line[i]);
        }
        if ((!near || i + 1 == line.length) && run.size() > 1) {
          write(path, run, frame);
        }
        if (!near) {
          run.clear();
        }
      }
    }
    return path.toString();
  }

  private static boolean inside(double[] point, Frame frame) {
    return frame.holds(new Frame.Point(point[1], point[0]));
  }

  /** Cuts a ring at one side of the frame (Sutherland and Hodgman). */
  private static List<double[]> cut(List<double[]> ring, Frame frame, int side) {
    int axis = side < 2 ? 0 : 1;
    double bound =
        switch (side) {
          case 0 -> frame.west();
          case 1 -> frame.east();
          case 2 -> frame.south();
          default -> frame.north();
        };
    double sign = side % 2 == 0 ? 1 : -1;
    List<double[]> kept = new ArrayList<>();
    double[] last = ring.get(ring.size() - 1);
    for (double[] point : ring) {
      boolean in = sign * (point[axis] - bound) >= 0;
      if (in != sign * (last[axis] - bound) >= 0) {
        double share = (bound - last[axis]) / (point[axis] - last[axis]);
        kept.add(
            new double[] {
              last[0] + share * (point[0] - last[0]), last[1] + share * (point[1] - last[1])
            });
      }
      if (in) {
        kept.add(point);
      }
      last = point;
    }
    return kept;
  }

  /** False where so little is left that it would be a point, which no path may hold. */
  private static boolean write(StringBuilder path, List<double[]> points, Frame frame) {
    StringBuilder steps = new StringBuilder();
    long lastX = Math.round(frame.x(points.get(0)[0]));
    long lastY = Math.round(frame.y(points.get(0)[1]));
    String start = "M" + lastX + " " + lastY + "l";
    for (double[] point : points) {
      long x = Math.round(frame.x(point[0]));
      long y = Math.round(frame.y(point[1]));
      if (x != lastX || y != lastY) {
        steps.append(x - lastX).append(' ').append(y - lastY).append(' ');
        lastX = x;
        lastY = y;
      }
    }
    if (steps.isEmpty()) {
      return false;
    }
    path.append(start).append(steps);
    return true;
  }
}
