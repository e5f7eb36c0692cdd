package org.entente.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.article.Article;
import org.entente.article.ArticleId;
import org.entente.article.Block;
import org.entente.article.Language;
import org.entente.article.Offsets;
import org.entente.article.Span;
import org.entente.claim.Claim;
import org.entente.claim.Modality;
import org.entente.entity.Entity;
import org.entente.entity.EntityTable;
import org.entente.event.Fact;
import org.entente.event.FactType;
import org.entente.event.Filler;
import org.entente.event.Role;
import org.entente.extractor.Reading;
import org.entente.language.Sentence;
import org.entente.mention.EntityClass;
import org.entente.time.Quantity;
import org.entente.time.TimeValue;

/** Readings made by hand, sentence by sentence. */
final class ReadingBuilder {
  private final String id;
  private final Language language;
  private final StringBuilder text = new StringBuilder();
  private final List<Span> sentences = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private Optional<LocalDate> date = Optional.empty();
  private Optional<String> publisher = Optional.empty();
  private Optional<String> title = Optional.empty();

  private ReadingBuilder(String id, Language language) {
    this.id = id;
    this.language = language;
  }

  static ReadingBuilder french(String id) {
    return new ReadingBuilder(id, Language.FR);
  }

  static ReadingBuilder english(String id) {
    return new ReadingBuilder(id, Language.EN);
  }

  ReadingBuilder published(String day, String by, String headline) {
    date = Optional.of(LocalDate.parse(day));
    publisher = Optional.of(by);
    title = Optional.of(headline);
    return this;
  }

  /** The next sentence of the text; claims after it are found in it. */
  ReadingBuilder says(String sentence) {
    int start = text.length();
    text.append(sentence);
    sentences.add(new Span(start, text.length()));
    text.append('\n');
    return this;
  }

  /** A thing of the gazetteer: "state/TR". */
  ReadingBuilder known(String id, EntityClass type, String key, String name, String... of) {
    entities.add(
        new Entity(
            id,
            type,
            name,
            List.of(name),
            Optional.of(key),
            Optional.empty(),
            List.of(of),
            1,
            false));
    return this;
  }

  /** A thing that no gazetteer lists. */
  ReadingBuilder found(String id, EntityClass type, String name, String... of) {
    entities.add(
        new Entity(
            id,
            type,
            name,
            List.of(name),
            Optional.empty(),
            Optional.empty(),
            List.of(of),
            1,
            false));
    return this;
  }

  /** A fact told in the last sentence, in the article's own voice. */
  ReadingBuilder asserts(FactType type, Object... roles) {
    return claims(Modality.ASSERTED, List.of(), type, roles);
  }

  /**
   * A fact told in the last sentence.
   *
   * @param roles role, filler, role, filler, …; a string of entity ids ("E1 E2"), text, time or a
   *     quantity, as the role wants
   */
  ReadingBuilder claims(
      Modality modality, List<String> attributedTo, FactType type, Object... roles) {
    Map<Role, Filler> fillers = new EnumMap<>(Role.class);
    for (int i = 0; i < roles.length; i += 2) {
      Role role = (Role) roles[i];
      fillers.put(role, filler(role, roles[i + 1]));
    }
    String frame = EventIris.folder(type);
    claims.add(
        new Claim(
            "F" + (claims.size() + 1),
            new Fact(type, fillers),
            modality,
            attributedTo,
            List.of(sentences.getLast()),
            frame,
            0.9));
    return this;
  }

  static Quantity exactly(double value, String unit) {
    return new Quantity(
        OptionalDouble.of(value),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        false,
        Optional.of(unit),
        Optional.empty());
  }

  static Quantity atLeast(double value, String unit) {
    return new Quantity(
        OptionalDouble.empty(),
        OptionalDouble.of(value),
        OptionalDouble.empty(),
        false,
        Optional.of(unit),
        Optional.empty());
  }

  Reading.Done read() {
    String body = text.toString();
    List<Sentence> parsed = new ArrayList<>();
    for (Span span : sentences) {
      parsed.add(new Sentence(parsed.size(), span, Block.Kind.PARAGRAPH, 0, List.of()));
    }
    Article article =
        new Article(
            new ArticleId(id),
            language,
            body,
            Offsets.ofUnchanged(body),
            List.of(new Block(new Span(0, body.length()), Block.Kind.PARAGRAPH)),
            title,
            date,
            publisher,
            id + ".txt");
    return new Reading.Done(article, parsed, new EntityTable(entities, List.of()), claims);
  }

  private static Filler filler(Role role, Object value) {
    return switch (value) {
      case Quantity quantity -> new Filler.Amount(quantity);
      case String s when role == Role.TIME -> new Filler.When(new TimeValue(s));
      case String s when s.matches("E\\d+( E\\d+)*") -> new Filler.Entities(List.of(s.split(" ")));
      case String s -> new Filler.Text(s);
      default -> throw new IllegalArgumentException("value: " + value);
    };
  }
}
