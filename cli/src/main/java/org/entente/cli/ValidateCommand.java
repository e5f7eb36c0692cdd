package org.entente.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.reasoner.LocalStore;
import org.entente.reasoner.Validator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code entente validate}: does the graph have the shape it should have? */
@Command(
    name = "validate",
    header = {
      "Example: entente validate --store store",
      "lists what the shapes of ontology/shapes.ttl find wrong, with the remedy",
      ""
    },
    description = "Checks a store against the SHACL shapes.",
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOptions store;
  @Mixin private DebugOption debug;

  ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Validator.Finding> findings;
    try (LocalStore open = store.openExisting()) {
      findings = Validator.shipped().validate(open);
    }
    for (Validator.Finding finding : findings) {
      console
          .out()
          .println(
              finding.level().toLowerCase(Locale.ROOT)
                  + "  "
                  + finding.focus()
                  + finding.path().map(path -> "  " + path).orElse("")
                  + finding.value().map(value -> "  " + value).orElse(""));
      console.out().println("    " + finding.message());
    }
    long violations = findings.stream().filter(Validator.Finding::isViolation).count();
    console.note(violations + " violations, " + (findings.size() - violations) + " warnings");
    return violations > 0 ? ExitCode.REFUSED : ExitCode.DONE;
  }
}
