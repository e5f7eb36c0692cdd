package org.entente.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.entente.article.Language;

/**
 * How well trees agree with hand-made ones, on the tokens of the treebank.
 *
 * @param unlabelled share of words with the right head, in percent
 * @param labelled with the right head and universal relation
 * @param labelledWords the same, punctuation marks not counted
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
    double labelledWords,
    double labelledFully,
    double upos,
    double morphology,
    double lemma) {

  /** Measures the models on the class path against a treebank they were not trained on. */
  public static Evaluation of(Language language, Treebank treebank) {
    return Analyzers.trained(language).evaluate(treebank.cutFor(language));
  }

  /** {@code Evaluation fr FILE…}: a line for each CoNLL-U file, gzipped or not. */
  public static void main(String[] args) throws IOException {
    Language language = Language.ofCode(args[0]).orElseThrow();
    for (String file : List.of(args).subList(1, args.length)) {
      Treebank treebank = Treebank.read(List.of(Path.of(file)));
      System.out.println(file + ": " + of(language, treebank));
    }
  }

  static Evaluation of(
      List<Treebank.Example> examples, Tagger tagger, Lexicon lexicon, SentenceParser parser) {
    int words = 0;
    int marks = 0;
    int relationOfMarks = 0;
    int head = 0;
    int relation = 0;
    int full = 0;
    int upos = 0;
    int morphology = 0;
    int lemma = 0;
    for (Treebank.Example example : examples) {
      List<Words.Word> tagged = Words.tagged(example, tagger, lexicon);
      Parser.Tree tree = parser.parse(tagged);
      for (int i = 0; i < tagged.size(); i++) {
        Treebank.Word gold = example.words().get(i);
        Words.Word ours = tagged.get(i);
        words++;
        boolean mark = gold.upos().equals("PUNCT");
        marks += mark ? 1 : 0;
        upos += gold.upos().equals(ours.upos()) ? 1 : 0;
        morphology +=
            gold.upos().equals(ours.upos()) && gold.morphology().equals(ours.morphology()) ? 1 : 0;
        lemma += gold.lemma().equalsIgnoreCase(ours.lemma()) ? 1 : 0;
        if (tree.heads()[i] == gold.head()) {
          head++;
          boolean same = universal(tree.relations()[i]).equals(universal(gold.deprel()));
          relation += same ? 1 : 0;
          relationOfMarks += mark && same ? 1 : 0;
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
        100.0 * (relation - relationOfMarks) / (words - marks),
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
        "%d sentences, %d words: UAS %.2f, LAS %.2f (without punctuation %.2f, with"
            + " subtypes %.2f), UPOS %.2f, with morphology %.2f, lemma %.2f",
        sentences,
        words,
        unlabelled,
        labelled,
        labelledWords,
        labelledFully,
        upos,
        morphology,
        lemma);
  }
}
