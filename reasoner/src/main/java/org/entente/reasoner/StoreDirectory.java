package org.entente.reasoner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.entente.article.EntenteException;

/** The folder of a TDB2 store: who holds it, how big it has grown, when to compact. */
final class StoreDirectory implements AutoCloseable {
  // TDB2 never reuses a block (apache/jena#1252), so a store grows with each write.
  private static final int GROWTH_TO_COMPACT = 4;
  private static final long BYTES_TO_COMPACT = 512L << 20;
  private static final Set<String> OWN = Set.of("tdb.lock", IdentityChoice.FILE);
  private static final Pattern PID = Pattern.compile("\\d+");

  private final Path path;
  private final DatasetGraph container;

  private StoreDirectory(Path path, DatasetGraph container) {
    this.path = path;
    this.container = container;
  }

  static StoreDirectory open(Path path) {
    try {
      requireStoreOrNothing(path);
      Files.createDirectories(path);
      removeLeftovers(path);
    } catch (IOException e) {
      throw new EntenteException(
          path
              + ": cannot be used as a store ("
              + e.getMessage()
              + "). Give a folder you may write.",
          e);
    }
    try {
      return new StoreDirectory(path, DatabaseMgr.connectDatasetGraph(Location.create(path)));
    } catch (DBOpEnvException e) {
      throw new EntenteException(
          "%s: the store is in use by %s. Stop it, or send the change to its server with --to URL."
              .formatted(path, owner(path, e)),
          e);
    }
  }

  Path path() {
    return path;
  }

  DatasetGraph container() {
    return container;
  }

  /** Compacts where the files are several times what they were after the last time. */
  void compactIfGrown() {
    long size = size();
    long baseline = readBaseline();
    if (size > BYTES_TO_COMPACT && baseline > 0 && size > GROWTH_TO_COMPACT * baseline) {
      compact();
    }
  }

  /** Nobody else may have a transaction open, or this never ends (apache/jena#3488). */
  void compact() {
    boolean wasCurrent = stamp().isCurrent();
    DatabaseMgr.compact(container, true);
    if (wasCurrent) {
      stamp().set();
    }
    writeBaseline();
  }

  /** Tells whether somebody else has written. */
  Stamp stamp() {
    return new Stamp(path);
  }

  @Override
  public void close() {
    if (readBaseline() == 0) {
      writeBaseline();
    }
    TDBInternal.expel(container);
  }

  /** Bytes of the live generation of files, as long as they look. */
  long size() {
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).mapToLong(StoreDirectory::length).sum();
    } catch (IOException | UncheckedIOException e) {
      return 0; // Only decides whether to compact.
    }
  }

  private static void requireStoreOrNothing(Path path) throws IOException {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new EntenteException(path + ": is a file. Give --store a folder.");
    }
    if (Files.isDirectory(path) && !isStore(path)) {
      try (Stream<Path> content = Files.list(path)) {
        if (content.anyMatch(p -> !OWN.contains(p.getFileName().toString()))) {
          throw new EntenteException(
              path + ": holds other files, and no store. Give --store a new or empty folder.");
        }
      }
    }
  }

  /** True where the folder holds a TDB2 database. */
  static boolean isStore(Path path) throws IOException {
    try (Stream<Path> content = Files.list(path)) {
      return content.anyMatch(p -> p.getFileName().toString().matches("Data-\\d+"));
    }
  }

  // A compaction that was killed leaves Data-0002-tmp, on which TDB2 refuses to start
  // (apache/jena#3431); the generation before is whole.
  private static void removeLeftovers(Path path) throws IOException {
    List<Path> leftovers;
    try (Stream<Path> content = Files.list(path)) {
      leftovers = content.filter(p -> p.getFileName().toString().matches("Data-\\d+-tmp")).toList();
    }
    for (Path leftover : leftovers) {
      try (Stream<Path> files = Files.walk(leftover)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static String owner(Path path, DBOpEnvException e) {
    String text = "";
    try {
      text = Files.readString(path.resolve("tdb.lock"), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      text = String.valueOf(e.getMessage());
    }
    Matcher pid = PID.matcher(text);
    return pid.find() ? "process " + pid.group() : "another process";
  }

  private long readBaseline() {
    try {
      Path file = baseline();
      return Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 0;
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }

  private void writeBaseline() {
    try {
      Files.writeString(baseline(), Long.toString(size()));
    } catch (IOException e) {
      // Only decides when to compact; a passing store's folder may be gone already.
    }
  }

  private Path baseline() {
    return path.resolve("size-after-compaction.txt");
  }

  private static long length(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
