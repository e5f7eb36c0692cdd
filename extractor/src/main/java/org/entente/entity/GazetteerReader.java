package org.entente.entity;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDFBase;
import org.entente.article.EntenteException;
import org.entente.article.Language;
import org.entente.mention.EntityClass;

/** Reads the gazetteer's Turtle files; the only place before {@code graph} where RDF is known. */
final class GazetteerReader {
  private static final String NAMESPACE = "https://w3id.org/entente/gazetteer/";
  private static final String WIKIDATA = "http://www.wikidata.org/entity/";
  private static final List<String> FILES =
      List.of(
          "states",
          "places",
          "bodies",
          "organizations",
          "forces",
          "media",
          "treaties",
          "groups",
          "people",
          "offices");

  private final Map<String, Map<String, List<Node>>> subjects = new LinkedHashMap<>();

  /** All entries and terms of the files on the class path. */
  static Gazetteer readAll() {
    GazetteerReader reader = new GazetteerReader();
    for (String file : FILES) {
      String place = "/org/entente/ontology/gazetteer/" + file + ".ttl";
      InputStream in = GazetteerReader.class.getResourceAsStream(place);
      if (in != null) {
        reader.read(place, in);
      }
    }
    return reader.build();
  }

  static Gazetteer readTurtle(InputStream turtle) {
    GazetteerReader reader = new GazetteerReader();
    reader.read("turtle", turtle);
    return reader.build();
  }

  private void read(String place, InputStream in) {
    try (in) {
      RDFParser.source(in)
          .lang(Lang.TURTLE)
          .checking(false)
          .parse(
              new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                  add(triple);
                }
              });
    } catch (java.io.IOException | RiotException e) {
      throw new EntenteException(place + ": not Turtle: " + e.getMessage(), e);
    }
  }

  private void add(Triple triple) {
    String predicate = triple.getPredicate().getURI();
    String local =
        predicate.substring(Math.max(predicate.lastIndexOf('#'), predicate.lastIndexOf('/')) + 1);
    subjects
        .computeIfAbsent(key(triple.getSubject()), k -> new LinkedHashMap<>())
        .computeIfAbsent(local, p -> new ArrayList<>())
        .add(triple.getObject());
  }

  private static String key(Node node) {
    String iri = node.isURI() ? node.getURI() : node.toString();
    return iri.startsWith(NAMESPACE) ? iri.substring(NAMESPACE.length()) : iri;
  }

  private Gazetteer build() {
    Gazetteer.Builder gazetteer = new Gazetteer.Builder();
    subjects.forEach(
        (key, properties) -> {
          String type =
              properties.getOrDefault("type", List.of()).stream()
                  .findFirst()
                  .map(GazetteerReader::local)
                  .orElse("");
          if (type.equals("OfficeTerm")) {
            gazetteer.add(term(properties));
            return;
          }
          classOf(type)
              .ifPresent(
                  c ->
                      gazetteer.add(
                          entry(key, c, properties),
                          texts(properties, "adjective"),
                          texts(properties, "demonym")));
          if (type.equals("Treaty")) {
            gazetteer.add(treaty(key, properties));
          }
        });
    return gazetteer.build();
  }

  private static Optional<EntityClass> classOf(String term) {
    for (EntityClass type : EntityClass.values()) {
      if (type.term().equals(term)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  private static GazetteerEntry entry(
      String key, EntityClass type, Map<String, List<Node>> properties) {
    Map<Language, List<String>> labels = texts(properties, "prefLabel");
    Map<Language, String> preferred = new EnumMap<>(Language.class);
    labels.forEach((language, names) -> preferred.put(language, names.get(0)));
    texts(properties, "altLabel")
        .forEach((l, names) -> labels.computeIfAbsent(l, k -> new ArrayList<>()).addAll(names));
    List<String> partOf = new ArrayList<>(keys(properties, "partOf"));
    partOf.addAll(keys(properties, "locatedIn"));
    String kind = text(properties, "bodyKind");
    Optional<String> wikidata =
        properties.getOrDefault("exactMatch", List.of()).stream()
            .filter(n -> n.isURI() && n.getURI().startsWith(WIKIDATA))
            .map(n -> n.getURI().substring(WIKIDATA.length()))
            .findFirst();
    return new GazetteerEntry(
        key,
        type,
        preferred,
        labels,
        texts(properties, "governmentName"),
        kind.isEmpty() ? text(properties, "placeKind") : kind,
        partOf,
        keys(properties, "capital").stream().findFirst(),
        text(properties, "gender"),
        wikidata);
  }

  private static KnownTreaty treaty(String key, Map<String, List<Node>> properties) {
    return new KnownTreaty(
        key,
        new LinkedHashSet<>(keys(properties, "contributor")),
        date(text(properties, "created"), false),
        properties.getOrDefault("obliges", List.of()).stream()
            .map(GazetteerReader::local)
            .toList());
  }

  private static OfficeTerm term(Map<String, List<Node>> properties) {
    Map<Language, String> office = new EnumMap<>(Language.class);
    texts(properties, "office").forEach((language, names) -> office.put(language, names.get(0)));
    return new OfficeTerm(
        keys(properties, "person").stream().findFirst().orElse(""), office,
        text(properties, "officeKind"), keys(properties, "of").stream().findFirst().orElse(""),
        date(text(properties, "start"), false), date(text(properties, "end"), true));
  }

  private static Optional<LocalDate> date(String text, boolean end) {
    return switch (text.length()) {
      case 4 -> {
        int year = Integer.parseInt(text);
        yield Optional.of(end ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1));
      }
      case 7 -> {
        YearMonth month = YearMonth.parse(text);
        yield Optional.of(end ? month.atEndOfMonth() : month.atDay(1));
      }
      case 10 -> Optional.of(LocalDate.parse(text));
      default -> Optional.empty();
    };
  }

  private static List<String> keys(Map<String, List<Node>> properties, String name) {
    return properties.getOrDefault(name, List.of()).stream()
        .filter(Node::isURI)
        .map(GazetteerReader::key)
        .toList();
  }

  private static String text(Map<String, List<Node>> properties, String name) {
    return properties.getOrDefault(name, List.of()).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("");
  }

  private static Map<Language, List<String>> texts(
      Map<String, List<Node>> properties, String name) {
    Map<Language, List<String>> texts = new EnumMap<>(Language.class);
    for (Node node : properties.getOrDefault(name, List.of())) {
      if (node.isLiteral()) {
        String tag = node.getLiteralLanguage();
        List<Language> languages =
            tag.isEmpty() ? List.of(Language.values()) : Language.ofCode(tag).stream().toList();
        for (Language language : languages) {
          texts.computeIfAbsent(language, l -> new ArrayList<>()).add(node.getLiteralLexicalForm());
        }
      }
    }
    return texts;
  }

  private static String local(Node node) {
    String iri = node.isURI() ? node.getURI() : "";
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
