package org.entente.reasoner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Remembers, beside a TDB2 store, the state in which its conclusions were right, and so tells
 * whether somebody else has written since: a stock Fuseki, a bulk loader. The state is that of the
 * indexes, whose roots move with every write and never come back; 24 bytes each. Where in doubt
 * (killed between commit and stamp) it says no, and conclusions are drawn again.
 */
final class Stamp {
  private static final String FILE = Store.STAMP;

  private final Path store;

  /**
   * @param store folder that holds Data-0001
   */
  Stamp(Path store) {
    this.store = store;
  }

  /** True where nobody has written since {@link #set}. */
  boolean isCurrent() {
    try {
      Path file = store.resolve(FILE);
      return Files.exists(file) && state().equals(Optional.of(Files.readString(file).strip()));
    } catch (IOException e) {
      return false;
    }
  }

  /** Conclusions are right as the store is now. Call it after a commit, before another begins. */
  void set() {
    try {
      Optional<String> state = state();
      if (state.isPresent()) {
        Files.writeString(store.resolve(FILE), state.get());
      } else {
        Files.deleteIfExists(store.resolve(FILE));
      }
    } catch (IOException e) {
      // Without a stamp the next opening draws conclusions again, which costs time alone.
      System.getLogger(Stamp.class.getName()).log(System.Logger.Level.DEBUG, FILE, e);
    }
  }

  private Optional<String> state() throws IOException {
    Optional<Path> generation;
    try (Stream<Path> content = Files.list(store)) {
      generation =
          content
              .filter(p -> p.getFileName().toString().matches("Data-\\d+"))
              .max(Comparator.naturalOrder());
    }
    if (generation.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder state = new StringBuilder(generation.get().getFileName().toString());
    for (Path index : indexes(generation.get())) {
      state
          .append(' ')
          .append(index.getFileName().toString().replace(".bpt", ":"))
          .append(HexFormat.of().formatHex(Files.readAllBytes(index)));
    }
    return Optional.of(state.toString());
  }

  private static List<Path> indexes(Path generation) throws IOException {
    try (Stream<Path> content = Files.list(generation)) {
      return content
          .filter(p -> p.getFileName().toString().matches("[GSPO]{3,4}\\.bpt"))
          .sorted()
          .toList();
    }
  }
}
