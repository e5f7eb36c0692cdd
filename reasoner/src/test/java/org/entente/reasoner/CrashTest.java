package org.entente.reasoner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.entente.article.EntenteException;
import org.entente.graph.Identity;
import org.entente.graph.IriMinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second process holds the store, and dies without warning. */
class CrashTest {
  private static final Store.Options OPTIONS =
      new Store.Options(GraphNames.DEFAULT, RuleSet.shipped());

  private static final Identity MERGED =
      Identity.of(
          List.of(
              Triple.create(
                  Terms.iri("http://example.org/b1"),
                  OWL.sameAs.asNode(),
                  Terms.iri("http://example.org/b0"))),
          new IriMinter(GraphNames.DEFAULT.base()));

  @TempDir Path folder;

  /** Writes article after article, and tells of each once it is in. */
  public static void main(String[] args) {
    if (args.length > 1 && args[1].equals("identify")) {
      decideAgainAndAgain(Path.of(args[0]));
    } else if (args.length > 1) {
      LocalStore.openForServing(
          Path.of(args[0]), OPTIONS, work -> Runtime.getRuntime().halt(1)); // SIGKILL's equal
    }
    try (LocalStore store = Store.open(Path.of(args[0]), OPTIONS)) {
      for (int i = 0; ; i++) {
        store.apply(List.of(article(i)));
        System.out.println(i);
        System.out.flush();
      }
    }
  }

  @Test
  void keepsEveryAnnouncedArticleWholeAndItsConclusions() throws Exception {
    Process writer = start();
    int announced = -1;
    try (BufferedReader lines = writer.inputReader()) {
      while (announced < 8) {
        announced = Integer.parseInt(lines.readLine());
      }
      writer.toHandle().destroyForcibly(); // SIGKILL; through the handle, the stream stays readable
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        announced = Integer.parseInt(line);
      }
    }
    writer.waitFor();

    try (LocalStore store = Store.open(folder, OPTIONS)) {
      Set<String> expected = new TreeSet<>();
      int articles = store.articles().size();
      for (int i = 0; i < articles; i++) {
        Report again = store.apply(List.of(article(i)));
        if (again.unchanged() != 1) {
          expected.add("article " + i);
        }
      }
      assertTrue(articles > announced, articles + " articles, " + announced + " announced");
      assertEquals(Set.of(), expected);
      assertTrue(ReasonerCheck.verify(store).isRight());
    }
  }

  @Test
  void leavesTheOldConclusionsWhereItDiesBeforeTheNewOnesAreThere() throws Exception {
    RuleSet fewer = RuleSet.shipped().only(rule -> !rule.id().equals("allied-by-treaty"));
    try (LocalStore store = Store.open(folder, new Store.Options(GraphNames.DEFAULT, fewer))) {
      store.apply(List.of(article(0), article(1)));
    }
    start("die").waitFor();

    try (LocalStore store = Store.openForReading(folder, GraphNames.DEFAULT)) {
      assertTrue(ask(store, "boundToDefend"));
      assertFalse(ask(store, "alliedWith"));
    }
    try (LocalStore store = Store.open(folder, OPTIONS)) {
      assertTrue(ask(store, "alliedWith"));
      assertTrue(ReasonerCheck.verify(store).isRight());
    }
  }

  private static boolean ask(LocalStore store, String property) {
    String query = "ASK { ?a <https://w3id.org/entente/ns#" + property + "> ?b }";
    return store.read(link -> link.queryAsk(query));
  }

  /** Merges two allies and parts them again, and tells of each once it is in. */
  private static void decideAgainAndAgain(Path folder) {
    try (LocalStore store = Store.open(folder, OPTIONS)) {
      for (int i = 0; ; i++) {
        store.identify(i % 2 == 0 ? MERGED : Identity.NONE);
        System.out.println(i);
        System.out.flush();
      }
    }
  }

  @Test
  void isWhollyOneOrWhollyTwoWhereItDiesWhileWhoIsWhoIsDecided() throws Exception {
    Set<Set<String>> whole = new HashSet<>();
    try (LocalStore store = Store.open(folder, OPTIONS)) {
      store.apply(List.of(article(0), article(1), article(2), article(3)));
      whole.add(said(store));
      store.identify(MERGED);
      whole.add(said(store));
      store.identify(Identity.NONE);
    }
    Process writer = start("identify");
    try (BufferedReader lines = writer.inputReader()) {
      for (int announced = -1; announced < 9; ) {
        announced = Integer.parseInt(lines.readLine());
      }
      writer.toHandle().destroyForcibly();
    }
    writer.waitFor();

    try (LocalStore store = Store.openForReading(folder, GraphNames.DEFAULT)) {
      assertEquals(2, whole.size());
      assertTrue(whole.contains(said(store)), "neither before nor after: " + said(store));
    }
    try (LocalStore store = Store.open(folder, OPTIONS)) {
      assertTrue(ReasonerCheck.verify(store).isRight());
      store.identify(Identity.NONE);
      assertTrue(whole.contains(said(store)));
    }
  }

  /** What articles say, and what follows. */
  private static Set<String> said(LocalStore store) {
    Set<String> lines = new TreeSet<>();
    store
        .dataset()
        .executeRead(
            () ->
                store
                    .dataset()
                    .find()
                    .forEachRemaining(
                        quad -> {
                          Node graph = quad.getGraph();
                          if (GraphNames.DEFAULT.isArticle(graph)
                              || GraphNames.DEFAULT.isInferred(graph)) {
                            lines.add(quad.toString());
                          }
                        }));
    return lines;
  }

  @Test
  void saysWhichProcessHoldsAStore() throws Exception {
    Process writer = start();
    try (BufferedReader lines = writer.inputReader()) {
      lines.readLine();

      EntenteException refused =
          assertThrows(EntenteException.class, () -> Store.open(folder, OPTIONS));

      assertTrue(refused.getMessage().contains("process " + writer.pid()), refused.getMessage());
      assertTrue(refused.getMessage().contains("--to URL"), refused.getMessage());
    } finally {
      writer.destroyForcibly().waitFor();
    }
  }

  private static Change article(int i) {
    return StoreContract.says(
        "a" + i,
        ":t%d ent:obliges ent:MutualDefence . :a a ent:State ; ent:partyTo :t%d . :b%d a ent:State ; ent:partyTo :t%d ."
            .formatted(i / 2, i / 2, i, i / 2));
  }

  private Process start(String... more) throws IOException {
    List<String> command = new ArrayList<>(command());
    command.addAll(List.of(more));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        CrashTest.class.getName(),
        folder.toString());
  }
}
