package org.entente.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Finds the articles that the words of a command line name: files, folders (with all below, sorted
 * by path), zip and tar.gz archives, and "-" for standard input.
 */
public final class ArticleFiles {
  private final List<ArticleSource> sources = new ArrayList<>();
  private final List<ArticleResult.Refused> refused = new ArrayList<>();
  private final Set<ArticleId> taken = new HashSet<>();
  private final InputStream standardInput;

  private ArticleFiles(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /**
   * Lists without opening; only tar archives are read at once.
   *
   * @param standardInput read for "-"
   */
  public static ArticleFiles of(List<String> arguments, InputStream standardInput) {
    ArticleFiles files = new ArticleFiles(standardInput);
    arguments.forEach(files::take);
    return files;
  }

  /** The id that a file of this name gets, where no other has it: "x/Traité.txt" → "Traite". */
  public static ArticleId idOf(String file) {
    return ArticleNames.idOf(file.substring(file.lastIndexOf('/') + 1));
  }

  /** In the order of the arguments, folders sorted; no two share an id. */
  public List<ArticleSource> sources() {
    return List.copyOf(sources);
  }

  /** Arguments that name nothing readable. */
  public List<ArticleResult.Refused> refused() {
    return List.copyOf(refused);
  }

  private void take(String argument) {
    if (argument.equals("-")) {
      add("standard-input", "standard input", () -> limited(standardInput));
      return;
    }
    Path path = Path.of(argument);
    try {
      if (!Files.exists(path)) {
        refuse(
            argument,
            Refusal.MISSING,
            argument + ": there is no such file or folder; check the path");
      } else if (Files.isDirectory(path)) {
        folder(path);
      } else if (!Files.isReadable(path)) {
        refuse(argument, Refusal.UNREADABLE, argument + ": may not be read; check its permissions");
      } else if (hasExtension(path, ".zip")) {
        zip(path);
      } else if (hasExtension(path, ".tar.gz")
          || hasExtension(path, ".tgz")
          || hasExtension(path, ".tar")) {
        tar(path);
      } else {
        file(path);
      }
    } catch (IOException e) {
      refuse(argument, Refusal.UNREADABLE, argument + ": cannot be read (" + e.getMessage() + ")");
    }
  }

  private void folder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> below = Files.walk(folder)) {
      files =
          below
              .filter(Files::isRegularFile)
              .filter(f -> isArticleName(f.toString()))
              .filter(f -> !isHidden(folder.relativize(f)))
              .sorted()
              .toList();
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
    if (files.isEmpty()) {
      refuse(
          folder.toString(),
          Refusal.EMPTY,
          folder + ": no .txt or .html file in this folder; name another");
    }
    files.forEach(this::file);
  }

  private void file(Path file) {
    add(
        file.getFileName().toString(),
        file.toString(),
        () -> {
          if (!Files.isReadable(file)) {
            throw new IOException("may not be read; check its permissions");
          }
          try (InputStream in = Files.newInputStream(file)) {
            return limited(in);
          }
        });
  }

  private void zip(Path archive) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (!entry.isDirectory()
            && isArticleName(entry.getName())
            && !isHidden(Path.of(entry.getName()))) {
          names.add(entry.getName());
        }
      }
    }
    names.sort(null);
    for (String name : names) {
      add(
          Path.of(name).getFileName().toString(),
          archive + "!" + name,
          () -> zipEntry(archive, name));
    }
  }

  private static byte[] zipEntry(Path archive, String name) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return limited(in);
    }
  }

  private void tar(Path archive) throws IOException {
    Map<String, byte[]> entries = new java.util.TreeMap<>();
    boolean zipped = !hasExtension(archive, ".tar");
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
        TarArchiveInputStream tar =
            new TarArchiveInputStream(zipped ? new GzipCompressorInputStream(file, true) : file)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile()
            && isArticleName(entry.getName())
            && !isHidden(Path.of(entry.getName()))) {
          entries.put(entry.getName(), limited(tar));
        }
      }
    }
    entries.forEach(
        (name, bytes) ->
            add(Path.of(name).getFileName().toString(), archive + "!" + name, () -> bytes));
  }

  private void add(String fileName, String location, ArticleSource.Content content) {
    ArticleId id = ArticleNames.idOf(fileName);
    ArticleId unique = id;
    for (int same = 2; !taken.add(unique); same++) {
      unique = new ArticleId(id.value() + "-" + same);
    }
    sources.add(new ArticleSource(unique, location, content));
  }

  private void refuse(String argument, Refusal reason, String message) {
    refused.add(new ArticleResult.Refused(ArticleNames.idOf(argument), reason, message));
  }

  /** One byte more than an article may have is enough to refuse it. */
  private static byte[] limited(InputStream in) throws IOException {
    return in.readNBytes(ArticleReader.LARGEST_BYTES + 1);
  }

  private static boolean isArticleName(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(?:txt|text|html?|xhtml)");
  }

  private static boolean hasExtension(Path file, String extension) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(extension);
  }

  private static boolean isHidden(Path path) {
    for (Path part : path) {
      if (part.toString().startsWith(".") || part.toString().equals("__MACOSX")) {
        return true;
      }
    }
    return false;
  }
}
