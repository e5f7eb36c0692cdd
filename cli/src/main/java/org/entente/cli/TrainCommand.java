package org.entente.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.entente.article.EntenteException;
import org.entente.article.Language;
import org.entente.language.LexiconTrainer;
import org.entente.language.ParserTrainer;
import org.entente.language.TaggerTrainer;
import org.entente.language.Treebank;
import org.entente.mention.NameFinderTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entente train}: models from data, the same model from the same data. */
@Command(
    name = "train",
    header = {
      "Example: entente train parser --language fr --model parser.bin treebank/*.conllu",
      "trains the parser of French; extractor/models/README.md tells how the shipped models were"
          + " made",
      ""
    },
    description = "Retrains a model. Build again to use it.",
    subcommands = TrainFactsCommand.class,
    mixinStandardHelpOptions = true)
final class TrainCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** What every training is told. */
  static final class Data {
    @Option(names = "--language", required = true, description = "${COMPLETION-CANDIDATES}.")
    private Language language = Language.FR;

    @Option(
        names = "--model",
        required = true,
        paramLabel = "FILE",
        description = "Where the model is written.")
    private Path model = Path.of("");

    @Parameters(
        arity = "1..*",
        paramLabel = "FILES",
        description = "The data to train from, in this order.")
    private List<Path> files = new ArrayList<>();

    private List<Path> requireFiles() {
      for (Path file : files) {
        if (!Files.isReadable(file)) {
          throw new EntenteException(file + ": cannot be read; check the path");
        }
      }
      return files;
    }
  }

  /** A trainer of trees. */
  private interface Training {
    void train(Language language, Treebank treebank, OutputStream out) throws IOException;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to train: facts, ner, parser, tagger or lexicon");
  }

  @Command(
      name = "parser",
      description = "The dependency parser, from CoNLL-U files.",
      mixinStandardHelpOptions = true)
  int parser(@Mixin Data data) {
    return trees(
        data,
        (language, treebank, out) ->
            ParserTrainer.train(language, treebank, ParserTrainer.Options.defaults(language), out));
  }

  @Command(
      name = "tagger",
      description = "The tagger, from CoNLL-U files.",
      mixinStandardHelpOptions = true)
  int tagger(@Mixin Data data) {
    return trees(data, TaggerTrainer::train);
  }

  @Command(
      name = "lexicon",
      description = "The lexicon of lemmas, from CoNLL-U files.",
      mixinStandardHelpOptions = true)
  int lexicon(@Mixin Data data) {
    return trees(data, (language, treebank, out) -> LexiconTrainer.train(treebank, out));
  }

  @Command(
      name = "ner",
      description =
          "The finder of names, from files with a word and a label (B-PER, I-PER, O …) a line.",
      mixinStandardHelpOptions = true)
  int ner(@Mixin Data data) {
    NameFinderTrainer.train(data.language, data.requireFiles(), data.model);
    return ExitCode.DONE;
  }

  private static int trees(Data data, Training training) {
    try {
      Treebank treebank = Treebank.read(data.requireFiles());
      Path beside = data.model.resolveSibling(data.model.getFileName() + ".part");
      try (OutputStream out = Files.newOutputStream(beside)) {
        training.train(data.language, treebank, out);
      }
      Files.move(beside, data.model, StandardCopyOption.REPLACE_EXISTING);
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new EntenteException("--model " + data.model + ": " + e, e);
    }
  }
}
