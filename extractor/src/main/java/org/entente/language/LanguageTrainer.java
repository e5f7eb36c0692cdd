package org.entente.language;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.article.Language;

/** Trains all models of a language: tagger, lexicon and parser. */
public final class LanguageTrainer {
  private LanguageTrainer() {}

  /** {@code LanguageTrainer fr FOLDER FILE…}: from CoNLL-U files, gzipped or not, to a folder. */
  public static void main(String[] args) throws IOException {
    List<Path> files = Stream.of(args).skip(2).map(Path::of).toList();
    train(Language.ofCode(args[0]).orElseThrow(), Treebank.read(files), Path.of(args[1]));
  }

  /** Writes {@code tagger.bin}, {@code lemmas.gz} and {@code parser.bin} into a folder. */
  public static void train(Language language, Treebank treebank, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (OutputStream out = Files.newOutputStream(folder.resolve("lemmas.gz"))) {
      LexiconTrainer.train(treebank, out);
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve("tagger.bin"))) {
      TaggerTrainer.train(language, treebank, out);
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve("parser.bin"))) {
      ParserTrainer.train(language, treebank, ParserTrainer.Options.defaults(language), out);
    }
  }
}
