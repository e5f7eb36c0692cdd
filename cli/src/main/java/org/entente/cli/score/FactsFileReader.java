package org.entente.cli.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.article.EntenteException;
import org.entente.claim.Modality;
import org.entente.event.FactType;
import org.entente.event.Role;
import org.entente.mention.EntityClass;
import org.entente.time.TimeValue;

/**
 * Reads and checks one facts file; a malformed line is an {@link EntenteException} that names it.
 */
final class FactsFileReader {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Set<String> ENTITY_KEYS =
      Set.of("entity", "class", "name", "names", "wikidata", "of", "confidence", "note");
  private static final Set<String> FACT_KEYS =
      Set.of("fact", "type", "modality", "attributedTo", "evidence", "core", "confidence", "note");
  private static final Set<String> CLASSES =
      Arrays.stream(EntityClass.values()).map(EntityClass::term).collect(Collectors.toSet());
  private static final Set<String> MODALITIES =
      Arrays.stream(Modality.values()).map(Modality::key).collect(Collectors.toSet());

  private final String name;
  private final Map<String, FactsFile.EntityLine> entities = new LinkedHashMap<>();
  private final List<FactsFile.FactLine> facts = new ArrayList<>();
  private final Set<String> factIds = new HashSet<>();
  private final List<String[]> references = new ArrayList<>(); // line, role, id
  private int line;

  private FactsFileReader(String name) {
    this.name = name;
  }

  static FactsFile read(Path file) {
    try {
      return read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new EntenteException(file + ": cannot be read as UTF-8 (" + e.getMessage() + ")", e);
    }
  }

  /**
   * Reads what was already fetched.
   *
   * @param name for messages
   */
  static FactsFile read(String name, String text) {
    FactsFileReader reader = new FactsFileReader(name);
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    for (String row : plain.split("\n", -1)) {
      reader.line++;
      if (!row.isBlank()) {
        reader.row(row);
      }
    }
    for (String[] reference : reader.references) {
      if (!reader.entities.containsKey(reference[2])) {
        reader.line = Integer.parseInt(reference[0]);
        throw reader.bad(
            "\""
                + reference[1]
                + "\" names entity \""
                + reference[2]
                + "\", which the file does not declare");
      }
    }
    return new FactsFile(reader.entities, List.copyOf(reader.facts));
  }

  private void row(String row) {
    JsonNode node;
    try {
      node = JSON.readTree(row);
    } catch (JsonProcessingException e) {
      throw bad("not JSON: " + e.getOriginalMessage());
    }
    if (!node.isObject()) {
      throw bad("not a JSON object");
    }
    List<String> kinds = Stream.of("entity", "fact", "article").filter(node::has).toList();
    if (kinds.size() != 1) {
      throw bad("a line needs one of the keys \"entity\", \"fact\", \"article\"");
    }
    switch (kinds.getFirst()) {
      case "entity" -> entity(node);
      case "fact" -> {
        if (!node.path("type").asText().startsWith("x-")) {
          fact(node);
        }
      }
      default -> {} // what it says of the article is not compared
    }
  }

  private void entity(JsonNode node) {
    requireKeys(node, ENTITY_KEYS, Set.of());
    String id = text(node, "entity");
    String type = text(node, "class");
    if (!CLASSES.contains(type)) {
      throw bad("unknown class \"" + type + "\"");
    }
    Optional<String> wikidata =
        node.path("wikidata").isTextual()
            ? Optional.of(node.path("wikidata").asText())
            : Optional.empty();
    List<String> names = new ArrayList<>();
    node.path("names").forEach(n -> names.add(n.asText()));
    List<String> of = node.has("of") ? ids(node, "of") : List.of();
    if (entities.put(
            id, new FactsFile.EntityLine(id, type, text(node, "name"), names, wikidata, of))
        != null) {
      throw bad("entity \"" + id + "\" is declared twice");
    }
  }

