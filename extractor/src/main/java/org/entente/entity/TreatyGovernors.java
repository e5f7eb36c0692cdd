package org.entente.entity;

import java.util.Locale;
import java.util.Set;
import org.entente.article.Language;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.FoundMention;
import org.entente.mention.WordLists;

/** Words that have a treaty for their object: "dénoncer Locarno", "le respect d'Escazú". */
final class TreatyGovernors {
  private static final Set<String> OF = Set.of("de", "d'", "d’", "of", "with");

  private final Set<String> words;

  TreatyGovernors(Language language) {
    this.words = Set.copyOf(WordLists.read(language, "nouns/treaty-governors.txt"));
  }

  /** True where a mention is the object of such a verb, or stands behind such a noun. */
  boolean governs(Sentence sentence, FoundMention mention) {
    int first = mention.mention().first();
    Token head = sentence.token(mention.mention().head());
    if (head.head() < 0) {
      return false;
    }
    boolean verb =
        (head.deprel().equals("obj") || head.deprel().equals("nsubj:pass"))
            && words.contains(sentence.token(head.head()).lemma());
    boolean noun =
        first > 1
            && OF.contains(sentence.token(first - 1).form().toLowerCase(Locale.ROOT))
            && words.contains(sentence.token(first - 2).lemma());
    return verb || noun;
  }
}
