package org.entente.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.entente.article.EntenteException;
import org.entente.article.Language;
import org.entente.language.Morphology.Mood;
import org.entente.language.Morphology.Tense;
import org.entente.language.Morphology.VerbForm;

/**
 * Lemmas of word forms: those seen in treebanks, and for others the change of ending that words of
 * like ending go through. Immutable and thread-safe.
 *
 * <p>The file is gzip of lines "form TAB part of speech TAB lemma", sorted; names keep their
 * capitals and have no lemma.
 */
final class Lexicon {
  private static final int LONGEST_ENDING = 6;
  private static final Pattern FEMININE = Pattern.compile(".{3,}[éiu]es?"); // "déchue"

  private final Map<String, String> lemmas; // form TAB part of speech → lemma
  private final Map<String, String> endings; // ending TAB part of speech → "3er": cut 3, add "er"
  private final Optional<Conjugation> conjugation;
  private final Map<String, String> english; // verb form → infinitive; empty for other languages

  Lexicon(Language language, Map<String, String> lemmas) {
    this.lemmas = Map.copyOf(lemmas);
    this.endings = endings(lemmas);
    this.conjugation =
        language == Language.FR ? Optional.of(Conjugation.with(verbs(lemmas))) : Optional.empty();
    this.english = language == Language.EN ? EnglishVerbs.forms(verbs(lemmas)) : Map.of();
  }

  private static Set<String> verbs(Map<String, String> lemmas) {
    Set<String> verbs = new TreeSet<>();
    lemmas.forEach(
        (key, lemma) -> {
          if (key.endsWith("\tVERB") || key.endsWith("\tAUX")) {
            verbs.add(lemma);
          }
        });
    return verbs;
  }

