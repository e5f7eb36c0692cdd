package org.entente.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entente.article.Language;

/** A small vocabulary for tests about sentences. */
final class Trees {
  private Trees() {}

  static Sentence french(String text) {
    return only(Language.FR, text);
  }

  static Sentence english(String text) {
    return only(Language.EN, text);
  }

  private static Sentence only(Language language, String text) {
    List<Sentence> sentences = TreePrinter.analyze(language, text);
    assertEquals(1, sentences.size(), () -> "sentences in: " + text);
    return sentences.getFirst();
  }

  /** The first word of that form. */
  static Token word(Sentence sentence, String form) {
    return sentence.tokens().stream()
        .filter(token -> token.form().equals(form))
        .findFirst()
        .orElseThrow(() -> new AssertionError(form + " is not in\n" + TreePrinter.print(sentence)));
  }

  /** "nsubj < livre": relation and governor of a word; "root" for the root. */
  static String arc(Sentence sentence, String form) {
    Token token = word(sentence, form);
    return token.head() < 0 ? "root" : token.deprel() + " < " + sentence.token(token.head()).form();
  }

  static void assertArcs(Sentence sentence, String... formsAndArcs) {
    for (int i = 0; i < formsAndArcs.length; i += 2) {
      assertEquals(
          formsAndArcs[i + 1],
          arc(sentence, formsAndArcs[i]),
          formsAndArcs[i] + " in\n" + TreePrinter.print(sentence));
    }
  }

  /** Sentences of a text, each as printed. */
  static List<String> sentences(Language language, String text) {
    var article = TreePrinter.article(language, text);
    return Analyzers.of(language).split(article).stream()
        .map(sentence -> sentence.span().of(text))
        .toList();
  }

  /** Surface tokens of a text, as printed. */
  static List<String> tokens(Language language, String text) {
    var article = TreePrinter.article(language, text);
    return Analyzers.of(language).split(article).stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .map(token -> token.of(text))
        .toList();
  }
}
