package org.entente.claim;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.entente.article.Article;
import org.entente.article.Span;
import org.entente.entity.Entity;
import org.entente.entity.EntityTable;
import org.entente.event.Filler;
import org.entente.event.Role;
import org.entente.time.Quantity;

/**
 * Writes the facts of one article as JSON Lines: the article, its entities, its facts.
 *
 * <p>Offsets count code points of the file that was read. Things that are only described are left
 * out unless a fact speaks of them.
 */
public final class FactsWriter {
  private static final JsonFactory JSON = new JsonFactory();

  private FactsWriter() {}

  /** One JSON object a line, each line ended; same claims, same bytes. */
  public static String write(Article article, EntityTable entities, List<Claim> claims) {
    StringBuilder lines = new StringBuilder();
    lines.append(
        line(
            json -> {
              json.writeStringField("article", article.id().value());
              optional(json, "date", article.date().map(Object::toString).orElse(null));
              optional(json, "publisher", article.publisher().orElse(null));
              json.writeStringField("language", article.language().code());
            }));
    Set<String> spokenOf = spokenOf(entities, claims);
    for (Entity entity : entities.entities()) {
      if (!entity.described() || spokenOf.contains(entity.id())) {
        lines.append(line(json -> entity(json, entity)));
      }
    }
    for (Claim claim : claims) {
      lines.append(line(json -> claim(json, claim, article)));
    }
    return lines.toString();
  }

  private static void optional(
      JsonGenerator json, String key, @org.jspecify.annotations.Nullable String value)
      throws IOException {
    if (value == null) {
      json.writeNullField(key);
    } else {
      json.writeStringField(key, value);
    }
  }

  private static Set<String> spokenOf(EntityTable entities, List<Claim> claims) {
    Set<String> ids = new LinkedHashSet<>();
    for (Claim claim : claims) {
      ids.addAll(claim.attributedTo());
      for (Filler filler : claim.fact().roles().values()) {
        if (filler instanceof Filler.Entities things) {
          ids.addAll(things.ids());
        }
      }
    }
    Set<String> open = new HashSet<>(ids);
    for (Entity entity : entities.entities()) {
      if (!entity.described()) {
        open.add(entity.id());
      }
    }
    while (!open.isEmpty()) { // what a thing belongs to is named beside it
      Set<String> next = new HashSet<>();
      for (String id : open) {
        for (String of : entities.entity(id).of()) {
          if (ids.add(of)) {
            next.add(of);
          }
        }
      }
      open = next;
    }
    return ids;
  }

  private static void entity(JsonGenerator json, Entity entity) throws IOException {
    json.writeStringField("entity", entity.id());
    json.writeStringField("class", entity.type().term());
    json.writeStringField("name", entity.name());
    strings(json, "names", entity.names());
    if (entity.wikidata().isPresent()) {
      json.writeStringField("wikidata", entity.wikidata().get());
    }
    if (!entity.of().isEmpty()) {
      strings(json, "of", entity.of());
    }
  }

  private static void claim(JsonGenerator json, Claim claim, Article article) throws IOException {
    json.writeStringField("fact", claim.id());
    json.writeStringField("type", claim.fact().type().name());
    for (Role role : claim.fact().type().roles()) {
      Filler filler = claim.fact().roles().get(role);
      if (filler != null) {
        filler(json, role.key(), filler);
      }
    }
    json.writeStringField("modality", claim.modality().key());
    if (!claim.attributedTo().isEmpty()) {
      strings(json, "attributedTo", claim.attributedTo());
    }
    json.writeArrayFieldStart("evidence");
    for (Span span : claim.evidence()) {
      json.writeStartObject();
      json.writeNumberField("start", article.offsets().original(span.start()));
      json.writeNumberField("end", article.offsets().original(span.end()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeFieldName("confidence");
    json.writeNumber(String.format(java.util.Locale.ROOT, "%.2f", claim.confidence()));
  }

  private static void filler(JsonGenerator json, String key, Filler filler) throws IOException {
    switch (filler) {
      case Filler.Entities things -> strings(json, key, things.ids());
      case Filler.Text text -> json.writeStringField(key, text.value());
      case Filler.When when -> json.writeStringField(key, when.value().iso());
      case Filler.Amount amount -> {
        json.writeObjectFieldStart(key);
        quantity(json, amount.value());
        json.writeEndObject();
      }
    }
  }

  private static void quantity(JsonGenerator json, Quantity quantity) throws IOException {
    for (Map.Entry<String, OptionalDouble> bound :
        List.of(
            Map.entry("value", quantity.value()),
            Map.entry("min", quantity.min()),
            Map.entry("max", quantity.max()))) {
      if (bound.getValue().isPresent()) {
        double number = bound.getValue().getAsDouble();
        json.writeFieldName(bound.getKey());
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
          json.writeNumber((long) number);
        } else {
          json.writeNumber(number);
        }
      }
    }
    if (quantity.approximate()) {
      json.writeBooleanField("approx", true);
    }
    if (quantity.unit().isPresent()) {
      json.writeStringField("unit", quantity.unit().get());
    }
    if (quantity.per().isPresent()) {
      json.writeStringField("per", quantity.per().get());
    }
  }

  private static void strings(JsonGenerator json, String key, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** Writes the fields of one object. */
  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private static String line(Fields fields) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out + "\n";
  }
}
