package org.entente.server.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorldTest {
  private final World world = World.load();

  @Test
  void drawsOnlyWhatAPathMayHold() {
    for (Frame frame : List.of(Frame.world(), Frame.round(List.of(new Frame.Point(55.8, 37.6))))) {
      for (String path : List.of(world.land(frame), world.borders(frame))) {
        boolean broken = path.contains("lz") || path.contains("lM") || path.endsWith("l");
        assertFalse(path.isEmpty() || broken, path);
      }
    }
  }

  @Test
  void keepsAllContinentsAndTheIslands() {
    assertTrue(world.land(Frame.world()).chars().filter(c -> c == 'M').count() > 100);
  }

  @Test
  void framesAPlaceWithWhatLiesRoundIt() {
    Frame frame = Frame.round(List.of(new Frame.Point(55.8, 37.6)));

    assertTrue(frame.holds(new Frame.Point(55.8, 37.6)));
    assertFalse(frame.holds(new Frame.Point(0, 37.6)));
    assertEquals(frame.width() / 2.0, frame.x(37.6), 1);
  }
}
