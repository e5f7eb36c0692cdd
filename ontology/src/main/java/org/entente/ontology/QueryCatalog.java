package org.entente.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;

/** The questions that come with Entente, and how to put values into them. */
public final class QueryCatalog {
  private final Map<String, NamedQuery> queries = new LinkedHashMap<>();

  private QueryCatalog(List<NamedQuery> queries) {
    for (NamedQuery query : queries) {
      this.queries.put(query.name(), query);
    }
  }

  /** The packaged queries. */
  public static QueryCatalog load() {
    List<NamedQuery> found = new ArrayList<>();
    for (String file : KnowledgeFiles.listQueries()) {
      try (InputStream in = KnowledgeFiles.openQuery(file)) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        found.add(NamedQuery.parse(file.substring(0, file.length() - ".rq".length()), text));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new QueryCatalog(found);
  }

  /** All of them, by name. */
  public List<NamedQuery> queries() {
    return List.copyOf(queries.values());
  }

  public Optional<NamedQuery> find(String name) {
    return Optional.ofNullable(queries.get(name));
  }

  /**
   * The query with values in place, as terms and never as text, so that a value cannot become a
   * part of the query.
   *
   * @param values by parameter name; those left out must be optional
   * @param finder finds what a name stands for
   * @throws QueryValueException where a parameter is unknown, missing, ill-formed, or a name stands
   *     for nothing in the graph
   */
  public static Query bind(NamedQuery named, Map<String, String> values, ThingFinder finder) {
    for (String name : values.keySet()) {
      if (named.parameter(name).isEmpty()) {
        throw new QueryValueException(
            named.name() + ": no parameter " + name + "; it takes " + parameterNames(named));
      }
    }
    Query query = QueryFactory.create(narrowed(named, values));
    ElementGroup where = new ElementGroup();
    for (NamedQuery.Parameter parameter : named.parameters()) {
      String value = values.get(parameter.name());
      if (value == null || value.isBlank()) {
        if (!parameter.optional()) {
          throw new QueryValueException(
              named.name() + ": say " + parameter.name() + "=…: " + parameter.meaning());
        }
      } else {
        ElementData data = new ElementData();
        Var variable = Var.alloc(parameter.name());
        data.add(variable);
        for (Node node : nodes(named, parameter, value.strip(), finder)) {
          data.add(BindingFactory.binding(variable, node));
        }
        where.addElement(data);
      }
    }
    Element pattern = query.getQueryPattern();
    if (pattern instanceof ElementGroup group) {
      group.getElements().forEach(where::addElement);
    } else {
      where.addElement(pattern);
    }
    query.setQueryPattern(where);
    query.resetResultVars();
    return query;
  }

  /**
   * With the lines that hold only where a value is given: {@code #given ?by ?event ent:agent ?by .}
   * says nothing that the query does not say further down, but lets it begin there.
   */
  private static String narrowed(NamedQuery named, Map<String, String> values) {
    String text = named.text();
    for (Map.Entry<String, String> value : values.entrySet()) {
      if (!value.getValue().isBlank()) {
        text = text.replace("#given ?" + value.getKey() + " ", "");
      }
    }
    return text;
  }

  private static List<Node> nodes(
      NamedQuery query, NamedQuery.Parameter parameter, String value, ThingFinder finder) {
    return switch (parameter.type()) {
      case THING -> {
        if (value.matches("[a-zA-Z][a-zA-Z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+")) {
          yield List.of(NodeFactory.createURI(value));
        }
        List<Node> found = finder.find(value);
        if (found.isEmpty()) {
          throw new QueryValueException(
              query.name()
                  + ": nothing in the graph is called \""
                  + value
                  + "\" ("
                  + parameter.name()
                  + "); give its full name or its IRI");
        }
        yield found;
      }
      case DATE -> List.of(literal(query, parameter, value, XSDDatatype.XSDdate));
      case INTEGER -> List.of(literal(query, parameter, value, XSDDatatype.XSDinteger));
      case DECIMAL -> List.of(literal(query, parameter, value, XSDDatatype.XSDdecimal));
      case STRING -> List.of(NodeFactory.createLiteralString(value));
    };
  }

  private static Node literal(
      NamedQuery query, NamedQuery.Parameter parameter, String value, XSDDatatype type) {
    if (!type.isValid(value)) {
      throw new QueryValueException(
          query.name()
              + ": "
              + parameter.name()
              + "="
              + value
              + " is no "
              + parameter.type().key()
              + (type.equals(XSDDatatype.XSDdate) ? "; write it as 2024-03-05" : ""));
    }
    return NodeFactory.createLiteralDT(value, type);
  }

  private static String parameterNames(NamedQuery query) {
    return query.parameters().isEmpty()
        ? "none"
        : String.join(", ", query.parameters().stream().map(NamedQuery.Parameter::name).toList());
  }
}
