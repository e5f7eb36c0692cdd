package org.entente.extractor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.article.ArticleReader;
import org.entente.article.ArticleResult;

/** Writes the facts of every article of a folder: {@code FactsMain ARTICLES OUTPUT}. */
public final class FactsMain {
  private FactsMain() {}

  /** For trying out a lexicon; people use {@code entente extract}. */
  public static void main(String[] args) throws IOException {
    Path output = Files.createDirectories(Path.of(args[args.length - 1]));
    Extractor extractor = Extractor.load();
    for (int i = 0; i < args.length - 1; i++) {
      try (Stream<Path> files = Files.list(Path.of(args[i]))) {
        List<Path> texts = files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        for (Path text : texts) {
          ArticleResult result = new ArticleReader().read(text);
          if (result instanceof ArticleResult.Readable readable
              && extractor.read(readable.article()) instanceof Reading.Done done) {
            String name = text.getFileName().toString();
            Files.writeString(
                output.resolve(name.substring(0, name.length() - 4) + ".facts.jsonl"),
                Extractor.facts(done));
          }
        }
      }
    }
  }
}
