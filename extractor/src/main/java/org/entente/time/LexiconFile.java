package org.entente.time;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.article.EntenteException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the YAML files of the lexicon that ship with the extractor. */
final class LexiconFile {
  private LexiconFile() {}

  /**
   * @param file below the extractor's folder: "lexicon/fr/time/expressions.yml"
   */
  static Map<?, ?> read(String file) {
    try (InputStream in = LexiconFile.class.getResourceAsStream("/org/entente/extractor/" + file)) {
      if (in == null) {
        throw new EntenteException(file + ": not found on the class path");
      }
      LoadSettings settings = LoadSettings.builder().setLabel(file).build();
      return map(new Load(settings).loadFromInputStream(in));
    } catch (IOException | YamlEngineException | IllegalArgumentException e) {
      throw new EntenteException(file + ": " + e.getMessage(), e);
    }
  }

  static Map<?, ?> map(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException("expected a mapping, found: " + value);
  }

  /** A list of texts; empty where there is none. */
  static List<String> texts(@Nullable Object value) {
    List<String> found = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(item -> found.add(String.valueOf(item)));
    }
    return List.copyOf(found);
  }

  static String text(Map<?, ?> map, String key) {
    if (map.get(key) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("no text under \"" + key + "\" in " + map);
  }
}
