package org.entente.reasoner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.entente.article.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One alliance, from the conclusion down to the two sentences. */
class ExplainerTest {
  private static final String TELLING =
      """
      PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      :pact ent:obliges ent:MutualDefence .
      :oslo a ent:State ; ent:partyTo :pact . :rome a ent:State ; ent:partyTo :pact .
      :c1 ent:modality ent:asserted ; ent:confidence 0.9 ; prov:wasDerivedFrom :article ;
        rdf:reifies <<( :oslo ent:partyTo :pact )>> , <<( :rome ent:partyTo :pact )>> ; ent:evidence :p1 .
      :p1 ent:sentence "Oslo et Rome sont liées par un pacte." ; oa:exact "liées par un pacte" .
      :c2 ent:modality ent:reported ; ent:confidence 0.80 ; ent:attributedTo :rome ; prov:wasDerivedFrom :article ;
        rdf:reifies <<( :pact ent:obliges ent:MutualDefence )>> ; ent:evidence :p2 .
      :p2 ent:sentence "Selon Rome, ce pacte les oblige à se défendre." ; oa:exact "les oblige" .
      """;

  static Stream<Language> languages() {
    return Stream.of(Language.values());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void leadsFromAConclusionToTheSentences(Language language) {
    try (LocalStore store =
        Store.inMemory(new Store.Options(GraphNames.DEFAULT, RuleSet.shipped()))) {
      store.apply(List.of(StoreContract.says("a", TELLING)));
      Triple fact = Triple.create(data("oslo"), Terms.ent("boundToDefend"), data("rome"));

      Explanation near =
          store.dataset().calculateRead(() -> explain(QuadSource.of(store.dataset()), store, fact));
      Explanation far = store.read(link -> explain(QuadSource.of(link), store, fact));

      assertEquals(near, far);
      assertEquals("bound-to-defend", near.steps().get(0).rule());
      assertEquals("reported", near.steps().get(0).modality().key());
      assertEquals(0.8, near.steps().get(0).confidence());
      String text = new ExplanationText(language, Terms::local).of(near);
      assertTrue(text.contains("Selon Rome, ce pacte les oblige à se défendre."), text);
      assertTrue(text.contains("Oslo et Rome sont liées par un pacte."), text);
    }
  }

  private static Explanation explain(QuadSource quads, LocalStore store, Triple fact) {
    return new Explainer(quads, store.names(), store.rules()).explain(fact);
  }

  private static Node data(String name) {
    return NodeFactory.createURI("http://example.org/" + name);
  }
}
