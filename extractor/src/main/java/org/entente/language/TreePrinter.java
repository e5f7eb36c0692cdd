package org.entente.language;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.article.Article;
import org.entente.article.ArticleId;
import org.entente.article.Block;
import org.entente.article.Language;
import org.entente.article.Offsets;
import org.entente.article.Span;

/** Shows trees to people: a line a word, with tag, lemma, morphology, head and relation. */
public final class TreePrinter {
  private TreePrinter() {}

  /**
   * Prints the trees of a text.
   *
   * @param args language code, then a file or the text itself; without a text, standard input
   */
  public static void main(String[] args) throws IOException {
    Language language = Language.ofCode(args.length == 0 ? "fr" : args[0]).orElseThrow();
    String text;
    if (args.length < 2) {
      text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    } else if (Files.isRegularFile(Path.of(args[1]))) {
      text = Files.readString(Path.of(args[1]));
    } else {
      text = args[1];
    }
    var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    analyze(language, text).forEach(s -> out.println(print(s)));
    out.flush();
  }

  /** The sentences of a bare text, each line a paragraph. */
  public static List<Sentence> analyze(Language language, String raw) {
    String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
    Article article = article(language, text);
    SentenceAnalyzer analyzer = Analyzers.of(language);
    return analyzer.parse(article, analyzer.split(article), List.of());
  }

  static Article article(Language language, String text) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (!text.substring(start, end).isBlank()) {
        blocks.add(new Block(new Span(start, end), Block.Kind.PARAGRAPH));
      }
      start = end + 1;
    }
    return new Article(
        new ArticleId("text"),
        language,
        text,
        Offsets.ofUnchanged(text),
        blocks,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "text");
  }

  /** One sentence as a table. */
  public static String print(Sentence sentence) {
    var out = new StringBuilder();
    for (Token token : sentence.tokens()) {
      String governor = token.head() < 0 ? "" : sentence.token(token.head()).form();
      out.append(
          String.format(
              Locale.ROOT,
              "%3d %-20s %-18s %-6s %-28s %3d %-11s %s%n",
              token.index(),
              token.form(),
              token.lemma(),
              token.upos(),
              morphology(token.morphology()),
              token.head(),
              token.deprel(),
              governor));
    }
    return out.toString();
  }

  private static String morphology(Morphology m) {
    var out = new StringBuilder();
    for (Enum<?> value : List.of(m.verbForm(), m.mood(), m.tense(), m.gender(), m.count())) {
      if (!value.name().equals("NONE")) {
        String name = value.name().toLowerCase(Locale.ROOT);
        out.append(out.isEmpty() ? "" : ".").append(name, 0, Math.min(4, name.length()));
      }
    }
    return m.person() == 0 ? out.toString() : out.append('.').append(m.person()).toString();
  }
}
