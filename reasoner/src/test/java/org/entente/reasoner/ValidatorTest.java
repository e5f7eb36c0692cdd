package org.entente.reasoner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class ValidatorTest {
  private static final String SHAPES =
      """
      PREFIX sh: <http://www.w3.org/ns/shacl#>
      PREFIX ent: <https://w3id.org/entente/ns#>
      [] a sh:NodeShape ; sh:targetClass ent:Claim ;
        sh:property [ sh:path ent:modality ; sh:minCount 1 ;
          sh:message "A claim has no modality: say ent:asserted, ent:reported, …" ] .
      """;

  @Test
  void namesTheMistakeAndTheRemedy() {
    Validator validator = Validator.of(RDFParser.fromString(SHAPES, Lang.TURTLE).toGraph());
    try (LocalStore store = Store.inMemory(Store.Options.plain())) {
      store.apply(
          List.of(
              StoreContract.says("a", ":good a ent:Claim ; ent:modality ent:asserted ."),
              StoreContract.says("b", ":bad a ent:Claim .")));

      List<Validator.Finding> findings = validator.validate(store);

      assertEquals(
          List.of(
              new Validator.Finding(
                  "Violation",
                  Terms.iri("http://example.org/bad"),
                  Optional.of("<https://w3id.org/entente/ns#modality>"),
                  Optional.empty(),
                  "A claim has no modality: say ent:asserted, ent:reported, …")),
          findings);
    }
  }

  @Test
  void findsNothingWrongWithTheExampleAndItsConclusions() {
    try (LocalStore store = Example.store()) {
      List<Validator.Finding> findings = Validator.shipped().validate(store);

      assertEquals(List.of(), findings.stream().filter(Validator.Finding::isViolation).toList());
    }
  }
}
