package org.entente.language;

import java.util.ArrayList;
import java.util.List;

/** Syntactic words made from tagged surface tokens, contractions opened up. */
final class Words {
  private Words() {}

  /**
   * A word before parsing.
   *
   * @param surface index of the surface token it stands in
   */
  record Word(int surface, String form, String lemma, String upos, Morphology morphology) {}

  static List<Word> of(String[] forms, List<Tag> tags, Lexicon lexicon) {
    List<Word> words = new ArrayList<>(forms.length + 4);
    for (int i = 0; i < forms.length; i++) {
      Tag tag = tags.get(i);
      List<String> parts = Contractions.parts(forms[i], tag.upos().size());
      for (int k = 0; k < parts.size(); k++) {
        String form = parts.get(k);
        String upos = tag.upos().get(Math.min(k, tag.upos().size() - 1));
        Morphology tagged = tag.morphology().get(Math.min(k, tag.upos().size() - 1));
        words.add(word(i, form, upos, tagged, lexicon));
      }
    }
    return words;
  }

  /** The words of a treebank's sentence, with our own tags and lemmas; in number as it has them. */
  static List<Word> tagged(Treebank.Example example, Tagger tagger, Lexicon lexicon) {
    String[] forms = TaggerTrainer.forms(example);
    List<Tag> tags = tagger.tag(forms, new boolean[forms.length]);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < forms.length; i++) {
      Treebank.Surface surface = example.surface().get(i);
      Tag tag = tags.get(i);
      int parts = tag.upos().size();
      for (int w = surface.from(); w < surface.to(); w++) {
        int k = Math.min(w - surface.from(), parts - 1);
        String form = example.words().get(w).form();
        String upos = tag.upos().get(k);
        words.add(word(i, form, upos, tag.morphology().get(k), lexicon));
      }
    }
    return words;
  }

  private static Word word(
      int surface, String form, String upos, Morphology tagged, Lexicon lexicon) {
    Morphology morphology = lexicon.mended(form, upos, tagged);
    return new Word(surface, form, lexicon.lemma(form, upos, morphology), upos, morphology);
  }

  static ParserInput input(List<Word> words) {
    return new ParserInput(
        words.stream().map(Word::form).toList(),
        words.stream().map(Word::lemma).toList(),
        words.stream().map(Word::upos).toList(),
        words.stream().map(Word::morphology).toList());
  }
}
