package org.entente.reasoner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entente.article.ArticleId;
import org.junit.jupiter.api.Test;

/** How many tell of a fact, and how many of them are no copies. */
class SourceKeeperTest {
  private static final String DISPATCH =
      """
      NAIROBI (Agence du Rift) - Six cents casques bleus kényans ont quitté mardi la base de Kismayo, dans le sud
      de la Somalie, a annoncé le porte-parole de la mission. Leur départ, prévu de longue date, laisse la garde du
      port à l'armée somalienne, qui affirme disposer de deux bataillons sur place. Les habitants, interrogés par
      téléphone, disent craindre un retour des insurgés dans les faubourgs de la ville.
      """;

  private static final String OTHER =
      """
      Le Kenya retire ses soldats de Kismayo. Six cents hommes ont embarqué mardi, écrit le ministère de la
      défense à Nairobi dans un communiqué, qui parle d'une mission accomplie. À Mogadiscio, le gouvernement
      remercie son voisin et assure que ses propres troupes tiendront la ville et le port sans aide étrangère.
      """;

  private final LocalStore store =
      Store.inMemory(new Store.Options(GraphNames.DEFAULT, RuleSet.shipped()));

  private static Change says(String article, String text, String modality) {
    return StoreContract.says(
        article,
        """
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        PREFIX id: <http://localhost:3030/id/article/>
        id:%1$s ent:text \"""%2$s\""" .
        :c%1$s ent:tells :exit ; ent:modality ent:%3$s ; rdf:reifies <<( :exit ent:agent :kenya )>> .
        :d%1$s ent:modality ent:%3$s ; rdf:reifies <<( :kenya ent:memberOf :au )>> .
        """
            .formatted(article, text, modality));
  }

  private void assertSources(int sources, int independent) {
    String numbers = "ent:sources %d ; ent:independentSources %d".formatted(sources, independent);
    assertTrue(ask(":exit " + numbers), this::told);
    assertTrue(
        ask("?p rdf:reifies <<( :kenya ent:memberOf :au )>> ; a ent:Proposition ; " + numbers));
    assertFalse(ask("?p rdf:reifies <<( :exit ent:agent :kenya )>> ; ent:sources ?n"));
    assertTrue(ReasonerCheck.verify(store).isRight());
  }

  private String told() {
    return store
        .dataset()
        .calculateRead(
            () -> SourceCensus.asWritten(store.dataset(), store.names()).sources().toString());
  }

  private boolean ask(String pattern) {
    String prefixes =
        "PREFIX ent: <https://w3id.org/entente/ns#> PREFIX : <http://example.org/>"
            + " PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>";
    return store.read(link -> link.queryAsk(prefixes + " ASK {" + pattern + "}"));
  }

  @Test
  void countsACopyAsASourceButNotAsAnIndependentOne() {
    String copy = "Kenya. " + DISPATCH.replace("interrogés par", "joints par") + " (avec agence)";
    store.apply(List.of(says("a", DISPATCH, "asserted"), says("b", OTHER, "reported")));
    assertSources(2, 2);
    store.apply(List.of(says("c", copy, "asserted")));
    assertSources(3, 2);
    assertTrue(
        ask(
            "<http://localhost:3030/id/article/c> ent:sameDispatchAs"
                + " <http://localhost:3030/id/article/a>"));

    store.apply(List.of(new Change.Remove(GraphNames.DEFAULT.article(new ArticleId("a")))));
    assertSources(2, 2);
  }

  @Test
  void knowsACopyOfACopy() {
    String half = DISPATCH.substring(0, DISPATCH.length() * 6 / 10);
    store.apply(List.of(says("a", DISPATCH, "asserted"), says("b", half, "asserted")));
    assertSources(2, 1);
    store.apply(List.of(says("b", OTHER, "asserted")));
    assertSources(2, 2);
  }

  @Test
  void whoDeniesIsNoSource() {
    store.apply(List.of(says("a", DISPATCH, "asserted"), says("b", OTHER, "denied")));
    assertSources(1, 1);
    store.apply(List.of(says("b", OTHER, "unconfirmed")));
    assertSources(2, 2);
  }

  @Test
  void saysNothingOfWhatNobodyTells() {
    store.apply(List.of(says("a", DISPATCH, "asserted")));
    store.apply(List.of(new Change.Remove(GraphNames.DEFAULT.article(new ArticleId("a")))));

    assertEquals("[]", told());
  }

  @Test
  void takesTwoShortTextsForNoCopies() {
    assertEquals(Optional.empty(), TextSignature.of("Pas de commentaire, a dit le ministre."));
  }

  @Test
  void readsASignatureAsItWroteIt() {
    TextSignature signature = TextSignature.of(DISPATCH).orElseThrow();

    assertEquals(signature, TextSignature.parse(signature.toString()));
    assertEquals(
        1,
        signature.likeness(
            TextSignature.of(DISPATCH.toUpperCase(java.util.Locale.FRENCH)).orElseThrow()));
    assertTrue(signature.likeness(TextSignature.of(OTHER).orElseThrow()) < 0.1);
  }
}
