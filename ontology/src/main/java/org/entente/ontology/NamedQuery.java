package org.entente.ontology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question of {@code queries/}, with what its header says.
 *
 * @param name the file's, without extension: "bound-if-attacked"
 * @param question in French
 * @param english the same in English
 * @param parameters in header order
 * @param columns in the order returned, without question marks
 * @param returns the header's words on rows, order and what may be unbound
 * @param answers the need it comes from
 * @param example values that give an answer on the example graph, by parameter
 * @param text the whole file
 */
public record NamedQuery(
    String name,
    String question,
    String english,
    List<Parameter> parameters,
    List<String> columns,
    String returns,
    String answers,
    List<Example> example,
    String text) {

  /**
   * Something the asker may fill in.
   *
   * @param type how it is written
   * @param optional whether the question makes sense without it
   * @param meaning in English
   * @param french the same in French
   */
  public record Parameter(
      String name, Type type, boolean optional, String meaning, String french) {}

  /** How a parameter is written. */
  public enum Type {
    /** An IRI, or a name of something in the graph: "Russie". */
    THING("thing"),
    DATE("xsd:date"),
    INTEGER("xsd:integer"),
    DECIMAL("xsd:decimal"),
    STRING("xsd:string");

    private final String key;

    Type(String key) {
      this.key = key;
    }

    /** As in the header. */
    public String key() {
      return key;
    }

    static Optional<Type> ofKey(String key) {
      for (Type type : values()) {
        if (type.key.equals(key)) {
          return Optional.of(type);
        }
      }
      return Optional.empty();
    }
  }

  /** A value for a parameter. */
  public record Example(String parameter, String value) {}

  public NamedQuery {
    parameters = List.copyOf(parameters);
    columns = List.copyOf(columns);
    example = List.copyOf(example);
  }

  public Optional<Parameter> parameter(String name) {
    return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
  }

  private static final Pattern PARAMETER =
      Pattern.compile("\\?(\\w+)\\s+([\\w:]+)(, optional)?: (.+) \\| (.+)");
  private static final Pattern VARIABLE = Pattern.compile("\\?(\\w+)");
  private static final Pattern EXAMPLE = Pattern.compile("\\?(\\w+) = (.*?)(?=\\s+\\?\\w+ = |$)");

  /**
   * Reads the header of a query file.
   *
   * @throws IllegalArgumentException where the header is not in the form of the others
   */
  public static NamedQuery parse(String name, String text) {
    String question = "";
    String english = "";
    String returns = "";
    String answers = "";
    List<Parameter> parameters = new ArrayList<>();
    List<Example> example = new ArrayList<>();
    String key = "";
    boolean first = true;
    for (String line : text.lines().toList()) {
      if (!line.startsWith("# ")) {
        break;
      }
      String rest = line.substring(2);
      if (first) {
        question = rest;
        first = false;
        continue;
      }
      String value = rest.length() > 9 ? rest.substring(9).strip() : "";
      String word = rest.substring(0, Math.min(9, rest.length())).strip();
      key = word.isEmpty() ? key : word;
      switch (key) {
        case "en" -> english = value;
        case "params" -> parameters.add(parameter(name, value));
        case "returns" -> returns = returns.isEmpty() ? value : returns + " " + value;
        case "answers" -> answers = value;
        case "example" -> {
          Matcher matcher = EXAMPLE.matcher(value);
          while (matcher.find()) {
            example.add(new Example(matcher.group(1), matcher.group(2)));
          }
        }
        default -> throw wrong(name, "unknown word \"" + key + "\" in the header");
      }
    }
    if (question.isEmpty() || english.isEmpty() || returns.indexOf(':') < 0) {
      throw wrong(name, "the header needs a question, its English, and \"returns ?a ?b: …\"");
    }
    List<String> columns = new ArrayList<>();
    Matcher variables = VARIABLE.matcher(returns.substring(0, returns.indexOf(':')));
    while (variables.find()) {
      columns.add(variables.group(1));
    }
    return new NamedQuery(
        name,
        question,
        english,
        parameters,
        columns,
        returns.substring(returns.indexOf(':') + 1).strip(),
        answers,
        example,
        text);
  }

  private static Parameter parameter(String name, String value) {
    Matcher matcher = PARAMETER.matcher(value);
    if (!matcher.matches()) {
      throw wrong(name, "\"" + value + "\" is not \"?name type[, optional]: meaning | in French\"");
    }
    Type type =
        Type.ofKey(matcher.group(2))
            .orElseThrow(() -> wrong(name, "unknown type " + matcher.group(2)));
    return new Parameter(
        matcher.group(1), type, matcher.group(3) != null, matcher.group(4), matcher.group(5));
  }

  private static IllegalArgumentException wrong(String name, String what) {
    return new IllegalArgumentException("queries/" + name + ".rq: " + what);
  }
}
