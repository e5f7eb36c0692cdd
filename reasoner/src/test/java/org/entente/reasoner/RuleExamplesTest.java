package org.entente.reasoner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RuleExamplesTest {
  @TestFactory
  Stream<DynamicTest> everyRuleConcludesWhatItMustAndNothingElse() {
    RuleSet rules = RuleSet.shipped();
    RuleExamples examples = new RuleExamples(rules);
    return rules.rules().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.id(), () -> assertEquals(List.of(), examples.check(rule))));
  }
}
