package org.entente.cli.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationPagesTest {
  private static final String ENTITIES =
      """
      {"article":"a","date":null,"publisher":null,"language":"fr"}
      {"entity":"E1","class":"State","name":"Norvège","names":["Norvège"]}
      {"entity":"E2","class":"State","name":"Islande","names":["Islande"]}
      {"entity":"E4","class":"Place","name":"Reykjavik","names":["Reykjavik"]}
      """;

  private static final String GOLD =
      ENTITIES
          + """
          {"entity":"E3","class":"Organization","name":"<script>","names":["<script>"]}
          {"fact":"F1","type":"Visit","agent":["E1"],"place":["E4"],"modality":"asserted","evidence":[{"start":0,"end":9}]}
          {"fact":"F2","type":"Allied","a":["E1"],"b":["E3"],"modality":"asserted","evidence":[{"start":10,"end":19}]}
          {"fact":"F3","type":"Deployment","agent":["E2"],"modality":"asserted","evidence":[{"start":20,"end":29}]}
          {"fact":"F4","type":"Exercise","agent":["E2"],"modality":"asserted","evidence":[{"start":30,"end":39}]}
          {"fact":"F5","type":"Visit","agent":["E2"],"place":["E4"],"modality":"asserted","evidence":[{"start":0,"end":9}]}
          """;

  private static final String FOUND =
      ENTITIES
          + """
          {"entity":"E9","class":"Organization","name":"experts","names":["experts"]}
          {"fact":"Q1","type":"Visit","agent":["E1"],"place":["E4"],"modality":"planned","evidence":[{"start":0,"end":9}]}
          {"fact":"Q2","type":"Deployment","agent":["E1"],"modality":"asserted","evidence":[{"start":20,"end":29}]}
          {"fact":"Q3","type":"Threat","agent":["E9"],"modality":"asserted","evidence":[{"start":50,"end":59}]}
          {"fact":"Q4","type":"Visit","agent":["E1"],"place":["E4"],"modality":"planned","evidence":[{"start":0,"end":9}]}
          """;

  @TempDir Path gold;
  private Evaluation evaluation;

  @BeforeEach
  void compare() throws IOException {
    Files.writeString(gold.resolve("a.facts.jsonl"), GOLD);
    Files.writeString(gold.resolve("a.txt"), "<b> & " + "x".repeat(54));
    evaluation = Evaluation.of(gold, name -> Optional.of(FOUND));
  }

  @Test
  void causeIsTheFirstStageThatFailed() {
    ArticleScore score = evaluation.articles().get("a").score();
    assertEquals(
        Map.of("F2", Cause.NAME, "F3", Cause.ROLE, "F4", Cause.FRAME, "F5", Cause.MERGING),
        score.missCauses());
    assertEquals(
        Map.of("Q2", Cause.ROLE, "Q3", Cause.NAME, "Q4", Cause.MERGING), score.spuriousCauses());
  }

  @Test
  void pagesShowFiguresTextAndFacts() throws IOException {
    Path pages = gold.resolve("pages");
    EvaluationPages.write(evaluation, pages);
    String index = Files.readString(pages.resolve("index.html"));
    String article = Files.readString(pages.resolve("a.html"));

    assertTrue(index.contains("<a href=\"a.html\">a</a>"), index);
    assertTrue(article.contains("&lt;b&gt; &amp; "), article);
    assertTrue(article.contains("different</b> <small>(modality)"), article);
    assertTrue(article.contains("b=&lt;script&gt;"), article);
    assertFalse(article.contains("<script"), article);
  }

  @Test
  void textIsCutWhereEvidenceEnds() {
    var pieces = ArticlePage.of("a", evaluation.articles().get("a")).pieces();
    assertEquals(ArticlePage.Side.BOTH, pieces.getFirst().side());
    assertEquals(
        60, pieces.stream().mapToInt(p -> p.text().length()).sum(), "no character is lost");
    assertTrue(pieces.stream().anyMatch(p -> p.side() == ArticlePage.Side.FOUND));
  }
}