  static Lexicon read(Language language, InputStream in, String name) {
    Map<String, String> lemmas = new HashMap<>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      String line;
      while ((line = reader.readLine()) != null) {
        int tab = line.lastIndexOf('\t');
        lemmas.put(line.substring(0, tab), line.substring(tab + 1));
      }
    } catch (IOException e) {
      throw new EntenteException(name + ": not a lexicon, or cut short; train it again", e);
    }
    return new Lexicon(language, lemmas);
  }

  /** True where the verb forms of the language are known. */
  boolean conjugates() {
    return conjugation.isPresent();
  }

  /** What verb forms a word may be, in lower case; empty where unknown or no French. */
  List<Conjugation.Reading> verbReadings(String lower) {
    return conjugation.map(c -> c.readings(lower)).orElse(List.of());
  }

  /** True for a past of an English verb: "swore", "rejected"; always false in French. */
  boolean isEnglishPast(String lower) {
    String infinitive = english.get(lower);
    return infinitive != null
        && !infinitive.equals(lower)
        && !lower.endsWith("s")
        && !lower.endsWith("ing");
  }

  /** True where a treebank has the form, in lower case but for names, with this part of speech. */
  boolean has(String form, String upos) {
    return lemmas.containsKey(form + '\t' + upos);
  }

  /**
   * The morphology of a verb set right by what its form can be: where the tagger says "imperfect"
   * of "livrerait", this says "conditional".
   */
  Morphology mended(String form, String upos, Morphology tagged) {
    if (conjugation.isEmpty() || !upos.equals("VERB") && !upos.equals("AUX")) {
      return tagged;
    }
    String lower = form.toLowerCase(Locale.ROOT);
    Morphology best = null;
    int least = Integer.MAX_VALUE;
    for (Conjugation.Reading reading : verbReadings(lower)) {
      int difference = difference(reading.morphology(), tagged);
      if (difference < least) {
        least = difference;
        best = reading.morphology();
      }
    }
    if (best == null) {
      // of an unknown verb: -erait is a conditional, for no verb ends in "erer"
      boolean conditional =
          tagged.tense() == Tense.IMPERFECT && lower.matches(".+er(?:ais|ait|ions|iez|aient)");
      return conditional
          ? new Morphology(
              VerbForm.FINITE,
              Mood.CONDITIONAL,
              Tense.PRESENT,
              tagged.gender(),
              tagged.count(),
              tagged.person())
          : tagged;
    }
    return least == 0 ? tagged : best;
  }

  /** 0 where they agree in all that the tagger said. */
  private static int difference(Morphology reading, Morphology tagged) {
    int difference = reading.verbForm() != tagged.verbForm() ? 8 : 0;
    difference += reading.mood() != tagged.mood() ? 4 : 0;
    difference += reading.tense() != tagged.tense() ? 2 : 0;
    if (reading.verbForm() == VerbForm.FINITE) {
      difference += reading.count() != tagged.count() ? 1 : 0;
      difference += reading.person() != tagged.person() ? 1 : 0;
    }
    return difference;
  }

  /** The lemma of a form so tagged; of an unknown word, the likeliest guess. */
  String lemma(String form, String upos, Morphology morphology) {
    if (upos.equals("PROPN") || upos.equals("NUM") || upos.equals("PUNCT") || upos.equals("SYM")) {
      return form;
    }
    String lower = form.toLowerCase(Locale.ROOT);
    String known = lemmas.get(lower + '\t' + upos);
    if (known == null && upos.equals("AUX")) {
      known = lemmas.get(lower + "\tVERB");
    } else if (known == null && upos.equals("VERB")) {
      known = lemmas.get(lower + "\tAUX");
    }
    if (known != null) {
      return known;
    }
    if (upos.equals("VERB") || upos.equals("AUX")) {
      for (Conjugation.Reading reading : verbReadings(lower)) {
        if (difference(reading.morphology(), morphology) == 0) {
          return reading.lemma();
        }
      }
    }
    String infinitive = upos.equals("VERB") ? english.get(lower) : null;
    if (infinitive != null) {
      return infinitive;
    }
    if (conjugates()
        && morphology.count() == Morphology.Count.PLURAL
        && (upos.equals("NOUN") || upos.equals("ADJ"))) {
      Optional<String> singular =
          FrenchPlurals.singular(
              lower, w -> has(w, "NOUN") || has(w, "ADJ") || !verbReadings(w).isEmpty());
      if (singular.isPresent()) {
        return singular.get();
      }
    }
    if (conjugates() && upos.equals("ADJ") && FEMININE.matcher(lower).matches()) {
      return lower.replaceFirst("es?$", ""); // "déchue", "ennemies"
    }
    for (int k = Math.min(LONGEST_ENDING, lower.length() - 1); k > 0; k--) {
      String change = endings.get(lower.substring(lower.length() - k) + '\t' + upos);
      if (change != null) {
        int cut = change.charAt(0) - '0';
        if (cut < lower.length()) {
          return lower.substring(0, lower.length() - cut) + change.substring(1);
        }
      }
    }
    return lower;
  }

  private static Map<String, String> endings(Map<String, String> lemmas) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (var entry : lemmas.entrySet()) {
      String key = entry.getKey();
      if (key.endsWith("\tPROPN") || key.endsWith("\tNUM")) {
        continue;
      }
      int tab = key.indexOf('\t');
      String form = key.substring(0, tab);
      String lemma = entry.getValue();
      int same = 0;
      while (same < form.length()
          && same < lemma.length()
          && form.charAt(same) == lemma.charAt(same)) {
        same++;
      }
      int cut = form.length() - same;
      if (cut > 9 || same == 0) {
        continue;
      }
      String change = cut + lemma.substring(same);
      for (int k = cut; k <= Math.min(LONGEST_ENDING, form.length()); k++) {
        String ending = form.substring(form.length() - k) + key.substring(tab);
        counts.computeIfAbsent(ending, e -> new HashMap<>()).merge(change, 1, Integer::sum);
      }
    }
    Map<String, String> endings = new HashMap<>();
    for (var entry : counts.entrySet()) {
      String best = "";
      int most = 1; // once is no rule
      for (var change : entry.getValue().entrySet()) {
        int count = change.getValue();
        if (count > most || count == most && count > 1 && change.getKey().compareTo(best) < 0) {
          best = change.getKey();
          most = count;
        }
      }
      if (most > 1) {
        endings.put(entry.getKey(), best);
      }
    }
    return endings;
  }
}
