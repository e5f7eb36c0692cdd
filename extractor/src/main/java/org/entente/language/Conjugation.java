package org.entente.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.article.EntenteException;
import org.entente.article.Language;
import org.entente.language.Morphology.Count;
import org.entente.language.Morphology.Gender;
import org.entente.language.Morphology.Mood;
import org.entente.language.Morphology.Tense;
import org.entente.language.Morphology.VerbForm;

/**
 * The forms of French verbs, made from their infinitives: "livrait" is an imperfect because
 * "livrer" is a verb and "livrir" is not. Immutable and thread-safe.
 */
final class Conjugation {
  private static final String[] IMPERFECT = {"ais", "ais", "ait", "ions", "iez", "aient"};
  private static final String[] FUTURE = {"ai", "as", "a", "ons", "ez", "ont"};
  private static final String[] SUBJUNCTIVE = {"e", "es", "e", "ions", "iez", "ent"};
  private static final Map<String, String[]> SIMPLE_PAST =
      Map.of(
          "a", new String[] {"ai", "as", "a", "âmes", "âtes", "èrent"},
          "i", new String[] {"is", "is", "it", "îmes", "îtes", "irent"},
          "u", new String[] {"us", "us", "ut", "ûmes", "ûtes", "urent"},
          "in", new String[] {"ins", "ins", "int", "înmes", "întes", "inrent"});
  private static final Map<String, String> SUBJUNCTIVE_IMPERFECT = // third person singular
      Map.of("a", "ât", "i", "ît", "u", "ût", "in", "înt");

  private static final Pattern ACUTE = Pattern.compile("é([^aeiouyéè]{1,3}u?)$");
  private static final Pattern MUTE = Pattern.compile("e([^aeiouyéè])$");

  private static final Set<String> ALONE = Set.of("être", "avoir", "aller");

  /** What a form may be. */
  record Reading(String lemma, Morphology morphology) {}

  private final Map<String, List<Reading>> readings = new HashMap<>();
  private final Map<String, String[]> irregular; // ending of the infinitive → cells

  private Conjugation(Map<String, String[]> irregular, Collection<String> infinitives) {
    this.irregular = irregular;
    new TreeSet<>(infinitives).forEach(this::conjugate);
  }

  /**
   * The verbs of the word list that comes with Entente, and others.
   *
   * @param more infinitives; what does not look like one is left out
   */
  static Conjugation with(Collection<String> more) {
    Map<String, String[]> irregular = new HashMap<>();
    for (String line : WordList.lines(Language.FR, "verbs/conjugation.tsv")) {
      String[] cells = line.split("\t");
      if (cells.length != 7) {
        throw new EntenteException(
            "lexicon/fr/verbs/conjugation.tsv: 7 columns expected, "
                + cells.length
                + " in: "
                + line);
      }
      irregular.put(cells[0], cells);
    }
    List<String> infinitives =
        new ArrayList<>(WordList.lines(Language.FR, "verbs/infinitives.txt"));
    for (String verb : more) {
      if (verb.matches("[\\p{Ll}-]+(?:er|[iï]r|re)")) {
        infinitives.add(verb);
      }
    }
    return new Conjugation(irregular, infinitives);
  }

  /** All a form may be, in lower case; empty where no known verb has it. */
  List<Reading> readings(String form) {
    return readings.getOrDefault(form, List.of());
  }

  private void conjugate(String infinitive) {
    add(
        infinitive,
        infinitive,
        new Morphology(VerbForm.INFINITIVE, Mood.NONE, Tense.NONE, Gender.NONE, Count.NONE, 0));
    for (int from = 0; from < infinitive.length() - 1; from++) {
      String[] cells = irregular.get(infinitive.substring(from));
      boolean alone = from > 0 && ALONE.contains(infinitive.substring(from));
      if (cells != null && !alone) {
        irregular(infinitive, infinitive.substring(0, from), cells);
        return;
      }
    }
    if (infinitive.endsWith("er")) {
      first(infinitive);
    } else if (infinitive.endsWith("ir")) {
      second(infinitive);
    }
  }

