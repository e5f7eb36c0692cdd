package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;
import org.entente.article.Language;
import org.entente.reasoner.Explainer;
import org.entente.reasoner.Explanation;
import org.entente.reasoner.ExplanationText;
import org.entente.reasoner.LocalStore;
import org.entente.reasoner.QuadSource;
import org.entente.reasoner.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entente explain}: why something stands in the graph. */
@Command(
    name = "explain",
    header = {
      "Example: entente explain Turquie alliedWith Azerbaïdjan",
      "shows the rule, its premises, and the sentences that say them",
      ""
    },
    description =
        "Tells why a triple, a claim or a conclusion stands in a store, down to the sentences.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "IRI | S P O",
      arity = "1..3",
      description =
          "A claim or conclusion, or subject, property and object; names and short IRIs (state/TD)"
              + " will do.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--language",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Language language = Language.FR;

  @Mixin private StoreOptions store;
  @Mixin private DebugOption debug;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (words.size() == 2) {
      throw new ParameterException(
          spec.commandLine(), "explain wants one IRI, or subject, property and object");
    }
    try (LocalStore open = store.openExisting()) {
      return Txn.calculateRead(open.dataset(), () -> explain(open));
    }
  }

  private int explain(LocalStore open) {
    Things things = new Things(open.dataset(), store.base());
    Explainer explainer =
        new Explainer(QuadSource.of(open.dataset()), open.names(), RuleSet.shipped());
    List<Explanation> found =
        words.size() == 1
            ? explainer.explain(things.require(words.getFirst()))
            : List.of(
                explainer.explain(
                    Triple.create(
                        things.require(words.get(0)),
                        things.require(words.get(1)),
                        things.require(words.get(2)))));
    ExplanationText text = new ExplanationText(language, node -> things.label(node, language));
    int shown = 0;
    for (Explanation explanation : found) {
      if (!explanation.isEmpty()) {
        console.out().println(text.of(explanation).stripTrailing());
        shown++;
      }
    }
    if (shown == 0) {
      console.note("no article says it, and no rule concludes it: " + String.join(" ", words));
      return ExitCode.REFUSED;
    }
    return ExitCode.DONE;
  }
}
