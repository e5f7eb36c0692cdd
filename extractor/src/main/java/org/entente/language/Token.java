package org.entente.language;

import org.entente.article.Span;

/**
 * A syntactic word (Universal Dependencies v2). A contraction gives two tokens with one span: "du"
 * → "de" ADP, "le" DET.
 *
 * @param index place in its sentence, from 0
 * @param span where it stands in the article's text
 * @param form as printed, apostrophes made straight; of a contraction the part it stands for
 * @param lemma lower case but for names
 * @param upos universal part of speech: "NOUN", "PROPN", "VERB", …
 * @param head index of the governing token in the same sentence, or -1 for the root
 * @param deprel universal dependency relation without subtype, but for those of use to frames:
 *     "nsubj:pass", "csubj:pass", "aux:pass", "obl:agent" (the agent of a passive, "par X"),
 *     "acl:relcl" (a relative clause; other clauses and participles on a noun are "acl"),
 *     "expl:subj", "expl:pass", "expl:comp", "expl:pv" (French clitics), "nmod:poss",
 *     "compound:prt" (English)
 */
public record Token(
    int index,
    Span span,
    String form,
    String lemma,
    String upos,
    Morphology morphology,
    int head,
    String deprel) {

  public boolean isVerb() {
    return upos.equals("VERB") || upos.equals("AUX");
  }

  public boolean isNominal() {
    return upos.equals("NOUN") || upos.equals("PROPN") || upos.equals("PRON");
  }
}
