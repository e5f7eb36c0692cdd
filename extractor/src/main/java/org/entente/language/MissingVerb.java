package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.language.Morphology.Mood;
import org.entente.language.Morphology.Tense;
import org.entente.language.Morphology.VerbForm;

/**
 * Finds the main verb of a French sentence that was tagged without one: "Une colonne pique vers le
 * nord", where "pique" was taken for a noun. A sentence that ends in a full stop rarely has none.
 */
final class MissingVerb {
  private static final Set<String> SUBORDINATORS =
      Set.of("qui", "que", "qu'", "dont", "où", "lorsque", "lorsqu'", "quand", "si", "puisque");
  private static final Set<String> BEFORE = Set.of("PROPN", "NOUN", "PRON", "PUNCT", "ADV");
  private static final Set<String> AFTER =
      Set.of(
          "DET", "ADP", "ADV", "PRON", "PUNCT", "SCONJ", "NUM", "PROPN", "VERB", "AUX", "ADP+DET");

  private MissingVerb() {}

  /** The tags, with a verb among them where one was missing and a word can be it. */
  static List<Tag> supplied(String[] forms, List<Tag> tags, Lexicon lexicon) {
    int n = forms.length;
    if (!lexicon.conjugates()
        || n < 4
        || !".?!".contains(forms[n - 1])
        || mainVerbs(forms, tags) > 0) {
      return tags;
    }
    for (int i = 1; i < n - 1; i++) {
      String upos = upos(tags, i);
      boolean open =
          upos.equals("NOUN")
              || upos.equals("ADJ")
              || upos.equals("ADV")
              || upos.equals("VERB") && isBareParticiple(tags, i);
      if (!open
          || !BEFORE.contains(upos(tags, i - 1))
          || !AFTER.contains(upos(tags, i + 1))
          || !forms[i].equals(forms[i].toLowerCase(Locale.ROOT))
          || forms[i - 1].equals("(")) {
        continue;
      }
      for (Conjugation.Reading reading : lexicon.verbReadings(forms[i])) {
        Morphology m = reading.morphology();
        if (m.verbForm() == VerbForm.FINITE
            && m.mood() == Mood.INDICATIVE
            && m.person() == 3
            && (m.tense() == Tense.PRESENT || m.tense() == Tense.PAST)) {
          List<Tag> supplied = new ArrayList<>(tags);
          supplied.set(i, new Tag(List.of("VERB"), List.of(m)));
          return supplied;
        }
      }
    }
    return tags;
  }

  /** "L'armée, qui …, dit avoir …": a participle without an auxiliary may be a present. */
  private static boolean isBareParticiple(List<Tag> tags, int i) {
    if (tags.get(i).morphology().getFirst().verbForm() != VerbForm.PARTICIPLE) {
      return false;
    }
    for (int k = i - 1; k >= Math.max(0, i - 3); k--) {
      if (upos(tags, k).equals("AUX")) {
        return false;
      }
    }
    return true;
  }

  private static String upos(List<Tag> tags, int i) {
    return String.join("+", tags.get(i).upos());
  }

  /** Finite verbs, less the words that open subordinate clauses. */
  private static int mainVerbs(String[] forms, List<Tag> tags) {
    int verbs = 0;
    for (int i = 0; i < forms.length; i++) {
      verbs += tags.get(i).morphology().getFirst().verbForm() == VerbForm.FINITE ? 1 : 0;
      verbs -= SUBORDINATORS.contains(forms[i].toLowerCase(Locale.ROOT)) ? 1 : 0;
    }
    return verbs;
  }
}
