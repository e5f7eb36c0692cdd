package org.entente.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.entente.article.EntenteException;

/**
 * A folder for a store that nobody keeps, gone when the process ends. On disk because it takes in
 * quads twice as fast there as in a TDB2 of memory, and needs no heap.
 */
final class PassingFolder implements AutoCloseable {
  private static final String PREFIX = "entente-run-";

  private final Path path;
  private final Thread atEnd = new Thread(this::delete, "entente-delete-store");

  private PassingFolder(Path path) {
    this.path = path;
  }

  /** Makes one, and removes those that killed processes of ours left behind. */
  static PassingFolder make() {
    Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      removeLeftovers(parent);
      String name = PREFIX + ProcessHandle.current().pid() + "-";
      PassingFolder folder = new PassingFolder(Files.createTempDirectory(parent, name));
      Runtime.getRuntime().addShutdownHook(folder.atEnd);
      return folder;
    } catch (IOException e) {
      throw new EntenteException(
          parent + ": no store can be made there (" + e.getMessage() + "); give --store DIR", e);
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    delete();
  }

  private void delete() {
    delete(path);
  }

  private static void removeLeftovers(Path parent) throws IOException {
    List<Path> ours;
    try (Stream<Path> content = Files.list(parent)) {
      ours = content.filter(p -> p.getFileName().toString().startsWith(PREFIX)).toList();
    }
    for (Path folder : ours) {
      String rest = folder.getFileName().toString().substring(PREFIX.length());
      int dash = rest.indexOf('-');
      if (dash > 0 && rest.substring(0, dash).matches("\\d{1,18}") && isDead(rest, dash)) {
        delete(folder);
      }
    }
  }

  private static boolean isDead(String rest, int dash) {
    return ProcessHandle.of(Long.parseLong(rest.substring(0, dash))).isEmpty();
  }

  // Another user's folder, or a file still open somewhere, stays: it is in nobody's way.
  private static void delete(Path folder) {
    try (Stream<Path> content = Files.walk(folder)) {
      for (Path file : content.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // The system's own cleaning of its temporary folder takes care of it.
    }
  }
}
