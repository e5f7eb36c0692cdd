package org.entente.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.graph.IriMinter;
import org.entente.reasoner.LocalStore;
import org.entente.reasoner.Store;

/**
 * A store that holds the gazetteer, the ontology and what follows from them, made once for a build
 * and copied into each new store with the default base: taking them in costs ten times as much.
 *
 * <p>The launcher names the folder by the property {@code entente.cache}, and has the image made
 * after each build. An image of another build is passed over; where there is none, or none can be
 * used, nothing is lost but time.
 */
final class KnowledgeImage {
  private static final String DATA = "Data-0001"; // as TDB2 calls the first generation of files
  private static final String UNFINISHED = "Data-0001-tmp"; // removed when a store is opened
  private static final int BLOCK = 1 << 16;

  private final Path folder;

  KnowledgeImage(Path folder) {
    this.folder = folder;
  }

  /** That of this build; empty where the launcher named no folder for it. */
  static Optional<KnowledgeImage> ofThisBuild() {
    String cache = System.getProperty("entente.cache", "");
    if (cache.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new KnowledgeImage(Path.of(cache, "knowledge-" + keyOfBuild())));
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /**
   * Fills a store that is not there yet.
   *
   * @return whether it now holds gazetteer, ontology and their conclusions
   */
  boolean fill(Path store, String base) {
    if (!base.equals(IriMinter.DEFAULT_BASE) || !Files.isDirectory(folder)) {
      return false;
    }
    try {
      Files.createDirectories(store);
      if (!isEmpty(store)) {
        return false;
      }
      copy(folder.resolve(DATA), store.resolve(UNFINISHED));
      Files.move(store.resolve(UNFINISHED), store.resolve(DATA), StandardCopyOption.ATOMIC_MOVE);
      if (Files.exists(folder.resolve(Store.STAMP))) {
        Files.copy(folder.resolve(Store.STAMP), store.resolve(Store.STAMP));
      }
      return true;
    } catch (IOException | UncheckedIOException e) {
      return false; // what is unfinished is removed by whoever opens the store, and filled anew
    }
  }

  /** Makes the image where it is not there, and removes those of other builds. */
  void make() throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> others = Files.list(folder.getParent())) {
      for (Path other : others.filter(KnowledgeImage::isImage).toList()) {
        delete(other);
      }
    }
    Path unfinished = folder.resolveSibling(folder.getFileName() + ".tmp");
    try (LocalStore store =
        Store.open(unfinished, StoreOptions.optionsFor(IriMinter.DEFAULT_BASE))) {
      Loading.knowledge(store);
    }
    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static boolean isImage(Path path) {
    return path.getFileName().toString().startsWith("knowledge-");
  }

  /** Whoever decides who is who may do so before there is a store. */
  private static boolean isEmpty(Path store) throws IOException {
    try (Stream<Path> content = Files.list(store)) {
      return content.allMatch(p -> p.getFileName().toString().equals("identity.ttl"));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        copyFile(file, to.resolve(file.getFileName()));
      }
    }
  }

  /** Leaves out blocks of zeros, of which TDB2's files have many: they become holes. */
  private static void copyFile(Path from, Path to) throws IOException {
    byte[] zeros = new byte[BLOCK];
    byte[] block = new byte[BLOCK];
    try (FileChannel in = FileChannel.open(from);
        FileChannel out =
            FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      long size = in.size();
      for (long at = 0; at < size; at += BLOCK) {
        int length = (int) Math.min(BLOCK, size - at);
        ByteBuffer buffer = ByteBuffer.wrap(block, 0, length);
        while (buffer.hasRemaining() && in.read(buffer, at + buffer.position()) > 0) {}
        boolean isLast = at + length == size;
        if (isLast || !Arrays.equals(block, 0, length, zeros, 0, length)) {
          ByteBuffer full = ByteBuffer.wrap(block, 0, length);
          while (full.hasRemaining()) {
            out.write(full, at + full.position());
          }
        }
      }
      out.force(true);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> content = Files.walk(folder)) {
      for (Path file : content.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /**
   * Of the bytes of our jars, which hold gazetteer, ontology, rules and the code that reads them.
   */
  private static String keyOfBuild() throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
    Path jar = Path.of(System.getProperty("java.class.path"));
    List<Path> jars = new ArrayList<>(List.of(jar));
    try (Stream<Path> lib = Files.list(jar.resolveSibling("lib"))) {
      lib.filter(p -> p.getFileName().toString().startsWith("entente-"))
          .sorted()
          .forEach(jars::add);
    }
    for (Path each : jars) {
      digest.update(each.getFileName().toString().getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(each));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }
}
