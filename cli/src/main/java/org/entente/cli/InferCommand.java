package org.entente.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.entente.article.Language;
import org.entente.reasoner.LocalStore;
import org.entente.reasoner.ReasonerCheck;
import org.entente.reasoner.RuleYield;
import org.entente.reasoner.Store;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code entente infer}: all conclusions anew. */
@Command(
    name = "infer",
    header = {
      "Example: entente infer --store store",
      "throws all conclusions away and draws them again, which is only needed if infer --verify"
          + " finds a difference",
      ""
    },
    description = "Draws all conclusions of a store from scratch.",
    mixinStandardHelpOptions = true)
final class InferCommand implements Callable<Integer> {
  private final Console console;

  @ArgGroup private Look look = new Look();

  @Option(
      names = "--language",
      description = "Of the names of rules: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Language language = Language.FR;

  @Mixin private StoreOptions store;
  @Mixin private DebugOption debug;

  InferCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (look.rules) {
      return rules();
    }
    return look.verify ? verify() : infer();
  }

  private int infer() {
    try (Store open = store.openAnyExisting()) {
      console.out().println(store.name() + ": " + open.infer());
    }
    return ExitCode.DONE;
  }

  private int rules() {
    List<RuleYield> yields;
    try (LocalStore open = store.openAsItIs()) {
      yields = RuleYield.of(open);
    }
    for (RuleYield each : yields) {
      console
          .out()
          .println(
              "%6d  %-32s  %s"
                  .formatted(
                      each.conclusions(),
                      each.rule().id(),
                      each.rule().names().get(language.code())));
    }
    long idle = yields.stream().filter(each -> each.conclusions() == 0).count();
    console.note(
        store.name() + ": " + yields.size() + " rules, " + idle + " of them without a conclusion");
    return ExitCode.DONE;
  }

  private int verify() {
    ReasonerCheck check;
    try (LocalStore open = store.openAsItIs()) {
      check = ReasonerCheck.verify(open);
    }
    check.missing().stream()
        .map(quad -> "missing  " + quad)
        .sorted()
        .forEach(console.out()::println);
    check.extra().stream().map(quad -> "extra    " + quad).sorted().forEach(console.out()::println);
    console.note(
        store.name()
            + ": "
            + (check.isRight()
                ? "conclusions are those of a run from scratch"
                : check.missing().size()
                    + " quads missing, "
                    + check.extra().size()
                    + " too many; entente infer --store "
                    + store.name()
                    + " draws them again"));
    return check.isRight() ? ExitCode.DONE : ExitCode.REFUSED;
  }

  /** Ways to look without changing anything. */
  private static final class Look {
    @Option(
        names = "--verify",
        description =
            "Changes nothing: tells each conclusion that a run from scratch would draw and the"
                + " store lacks, or the other way round.")
    private boolean verify;

    @Option(
        names = "--rules",
        description = "Changes nothing: tells how many conclusions each rule has drawn.")
    private boolean rules;
  }
}
