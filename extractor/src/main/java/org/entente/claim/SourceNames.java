package org.entente.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.language.Morphology;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.EntityClass;
import org.entente.mention.MentionKind;

/**
 * Tells whom a noun phrase names that stands where a source stands: "le chef de cabinet de X, Y" is
 * Y, "le rapport remis par la diplomate suisse Z" is Z, "source ukrainienne" is Ukraine.
 */
final class SourceNames {
  private static final int LONGEST = 18; // tokens of a noun phrase

  private final Sentence sentence;
  private final EntityTable entities;
  private final ModalityWords words;

  SourceNames(Sentence sentence, EntityTable entities, ModalityWords words) {
    this.sentence = sentence;
    this.entities = entities;
    this.words = words;
  }

  /** One past the last token of the phrase that begins at {@code start}. */
  int end(int start) {
    int size = sentence.tokens().size();
    int at = start;
    while (at < size && at - start < LONGEST && !closes(at, start)) {
      at++;
    }
    return at;
  }

  private boolean closes(int at, int start) {
    Token token = sentence.token(at);
    String form = token.form();
    if (entities.findCovering(sentence.index(), at).isPresent()) {
      return token.upos().equals("PUNCT") && !"-'’".contains(form);
    }
    return token.upos().equals("PUNCT")
        || "«»“”".contains(form)
        || isFinite(token)
        || at > start && token.upos().equals("PRON")
        || token.upos().equals("SCONJ");
  }

  static boolean isFinite(Token token) {
    return token.isVerb() && token.morphology().verbForm() == Morphology.VerbForm.FINITE;
  }

  /** Ids of those the phrase names; empty if nobody known. */
  List<String> who(int start, int end) {
    int noun = firstNoun(start, end);
    if (noun >= 0 && words.list("documents").contains(lemma(noun))) {
      return author(noun, end);
    }
    ResolvedMention head = null;
    for (ResolvedMention mention : entities.mentions(sentence.index())) {
      int first = mention.mention().first();
      if (first < start || first >= end || !mayVouch(mention)) {
        continue;
      }
      if (isOwner(mention)) {
        continue; // "Somalia's president"
      }
      if (head == null ? !isGoverned(first, start) : isBeside(head, mention)) {
        boolean better =
            head == null
                || type(mention) == EntityClass.PERSON && type(head) != EntityClass.PERSON
                || first == head.mention().first()
                    && mention.mention().last() > head.mention().last()
                    && type(mention) == type(head);
        head = better ? mention : head;
      }
    }
    if (noun >= 0 && (head == null || head.mention().first() > noun + 1)) {
      ResolvedMention person = apposition(end);
      head = person != null ? person : head;
    }
    return head == null ? List.of() : withOthers(head, end);
  }

  private boolean isOwner(ResolvedMention mention) {
    int after = mention.mention().last() + 1;
    return after < sentence.tokens().size() && sentence.token(after).form().matches("['’]s");
  }

  /** "…, Gergely Gulyás": a person between the comma and the end or the next comma. */
  private @org.jspecify.annotations.Nullable ResolvedMention apposition(int comma) {
    if (comma + 1 >= sentence.tokens().size() || !sentence.token(comma).form().equals(",")) {
      return null;
    }
    for (ResolvedMention mention : entities.mentions(sentence.index())) {
      int first = mention.mention().first();
      int after = mention.mention().last() + 1;
      if (first > comma
          && first <= comma + 3
          && mention.mention().kind() == MentionKind.NAME
          && type(mention) == EntityClass.PERSON
          && (after >= sentence.tokens().size() || sentence.token(after).upos().equals("PUNCT"))) {
        return mention;
      }
    }
    return null;
  }

  private int firstNoun(int start, int end) {
    for (int i = start; i < end; i++) {
      String upos = sentence.token(i).upos();
      if (upos.equals("NOUN")) {
        return i;
      }
      if (upos.equals("PROPN")) {
        return -1;
      }
    }
    return -1;
  }

