package org.entente.reasoner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.entente.article.ArticleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which articles print one dispatch, however many they are and whatever comes and goes. */
class DispatchesTest {
  private static final int COPIES = 300;

  private final LocalStore store =
      Store.inMemory(new Store.Options(GraphNames.DEFAULT, RuleSet.EMPTY));

  private void put(String article, String text, String told) {
    store.apply(
        List.of(
            StoreContract.says(
                article,
                """
                PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
                <http://localhost:3030/id/article/%1$s> ent:text "%2$s" .
                :c%1$s ent:tells :%3$s ; ent:modality ent:asserted ; rdf:reifies <<( :%3$s ent:agent :kenya )>> .
                """
                    .formatted(article, text, told))));
  }

  private void remove(String article) {
    store.apply(List.of(new Change.Remove(GraphNames.DEFAULT.article(new ArticleId(article)))));
  }

  private Set<Quad> ties() {
    return store
        .dataset()
        .calculateRead(
            () ->
                Iter.toSet(
                    store
                        .dataset()
                        .find(
                            GraphNames.DEFAULT.sources(),
                            Node.ANY,
                            Terms.SAME_DISPATCH,
                            Node.ANY)));
  }

  private static int changes(Set<Quad> before, Set<Quad> now) {
    Set<Quad> either = new HashSet<>(before);
    either.addAll(now);
    Set<Quad> both = new HashSet<>(before);
    both.retainAll(now);
    return either.size() - both.size();
  }

  private static String words(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(i -> "mot" + i)
        .collect(Collectors.joining(" "));
  }

  @Test
  void tiesACopyMoreWithoutTouchingTheManyThatAreThere() {
    List<Integer> changes = new ArrayList<>();
    Set<Quad> before = ties();
    for (int i = 0; i < COPIES; i++) {
      String name = "a%03d".formatted(COPIES - i); // names that run backwards are the worst
      put(name, words(0, 80) + " fin " + i, "exit");
      Set<Quad> now = ties();
      changes.add(changes(before, now));
      before = now;
    }
    assertEquals(2 * (COPIES - 1), before.size());
    assertEquals(COPIES - 1 - rare(changes), changes.stream().filter(n -> n == 2).count());
    assertTrue(rare(changes) < 20, "changes of the one that stands for all: " + changes);

    remove("a001");
    remove("a150");
    assertEquals(2 * (COPIES - 3), ties().size());
    assertTrue(ReasonerCheck.verify(store).isRight());
  }

  /** How often another article came to stand for all; the logarithm of their number, by chance. */
  private static long rare(List<Integer> changes) {
    return changes.stream().filter(n -> n > 2).count();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void countsAsFromNothingWhenDispatchesMeetAndPart(long seed) {
    Random random = new Random(seed);
    for (int step = 0; step < 60; step++) {
      String article = "a" + random.nextInt(9);
      if (random.nextInt(4) == 0) {
        remove(article);
      } else {
        // Windows on one long text: each is alike to its neighbours, and through them to others.
        int from = 25 * random.nextInt(8);
        put(article, words(from, 100), "e" + random.nextInt(3));
      }
      ReasonerCheck check = ReasonerCheck.verify(store);
      assertTrue(check.isRight(), "seed " + seed + ", step " + step + ": " + check);
    }
  }
}
