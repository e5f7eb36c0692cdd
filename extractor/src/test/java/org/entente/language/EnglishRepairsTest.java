package org.entente.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnglishRepairsTest {
  /** Words as "form/UPOS/head/relation", the head counted from 1 and 0 for the root. */
  private static TreeWork tree(String... written) {
    List<Words.Word> words = new ArrayList<>();
    int[] heads = new int[written.length];
    String[] relations = new String[written.length];
    for (int i = 0; i < written.length; i++) {
      String[] cell = written[i].split("/");
      String lemma = cell.length > 4 ? cell[4] : cell[0];
      words.add(new Words.Word(i, cell[0], lemma, cell[1], Morphology.NONE));
      heads[i] = Integer.parseInt(cell[2]) - 1;
      relations[i] = cell[3];
    }
    return new TreeWork(words, new Parser.Tree(heads, relations));
  }

  private static String arc(TreeWork tree, int i) {
    return tree.head(i) < 0 ? "root" : tree.relation(i) + " < " + tree.form(tree.head(i));
  }

  @Test
  void theNameGovernsItsMister() {
    TreeWork tree = tree("Mr/PROPN/3/nsubj", "Ali/PROPN/1/flat", "left/VERB/0/root/leave");
    EnglishRepairs.repair(tree);

    assertEquals("nsubj < left", arc(tree, 1));
    assertEquals("compound < Ali", arc(tree, 0));
  }

  @Test
  void beingDueSomewhereIsWhatIsSaid() {
    TreeWork tree =
        tree(
            "Abara/PROPN/6/nsubj",
            "is/AUX/6/cop/be",
            "due/ADP/6/case",
            "in/ADP/5/case",
            "Lagos/PROPN/6/nmod",
            "Monday/PROPN/0/root");
    EnglishRepairs.repair(tree);

    assertEquals("root", arc(tree, 2));
    assertEquals("nsubj < due", arc(tree, 0));
    assertEquals("obl < due", arc(tree, 5));
  }

  @Test
  void whatIsReportedOnADayIsNoClauseOfTheDay() {
    TreeWork tree =
        tree(
            "Oslo/PROPN/2/nsubj",
            "reported/VERB/0/root/report",
            "on/ADP/4/case",
            "Tuesday/PROPN/2/obl",
            "that/SCONJ/7/mark",
            "Chad/PROPN/7/nsubj",
            "withdrew/VERB/4/acl/withdraw",
            "troops/NOUN/7/obj/troop");
    EnglishRepairs.repair(tree);

    assertEquals("ccomp < reported", arc(tree, 6));
  }

  @Test
  void whatSomebodyIsAccusedOfHangsOnTheVerb() {
    TreeWork tree =
        tree(
            "Oslo/PROPN/2/nsubj",
            "accuses/VERB/0/root/accuse",
            "rebels/NOUN/2/obj/rebel",
            "of/SCONJ/5/mark",
            "shelling/VERB/3/acl/shell",
            "towns/NOUN/5/obj/town");
    EnglishRepairs.repair(tree);

    assertEquals("advcl < accuses", arc(tree, 4));
  }
}
