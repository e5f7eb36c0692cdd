package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.entente.article.ArticleFiles;
import org.entente.article.ArticleId;
import org.entente.reasoner.Change;
import org.entente.reasoner.Report;
import org.entente.reasoner.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code entente remove}: takes articles back, with what was concluded from them. */
@Command(
    name = "remove",
    header = {
      "Example: entente remove tchad-france-depeche --store store",
      "takes back what that article says, and the conclusions that have no other support",
      ""
    },
    description = "Removes articles from a store.",
    mixinStandardHelpOptions = true)
final class RemoveCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "ARTICLE",
      arity = "1..*",
      description = "Names of articles, as in the store; or the files they were read from.")
  private List<String> articles = new ArrayList<>();

  @Mixin private StoreOptions store;
  @Mixin private DebugOption debug;

  RemoveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Report report;
    try (Store open = store.openAnyExisting()) {
      List<Change> changes = new ArrayList<>();
      for (String article : articles) {
        Node graph = store.minter().articleGraph(id(article));
        if (!open.articles().contains(graph)) {
          console.note(
              "refused (missing): "
                  + article
                  + ": no article of that name in "
                  + store.name()
                  + "; its name is its file's, without extension");
        }
        changes.add(new Change.Remove(graph));
      }
      report = open.apply(changes);
    }
    console.out().println(store.name() + ": " + report);
    return report.absent() > 0 ? ExitCode.REFUSED : ExitCode.DONE;
  }

  private static ArticleId id(String article) {
    return ArticleFiles.idOf(article);
  }
}
