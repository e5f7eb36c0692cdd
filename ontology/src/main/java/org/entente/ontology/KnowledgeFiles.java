package org.entente.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of {@code ontology/} and {@code queries/} as they were packaged: "entente.ttl",
 * "gazetteer/states.ttl". Read as UTF-8.
 */
public final class KnowledgeFiles {
  private static final String ROOT = "org/entente/";

  private KnowledgeFiles() {}

  /** A file of {@code ontology/}; {@link IllegalArgumentException} where there is none. */
  public static InputStream openOntology(String name) {
    return open("ontology/" + name);
  }

  /** A file of {@code queries/}; {@link IllegalArgumentException} where there is none. */
  public static InputStream openQuery(String name) {
    return open("queries/" + name);
  }

  /** Names in a folder of {@code ontology/}, sorted: "gazetteer" → "gazetteer/bodies.ttl", … */
  public static List<String> listOntology(String folder, String suffix) {
    return list("ontology/" + folder, suffix).stream().map(name -> folder + "/" + name).toList();
  }

  /** Names of the query files, sorted: "allies.rq", … */
  public static List<String> listQueries() {
    return list("queries", ".rq");
  }

  private static InputStream open(String name) {
    InputStream found = loader().getResourceAsStream(ROOT + name);
    if (found == null) {
      throw new IllegalArgumentException("name: no packaged file " + name);
    }
    return found;
  }

  private static List<String> list(String folder, String suffix) {
    URL url = loader().getResource(ROOT + folder);
    if (url == null) {
      return List.of();
    }
    TreeSet<String> names = new TreeSet<>();
    try {
      if (url.getProtocol().equals("file")) {
        try (Stream<Path> files = Files.list(Path.of(new URI(url.toString())))) {
          files.map(file -> file.getFileName().toString()).forEach(names::add);
        }
      } else if (url.openConnection() instanceof JarURLConnection jar) {
        String prefix = ROOT + folder + "/";
        jar.getJarFile().stream()
            .map(entry -> entry.getName())
            .filter(name -> name.startsWith(prefix))
            .map(name -> name.substring(prefix.length()))
            .forEach(names::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    names.removeIf(name -> !name.endsWith(suffix) || name.contains("/"));
    return List.copyOf(names);
  }

  private static ClassLoader loader() {
    ClassLoader loader = KnowledgeFiles.class.getClassLoader();
    return loader == null ? ClassLoader.getSystemClassLoader() : loader;
  }
}