  private void first(String lemma) {
    String stem = lemma.substring(0, lemma.length() - 2);
    String soft = // keeps its sound before a and o
        stem.endsWith("c")
            ? stem.substring(0, stem.length() - 1) + "ç"
            : stem.endsWith("g") ? stem + "e" : stem;
    for (String strong : strong(stem)) {
      String[] present = {
        strong + "e", strong + "es", strong + "e", soft + "ons", stem + "ez", strong + "ent"
      };
      present(lemma, present);
      all(lemma, strong, Mood.SUBJUNCTIVE, Tense.PRESENT, "e es e - - ent".split(" "));
      future(lemma, strong + "er");
    }
    future(lemma, lemma.endsWith("envoyer") ? lemma.replace("voyer", "verr") : lemma);
    all(lemma, stem, Mood.SUBJUNCTIVE, Tense.PRESENT, "- - - ions iez -".split(" "));
    all(lemma, soft, Mood.INDICATIVE, Tense.IMPERFECT, "ais ais ait - - aient".split(" "));
    all(lemma, stem, Mood.INDICATIVE, Tense.IMPERFECT, "- - - ions iez -".split(" "));
    all(lemma, soft, Mood.INDICATIVE, Tense.PAST, "ai as a âmes âtes -".split(" "));
    all(lemma, stem, Mood.INDICATIVE, Tense.PAST, "- - - - - èrent".split(" "));
    all(lemma, soft, Mood.SUBJUNCTIVE, Tense.IMPERFECT, "- - ât - - -".split(" "));
    presentParticiple(lemma, soft + "ant");
    pastParticiple(lemma, stem + "é");
  }

  /** The stem before a mute e: cède, lève, appelle, emploie. */
  private static List<String> strong(String stem) {
    Matcher acute = ACUTE.matcher(stem);
    if (acute.find()) {
      return List.of(stem.substring(0, acute.start()) + "è" + acute.group(1));
    }
    Matcher mute = MUTE.matcher(stem);
    if (mute.find()) {
      String grave = stem.substring(0, mute.start()) + "è" + mute.group(1);
      return "lt".contains(mute.group(1)) ? List.of(grave, stem + mute.group(1)) : List.of(grave);
    }
    if (stem.endsWith("y")) {
      String open = stem.substring(0, stem.length() - 1) + "i";
      return stem.endsWith("ay") ? List.of(open, stem) : List.of(open);
    }
    return List.of(stem);
  }

  private void second(String lemma) {
    String stem = lemma.substring(0, lemma.length() - 2);
    present(lemma, glue(stem, "is is it issons issez issent".split(" ")));
    all(lemma, stem + "iss", Mood.INDICATIVE, Tense.IMPERFECT, IMPERFECT);
    all(lemma, stem + "iss", Mood.SUBJUNCTIVE, Tense.PRESENT, SUBJUNCTIVE);
    simplePast(lemma, "i", stem);
    future(lemma, lemma);
    presentParticiple(lemma, stem + "issant");
    pastParticiple(lemma, stem + "i");
  }

  private void irregular(String lemma, String prefix, String[] cells) {
    String[] present = cells[1].split(" ");
    present(lemma, glue(prefix, present));
    all(lemma, prefix + cells[2], Mood.INDICATIVE, Tense.IMPERFECT, IMPERFECT);
    future(lemma, prefix + cells[3]);
    String[] past = cells[4].split(" ");
    if (past.length == 2) {
      simplePast(lemma, past[0], prefix + (past[1].equals("-") ? "" : past[1]));
    }
    String[] stems = cells[5].split(" ");
    String[] subjunctive =
        switch (lemma) {
          case "être" -> "sois sois soit soyons soyez soient".split(" ");
          case "avoir" -> "aie aies ait ayons ayez aient".split(" ");
          default ->
              new String[] {
                stems[0] + "e", stems[0] + "es", stems[0] + "e",
                stems[1] + "ions", stems[1] + "iez", stems[0] + "ent"
              };
        };
    all(lemma, prefix, Mood.SUBJUNCTIVE, Tense.PRESENT, subjunctive);
    presentParticiple(
        lemma,
        switch (lemma) {
          case "avoir" -> "ayant";
          case "savoir" -> "sachant";
          default -> prefix + cells[2] + "ant";
        });
    pastParticiple(lemma, prefix + cells[6]);
  }

