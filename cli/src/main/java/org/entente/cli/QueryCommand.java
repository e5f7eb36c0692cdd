package org.entente.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.exec.QueryExec;
import org.entente.ontology.NamedQuery;
import org.entente.ontology.QueryCatalog;
import org.entente.ontology.QueryValueException;
import org.entente.ontology.ThingFinder;
import org.entente.reasoner.LocalStore;
import org.entente.reasoner.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entente query}: asks a store one of the questions, or one's own. */
@Command(
    name = "query",
    header = {
      "Example: entente query allies --set state=Turquie",
      "prints the allies of Turkey with the sentence behind each; entente query alone lists the"
          + " questions",
      ""
    },
    description = "Asks a store a question of queries/, or a SPARQL query from a file.",
    mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "NAME|FILE.rq",
      arity = "0..1",
      description = "A question's name, or a file; without, the questions are listed.")
  private Optional<String> query = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "A value for a parameter: a name (Turquie), an IRI, a date (2024-03-05).")
  private Map<String, String> values = new LinkedHashMap<>();

  @Option(
      names = "--results",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Answers.Form form = Answers.Form.table;

  @Option(names = "--wide", description = "Tables show long values whole.")
  private boolean wide;

  @Mixin private StoreOptions store;
  @Mixin private DebugOption debug;

  QueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (query.isEmpty()) {
      list();
      return ExitCode.DONE;
    }
    NamedQuery named = question(query.get());
    try (Store open = store.openAnyExisting()) {
      return open.read(
          link -> {
            Query bound = bind(named, finder(open, link));
            try (QueryExec exec = link.query(bound)) {
              return new Answers(console, form, wide, store.base()).print(bound, exec);
            }
          });
    }
  }

  private void list() {
    for (NamedQuery each : QueryCatalog.load().queries()) {
      StringBuilder line = new StringBuilder(each.name());
      for (NamedQuery.Parameter parameter : each.parameters()) {
        String set = "--set " + parameter.name() + "=…";
        line.append(parameter.optional() ? " [" + set + "]" : " " + set);
      }
      console.out().println(line);
      console.out().println("    " + each.english());
    }
  }

  private NamedQuery question(String name) {
    try {
      return Questions.named(name);
    } catch (QueryValueException e) {
      throw usage(e.getMessage());
    }
  }

  private Query bind(NamedQuery named, ThingFinder finder) {
    try {
      return Questions.bind(named, values, finder);
    } catch (QueryValueException e) {
      throw usage(e.getMessage());
    } catch (QueryParseException e) {
      throw usage(named.name() + ": not SPARQL: " + e.getMessage().strip());
    }
  }

  private static ThingFinder finder(Store store, RDFLink link) {
    if (store instanceof LocalStore local) {
      return ThingFinder.in(local.dataset());
    }
    return ThingFinder.through(
        select -> {
          try (QueryExec exec = link.query(select)) {
            List<Node> found = new java.util.ArrayList<>();
            exec.select().forEachRemaining(row -> found.add(row.get("thing")));
            return found;
          }
        });
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
