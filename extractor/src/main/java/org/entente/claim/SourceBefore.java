package org.entente.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Language;
import org.entente.claim.ModalityWords.Status;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.event.Grammar;
import org.entente.language.Morphology;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.jspecify.annotations.Nullable;

/** Sources told before what they say or count: "X assure que …", "X dénombre 30 morts". */
final class SourceBefore {
  private static final int FAR = 8; // tokens between a verb of saying and its clause

  private final Sentence sentence;
  private final Row row;
  private final SourceNames names;
  private final EntityTable entities;
  private final ModalityWords words;
  private final SpeechWords speech;
  private final Grammar grammar;
  private final Language language;

  SourceBefore(
      Row row,
      SourceNames names,
      EntityTable entities,
      ModalityWords words,
      Grammar grammar,
      Language language) {
    this.sentence = grammar.tree().sentence();
    this.row = row;
    this.names = names;
    this.entities = entities;
    this.words = words;
    this.speech = new SpeechWords(words);
    this.grammar = grammar;
    this.language = language;
  }

  /** "X dit avoir perdu", "X assure que …", where the tree does not show it. */
  Optional<Source> source(int verb) {
    int start = -1;
    for (int k = verb + 1; k < Math.min(row.size(), verb + FAR) && start < 0; k++) {
      Token token = sentence.token(k);
      if (row.get(k).equals("que") || row.get(k).equals("that")) {
        start = k + 1;
      } else if (k <= verb + 4
          && token.morphology().verbForm() == Morphology.VerbForm.INFINITIVE
          && language == Language.FR) {
        start = k;
      } else if (row.get(k).equals(":") && status(verb) == Status.SAYS && !isQuote(k + 1)) {
        start = k + 1; // "X l'a répété : son pays livrera"
      } else if (SourceNames.isFinite(token) || token.upos().equals("PUNCT")) {
        return Optional.empty();
      }
    }
    if (start < 0 || row.isNegated(verb, verb)) {
      return Optional.empty();
    }
    Status status = speech.status(sentence, verb);
    boolean bare = !row.get(start - 1).matches("que|that|:");
    if (bare && (status == Status.PLANS || status == Status.PROMISES)) {
      return Optional
          .empty(); // "prévoit d'envoyer", "promet de renoncer" tell of a plan, not of what is
    }
    List<String> who = subject(verb);
    if (who.isEmpty()) {
      return Optional.empty();
    }
    boolean own = status == Status.ANNOUNCES;
    boolean neither = verb > 0 && row.get(verb - 1).matches("ni|nor");
    Modality makes =
        neither
            ? Modality.UNCONFIRMED
            : status == Status.DENIES ? Modality.DENIED : Modality.REPORTED;
    return Optional.of(
        new Source(
            Source.Kind.BEFORE,
            verb,
            verb,
            start,
            row.spokenEnd(start, words.list("turns")),
            who,
            Set.of(),
            own,
            makes));
  }

  private @Nullable Status status(int verb) {
    return speech.status(sentence, verb);
  }

  private boolean isQuote(int at) {
    return at >= row.size() || "«“\"".contains(sentence.token(at).form());
  }

  /** "À Rabat, on assure que", "on assure à Rabat que": those who sit there. */
  private List<String> thoseAt(int verb) {
    int on = -1;
    for (int k = verb - 1; k >= Math.max(0, verb - 3) && on < 0; k--) {
      on = row.get(k).equals("on") ? k : -1;
    }
    if (on < 0) {
      return List.of();
    }
    for (ResolvedMention mention : entities.mentions(sentence.index())) {
      int first = mention.mention().first();
      int last = mention.mention().last();
      boolean at = first > 0 && row.get(first - 1).matches("à|dans|chez|de");
      boolean near = last < on && on - last <= 2 || first == verb + 2;
      if (at && near && names.mayVouch(mention)) {
        return mention.entities();
      }
    }
    return List.of();
  }

  /** Who counts what stands behind the verb. */
  Optional<Source> counter(int verb) {
    List<String> who = subject(verb);
    if (who.isEmpty()) {
      return Optional.empty();
    }
    boolean told = sentence.token(verb).lemma().equals("faire"); // "fait état de"
    return Optional.of(
        new Source(
            told ? Source.Kind.BEFORE : Source.Kind.COUNT,
            verb,
            verb,
            verb + 1,
            row.clauseEnd(verb + 1),
            who,
            Set.of(),
            false,
            Modality.REPORTED));
  }

  private List<String> subject(int verb) {
    List<String> who = new Speakers(grammar, entities).subjects(verb);
    if (!who.isEmpty()) {
      return who;
    }
    List<String> there = thoseAt(verb);
    if (!there.isEmpty()) {
      return there;
    }
    if (grammar.isPassive(verb)) {
      return List.of(); // "Ankara est soupçonnée de livrer": by nobody named
    }
    ResolvedMention best = null;
    for (ResolvedMention mention : entities.mentions(sentence.index())) {
      int gap = verb - mention.mention().last();
      int first = mention.mention().first();
      boolean governed =
          first > 0 && sentence.token(first - 1).upos().equals("ADP")
              || first > 1
                  && sentence.token(first - 1).upos().equals("DET")
                  && sentence.token(first - 2).upos().equals("ADP");
      if (gap > 0 && gap <= 6 && names.mayVouch(mention) && !governed) {
        best =
            best == null
                    || mention.mention().last() > best.mention().last()
                    || mention.mention().last() == best.mention().last()
                        && first < best.mention().first()
                ? mention
                : best;
      }
    }
    if (best == null) {
      return List.of();
    }
    for (int i = best.mention().last() + 1; i < verb; i++) {
      boolean other = // "Ankara, que des journaux soupçonnent"
          Row.plain(sentence.token(i).form()).equals("que") && sentence.token(i).head() >= i;
      if (other
          || SourceNames.isFinite(sentence.token(i)) && sentence.token(i).upos().equals("VERB")) {
        return List.of();
      }
    }
    return best.entities();
  }
}
