package org.entente.language;

import java.util.List;
import java.util.Locale;

/** The words of one sentence as the parser's features see them: numbers, for equality only. */
final class ParserInput {
  static final int OUTSIDE = 3;

  final int size;
  final int[] form;
  final int[] lemma;
  final int[] upos;
  final int[] tag; // part of speech and morphology
  final int[] morph;
  final boolean[] isPunct;
  final boolean[] isVerb;
  final boolean[] isConjunction;

  /** Index {@code size} is the root, with values of its own. */
  ParserInput(List<String> forms, List<String> lemmas, List<String> upos, List<Morphology> morphs) {
    size = forms.size();
    form = new int[size + 1];
    lemma = new int[size + 1];
    this.upos = new int[size + 1];
    tag = new int[size + 1];
    morph = new int[size + 1];
    isPunct = new boolean[size + 1];
    isVerb = new boolean[size + 1];
    isConjunction = new boolean[size + 1];
    for (int i = 0; i < size; i++) {
      String pos = upos.get(i);
      form[i] = forms.get(i).toLowerCase(Locale.ROOT).hashCode();
      lemma[i] = pos.equals("NUM") ? 5 : lemmas.get(i).hashCode();
      this.upos[i] = pos.hashCode();
      Morphology m = morphs.get(i);
      morph[i] =
          ((((m.verbForm().ordinal() * 8 + m.mood().ordinal()) * 8 + m.gender().ordinal()) * 8
                      + m.count().ordinal())
                  * 8
              + m.tense().ordinal());
      int finiteness =
          m.verbForm().ordinal() * 8
              + (m.verbForm() == Morphology.VerbForm.PARTICIPLE ? m.tense().ordinal() : 0);
      tag[i] = Features.mix(this.upos[i], finiteness);
      isPunct[i] = pos.equals("PUNCT");
      isVerb[i] = pos.equals("VERB");
      isConjunction[i] = pos.equals("CCONJ");
    }
    form[size] = lemma[size] = this.upos[size] = tag[size] = morph[size] = 11;
  }
}