  private static String[] glue(String prefix, String[] forms) {
    String[] glued = new String[forms.length];
    for (int i = 0; i < forms.length; i++) {
      glued[i] = forms[i].equals("-") ? "-" : prefix + forms[i];
    }
    return glued;
  }

  private void present(String lemma, String[] forms) {
    all(lemma, "", Mood.INDICATIVE, Tense.PRESENT, forms);
    String[] imperative = {"-", forms[0], "-", forms[3], forms[4], "-"};
    all(lemma, "", Mood.IMPERATIVE, Tense.PRESENT, imperative);
  }

  private void future(String lemma, String stem) {
    all(
        lemma,
        stem.endsWith("re") ? stem.substring(0, stem.length() - 1) : stem,
        Mood.INDICATIVE,
        Tense.FUTURE,
        FUTURE);
    all(
        lemma,
        stem.endsWith("re") ? stem.substring(0, stem.length() - 1) : stem,
        Mood.CONDITIONAL,
        Tense.PRESENT,
        IMPERFECT);
  }

  private void simplePast(String lemma, String vowel, String stem) {
    all(lemma, stem, Mood.INDICATIVE, Tense.PAST, SIMPLE_PAST.get(vowel));
    all(
        lemma,
        stem,
        Mood.SUBJUNCTIVE,
        Tense.IMPERFECT,
        new String[] {"-", "-", SUBJUNCTIVE_IMPERFECT.get(vowel), "-", "-", "-"});
  }

  private void presentParticiple(String lemma, String form) {
    add(
        form,
        lemma,
        new Morphology(VerbForm.PARTICIPLE, Mood.NONE, Tense.PRESENT, Gender.NONE, Count.NONE, 0));
  }

  private void pastParticiple(String lemma, String form) {
    String feminine =
        form.endsWith("dû")
            ? form.replace("dû", "du") + "e"
            : form.endsWith("ssous") ? form.replace("ssous", "ssoute") : form + "e";
    String plural = form.endsWith("s") ? form : form.replace("dû", "du") + "s";
    participle(form, lemma, Gender.MASCULINE, Count.SINGULAR);
    participle(plural, lemma, Gender.MASCULINE, Count.PLURAL);
    participle(feminine, lemma, Gender.FEMININE, Count.SINGULAR);
    participle(feminine + "s", lemma, Gender.FEMININE, Count.PLURAL);
  }

  private void participle(String form, String lemma, Gender gender, Count count) {
    add(form, lemma, new Morphology(VerbForm.PARTICIPLE, Mood.NONE, Tense.PAST, gender, count, 0));
  }

  /** Six endings, for je, tu, il, nous, vous, ils; "-" is none. */
  private void all(String lemma, String stem, Mood mood, Tense tense, String[] endings) {
    for (int i = 0; i < 6; i++) {
      if (!endings[i].equals("-")) {
        Count count = i < 3 ? Count.SINGULAR : Count.PLURAL;
        add(
            stem + endings[i],
            lemma,
            new Morphology(VerbForm.FINITE, mood, tense, Gender.NONE, count, i % 3 + 1));
      }
    }
  }

  private void add(String form, String lemma, Morphology morphology) {
    List<Reading> known = readings.computeIfAbsent(form, f -> new ArrayList<>(2));
    Reading reading = new Reading(lemma, morphology);
    if (!known.contains(reading)) {
      known.add(reading);
    }
  }
}
