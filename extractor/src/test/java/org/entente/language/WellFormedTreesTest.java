package org.entente.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.entente.article.Language;
import org.entente.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the text, a sentence is a tree and its tokens are its text. */
class WellFormedTreesTest {
  private static final String[] PIECES = {
    "Le",
    "traité",
    "signé",
    "du",
    "des",
    "aux",
    "qui",
    "que",
    "dont",
    "l'",
    "a",
    "ont",
    "été",
    "n'",
    "pas",
    "«",
    "»",
    "\"",
    "“",
    "”",
    ";",
    ":",
    ",",
    ".",
    "?",
    "!",
    "…",
    "–",
    "-",
    "(",
    ")",
    "Moscou",
    "Kim",
    "Jong-un",
    "ONU",
    "soldats",
    "11 000",
    "3,5",
    "%",
    "est-il",
    "déclare",
    "annoncé",
    "par",
    "the",
    "was",
    "signed",
    "by",
    "said",
    "don't",
    "Kenya's",
    "which",
    "to",
    "🙂",
    "É",
    "n°",
    "&",
    "www.exemple.org",
    "\u00A0",
    "\u202F",
    "d'abord",
    "en",
    "y",
    "se",
    "s'",
    "il",
    "et",
    "mais",
  };

  @ParameterizedTest
  @EnumSource(Language.class)
  void anyStringOfWordsIsATree(Language language) {
    for (int seed = 0; seed < 400; seed++) {
      String text = randomText(new Random(seed));
      for (Sentence sentence : TreePrinter.analyze(language, text)) {
        assertTree(sentence, "seed " + seed + ": " + text);
        assertCovered(sentence, text);
      }
    }
  }

  private static String randomText(Random random) {
    var text = new StringBuilder();
    int length = 1 + random.nextInt(40);
    for (int i = 0; i < length; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(8) == 0 ? "" : " ");
    }
    return text.toString();
  }

  private static void assertTree(Sentence sentence, String where) {
    int n = sentence.tokens().size();
    assertEquals(
        1, sentence.tokens().stream().filter(t -> t.head() < 0).count(), "roots, " + where);
    for (Token token : sentence.tokens()) {
      int at = token.index();
      for (int steps = 0; at >= 0; steps++) {
        assertTrue(steps <= n, "circle, " + where);
        at = sentence.token(at).head();
      }
      assertEquals(token.head() < 0, token.deprel().equals("root"), "root relation, " + where);
    }
  }

  /** Token spans rise, stay inside the sentence, and leave out nothing but blanks. */
  private static void assertCovered(Sentence sentence, String text) {
    int at = sentence.span().start();
    Span last = new Span(at, at);
    for (Token token : sentence.tokens()) {
      if (token.span().equals(last)) {
        continue; // the other half of a contraction
      }
      assertTrue(token.span().start() >= at, "tokens in order: " + text);
      String between = text.substring(at, token.span().start());
      assertTrue(between.chars().allMatch(c -> SentenceSplitter.isBlank((char) c)), text);
      at = token.span().end();
      last = token.span();
    }
    assertEquals(sentence.span().end(), at, text);
  }

  @Test
  void manyThreadsFindTheSameTreesAsOne() {
    List<String> texts = new ArrayList<>();
    for (int seed = 0; seed < 60; seed++) {
      texts.add(randomText(new Random(seed)));
    }
    List<List<Sentence>> once =
        texts.stream().map(text -> TreePrinter.analyze(Language.FR, text)).toList();

    List<List<Sentence>> again =
        IntStream.range(0, texts.size())
            .parallel()
            .mapToObj(i -> TreePrinter.analyze(Language.FR, texts.get(i)))
            .toList();

    assertEquals(once, again);
  }
}