  /** Who made a report: the one after "par", else after "de", else the State of the adjective. */
  private List<String> author(int noun, int end) {
    ResolvedMention found = null;
    int rank = 0;
    for (ResolvedMention mention : entities.mentions(sentence.index())) {
      int first = mention.mention().first();
      if (first <= noun || first >= end || !canAct(mention)) {
        continue;
      }
      int mine =
          mention.mention().kind() == MentionKind.ADJECTIVE
              ? first == noun + 1 ? 1 : 0
              : switch (prepositionBefore(first, noun)) {
                case "par", "by" -> 3;
                case "de", "d'", "of", "from" -> 2;
                default -> 0;
              };
      boolean person =
          found != null
              && mine == 0
              && type(mention) == EntityClass.PERSON
              && isBeside(found, mention);
      if (mine > rank || person) {
        found = mention;
        rank = Math.max(rank, mine);
      }
    }
    return found == null ? List.of() : withOthers(found, end);
  }

  private String prepositionBefore(int first, int noun) {
    for (int i = first - 1; i > noun; i--) {
      Token token = sentence.token(i);
      if (token.upos().equals("ADP")) {
        return token.form().toLowerCase(Locale.ROOT);
      }
      if (!token.upos().equals("DET") && !token.upos().equals("ADJ")) {
        return "";
      }
    }
    return "";
  }

  /** "des diplomates de **Paris**": a name that a preposition ties to what stands before it. */
  private boolean isGoverned(int first, int start) {
    for (int i = first - 1; i >= start; i--) {
      String upos = sentence.token(i).upos();
      if (upos.equals("ADP")) {
        return true;
      }
      if (!upos.equals("DET") && !upos.equals("ADJ") && !upos.equals("NUM")) {
        return false;
      }
    }
    return false;
  }

  /** The name behind the title: "le ministre russe Sergueï Lavrov". */
  private boolean isBeside(ResolvedMention head, ResolvedMention mention) {
    int from = head.mention().last() + 1;
    int first = mention.mention().first();
    if (mention.mention().first() == head.mention().first()) {
      return true;
    }
    if (mention.mention().kind() != MentionKind.NAME || type(mention) != EntityClass.PERSON) {
      return false;
    }
    for (int i = from; i < first; i++) {
      String upos = sentence.token(i).upos();
      if (!upos.equals("ADJ") && !upos.equals("NOUN") && !upos.equals("DET")) {
        return false;
      }
    }
    return first >= from;
  }

  /** "Kiev et Washington": those joined to the first. */
  private List<String> withOthers(ResolvedMention head, int end) {
    Set<String> found = new LinkedHashSet<>(head.entities());
    int at = head.mention().last() + 1;
    while (at < end
        && (sentence.token(at).upos().equals("CCONJ") || sentence.token(at).form().equals(","))) {
      int first = at + 1;
      while (first < end
          && (sentence.token(first).upos().equals("DET")
              || sentence.token(first).upos().equals("ADP"))) {
        first++;
      }
      ResolvedMention next = null;
      for (ResolvedMention mention : entities.mentions(sentence.index())) {
        if (mention.mention().first() == first && mayVouch(mention)) {
          next = mention;
        }
      }
      if (next == null) {
        break;
      }
      found.addAll(next.entities());
      at = next.mention().last() + 1;
    }
    return new ArrayList<>(found);
  }

  private String lemma(int token) {
    return sentence.token(token).lemma().toLowerCase(Locale.ROOT);
  }

  EntityClass type(ResolvedMention mention) {
    return entities.entity(mention.entities().getFirst()).type();
  }

  boolean canAct(ResolvedMention mention) {
    return mention.entities().stream()
        .allMatch(
            id ->
                entities.entity(id).type().canAct()
                    && entities.entity(id).type() != EntityClass.PLACE);
  }

  boolean mayVouch(ResolvedMention mention) {
    if (mention.mention().kind() == MentionKind.ADJECTIVE || !canAct(mention)) {
      return false;
    }
    if (mention.mention().kind() != MentionKind.PRONOUN) {
      return true;
    }
    return !sentence.token(mention.mention().head()).upos().equals("DET"); // "son", "leur"
  }
}
