package org.entente.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.article.Article;
import org.entente.article.ArticleId;
import org.entente.article.Block;
import org.entente.article.Language;
import org.entente.article.Offsets;
import org.entente.article.Span;
import org.entente.language.Morphology;
import org.entente.language.Sentence;
import org.entente.language.Token;

/** Small articles for tests, cut without a model: a paragraph a line, a sentence a full stop. */
final class Texts {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+['’]?|\\S");
  private static final Pattern SENTENCE_END =
      Pattern.compile(
          "(?<![A-Z]|\\bM|MM|Mr|av|janv|Oct)[.!?…]\\s*[»\"”)]?\\s+(?=[\\p{Lu}«\"“–\\d])");

  private Texts() {}

  static Article article(Language language, String text, Optional<LocalDate> date) {
    List<Block> blocks = new ArrayList<>();
    Matcher line = Pattern.compile("[^\\n]+").matcher(text);
    while (line.find()) {
      blocks.add(new Block(new Span(line.start(), line.end()), Block.Kind.PARAGRAPH));
    }
    return new Article(
        new ArticleId("test"),
        language,
        text,
        Offsets.ofUnchanged(text),
        blocks,
        Optional.empty(),
        date,
        Optional.empty(),
        "test");
  }

  static List<Sentence> sentences(Article article) {
    List<Sentence> sentences = new ArrayList<>();
    for (int b = 0; b < article.blocks().size(); b++) {
      Block block = article.blocks().get(b);
      String text = block.span().of(article.text());
      Matcher end = SENTENCE_END.matcher(text);
      int from = 0;
      while (true) {
        boolean more = end.find();
        int to = more ? end.end() : text.length();
        if (!text.substring(from, to).isBlank()) {
          sentences.add(sentence(article, block, b, sentences.size(), from, to));
        }
        if (!more) {
          break;
        }
        from = to;
      }
    }
    return sentences;
  }

  private static Sentence sentence(
      Article article, Block block, int blockIndex, int index, int from, int to) {
    int start = block.span().start() + from;
    int end = block.span().start() + to;
    List<Token> tokens = new ArrayList<>();
    Matcher word = WORD.matcher(article.text()).region(start, end);
    while (word.find()) {
      tokens.add(
          new Token(
              tokens.size(),
              new Span(word.start(), word.end()),
              word.group(),
              word.group(),
              "X",
              Morphology.NONE,
              tokens.isEmpty() ? -1 : 0,
              tokens.isEmpty() ? "root" : "dep"));
    }
    return new Sentence(index, new Span(start, end), block.kind(), blockIndex, tokens);
  }
}
