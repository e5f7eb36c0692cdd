package org.entente.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.article.EntenteException;
import org.entente.article.Language;

/**
 * Reads the lexicon's lists: one entry a line, "#" opens a comment line, blank lines count nothing.
 */
public final class WordLists {
  private WordLists() {}

  /**
   * The entries of a list, in its order.
   *
   * @param name below the language's folder: "names/titles.txt"
   */
  public static List<String> read(Language language, String name) {
    return read(language.code() + "/" + name);
  }

  /** The entries of a list below {@code lexicon/}, or none where there is no such list. */
  public static List<String> readIfPresent(String name) {
    boolean present = WordLists.class.getResource("/org/entente/extractor/lexicon/" + name) != null;
    return present ? read(name) : List.of();
  }

  /** The entries of a list below {@code lexicon/}, in its order. */
  public static List<String> read(String name) {
    String place = "/org/entente/extractor/lexicon/" + name;
    try (InputStream in = WordLists.class.getResourceAsStream(place)) {
      if (in == null) {
        throw new EntenteException(place + ": no such list");
      }
      List<String> entries = new ArrayList<>();
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          entries.add(line.strip());
        }
      }
      return entries;
    } catch (IOException e) {
      throw new EntenteException(place + ": cannot read the list: " + e.getMessage(), e);
    }
  }
}
