package org.entente.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.article.Language;
import org.entente.claim.ModalityWords.Status;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.language.Morphology;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.EntityClass;
import org.entente.mention.MentionKind;

/** Sources told behind what they say: "…, a promis dimanche X", "…, the Pentagon said". */
final class SourceBehind {
  private static final int FAR = 8; // tokens between a verb of saying and its speaker

  private final Sentence sentence;
  private final Row row;
  private final SourceNames names;
  private final EntityTable entities;
  private final ModalityWords words;
  private final SpeechWords speech;
  private final Language language;

  SourceBehind(
      Sentence sentence,
      Row row,
      SourceNames names,
      EntityTable entities,
      ModalityWords words,
      Language language) {
    this.sentence = sentence;
    this.row = row;
    this.names = names;
    this.entities = entities;
    this.words = words;
    this.speech = new SpeechWords(words);
    this.language = language;
  }

  /** "…, a promis dimanche X": what stands before it is X's. */
  Optional<Source> source(int verb) {
    int group = verb;
    while (group > 0 && isOfGroup(group - 1)) {
      group--;
    }
    boolean parted =
        group > 0 && (row.isComma(group - 1) || "»”\"?!–—-)".contains(row.get(group - 1)));
    if (language == Language.EN && !parted) {
      return inEnglish(verb);
    }
    if (language == Language.EN && row.isComma(group - 1)) {
      Optional<Source> named = namedBetweenCommas(group, verb);
      if (named.isPresent()) {
        return named;
      }
    }
    if (!parted || row.isNegated(group, verb)) {
      return Optional.empty();
    }
    int at = verb + 1;
    List<String> who = List.of();
    int end = at;
    if (at < row.size() && isClitic(row.get(at))) {
      end = at + 1;
      if (row.get(at).endsWith("on")) {
        int place = locative(end);
        who = place < 0 ? List.of() : names.who(place, names.end(place));
        end = place < 0 ? end : names.end(place);
        if (who.isEmpty() && (end >= row.size() || sentence.token(end).upos().equals("PUNCT"))) {
          return Optional.of(rumour(group, verb, end)); // "…, dit-on"
        }
        if (who.isEmpty()) {
          return Optional.empty();
        }
      } else {
        who = pronoun(at, group);
      }
    } else {
      int start = -1;
      for (int k = at; k < Math.min(row.size(), at + FAR) && start < 0; k++) {
        Token token = sentence.token(k);
        if (token.upos().equals("PUNCT")
            || SourceNames.isFinite(token)
            || token.morphology().verbForm() == Morphology.VerbForm.INFINITIVE
            || row.get(k).equals("que")) {
          return Optional.empty();
        }
        if (begins(k) || beginsPhrase(k)) {
          start = k;
        }
      }
      if (start < 0) {
        return Optional.empty();
      }
      end = names.end(start);
      who = names.who(start, end);
    }
    if (who.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(source(group, verb, end, who));
  }

  /** "…, the Pentagon said", "…, officials said on Monday". */
  private Optional<Source> inEnglish(int verb) {
    int size = row.size();
    int after = verb + 1;
    if (after < size
        && Set.of("DET", "NUM", "PRON", "ADJ").contains(sentence.token(after).upos())) {
      return Optional.empty(); // "pledged a further $675 million"
    }
    while (after < size && !sentence.token(after).upos().equals("PUNCT")) {
      if (sentence.token(after).isVerb() || row.get(after).equals("that")) {
        return Optional.empty();
      }
      after++;
    }
    ResolvedMention speaker = null;
    for (ResolvedMention mention : entities.mentions(sentence.index())) {
      int gap = verb - 1 - mention.mention().last();
      boolean near =
          gap == 0
              || gap == 1
                  && (row.isComma(verb - 1)
                      || sentence.token(verb - 1).upos().equals("ADV")
                      || sentence.token(verb - 1).upos().equals("AUX"));
      if (near && names.mayVouch(mention)) {
        speaker =
            speaker == null || mention.mention().first() < speaker.mention().first()
                ? mention
                : speaker;
      }
    }
    if (speaker == null) {
      return Optional.empty();
    }
    int group = speaker.mention().first();
    while (group > 0
        && !row.isComma(group - 1)
        && Set.of("DET", "ADJ", "NOUN", "NUM", "PROPN", "ADP")
            .contains(sentence.token(group - 1).upos())) {
      group--;
    }
    if (group == 0 || !row.isComma(group - 1)) {
      return Optional.empty();
    }
    return Optional.of(source(group, verb, after, speaker.entities()));
  }

  /** "…, its vice-president, Hamilton Mourão, insists". */
  private Optional<Source> namedBetweenCommas(int group, int verb) {
    ResolvedMention name = null;
    for (ResolvedMention mention : entities.mentions(sentence.index())) {
      if (mention.mention().last() == group - 2
          && names.mayVouch(mention)
          && (name == null || names.type(mention) == EntityClass.PERSON)) {
        name = mention;
      }
    }
    int before = name == null ? -1 : name.mention().first() - 1;
    if (before < 1 || !row.isComma(before)) {
      return Optional.empty();
    }
    int start = before;
    while (start > 0
        && !row.isComma(start - 1)
        && !SourceNames.isFinite(sentence.token(start - 1))) {
      start--;
    }
    boolean behind = start > 0 && row.isComma(start - 1);
    int after = verb + 1;
    while (after < row.size() && !sentence.token(after).upos().equals("PUNCT")) {
      if (sentence.token(after).isVerb() || row.get(after).equals("that")) {
        return Optional.empty();
      }
      after++;
    }
    return behind ? Optional.of(source(start, verb, after, name.entities())) : Optional.empty();
  }

  /** "Rabat, accuse Alger, a bombardé": an accuser between commas or at the end. */
  Optional<Source> accuser(int verb) {
    return source(verb)
        .filter(
            s ->
                verb > 0
                    && s.last() > verb
                    && (s.last() + 1 >= row.size()
                        || sentence.token(s.last() + 1).upos().equals("PUNCT")));
  }

  private Source rumour(int group, int verb, int end) {
    Source said = source(group, verb, end, List.of());
    return new Source(
        said.kind(),
        said.first(),
        said.last(),
        said.from(),
        said.to(),
        List.of(),
        Set.of(),
        false,
        Modality.UNCONFIRMED);
  }

  private Source source(int group, int verb, int end, List<String> who) {
    int from = row.clauseStart(group);
    int to = group - 1;
    if (!row.hasFinite(from, group)) {
      to = row.clauseEnd(end); // "La Chine, assure Taipei, a tiré"
    }
    boolean own = speech.status(sentence, verb) == Status.ANNOUNCES;
    boolean theirs = false; // "a annoncé leur commandant": their own act
    for (int i = verb + 1; own && i < end; i++) {
      theirs |=
          sentence.token(i).deprel().equals("nmod:poss")
              || row.get(i).matches("son|sa|ses|leur|leurs|their|its|his|her");
    }
    Set<String> kin = new HashSet<>();
    for (ResolvedMention mention : entities.mentions(sentence.index())) {
      if (mention.mention().first() > verb && mention.mention().last() < end) {
        kin.addAll(mention.entities());
      }
    }
    return new Source(
        Source.Kind.BEHIND,
        group,
        end - 1,
        from,
        to,
        who,
        kin,
        own,
        theirs ? Modality.ASSERTED : Modality.REPORTED);
  }

  private boolean begins(int at) {
    if (at > 0
        && sentence.token(at - 1).upos().equals("ADP")
        && !sentence.token(at).upos().equals("DET")) {
      return false;
    }
    for (ResolvedMention mention : entities.mentions(sentence.index())) {
      int first = mention.mention().first();
      if ((first == at || first == at + 1 && sentence.token(at).upos().equals("DET"))
          && names.mayVouch(mention)) {
        return at == 0 || !sentence.token(at - 1).upos().equals("ADP");
      }
    }
    return false;
  }

  /** "le chef de cabinet de X, Y": an article and a noun that is no time. */
  private boolean beginsPhrase(int at) {
    if (at + 1 >= sentence.tokens().size()
        || !sentence.token(at).upos().equals("DET")
        || at > 0 && sentence.token(at - 1).upos().equals("ADP")) {
      return false;
    }
    Token noun = sentence.token(at + 1);
    return noun.upos().equals("NOUN") && !words.list("time-words").contains(noun.lemma());
  }

  private List<String> pronoun(int clitic, int group) {
    for (ResolvedMention mention : entities.mentions(sentence.index())) {
      if (mention.mention().head() == clitic && names.mayVouch(mention)) {
        return mention.entities();
      }
    }
    boolean plural = sentence.token(clitic).form().endsWith("s");
    for (int s = sentence.index(); !plural && s >= Math.max(0, sentence.index() - 2); s--) {
      for (ResolvedMention mention : entities.mentions(s)) {
        boolean fits = // the names are those of this sentence, and know no words of another
            s < sentence.index()
                ? mention.mention().kind() != MentionKind.ADJECTIVE
                : mention.mention().last() < group && names.mayVouch(mention);
        if (fits && names.type(mention) == EntityClass.PERSON) {
          return mention.entities();
        }
      }
    }
    return List.of();
  }

  /** "dit-on à Paris": where the name of the place begins; -1 if none does. */
  private int locative(int at) {
    if (at < row.size()
        && (row.get(at).equals("à") || row.get(at).equals("dans") || row.get(at).equals("chez"))) {
      return at + 1;
    }
    return -1;
  }

  private static boolean isClitic(String form) {
    return form.startsWith("-") && form.matches("-(t-)?(il|elle|ils|elles|on)");
  }

  private boolean isOfGroup(int at) {
    Token token = sentence.token(at);
    return token.upos().equals("AUX") || words.list("saying-helpers").contains(row.get(at));
  }
}
