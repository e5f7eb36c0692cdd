package org.entente.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.article.EntenteException;
import org.entente.article.Language;

/** Lists in the lexicon folder of a language: an entry a line, "#" before comments. */
final class WordList {
  private static final String FOLDER = "/org/entente/extractor/lexicon/";

  private WordList() {}

  /** The entries of a list in its order. */
  static List<String> lines(Language language, String file) {
    String name = FOLDER + language.code() + "/" + file;
    try (InputStream in = WordList.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new EntenteException(name + ": not on the class path; build again");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The entries of a list that a language may lack. */
  static Set<String> words(Language language, String file) {
    String name = FOLDER + language.code() + "/" + file;
    return WordList.class.getResource(name) == null
        ? Set.of()
        : new TreeSet<>(lines(language, file));
  }
}
