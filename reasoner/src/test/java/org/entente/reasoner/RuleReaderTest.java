package org.entente.reasoner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.article.EntenteException;
import org.entente.ontology.TermLabels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault of a rule is told with its file, its rule and a remedy, before anything is read. */
class RuleReaderTest {
  private static final String FORM =
      """
      - id: test
        name: {fr: essai, en: test}
        says: {fr: essai, en: test}
        source: own
        rule: |
          %s
        concludes: [{given: "# none", then: "# none"}]
        ignores: [{given: "# none", not: "# none", why: none}]
      """;

  private static RuleSet load(String... rules) {
    StringBuilder yaml = new StringBuilder();
    for (int i = 0; i < rules.length; i++) {
      yaml.append(FORM.formatted(rules[i]).replace("id: test", "id: test" + i));
    }
    return RuleSet.of(RuleReader.read("faults", yaml.toString()), TermLabels.ontology());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CONSTRUCT { ?a ent:partyTo ?t } WHERE { ?a ent:memberOf ?o }              | ?t is concluded but never bound
          CONSTRUCT { ?a ent:partyTo [] } WHERE { ?a ent:memberOf ?o }              | would make new nodes
          CONSTRUCT { ?a ?p ?o } WHERE { ?a ?p ?o }                                 | leaves the property open
          CONSTRUCT { ?a a ?c } WHERE { ?a a ?c }                                   | leaves the class open
          CONSTRUCT { ?a ent:locatedIn ?b } WHERE { ?a ent:locatedIn+ ?b }          | property path
          CONSTRUCT { ?a ent:partOf ?b } WHERE { { ?a ent:partOf ?b } UNION { ?b ent:partOf ?a } } | a rule holds triple patterns
          CONSTRUCT { ?a ent:partOf ?b } WHERE { ?a ent:partOf ?b FILTER (RAND() > 0.5) } | nothing else
          CONSTRUCT { ?a ent:partOf ?b } WHERE { ?a ent:partOv ?b }                 | ent:partOv
          CONSTRUCT { ?a ent:partyTo ?b } WHERE { ?a ent:partyTo ?b . ?b ent:obliges ent:MutualDefense } | ent:MutualDefense
          CONSTRUCT { ?a ent:partyTo ?b . [] rdf:reifies <<( ?a ent:partyTo ?b )>> ; ent:sinse ?d } WHERE { ?a ent:partyTo ?b ; ent:date ?d } | ent:sinse
          CONSTRUCT { ?a ent:tells ?b } WHERE { ?a ent:tells ?b ; ent:modality ?m FILTER (?m = ent:assertd) } | ent:assertd
          CONSTRUCT { ?d ent:partOf ?a } WHERE { ?a ent:date ?d }                   | of a literal
          SELECT * WHERE { ?a ent:partOf ?b }                                       | no CONSTRUCT
          CONSTRUCT { ?a ent:partOf ?b } WHERE { ?a ent:partOf                      | cannot be read
          """)
  void refusesWhatARuleMayNotSay(String rule, String told) {
    EntenteException refused = assertThrows(EntenteException.class, () -> load(rule));

    assertTrue(refused.getMessage().startsWith("rules/faults.yml, test0: "), refused.getMessage());
    assertTrue(refused.getMessage().contains(told), refused.getMessage());
  }

  @Test
  void refusesARuleThatRestsOnTheAbsenceOfWhatItLeadsTo() {
    EntenteException refused =
        assertThrows(
            EntenteException.class,
            () ->
                load(
                    "CONSTRUCT { ?a ent:alliedWith ?b } WHERE { ?a ent:partOf ?b FILTER NOT EXISTS"
                        + " { ?a ent:hostileTo ?b } }",
                    "CONSTRUCT { ?a ent:hostileTo ?b } WHERE { ?a ent:partOf ?b FILTER NOT EXISTS {"
                        + " ?a ent:alliedWith ?b } }"));

    assertTrue(refused.getMessage().contains("no settled meaning"), refused.getMessage());
    assertTrue(refused.getMessage().contains("test"), refused.getMessage());
  }

  @Test
  void refusesARuleWithoutACounterExample() {
    String yaml = FORM.formatted("CONSTRUCT { ?a ent:partOf ?b } WHERE { ?b ent:partOf ?a }");
    String bare = yaml.substring(0, yaml.indexOf("  ignores"));

    EntenteException refused =
        assertThrows(EntenteException.class, () -> RuleReader.read("faults", bare));

    assertTrue(refused.getMessage().contains("must and must not conclude"), refused.getMessage());
  }

  @Test
  void switchesRulesOff() {
    RuleSet all = RuleSet.shipped();

    RuleSet some = all.only(rule -> !rule.group().equals("contradictions"));

    assertEquals(
        List.of(),
        some.rules().stream().filter(rule -> rule.group().equals("contradictions")).toList());
    assertTrue(some.rules().size() < all.rules().size());
    assertEquals(List.of(), RuleSet.of(List.of(), GraphFactory.createGraphMem()).strata());
  }
}
