package org.entente.language;

import java.util.List;
import java.util.Locale;

/**
 * How well trees agree with hand-made ones, on the tokens of the treebank.
 *
 * @param unlabelled share of words with the right head, in percent
 * @param labelled with the right head and universal relation
 * @param labelledFully with the right head and relation, subtype included
 * @param upos with the right part of speech
 * @param morphology with the right part of speech and morphology
 * @param lemma with the right lemma, case ignored
 */
public record Evaluation(
    int sentences,
    int words,
    double unlabelled,
    double labelled,
    double labelledFully,
    double upos,
    double morphology,
    double lemma) {

  static Evaluation of(
      List<Treebank.Example> examples, Tagger tagger, Lexicon lexicon, Parser parser) {
    int words = 0;
    int head = 0;
    int relation = 0;
    int full = 0;
    int upos = 0;
    int morphology = 0;
    int lemma = 0;
    for (Treebank.Example example : examples) {
      List<Words.Word> tagged = Words.tagged(example, tagger, lexicon);
      Parser.Tree tree = parser.parse(Words.input(tagged));
      for (int i = 0; i < tagged.size(); i++) {
        Treebank.Word gold = example.words().get(i);
        Words.Word ours = tagged.get(i);
        words++;
        upos += gold.upos().equals(ours.upos()) ? 1 : 0;
        morphology +=
            gold.upos().equals(ours.upos()) && gold.morphology().equals(ours.morphology()) ? 1 : 0;
        lemma += gold.lemma().equalsIgnoreCase(ours.lemma()) ? 1 : 0;
        if (tree.heads()[i] == gold.head()) {
          head++;
          relation += universal(tree.relations()[i]).equals(universal(gold.deprel())) ? 1 : 0;
          full += tree.relations()[i].equals(gold.deprel()) ? 1 : 0;
        }
      }
    }
    double all = words / 100.0;
    return new Evaluation(
        examples.size(),
        words,
        head / all,
        relation / all,
        full / all,
        upos / all,
        morphology / all,
        lemma / all);
  }

  private static String universal(String relation) {
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d sentences, %d words: UAS %.2f, LAS %.2f (with subtypes %.2f), UPOS %.2f,"
            + " with morphology %.2f, lemma %.2f",
        sentences, words, unlabelled, labelled, labelledFully, upos, morphology, lemma);
  }
}
