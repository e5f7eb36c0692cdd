package org.entente.reasoner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.entente.article.EntenteException;
import org.entente.claim.Modality;
import org.entente.ontology.KnowledgeFiles;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads rule files. A file is a group; its name is the group's. */
public final class RuleReader {
  private static final String PREFIXES =
      """
      PREFIX ent: <https://w3id.org/entente/ns#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX : <http://example.org/>
      """;

  private RuleReader() {}

  /** The rules that come with Entente. */
  public static List<Rule> shipped() {
    List<Rule> rules = new ArrayList<>();
    for (String file : KnowledgeFiles.listOntology("rules", ".yml")) {
      try (InputStream in = KnowledgeFiles.openOntology(file)) {
        String group = file.substring(file.indexOf('/') + 1, file.length() - ".yml".length());
        rules.addAll(read(group, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new EntenteException(file + " cannot be read", e);
      }
    }
    return requireUnique(rules);
  }

  /** The rules of a folder of one's own, files in order of their names. */
  public static List<Rule> read(Path folder) {
    List<Rule> rules = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yml")).sorted().toList()) {
        String name = file.getFileName().toString();
        rules.addAll(read(name.substring(0, name.length() - 4), Files.readString(file)));
      }
    } catch (IOException e) {
      throw new EntenteException(folder + ": rules cannot be read (" + e.getMessage() + ")", e);
    }
    return requireUnique(rules);
  }

  /**
   * @param group name of the file without its ending
   * @param yaml its content: a list of rules
   */
  static List<Rule> read(String group, String yaml) {
    Object content;
    try {
      content = new Load(LoadSettings.builder().setLabel(group).build()).loadFromString(yaml);
    } catch (YamlEngineException e) {
      throw new EntenteException("rules/" + group + ".yml is not YAML: " + e.getMessage(), e);
    }
    if (!(content instanceof List<?> sections)) {
      throw new EntenteException(
          "rules/" + group + ".yml is no list of rules; see rules/README.md");
    }
    List<Rule> rules = new ArrayList<>();
    for (Object section : sections) {
      if (!(section instanceof Map<?, ?> map)) {
        throw new EntenteException("rules/" + group + ".yml: " + section + " is no rule");
      }
      rules.add(new Section(group, map).rule());
    }
    return rules;
  }

  private static List<Rule> requireUnique(List<Rule> rules) {
    Map<String, Rule> seen = new HashMap<>();
    for (Rule rule : rules) {
      Rule other = seen.put(rule.id(), rule);
      if (other != null) {
        throw new EntenteException(
            "rules/%s.yml, %s: rules/%s.yml has a rule of that id too; give one another id."
                .formatted(rule.group(), rule.id(), other.group()));
      }
    }
    return List.copyOf(rules);
  }

  /** One rule in a file. */
  private record Section(String group, Map<?, ?> map) {
    Rule rule() {
      return new Rule(
          text(map, "id"),
          group,
          languages("name"),
          languages("says"),
          text(map, "source"),
          weakest(),
          query(),
          examples());
    }

    private String id() {
      return map.get("id") instanceof String id ? id : "(rule without id)";
    }

    private String text(Map<?, ?> in, String key) {
      if (in.get(key) instanceof String text && !text.isBlank()) {
        return text;
      }
      throw broken("has no \"" + key + "\"", "add it");
    }

    private Map<String, String> languages(String key) {
      if (!(map.get(key) instanceof Map<?, ?> in)) {
        throw broken("has no \"" + key + "\"", "add it in both languages, fr and en");
      }
      return Map.of("fr", text(in, "fr"), "en", text(in, "en"));
    }

    private Modality weakest() {
      Object value = map.get("premises");
      if (value == null) {
        return Modality.REPORTED;
      }
      try {
        return Modality.valueOf(value.toString().toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw broken(
            "takes \"" + value + "\" premises", "say asserted, reported, unconfirmed or planned");
      }
    }

    private Query query() {
      try {
        return QueryFactory.create(PREFIXES + text(map, "rule"), Syntax.syntaxARQ);
      } catch (RuntimeException e) {
        if (e instanceof EntenteException) {
          throw e;
        }
        throw broken("its SPARQL cannot be read: " + e.getMessage(), "mend it");
      }
    }

    private List<Rule.Example> examples() {
      List<Rule.Example> found = new ArrayList<>();
      for (Map<?, ?> in : list("concludes")) {
        found.add(new Rule.Example(graph(text(in, "given")), graph(text(in, "then")), true, ""));
      }
      for (Map<?, ?> in : list("ignores")) {
        found.add(
            new Rule.Example(
                graph(text(in, "given")), graph(text(in, "not")), false, text(in, "why")));
      }
      return found;
    }

    private List<Map<?, ?>> list(String key) {
      List<Map<?, ?>> found = new ArrayList<>();
      if (map.get(key) instanceof List<?> items) {
        for (Object item : items) {
          if (item instanceof Map<?, ?> in) {
            found.add(in);
          }
        }
      }
      if (found.isEmpty()) {
        throw broken(
            "has no \"" + key + "\"", "add an example of what it must and must not conclude");
      }
      return found;
    }

    private Graph graph(String turtle) {
      try {
        return RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE)
            .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
            .toGraph();
      } catch (RuntimeException e) {
        throw broken("an example is no Turtle: " + e.getMessage(), "mend it");
      }
    }

    private EntenteException broken(String found, @Nullable String remedy) {
      return new EntenteException(
          "rules/%s.yml, %s: %s; %s.".formatted(group, id(), found, remedy));
    }
  }
}
