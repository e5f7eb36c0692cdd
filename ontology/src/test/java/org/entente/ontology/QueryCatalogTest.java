package org.entente.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every question answers on the example graph, with the columns its header promises. */
class QueryCatalogTest {
  private static final QueryCatalog CATALOG = QueryCatalog.load();
  private static final DatasetGraph EXAMPLE = example();

  @TestFactory
  Stream<DynamicTest> everyQuestionAnswersItsExample() {
    return CATALOG.queries().stream()
        .map(
            named ->
                DynamicTest.dynamicTest(
                    named.name(),
                    () -> {
                      Map<String, String> values = new HashMap<>();
                      named.example().forEach(e -> values.put(e.parameter(), e.value()));
                      assertFalse(ask(named.name(), values).isEmpty(), "no row");
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyQuestionWithoutNeedOfValuesAnswersWithoutThem() {
    return CATALOG.queries().stream()
        .filter(named -> named.parameters().stream().allMatch(NamedQuery.Parameter::optional))
        .map(
            named ->
                DynamicTest.dynamicTest(
                    named.name(),
                    () -> assertFalse(ask(named.name(), Map.of()).isEmpty(), "no row")));
  }

  @Test
  void tellsWhoIsBoundIfAzerbaijanIsAttacked() {
    assertEquals(
        List.of("Turquie | déclaration de Choucha | 2022-01"),
        ask(
            "bound-if-attacked",
            Map.of("state", "azerbaidjan"),
            "helperName",
            "treatyName",
            "since"));
  }

  @Test
  void setsDifferingFiguresSideBySide() {
    assertEquals(
        List.of("49 |  | The Tiflis Wire", " | 105 | Le Courrier d'Erevan"),
        ask("casualties", Map.of("whose", "Arménie"), "best", "min", "publisher").stream()
            .sorted((a, b) -> b.compareTo(a))
            .toList());
  }

  @Test
  void findsWhatOneSourceAssertsAndAnotherDenies() {
    assertEquals(
        List.of("modality | asserted | denied", "quantity | 49 | > 105"),
        ask("contradictions", Map.of("about", "Arménie"), "differsIn", "first", "second").stream()
            .sorted()
            .toList());
  }

  @Test
  void leavesOutDeploymentsBySomebodyElse() {
    assertEquals(List.of(), ask("deployments", Map.of("by", "Russie"), "agentName"));
  }

  @Test
  void knowsNothingBeforeTheFirstArticle() {
    assertEquals(List.of(), ask("known-on", Map.of("on", "2021-06-15"), "label"));
  }

  @Test
  void aValueNeverBecomesPartOfTheQuery() {
    NamedQuery named = CATALOG.find("statements").orElseThrow();
    String hostile = "\") } } # ";

    Query query = QueryCatalog.bind(named, Map.of("about", hostile), ThingFinder.in(EXAMPLE));

    assertEquals(List.of(), rows(query, "said"));
  }

  @Test
  void saysWhichValueIsWrongAndWhatToDo() {
    NamedQuery named = CATALOG.find("known-on").orElseThrow();
    ThingFinder finder = ThingFinder.in(EXAMPLE);

    assertEquals(
        "known-on: say on=…: the day; articles of that day count",
        assertThrows(QueryValueException.class, () -> QueryCatalog.bind(named, Map.of(), finder))
            .getMessage());
    assertEquals(
        "known-on: on=hier is no xsd:date; write it as 2024-03-05",
        assertThrows(
                QueryValueException.class,
                () -> QueryCatalog.bind(named, Map.of("on", "hier"), finder))
            .getMessage());
    assertTrue(
        assertThrows(
                QueryValueException.class,
                () ->
                    QueryCatalog.bind(
                        named, Map.of("on", "2024-01-01", "about", "Atlantide"), finder))
            .getMessage()
            .contains("nothing in the graph is called \"Atlantide\""));
  }

  private static List<String> ask(String name, Map<String, String> values, String... columns) {
    NamedQuery named = CATALOG.find(name).orElseThrow();
    Query query = QueryCatalog.bind(named, values, ThingFinder.in(EXAMPLE));
    assertEquals(
        named.columns(), query.getProjectVars().stream().map(v -> v.getVarName()).toList());
    return rows(query, columns.length == 0 ? named.columns().toArray(new String[0]) : columns);
  }

  private static List<String> rows(Query query, String... columns) {
    List<String> rows = new ArrayList<>();
    try (QueryExec exec = QueryExec.dataset(EXAMPLE).query(query).build()) {
      RowSet set = exec.select();
      set.forEachRemaining(
          binding -> {
            List<String> cells = new ArrayList<>();
            for (String column : columns) {
              var node = binding.get(column);
              cells.add(
                  node == null ? "" : node.isLiteral() ? node.getLiteralLexicalForm() : node + "");
            }
            rows.add(String.join(" | ", cells));
          });
    }
    if (System.getenv("SHOW") != null) {
      rows.forEach(System.out::println);
    }
    return rows;
  }

  /** The example's graphs and the ontology, with their union as the default graph. */
  private static DatasetGraph example() {
    DatasetGraph named = DatasetGraphFactory.create();
    RDFDataMgr.read(named, Path.of("examples/example.trig").toString());
    DatasetGraph union = DatasetGraphFactory.createGeneral();
    RDFDataMgr.read(union, Path.of("entente.ttl").toString());
    named
        .find()
        .forEachRemaining(
            q -> union.add(Quad.defaultGraphIRI, q.getSubject(), q.getPredicate(), q.getObject()));
    return union;
  }
}
