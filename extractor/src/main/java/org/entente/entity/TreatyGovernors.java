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

  private static final Set<String> SEALING =
      Set.of(
          "signer",
          "cosigner",
          "parapher",
          "conclure",
          "ratifier",
          "sceller",
          "sign",
          "initial",
          "conclude",
          "ratify",
          "seal");
  private static final Set<String> BINDING = // what a treaty does: "la déclaration prévoit …"
      Set.of(
          "prévoir",
          "stipuler",
          "engager",
          "obliger",
          "expirer",
          "lier",
          "disposer",
          "provide",
          "stipulate",
          "commit",
          "oblige",
          "bind",
          "expire");

  private final Set<String> words;

  TreatyGovernors(Language language) {
    this.words = Set.copyOf(WordLists.read(language, "nouns/treaty-governors.txt"));
  }

  /** True where somebody signs what is mentioned: "signent à Djeddah un second texte". */
  boolean seals(Sentence sentence, FoundMention mention) {
    Token head = sentence.token(mention.mention().head());
    return head.head() >= 0
        && (head.deprel().equals("obj") || head.deprel().equals("nsubj:pass"))
        && SEALING.contains(sentence.token(head.head()).lemma());
  }

  /** True where a mention is the object of such a verb, or stands behind such a noun. */
  boolean governs(Sentence sentence, FoundMention mention) {
    int first = mention.mention().first();
    Token head = sentence.token(mention.mention().head());
    if (head.head() < 0) {
      return false;
    }
    String verbLemma = sentence.token(head.head()).lemma();
    boolean verb =
        (head.deprel().equals("obj") || head.deprel().equals("nsubj:pass"))
                && words.contains(verbLemma)
            || head.deprel().equals("nsubj") && BINDING.contains(verbLemma);
    boolean noun =
        first > 1
            && OF.contains(sentence.token(first - 1).form().toLowerCase(Locale.ROOT))
            && words.contains(sentence.token(first - 2).lemma());
    return verb || noun;
  }
}
