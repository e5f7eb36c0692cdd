package org.entente.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.claim.ModalityWords.Status;
import org.entente.entity.EntityTable;
import org.entente.entity.ResolvedMention;
import org.entente.language.Sentence;

/** Sources that a preposition or the like opens: "selon X", "à en croire X", "de source russe". */
final class OpenedSources {
  private final Sentence sentence;
  private final Row row;
  private final SourceNames names;
  private final EntityTable entities;
  private final ModalityWords words;
  private final List<List<String>> openers;

  OpenedSources(
      Sentence sentence,
      Row row,
      SourceNames names,
      EntityTable entities,
      ModalityWords words,
      List<List<String>> openers) {
    this.sentence = sentence;
    this.row = row;
    this.names = names;
    this.entities = entities;
    this.words = words;
    this.openers = openers;
  }

  /** The openers of a language, cut into words, the longest first. */
  static List<List<String>> openers(ModalityWords words) {
    List<List<String>> openers = new ArrayList<>();
    for (String opener : words.list("openers")) {
      openers.add(List.of(opener.split(" ")));
    }
    openers.sort(Comparator.comparingInt((List<String> o) -> -o.size()));
    return openers;
  }

  /** One past the opener that begins at a token; the token itself if none does. */
  int after(int at) {
    for (List<String> opener : openers) {
      if (row.reads(at, opener)) {
        return at + opener.size();
      }
    }
    return at;
  }

  /** What stands under "selon X", whose words begin at {@code first} and X's at {@code behind}. */
  Optional<Source> source(int first, int behind) {
    boolean contracted = // "si l'on en croit des diplomates", cut into "de les"
        behind + 1 < row.size()
            && row.get(behind).equals("de")
            && sentence.token(behind + 1).form().equals("les");
    int after = contracted ? behind + 1 : behind;
    int end = names.end(after);
    if (end == after) {
      return Optional.empty();
    }
    boolean described = row.get(after - 1).startsWith("source"); // "de source diplomatique"
    List<String> who = described ? names.who(after - 1, end) : List.of();
    who = who.isEmpty() ? names.who(after, end) : who;
    boolean named = sentence.token(after).upos().equals("PUNCT");
    boolean nameless = row.get(after - 1).startsWith("source"); // "de source diplomatique"
    if (named || who.isEmpty() && !row.hasNoun(after, end) && !nameless) {
      return Optional.empty();
    }
    if (who.isEmpty() && nameless) {
      who = names.who(after - 1, end);
      who = who.isEmpty() ? stateOf(after, end) : who;
    }
    boolean doubtful = false;
    for (int i = after; i < end; i++) {
      doubtful |= words.noun(sentence.token(i).lemma()) == Status.DOUBTS;
    }
    int start = row.clauseStart(first);
    boolean opens = first == start || first == start + 1 && !row.isComma(start);
    boolean commaAfter = end < row.size() && row.isComma(end);
    int from = start;
    int to = row.clauseEnd(end);
    if (opens) {
      to = start == 0 ? row.size() - 1 : to;
    } else {
      int comma = row.lastComma(first, start);
      boolean behindComma = comma == first - 1;
      boolean ends = commaAfter || end >= row.size() - 1 || row.isBreak(end);
      if (comma >= 0 && !behindComma && ends && !row.hasFinite(comma + 1, first)) {
        from = comma + 1; // ", 30 000 hommes d'après l'Otan,"
        to = end;
      } else {
        int segment = behindComma ? first - 1 : first;
        while (segment > start) {
          int before = row.lastComma(segment, start);
          boolean aside = before >= 0 && row.get(before + 1).matches("c'|ce"); // "c'est un record"
          if (row.hasFinite(before + 1, segment) && !aside || before < 0) {
            from = Math.max(start, before + 1);
            break;
          }
          segment = before;
        }
        if (commaAfter && row.hasFinite(from, first)) {
          int next = end + 1;
          while (next < to && !row.isComma(next)) {
            next++;
          }
          to = next;
        }
      }
    }
    Modality makes = doubtful ? Modality.UNCONFIRMED : Modality.REPORTED;
    return Optional.of(
        new Source(Source.Kind.OPENER, first, end - 1, from, to, who, Set.of(), false, makes));
  }

  /** "de source ukrainienne". */
  private List<String> stateOf(int from, int to) {
    for (ResolvedMention mention : entities.mentions(sentence.index())) {
      if (mention.mention().first() >= from && mention.mention().last() < to) {
        return mention.entities();
      }
    }
    return List.of();
  }
}
