package org.entente.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.article.Language;
import org.entente.mention.EntityClass;

/**
 * A thing known beforehand.
 *
 * @param key its IRI below the gazetteer's: "state/RU", "organization/otan"
 * @param preferred its name in each language that has one
 * @param labels all its names in each language, the preferred one first
 * @param governments names that stand for it as an actor: "Moscou"
 * @param kind what its file tells beyond the class: "presidency", "city"; may be empty
 * @param partOf keys of what it belongs to or lies in
 * @param capital key of its capital
 * @param gender of its French name: "m", "f", "mp", "fp"; of a person "m" or "f"; or empty
 */
public record GazetteerEntry(
    String key,
    EntityClass type,
    Map<Language, String> preferred,
    Map<Language, List<String>> labels,
    Map<Language, List<String>> governments,
    String kind,
    List<String> partOf,
    Optional<String> capital,
    String gender,
    Optional<String> wikidata) {
  public GazetteerEntry {
    preferred = Map.copyOf(preferred);
    labels = Map.copyOf(labels);
    governments = Map.copyOf(governments);
    partOf = List.copyOf(partOf);
  }

  /** Its name in a language, else in the other one, else the key's last part. */
  public String name(Language language) {
    String own = preferred.get(language);
    if (own != null) {
      return own;
    }
    String other = preferred.get(language == Language.FR ? Language.EN : Language.FR);
    return other != null ? other : key.substring(key.lastIndexOf('/') + 1);
  }

  /** All its names in a language, the preferred one first; empty where it has none. */
  public List<String> labels(Language language) {
    return labels.getOrDefault(language, List.of());
  }
}
