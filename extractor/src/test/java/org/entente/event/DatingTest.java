package org.entente.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Block;
import org.entente.article.Span;
import org.entente.entity.EntityTable;
import org.entente.language.Morphology;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.time.TimeMention;
import org.entente.time.TimeValue;
import org.junit.jupiter.api.Test;

final class DatingTest {
  private static final GrammarWords WORDS = new GrammarWords(Map.of(), List.of());

  private final List<Token> tokens = new ArrayList<>();
  private final List<TimeMention> times = new ArrayList<>();
  private Optional<TimeValue> context = Optional.empty();

  private int add(String form, String upos, int head, String relation) {
    int start = tokens.isEmpty() ? 0 : tokens.getLast().span().end() + 1;
    Span span = new Span(start, start + form.length());
    tokens.add(new Token(tokens.size(), span, form, form, upos, Morphology.NONE, head, relation));
    return tokens.size() - 1;
  }

  private void time(String iso, int head, String relation) {
    int at = add(iso, "NOUN", head, relation);
    times.add(new TimeMention(tokens.get(at).span(), 0, at, at, at, new TimeValue(iso)));
  }

  private String found(FactType type, int anchor) {
    Span whole = new Span(0, tokens.getLast().span().end());
    Sentence sentence = new Sentence(0, whole, Block.Kind.PARAGRAPH, 0, tokens);
    Scene scene =
        new Scene(
            "",
            new Grammar(new Tree(sentence), WORDS),
            new EntityTable(List.of(), List.of()),
            times,
            context,
            List.of());
    return new Dating(scene, Set.of())
        .find(type, anchor)
        .map(fill -> ((Filler.When) fill.filler()).value().iso())
        .orElse("");
  }

  @Test
  void theDateBesideTheVerbIsTaken() {
    add("Lima", "PROPN", 1, "nsubj");
    add("signa", "VERB", -1, "root");
    time("1929", 1, "obl");
    assertEquals("1929", found(FactType.TreatySigning, 1));
  }

  @Test
  void aDateThatTellsTheFirstMoreExactlyReplacesIt() {
    time("1929", 3, "obl");
    add(",", "PUNCT", 0, "punct");
    time("1929-06-03", 0, "appos");
    add("signa", "VERB", -1, "root");
    assertEquals("1929-06-03", found(FactType.TreatySigning, 3));
  }

  @Test
  void whatHappenedWhenSomethingElseDidHasItsDate() {
    add("rompit", "VERB", -1, "root");
    time("1932-09", 0, "obl");
    add("quand", "SCONJ", 4, "mark");
    add("Lima", "PROPN", 4, "nsubj");
    add("attaqua", "VERB", 0, "advcl");
    assertEquals("1932-09", found(FactType.Attack, 4));
  }

  @Test
  void theDateOfAClauseWithWhenIsThatOfItsMainClause() {
    add("rompit", "VERB", -1, "root");
    add("quand", "SCONJ", 3, "mark");
    add("Lima", "PROPN", 3, "nsubj");
    add("attaqua", "VERB", 0, "advcl");
    time("1932-09", 3, "obl");
    assertEquals("1932-09", found(FactType.DiplomaticBreak, 0));
  }

  @Test
  void aSecondVerbWithoutASubjectSharesTheDateBeforeIt() {
    add("vint", "VERB", -1, "root");
    time("1928-02", 0, "obl");
    add("signa", "VERB", 0, "conj");
    assertEquals("1928-02", found(FactType.TreatySigning, 2));
  }

  @Test
  void whatHappensAtOnceTakesTheBeginningOfAnOpenInterval() {
    add("signa", "VERB", -1, "root");
    time("1929/..", 0, "obl");
    assertEquals("1929", found(FactType.TreatySigning, 0));
    assertEquals("", found(FactType.Visit, 0));
  }

  @Test
  void theDateOfTheStoryServesWhereTheSentenceHasNone() {
    add("signa", "VERB", -1, "root");
    context = Optional.of(new TimeValue("1929-06"));
    assertEquals("1929-06", found(FactType.TreatySigning, 0));
  }
}
