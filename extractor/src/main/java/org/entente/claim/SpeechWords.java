package org.entente.claim;

import java.util.Locale;
import org.entente.claim.ModalityWords.Status;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.jspecify.annotations.Nullable;

/** Tells which words of a sentence say, count or deny. */
final class SpeechWords {
  private final ModalityWords words;

  SpeechWords(ModalityWords words) {
    this.words = words;
  }

  /** What a verb makes of its complement, reflexive or not. */
  @Nullable Status status(Sentence sentence, int at) {
    Token token = sentence.token(at);
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    Status status = words.verb(lemma, false);
    if (status == null && at > 0 && Row.plain(sentence.token(at - 1).form()).matches("se|s'")) {
      status = words.verb(lemma, true);
    }
    return status;
  }

  /** "affirme", "a fait savoir", and after a comma forms that taggers take for nouns. */
  boolean isSaying(Sentence sentence, int at) {
    Token token = sentence.token(at);
    String form = Row.plain(token.form());
    if (!token.isVerb()) {
      boolean parted = at > 0 && Row.plain(sentence.token(at - 1).form()).matches("[,–—]");
      return parted
          && !token.upos().equals("PUNCT")
          && (form.endsWith("s") && words.verb(token.lemma(), false) == Status.SAYS
              || words.verb(form + "r", false) == Status.SAYS
              || words.verb(form + "r", false) == Status.ANNOUNCES
              || words.list("quoting").contains(form + "r")
              || words.list("quoting-forms").contains(form));
    }
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    Status status = status(sentence, at);
    return status == Status.SAYS
        || status == Status.ANNOUNCES
        || status == Status.PROMISES && words.list("vouching").contains(lemma)
        || words.list("vouching").contains(lemma)
        || isMadeKnown(sentence, at, lemma);
  }

  /** "a fait savoir", "laisse entendre", "croit savoir". */
  private boolean isMadeKnown(Sentence sentence, int at, String lemma) {
    return words.list("made-known").contains(lemma)
        && at > 0
        && words.list("saying-helpers").contains(Row.plain(sentence.token(at - 1).form()));
  }

  /** "…, accuse Alger, …". */
  boolean isAccusing(Sentence sentence, int at) {
    Status status = sentence.token(at).isVerb() ? status(sentence, at) : null;
    return status == Status.ACCUSES || status == Status.JUDGES;
  }

  /** "dénombre", "fait état de". */
  boolean isCounting(Sentence sentence, int at) {
    Token token = sentence.token(at);
    if (!token.isVerb()) {
      return false;
    }
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    return words.list("counting").contains(lemma)
        || lemma.equals("faire")
            && at + 1 < sentence.tokens().size()
            && Row.plain(sentence.token(at + 1).form()).equals("état");
  }
}