  private void fact(JsonNode node) {
    String id = text(node, "fact");
    if (!factIds.add(id)) {
      throw bad("fact \"" + id + "\" is declared twice");
    }
    FactType type;
    try {
      type = FactType.valueOf(text(node, "type"));
    } catch (IllegalArgumentException e) {
      throw bad("unknown fact type \"" + node.path("type").asText() + "\"");
    }
    requireKeys(node, FACT_KEYS, type.roles().stream().map(Role::key).collect(Collectors.toSet()));
    String modality = text(node, "modality");
    if (!MODALITIES.contains(modality)) {
      throw bad(
          "\"modality\" must be one of "
              + new TreeMap<>(MODALITIES.stream().collect(Collectors.toMap(m -> m, m -> m)))
                  .keySet());
    }
    Map<Role, FactsFile.Value> roles = new EnumMap<>(Role.class);
    for (Role role : type.roles()) {
      if (node.has(role.key())) {
        roles.put(role, value(node, role));
      }
    }
    List<String> attributedTo = node.has("attributedTo") ? ids(node, "attributedTo") : List.of();
    List<FactsFile.Stretch> evidence = new ArrayList<>();
    for (JsonNode e : node.path("evidence")) {
      if (!(e.path("start").isInt()
          && e.path("end").isInt()
          && 0 <= e.path("start").asInt()
          && e.path("start").asInt() < e.path("end").asInt())) {
        throw bad("an evidence needs whole numbers \"start\" < \"end\"");
      }
      evidence.add(new FactsFile.Stretch(e.path("start").asInt(), e.path("end").asInt()));
    }
    facts.add(
        new FactsFile.FactLine(
            id, type, roles, modality, attributedTo, evidence, node.path("core").asBoolean()));
  }

  private FactsFile.Value value(JsonNode node, Role role) {
    return switch (role) {
      case OFFICE, ITEM, FORCE, TOPIC, QUOTE, KIND ->
          new FactsFile.Value.Text(text(node, role.key()));
      case TIME -> time(text(node, role.key()));
      case QUANTITY -> amount(node.path(role.key()));
      default -> new FactsFile.Value.Things(ids(node, role.key()));
    };
  }

  private FactsFile.Value time(String iso) {
    try {
      return new FactsFile.Value.Text(new TimeValue(iso).iso());
    } catch (IllegalArgumentException e) {
      if (iso.contains("T")) {
        return new FactsFile.Value.Text(iso); // with an hour: compared by its day
      }
      throw bad("\"time\" must be an ISO 8601 date, month, year or interval");
    }
  }

  private FactsFile.Value amount(JsonNode node) {
    Map<String, Double> numbers = new TreeMap<>();
    for (String key : List.of("value", "min", "max")) {
      if (node.has(key)) {
        if (!node.path(key).isNumber()) {
          throw bad("\"quantity\" needs a number as \"value\", \"min\" or \"max\"");
        }
        numbers.put(key, node.path(key).asDouble());
      }
    }
    if (numbers.isEmpty()) {
      throw bad("\"quantity\" needs a number as \"value\", \"min\" or \"max\"");
    }
    return new FactsFile.Value.Amount(
        numbers,
        node.path("approx").asBoolean(),
        node.path("unit").asText(""),
        node.path("per").asText(""));
  }

  private List<String> ids(JsonNode node, String key) {
    List<String> ids = new ArrayList<>();
    for (JsonNode id : node.path(key)) {
      ids.add(id.asText());
      references.add(new String[] {Integer.toString(line), key, id.asText()});
    }
    if (!node.path(key).isArray() || ids.isEmpty()) {
      throw bad("\"" + key + "\" must be a non-empty list of entity ids");
    }
    return ids;
  }

  private String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (!value.isTextual() || value.asText().isBlank()) {
      throw bad("\"" + key + "\" must be a non-empty string");
    }
    return value.asText();
  }

  private void requireKeys(JsonNode node, Set<String> known, Set<String> roles) {
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!known.contains(key) && !roles.contains(key)) {
                throw bad("unknown key \"" + key + "\"");
              }
            });
  }

  private EntenteException bad(String why) {
    return new EntenteException(name + ":" + line + ": " + why);
  }
}
