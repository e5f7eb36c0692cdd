package org.entente.cli;

import org.entente.article.EntenteException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code entente} command and its verbs. */
@Command(
    name = "entente",
    header = {
      "Example: entente run samples",
      "reads the articles in the folder samples, and serves what they say at"
          + " http://localhost:3030/",
      ""
    },
    description =
        "Reads news articles into a knowledge graph whose every fact leads to its sentence.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "entente COMMAND --help tells more of a command.",
      "Exit status: 0 done; 1 done, with refused articles; 2 wrong usage; 3 could not start."
    },
    versionProvider = Entente.Version.class,
    mixinStandardHelpOptions = true,
    subcommands = {
      RunCommand.class,
      ExtractCommand.class,
      LoadCommand.class,
      RemoveCommand.class,
      ServeCommand.class,
      QueryCommand.class,
      ExportCommand.class,
      ExplainCommand.class,
      ValidateCommand.class,
      InferCommand.class,
      EvaluateCommand.class,
      TrainCommand.class,
      TraceCommand.class,
      PrepareCommand.class,
      CommandLine.HelpCommand.class,
    })
public final class Entente implements Runnable {
  @Spec private CommandSpec spec;

  Entente() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(Console.ofProcess(), arguments));
  }

  /** Runs one command; never throws. */
  static int run(Console console, String... arguments) {
    QuietLogging.set();
    CommandLine command = new CommandLine(new Entente(), new CommandFactory(console));
    command.setOut(new java.io.PrintWriter(console.out(), true));
    command.setErr(new java.io.PrintWriter(console.err(), true));
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setUsageHelpAutoWidth(false);
    command.setUsageHelpWidth(100);
    command.setParameterExceptionHandler((e, args) -> usage(console, e));
    command.setExecutionExceptionHandler((e, cl, result) -> failed(console, e, cl));
    int code = command.execute(arguments);
    console.out().flush();
    if (console.out().checkError()) {
      return ExitCode
          .NOT_STARTED; // Nobody reads any more ("| head"): nothing to say, and no one to say it
      // to.
    }
    console.err().flush();
    return code;
  }

  /** Without a command: what there is. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say which command: entente --help lists them");
  }

  private static int usage(Console console, ParameterException e) {
    console.note("entente: " + e.getMessage());
    var similar = new java.io.StringWriter();
    if (CommandLine.UnmatchedArgumentException.printSuggestions(
        e, new java.io.PrintWriter(similar))) {
      console.note(similar.toString().strip());
    }
    console.note("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  private static int failed(Console console, Exception e, CommandLine command) {
    boolean expected = e instanceof EntenteException;
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    console.note(
        "entente: "
            + (expected
                ? message
                : "something broke in Entente itself: "
                    + e.getClass().getSimpleName()
                    + ": "
                    + message));
    boolean debug = command.getParseResult().originalArgs().contains("--debug");
    if (debug) {
      e.printStackTrace(console.err());
    } else if (!expected) {
      console.note("Run it again with --debug to see where, and tell us.");
    }
    return ExitCode.NOT_STARTED;
  }

  /** The version of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Entente.class.getPackage().getImplementationVersion();
      return new String[] {"entente " + (version == null ? "(not packaged)" : version)};
    }
  }
}
