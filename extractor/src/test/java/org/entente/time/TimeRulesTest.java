package org.entente.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.article.Article;
import org.entente.article.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples that stand beside the rules in the lexicon. */
class TimeRulesTest {
  private static final TimeFinder FINDER = TimeFinder.load();
  private static final Optional<LocalDate> WEDNESDAY = Optional.of(LocalDate.of(2024, 5, 15));

  @TestFactory
  List<DynamicTest> everyRuleFindsAndIgnoresItsExamples() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Language language : Language.values()) {
      for (TimeGrammar.Example example : FINDER.grammar(language).examples()) {
        tests.add(
            DynamicTest.dynamicTest(
                language.code() + ": " + example.text(),
                () -> assertEquals(example.value(), found(language, example.text()))));
      }
    }
    return tests;
  }

  /** Reads the example after a date, so that "la veille" has something to count from. */
  private static String found(Language language, String text) {
    boolean narrative =
        text.matches(".*(veille|lendemain|tard|later|suivant|same|même|Le 25|au 26).*");
    String before =
        !narrative
            ? ""
            : language == Language.FR ? "Le 21 février 2023. " : "On 21 February 2023. ";
    Article article = Texts.article(language, before + text, WEDNESDAY);
    return FINDER.find(article, Texts.sentences(article)).stream()
        .filter(m -> m.span().start() >= before.length())
        .map(m -> m.value().iso())
        .collect(Collectors.joining(" "));
  }
}
