package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | HTML
          text/turtle                                                    | TURTLE
          application/ld+json;q=0.5, application/rdf+xml                  | RDFXML
          application/json                                               | JSONLD
          */*                                                            | TURTLE
          text/*;q=0.2, application/trig;q=0.1                            | HTML
          """)
  void choosesByTypeThenWeight(String accept, Syntax expected) {
    assertEquals(Optional.of(expected), Negotiation.choose(accept, List.of(Syntax.values())));
  }

  @ParameterizedTest
  @CsvSource({"image/png", "'text/html;q=0'", "'application/pdf, image/*;q=0.5'"})
  void findsNothingWhereNothingIsAcceptable(String accept) {
    assertEquals(Optional.empty(), Negotiation.choose(accept, List.of(Syntax.values())));
  }
}
